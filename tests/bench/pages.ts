/** Pages made up for measuring: of any size, about the subject or none of its business. */

const PLAIN = [
  'The council met on Tuesday to decide whether the old ferry should run for another winter.',
  'Nobody had asked the ferryman, who has sailed the strait since he was nineteen and intends to go on.',
  'A report put the cost of new engines at four times what the boat would fetch if it were sold.',
  'Schools on the far side would lose their pupils, and the bakery its best customers, the mayor said.',
];
const TELLING = [
  'Last year, the US Department of Homeland Security ordered federal agencies to remove Kaspersky products from their networks.',
  'Britain’s National Cyber Security Centre sent a similar warning to government departments.',
  'On Monday, the Dutch government said that it would phase out the company’s antivirus software as a precaution.',
  'Kaspersky Lab said it would move the data of its customers from Moscow to Zurich by the end of 2019.',
];
const DATE = '2018-05-15';

/** A page: its address path and its markup. */
export type BenchPage = { readonly path: string; readonly html: string };

/** A page about something else with about so many bytes of text. */
export function otherPage(bytes: number): BenchPage {
  return { path: `/2018/05/15/ferry-${bytes}`, html: page('The ferry sails on', paragraphs(bytes, PLAIN)) };
}

/** An article as the press writes them: of ten sentences nine refer to nothing. About so many bytes of text. */
export function newsPage(bytes: number): BenchPage {
  const filler = Array.from({ length: 9 }, (_, index) => PLAIN[index % PLAIN.length] ?? '');
  const mixed = TELLING.flatMap(telling => [telling, ...filler]);
  return {
    path: `/2018/05/15/kaspersky-news-${bytes}`,
    html: page('Kaspersky to move part of its work to Zurich', paragraphs(bytes, mixed)),
  };
}

/** An article about the subject in which every other sentence refers to an event. About so many bytes of text. */
export function articlePage(bytes: number): BenchPage {
  const mixed = TELLING.flatMap((telling, index) => [telling, PLAIN[index] ?? '']);
  return {
    path: `/2018/05/15/kaspersky-${bytes}`,
    html: page('Kaspersky to move part of its work to Zurich', paragraphs(bytes, mixed)),
  };
}

/** A single-page site: each of many stories replaces the one before by the history interface. */
export function singlePageSite(about: boolean): BenchPage {
  const { html } = about ? articlePage(8000) : otherPage(8000);
  const script =
    '<script>let n=0;function next(){n++;history.pushState({},"","/2018/05/15/story-"+n);' +
    'const old=document.querySelector("article");const fresh=old.cloneNode(true);old.replaceWith(fresh);}</script>';
  return { path: '/2018/05/15/story-0', html: html.replace('</body>', `${script}</body>`) };
}

/** A page that goes on adding and removing elements: some hundred a frame, for three seconds. */
export function stormyPage(): BenchPage {
  const script =
    '<script>const end=performance.now()+3000;(function storm(){for(let i=0;i<300;i++){const p=document.createElement("i");' +
    'p.textContent=i;document.body.append(p);if(i%2)p.remove()}if(performance.now()<end)requestAnimationFrame(storm)})()</script>';
  return { path: '/storm', html: otherPage(20_000).html.replace('</body>', `${script}</body>`) };
}

function paragraphs(bytes: number, sentences: readonly string[]): string {
  const all: string[] = [];
  for (let size = 0, index = 0; size < bytes; index += 1) {
    const [first, second] = [sentences[index % sentences.length], sentences[(index + 1) % sentences.length]];
    const one = `<p>${first ?? ''} ${second ?? ''}</p>`;
    all.push(one);
    size += one.length;
  }
  return all.join('\n');
}

function page(title: string, text: string): string {
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: DATE });
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
    `<script type="application/ld+json">${data}</script>` +
    '<style>body{margin:0;font:18px/1.5 serif}main{max-width:38rem;margin:2rem 6rem}</style></head>' +
    `<body><main><article><h1>${title}</h1>${text}</article></main></body></html>`
  );
}
