#!/usr/bin/env node
// Checks the labels of saved pages: node tests/pages/check-labels.mjs [labels.json or folder ...]
// One sentence a fault; leaves with 1 when there is any.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const RECORD = join(HERE, '../../facts/kaspersky');
const RELEVANCES = ['about', 'mention', 'incidental', 'none'];
const DIFFICULTIES = ['plain', 'paraphrase', 'inference'];
const INLINE =
  'a|abbr|acronym|amp-[a-z-]+|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr';
const NAMED = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', ndash: '–', mdash: '—', hellip: '…',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', sbquo: '‚', laquo: '«', raquo: '»', lsaquo: '‹',
  rsaquo: '›', middot: '·', bull: '•', euro: '€', pound: '£', copy: '©', sect: '§', deg: '°', times: '×',
  thinsp: ' ', ensp: ' ', emsp: ' ', zwj: '', zwnj: '', lrm: '', rlm: '', iexcl: '¡', iquest: '¿', szlig: 'ß',
};
const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];
const MARKS = { acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303', cedil: '\u0327', ring: '\u030a', caron: '\u030c' };

/** Text with character references resolved; a reference nobody knows stays as it is. */
function decodeReferences(text) {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+[0-9]*);/gi, (whole, name) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    if (name in NAMED) return NAMED[name];
    const accented = /^([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/i.exec(name);
    if (accented) return (accented[1] + MARKS[accented[2]]).normalize('NFC');
    const others = { aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ', oslash: 'ø', Oslash: 'Ø' };
    return others[name] ?? whole;
  });
}

/** Text as labels write it: no invisible characters, every run of white space one plain space. */
function fold(text) {
  const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  return text.replace(invisible, '').replace(/[\s\u00a0]+/g, ' ').trim();
}

/** What markup leaves when its tags are gone: inline tags join, all others part. */
function textOf(markup) {
  return markup
    .replace(/<rt\b[\s\S]*?<\/rt\s*>|<rp\b[\s\S]*?<\/rp\s*>/gi, '')
    .replace(new RegExp(`</?(?:${INLINE})(?:\\s[^<>]*)?/?>`, 'gi'), '')
    .replace(/<\/?[a-z!][^<>]*>/gi, ' ');
}

/** The page as text, by the character set that its first 2,048 bytes declare (UTF-8 without one). */
function decodePage(bytes) {
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.subarray(0, 2048).toString('latin1'))?.[1] ?? 'utf-8';
  if (!/^(windows-1252|cp1252|iso-?8859-1|latin1|us-ascii)$/i.test(declared)) return new TextDecoder(declared).decode(bytes);
  // Some releases of Node decode this set as plain Latin-1 and so lose its quotation marks and dashes.
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, char => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

/** Text that a reader of the markup sees without running anything. */
function visibleText(source) {
  const bare = source.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ');
  return fold(decodeReferences(textOf(bare)));
}

/** Text held in scripts and srcdoc attributes too; the looser reading, for pages drawn by script. */
function heldText(source) {
  const frames = [...source.matchAll(/\ssrcdoc\s*=\s*(["'])([\s\S]*?)\1/gi)].map(([, , held]) => decodeReferences(held));
  const unescaped = [source, ...frames]
    .join('\n')
    .replace(/\\u\{?([0-9a-f]{4,5})\}?/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(.)/g, '$1');
  const once = textOf(decodeReferences(textOf(unescaped)));
  return fold(decodeReferences(once));
}

/** Ids and dates of the record's events; null while there is no record to compare with. */
function readRecord() {
  if (!existsSync(RECORD)) return null;
  const events = new Map();
  for (const name of readdirSync(RECORD).filter(file => file.endsWith('.json'))) {
    const event = JSON.parse(readFileSync(join(RECORD, name), 'utf8'));
    if (typeof event.id === 'string') events.set(event.id, typeof event.date === 'string' ? event.date : '');
  }
  return events.size > 0 ? events : null;
}

const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
const isWhen = text => /^\d{4}$/.test(text) || (/^\d{4}-\d\d$/.test(text) ? isDay(`${text}-01`) : isDay(text));
const isLater = (date, day) => date.slice(0, 10) > day.slice(0, Math.min(date.length, 10));

/** Faults of one event id on one page. */
function eventFaults(id, page, record) {
  if (record === null) return [];
  const date = record.get(id);
  if (date === undefined) return [`names the event "${id}", which the record does not have`];
  const early = page.published && date !== '' && isLater(date, page.published);
  return early ? [`appeared on ${page.published}, before the event "${id}" (${date})`] : [];
}

/** Faults of one passage, as ends of a sentence that begins with the file. */
function passageFaults(passage, page, { texts, record }) {
  const { quote, event, when, difficulty } = passage;
  const faults = [];
  if (typeof quote !== 'string' || quote === '') return ['has a passage without a quote'];
  if (quote !== fold(quote)) faults.push(`has a quote that is not folded: "${quote}"`);
  if (!texts.some(text => text.includes(quote))) faults.push(`does not contain the quote "${quote}"`);
  if (event !== null && typeof event !== 'string') faults.push(`has neither event nor null for "${quote}"`);
  if (when !== null && !isWhen(String(when))) faults.push(`has the malformed "when" ${when} for "${quote}"`);
  if (!DIFFICULTIES.includes(difficulty)) faults.push(`has the unknown difficulty ${difficulty} for "${quote}"`);
  const ids = [...(typeof event === 'string' ? [event] : []), ...(passage.also ?? [])];
  return [...faults, ...ids.flatMap(id => eventFaults(id, page, record))];
}

/** Faults of a page's own fields. */
function fieldFaults(page) {
  const faults = [];
  const answers = [page.relevance, ...(page.relevance_also ?? [])];
  for (const answer of answers.filter(word => !RELEVANCES.includes(word))) faults.push(`has the unknown relevance ${answer}`);
  if (!/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(page.language ?? '')) faults.push(`has the malformed language ${page.language}`);
  if (page.published !== null && !isDay(String(page.published))) faults.push(`has the malformed published date ${page.published}`);
  if (!/^\/\S*$/.test(page.url_path ?? '')) faults.push(`has the malformed url_path ${page.url_path}`);
  if (typeof page.title !== 'string') faults.push('has no title');
  if (!Array.isArray(page.passages)) return [...faults, 'has no list of passages'];
  const silent = page.relevance === 'incidental' || page.relevance === 'none';
  if (silent && page.passages.some(passage => passage.event)) faults.push(`is ${page.relevance} and yet links a passage`);
  return faults;
}

/** Faults of one label and its file. */
function pageFaults(page, folder, record) {
  const path = join(folder, page.file ?? '');
  if (!page.file || !existsSync(path)) return ['is not there'];
  const faults = fieldFaults(page);
  const source = decodePage(readFileSync(path));
  const drawn = /late|push|shadow|frame|script|spa/i.test(page.markup ?? '');
  const texts = drawn ? [visibleText(source), heldText(source)] : [visibleText(source)];
  for (const passage of page.passages ?? []) faults.push(...passageFaults(passage, page, { texts, record }));
  return faults;
}

/** Sentences about one labels.json. */
function labelFaults(path, record) {
  const { pages } = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(pages)) return [`${path} has no list of pages.`];
  const seen = new Map();
  return pages.flatMap(page => {
    const name = `${relative(process.cwd(), dirname(path)) || '.'}/${page.file}`;
    const faults = pageFaults(page, dirname(path), record);
    for (const [key, value] of [['url_path', page.url_path], ['file', page.file]]) {
      const mark = `${key} ${value}`;
      if (seen.has(mark)) faults.push(`repeats the ${key} of ${seen.get(mark)}`);
      seen.set(mark, page.file);
    }
    return faults.map(fault => `${name} ${fault}.`);
  });
}

/** Every labels.json at or under a path. */
function findLabels(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true })
    .filter(name => /(^|[\\/])labels\.json$/.test(name))
    .map(name => join(path, name));
}

const given = process.argv.slice(2);
const paths = (given.length > 0 ? given : [HERE]).flatMap(findLabels);
const record = readRecord();
if (record === null) console.log('The record is not there yet, so event ids are not compared.');
const faults = paths.flatMap(path => labelFaults(path, record));
for (const fault of faults) console.log(fault);
console.log(`${paths.length} label files, ${faults.length} faults.`);
process.exitCode = faults.length > 0 ? 1 : 0;
