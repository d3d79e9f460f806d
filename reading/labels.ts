/** Labels that head what is not the article: related links, comments, advertising, the author. */

/** `links`: a list of other pages follows. `rest`: all that follows is not the article's. `box`: its own box is not. */
export type Label = 'links' | 'rest' | 'box';

const LINKS = [
  'related(?: .*)?|more (?:on|from|about|in|by|stories|news|like|coverage|to) ?.*|(?:the )?most (?:read|popular|viewed|shared|watched|commented|recent).*|you (?:may|might) .*|read (?:more|next|also|on).*|see also|also (?:read|see|on|in|of interest).*|recommended.*|trending.*|popular.*|latest(?: .*)?|top (?:stories|news)|editor.?s.? picks?|what to read next|don.?t miss|in case you missed.*|around the web|topics?|tags?|share.*|follow (?:us|this).*|up next|further reading|keep reading|similar .*|customers also .*|our picks|stories for you|more',
  'gerelateerd.*|lees (?:ook|meer|verder|alles).*|meer (?:over|nieuws|artikelen|uit|van|lezen|weten).*|(?:het )?(?:meest|best) (?:gelezen|bekeken|recent).*|zie ook|ook interessant|aanbevolen|laatste nieuws|net binnen|onderwerpen|deel dit.*|andere artikelen.*',
  'mehr (?:zum|zu|aus|von|über|lesen|nachrichten|artikel|dazu|news).*|meist.?gelesen.*|lesen sie (?:auch|mehr).*|das könnte .*|auch interessant.*|verwandte.*|ähnliche.*|passend (?:zum|dazu).*|zum thema|weitere .*|beliebt.*|am beliebtesten|top.?(?:themen|artikel)|empf(?:ehlung|ohlen).*|themen|schlagw\\S+|stichw\\S+|neueste.*|aktuelle .*|lesetipps?',
  'à (?:lire|découvrir|voir|suivre).*|lire (?:aussi|la suite|également|plus).*|sur le même .*|articles? (?:liés?|associés?|similaires?|connexes?|recommandés?).*|les? plus (?:lus?|populaires?|partagés?|consultés?|vus?).*|voir aussi|dans la même .*|nos (?:derni|autres).*|vous aimerez.*|recommandé.*|en continu|mots.clés|thèmes?|étiquettes|partager.*',
  '(?:noticias |artículos |contenidos? )?relacionad[oa]s?.*|(?:lo )?más (?:leíd|vist|noticias|sobre|información|en |de ).*|te puede.* interesar|también te .*|lee (?:también|más).*|leer más|ver (?:también|más)|temas?(?: relacionados)?|etiquetas|archivado en|últim[ao]s.*|recomendad.*|otras noticias.*|en portada',
  'leggi (?:anche|di più|tutto).*|(?:articoli |notizie )?correlat[ie]|(?:ti )?potrebber?o? (?:anche )?interessar.*|i? ?più (?:letti|visti|lette).*|altr[ie] (?:articoli|notizie).*|vedi anche|argomenti|approfondiment[io]|ultime.*|consigliati.*',
  'leia (?:também|mais|ainda).*|veja (?:também|mais).*|(?:as |os )?mais (?:lid|vist|notícias|sobre|de |em ).*|saiba mais|tópicos|outras notícias.*|artigos relacionados',
  'czytaj .*|zobacz (?:też|także|również|więcej).*|naj(?:częściej|popularniejsze|nowsze|chętniej).*|popularne|powiązane.*|podobne.*|więcej (?:na|o|z) .*|przeczytaj .*|polecan.*|tagi|tematy|warto przeczytać',
  'čtěte .*|mohlo by vás.*|související.*|nej(?:čtenější|novější).*|podobné.*|další (?:články|zprávy).*|více (?:o|k|z) .*|témata|štítky|doporučujeme|přečtěte si.*',
  'читайте .*|смотрите также|(?:ещё |еще |материалы |новости |статьи )?по теме.*|похожие.*|(?:самое|самые) (?:читаем|популярн|обсуждаем|важн|интересн).*|популярн.*|(?:другие|последние|главные) (?:новости|материалы|статьи).*|теги|темы|новости партн.*|рекоменду.*|см\\.? также|лента новостей',
  'дивіться також|(?:новини |матеріали )?за темою|схожі.*|най(?:популярн|читан)іш.*|(?:інші|останні) (?:новини|матеріали).*|теми|новини партнерів',
  'ilgili (?:haber|yazı|içerik|konu).*|(?:en )?çok (?:okunan|konuşulan|izlenen).*|diğer haberler.*|bunlara? da .*|benzer.*|popüler.*|son dakika|sıradaki haber.*|etiketler|önerilen.*',
  'läs (?:också|även|mer|vidare).*|mer (?:om|från|i ämnet|läsning).*|relatera.*|mest läst.*|se även|senaste.*|ämnen|taggar|liknande.*|fler (?:artiklar|nyheter).*',
  'lue (?:myös|lisää).*|(?:lisää )?aiheesta.*|luetuimmat.*|suosituimmat.*|katso myös|samasta aiheesta|liittyv.*|aiheet|avainsanat|tuoreimmat.*|uusimmat.*|suosittelemme',
  '(?:اقرأ|شاهد|إقرأ) .*|(?:مواضيع|موضوعات|أخبار|مقالات)? ?ذات صلة|الأكثر .*|المزيد.*|مقالات مشابهة|كلمات مفتاحية|الوسوم|قد يعجبك.*|(?:أخبار|مواضيع) متعلقة',
  '(?:مطالب|اخبار) (?:مرتبط|مشابه|دیگر|پربازدید).*|پر ?(?:بازدید|بحث|بیننده).*|بیشتر بخوانید.*|همچنین .*|برچسب.*|پیشنهاد.*|آخرین اخبار|مرتبط',
  'כתבות (?:נוספות|קשורות|אחרונות).*|קראו (?:גם|עוד).*|עוד (?:ב|כתבות|חדשות|על).*|(?:ה?כי |ה)?נקראות.*|נצפות.*|אולי יעניין.*|תגיות|תגים|מומלצים|ראו גם',
  '関連.*|あわせて読みたい.*|こちらも.*|.{0,6}ランキング|人気.{0,6}|よく読まれ.*|おすすめ.*|最新(?:記事|ニュース).*|新着.*|タグ|トピックス|注目.{0,8}',
  '관련 ?(?:기사|뉴스|글|태그|키워드)?|많이 본.*|인기.{0,8}|추천.{0,8}|주요 ?(?:뉴스|기사).*|최신 ?(?:뉴스|기사).*|태그|랭킹.*|실시간.*|가장 많이.*|함께 (?:볼|읽).*|다른 기사.*',
  '相[关關].{0,4}|延伸.{2}|推[荐薦].{0,4}|[热熱][门門点點].{0,4}|.{0,4}排行.{0,2}|最新.{0,4}|更多.{0,6}|猜你.*|[编編][辑輯]推[荐薦]|[标標][签籤]|[关關][键鍵][词字詞]|看更多.*|你可能.*|大家都在看|[为為]你推[荐薦]|精彩推[荐薦]|人氣.{0,4}|點閱.{0,4}',
];
const REST =
  '(?:\\d+ )?(?:(?:reader |user |customer )?(?:comments?|reviews)|reacties?|kommentare?|commentaires?|comentarios?|commenti|comentários?|komentarze?|komentáře?|diskus[ei]|комментари[ийев]+|коментарі|yorumlar?|kommentarer|kommentit|keskustelu|التعليقات|تعليقات|نظرات|دیدگاه\\S*|תגובות|コメント|댓글|[评評][论論]|留言|responses)(?:.{0,3}\\d+.{0,2})?|leave a (?:reply|comment)|join the (?:conversation|discussion)|write a comment|reacties op dit artikel|réagi.{0,20}|(?:avis|opinions?) des .{4,20}|vos (?:réactions|commentaires)|(?:schreib|verfass).{1,20}kommentar.*|about the author.*|über (?:den|die|unsere[n]?) autor.*|over de auteur.*|à propos de l.auteur.*|sobre (?:el|la|o|a) autora?.*|l.autore|об авторе|про автора|o autor(?:ze|ovi).*|yazar hakkında|om (?:författaren|skribenten)|kirjoittaja.*|عن الكاتب|درباره نویسنده|על המחבר|著者プロフィール|筆者紹介|관련 기자|作者[简簡]介|關於作者';
