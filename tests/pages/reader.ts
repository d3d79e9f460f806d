/** What the corpus reader runs in a page. */
export { readPage } from '../../reading/page.ts';
export { SUBJECT as subject } from '../../reading/subject.ts';
