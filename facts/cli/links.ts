// Asks every address of the record whether it still answers; `npm run facts:links`.
import { parseArgs } from 'node:util';
import { checkLinks, type LinkReport, type LinkVerdict } from '../links.ts';
import { readRecordFiles } from '../load.ts';
import { addressesIn } from './addresses.ts';

const SENTENCES: { readonly [Verdict in LinkVerdict]: (report: LinkReport) => string } = {
  alive: () => 'answers',
  moved: ({ to }) => `has moved to ${to ?? 'another address'}`,
  gone: ({ status }) => `is gone (${status ?? 'no answer'})`,
  slow: () => 'did not answer in time',
  refused: ({ status }) => `refused the question (${status ?? 'no answer'}); look by hand`,
  unreachable: () => 'could not be reached',
};

const { values } = parseArgs({
  options: { root: { type: 'string' }, 'timeout-ms': { type: 'string', default: '15000' } },
});
const { events, standing } = readRecordFiles(values.root);
const uses = addressesIn(new Map([...events, ...standing]));
const reports = await checkLinks([...uses.keys()], { timeoutMs: Number(values['timeout-ms']) });

for (const report of reports.filter(({ verdict }) => verdict !== 'alive')) {
  console.log(
    `${report.url} ${SENTENCES[report.verdict](report)}. In ${uses.get(report.url)?.join(', ') ?? ''}.`,
  );
}
const counts = Map.groupBy(reports, ({ verdict }) => verdict);
const summary = [...counts].map(([verdict, group]) => `${group.length} ${verdict}`).join(', ');
console.log(`${reports.length} ${reports.length === 1 ? 'address' : 'addresses'}: ${summary}.`);
if (reports.length > 0 && reports.every(({ verdict }) => verdict === 'unreachable' || verdict === 'slow')) {
  console.log('None could be reached: there seems to be no network here.');
}
process.exitCode = counts.has('gone') ? 1 : 0;