const BOX =
  'advertisements?|advertising|sponsored.*|promoted.*|ad|from our (?:partners|sponsors|advertisers)|anzeige|werbung|advertentie|publicité|contenus? sponsorisé.*|publicidad|pubblicità|publicidade|reklam[ay]?|реклама|annons|mainos|إعلان(?:ات)?|تبلیغات|آگهی|פרסומת|広告|pr|광고|[广廣]告|sign up.*|subscribe.*|newsletter.*|our (?:letter|newsletter).*|follow us.*';

const LABELS: readonly (readonly [Label, RegExp])[] = [
  ['rest', anchored(REST)],
  ['box', anchored(BOX)],
  ['links', anchored(LINKS.join('|'))],
];
const TEASER = new RegExp(
  '^(?:read (?:also|more|next)|see also|also read|related(?: (?:story|article|coverage))?|more on this|lees (?:ook|meer|verder)|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|(?:à )?lire (?:aussi|également)|à lire|lee también|te puede interesar|leggi anche|leia (?:também|mais)|veja também|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|čtěte (?:také|též|i)|přečtěte si|читайте (?:также|ещё|еще|також)|по теме|ayrıca (?:bkz|okuyun)|läs (?:också|även|mer)|lue (?:myös|lisää)|اقرأ (?:أيضًا|أيضا|المزيد)|(?:بیشتر|همچنین) بخوانید|קראו (?:גם|עוד)|関連記事|あわせて読みたい|관련 ?기사|延伸[阅閱][读讀]|相[关關][阅閱][读讀])(?=[\\s:：>»|–—\\-▶]|$)',
  'i',
);

const LONGEST = 45; // a heading longer than this says something of its own

/** What a short text heads, or null where it is no label. */
export function labelOf(text: string): Label | null {
  const bare = text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
  if (bare === '' || bare.length > LONGEST) return null;
  return LABELS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** True for a line within a text that sends the reader to another page ("Read also: ..."). */
export function isTeaser(text: string): boolean {
  return TEASER.test(text.replace(/^[\s\p{P}\p{S}]+/u, ''));
}

function anchored(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'i');
}
