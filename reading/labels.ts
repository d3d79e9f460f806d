/** Labels that head what is not the article: related links, comments, advertising, the author. */
import { sizeOf } from './draft.ts';

/** `links`: a list of other pages follows. `rest`: all that follows is not the article's. `box`: its own box is not. */
export type Label = 'links' | 'rest' | 'box';

// Beginnings of labels; what follows them does not matter. Boxes that hold nothing but links need none.
const LINKS =
  'related|more (?:on|from|about|stories|news|like)|(?:the )?most (?:read|popular|viewed)|you (?:may|might)|read (?:more|next|also)|see also|also read|recommended|trending|latest|top stories|editor.?s|tags?$|topics?$|share|follow|gerelateerd|lees (?:ook|meer|verder)|meer (?:over|nieuws)|meest gelezen|zie ook|mehr (?:zu|aus|von)|meist.?gelesen|lesen sie|das könnte|ähnliche|zum thema|weitere |(?:à )?lire (?:aussi|également)|à (?:lire|voir)|sur le même|les? plus lus?|voir aussi|(?:noticias |artículos )?relacionad|(?:lo |as |os |i )?(?:más|mais|più) (?:le[ií]d|lid|letti)|te puede|leggi anche|correlat|potrebbe|leia também|czytaj|zobacz (?:też|także|również)|najczęściej|powiązane|podobne|čtěte|mohlo by vás|související|nejčten|ilgili|(?:en )?çok okunan|läs (?:också|mer)|mest läst|lue (?:myös|lisää)|luetuimmat|читайте|(?:ещё |еще |материалы |новости )?по теме|похожие|самое |популярн|(?:матеріали |новини )?за темою|читайте|ذات صلة|مواضيع|الأكثر|اقرأ|مطالب|پر ?بازدید|بیشتر بخوانید|כתבות|קראו|הנצפות|תגיות|関連|あわせて|.{0,6}ランキング|人気|よく読まれ|おすすめ|관련|많이 본|인기|추천|相[关關]|延伸|推[荐薦]|[热熱]|.{0,4}排行|更多|猜你';
const REST =
  '(?:\\d+ )?(?:(?:reader |user |customer )?(?:comments?|reviews)|reacties?|kommentare?|commentaires?|comentarios?|commenti|comentários?|komentarze?|komentáře?|diskus[ei]|комментари[ийев]+|коментарі|yorumlar?|kommentarer|kommentit|keskustelu|التعليقات|تعليقات|نظرات|دیدگاه\\S*|תגובות|コメント|댓글|[评評][论論]|留言|responses)(?:.{0,3}\\d+.{0,2})?|leave a (?:reply|comment)|join the (?:conversation|discussion)|write a comment|reacties op dit artikel|réagi.{0,20}|(?:avis|opinions?) des .{4,20}|vos (?:réactions|commentaires)|(?:schreib|verfass).{1,20}kommentar.*|about the author.*|über (?:den|die|unsere[n]?) autor.*|over de auteur.*|à propos de l.auteur.*|sobre (?:el|la|o|a) autora?.*|l.autore|об авторе|про автора|o autor(?:ze|ovi).*|yazar hakkında|om (?:författaren|skribenten)|kirjoittaja.*|عن الكاتب|درباره نویسنده|על המחבר|著者プロフィール|筆者紹介|관련 기자|作者[简簡]介|關於作者';
const BOX =
  'advertisements?|advertising|sponsored.*|promoted.*|ad|from our (?:partners|sponsors|advertisers)|anzeige|werbung|advertentie|publicité|contenus? sponsorisé.*|publicidad|pubblicità|publicidade|reklam[ay]?|реклама|annons|mainos|إعلان(?:ات)?|تبلیغات|آگهی|פרסומת|広告|pr|광고|[广廣]告|sign up.*|subscribe.*|newsletter.*|our (?:letter|newsletter).*|follow us.*';

const OTHER_PAGES = new RegExp(`^(?:${LINKS})`, 'i');
const LABELS: readonly (readonly [Label, RegExp])[] = [
  ['rest', anchored(REST)],
  ['box', anchored(BOX)],
  ['links', OTHER_PAGES],
];
const LONGEST = 45; // a heading longer than this says something of its own

/** What a short text heads, or null where it is no label. */
export function labelOf(text: string): Label | null {
  if (text.length > 3 * LONGEST) return null;
  const bare = text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
  if (bare === '' || sizeOf(bare) > LONGEST) return null;
  if (/[.。!！?？]\s*$/.test(text) && sizeOf(bare) > 20) return null; // a short sentence
  return LABELS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** True for a line within a text that sends the reader to another page ("Read also: ..."). */
export function isTeaser(text: string): boolean {
  const bare = text.replace(/^[\s\p{P}\p{S}]+/u, '');
  return OTHER_PAGES.test(bare) && /^.{2,40}?[:：>»|–—▶]/.test(bare);
}

function anchored(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'i');
}
