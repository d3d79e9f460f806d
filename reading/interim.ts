import { blockOf, type BlockRole } from './block.ts';
import type { PageReading } from './article.ts';
export function readPage(document: Document, address: URL): PageReading {
  const root = document.querySelector('article') ?? document.querySelector('main') ?? document.body;
  const blocks = [...root.querySelectorAll('h1,h2,p,li')].flatMap(element => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
    const role: BlockRole = element.nodeName === 'H1' ? 'headline' : 'paragraph';
    return blockOf(role, nodes) ?? [];
  });
  const time = document.querySelector('time')?.dateTime.slice(0, 10);
  return {
    kind: 'article',
    article: {
      title: document.title,
      site: address.hostname,
      published: time ? { date: time, from: 'time' } : null,
      language: document.documentElement.lang || 'en',
      blocks,
    },
  };
}
