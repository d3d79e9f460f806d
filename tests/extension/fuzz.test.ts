/** What holds for anything that arrives: messages, reports, stored settings, policies and files of settings. */
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS, hasFault, validSettings, validSite } from '../../extension/choices.ts';
import { parseRequest, TabReport } from '../../extension/messages.ts';
import {
  changeSettings,
  changeSite,
  findTrouble,
  readChosen,
  readPolicy,
  readSettings,
  readInForce,
} from '../../extension/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../extension/settings-file.ts';
import { siteNamed, siteOf } from '../../extension/site.ts';
import { held, reset } from './stand-in-storage.ts';

vi.mock('../../extension/browser.ts', () => import('./stand-in-storage.ts'));

const RUN = { seed: 20180515, numRuns: Number(process.env['FUZZ'] ?? 150) };

const anything = fc.anything({ withNullPrototype: true, withMap: true, withSet: true, maxDepth: 3 });
const json = fc.jsonValue({ maxDepth: 3 });
const NAMES = [
  ...Object.keys(DEFAULTS),
  'pausedSites',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
];
const VALUES = [
  'room',
  'never',
  'dark',
  'end',
  'start',
  1,
  1.15,
  true,
  false,
  null,
  'en',
  'pt-BR',
  '../x',
  '',
  {},
];
const value = fc.oneof(fc.constantFrom(...VALUES), json);
/** Stored settings, right and wrong ones mixed; own properties even where they are named like inherited ones. */
const settings = fc.oneof(
  fc.array(fc.tuple(fc.constantFrom(...NAMES), value)).map(pairs => Object.fromEntries(pairs)),
  json,
);
const site = fc.oneof(
  fc.record({ paused: value, closed: value, seen: value, until: value }, { requiredKeys: [] }),
  json,
);
const host = fc.oneof(
  fc.domain(),
  fc.webUrl(),
  fc.string(),
  fc.constantFrom('localhost', '[::1]', '__proto__'),
);

const REPORT = {
  relevance: 'about',
  language: 'en',
  published: '2018-05-15',
  publishedFrom: 'meta',
  title: 'A title',
  site: 'paper.example',
  sidebar: 'open',
  passages: [{ quote: 'ordered', event: 'us-dhs-bod-17-01', when: '2017-09-13' }],
  possible: [],
  milliseconds: { reading: 3 },
  errors: [],
};
const REQUESTS: readonly object[] = [
  { type: 'subject named', language: 'en' },
  { type: 'lexicon wanted', language: 'de' },
  { type: 'context read', report: REPORT },
  { type: 'hold', holds: true },
  { type: 'open page', page: 'timeline', event: 'us-dhs-bod-17-01' },
  { type: 'read tab', tabId: 7 },
];
/** A message of ours in which one thing has been replaced. */
const almost = fc
  .tuple(
    fc.constantFrom(...REQUESTS),
    fc.constantFrom('type', 'language', 'report', 'page', 'event', 'tabId'),
    anything,
  )
  .map(([request, name, other]) => ({ ...request, [name]: other }));
const almostReport = fc
  .tuple(fc.constantFrom(...Object.keys(REPORT)), anything)
  .map(([name, other]) => ({ ...REPORT, [name]: other }));

beforeEach(reset);

describe('any message', () => {
  it('is one of ours, which reads the same again, or none', () => {
    fc.assert(
      fc.property(fc.oneof(anything, almost), message => {
        const request = parseRequest(message);
        expect(parseRequest(request)).toEqual(request);
      }),
      RUN,
    );
  });

  it('with a report is taken with the report as it is kept for the tab, or not at all', () => {
    fc.assert(
      fc.property(fc.oneof(anything, almostReport), answer => {
        const request = parseRequest({ type: 'context read', report: answer });
        const kept = v.safeParse(TabReport, answer);
        expect(request === null ? null : 'report' in request && request.report).toEqual(
          kept.success ? kept.output : null,
        );
      }),
      RUN,
    );
  });
});

describe('any stored settings', () => {
  it('give settings that can be, and are kept by a second look', () => {
    fc.assert(
      fc.property(fc.oneof(settings, anything), stored => {
        const valid = validSettings(stored);
        expect(validSettings(valid)).toEqual(valid);
        expect(hasFault(valid)).toBe(false);
        expect(Object.keys(valid).filter(name => !Object.hasOwn(DEFAULTS, name))).toEqual([]);
      }),
      RUN,
    );
  });

  it('and any policy and site are read without an error', async () => {
    await fc.assert(
      fc.asyncProperty(settings, settings, fc.tuple(host, site), async (sync, managed, [name, decided]) => {
        reset();
        held.sync = { settings: sync, [`site:${name}`]: decided };
        held.managed = typeof managed === 'object' && managed !== null ? { ...managed } : {};
        const read = await readSettings();
        expect(Object.keys(read).toSorted()).toEqual(Object.keys(DEFAULTS).toSorted());
        expect(validSettings(read)).toEqual(read);
        const known = (await readInForce(name)).decided;
        expect(validSite(known)).toEqual(known);
        expect(Object.keys((await readPolicy()).settings).length).toBeLessThanOrEqual(
          Object.keys(DEFAULTS).length,
        );
        expect([null, 'closed', 'unreadable']).toContain(await findTrouble());
        await readChosen();
      }),
      RUN,
    );
  });

  it('lose by a change nothing but what was changed', async () => {
    await fc.assert(
      fc.asyncProperty(settings, site, async (sync, decided) => {
        reset();
        held.sync = { settings: structuredClone(sync), 'site:paper.example': structuredClone(decided) };
        await changeSettings({ theme: 'dark' });
        await changeSite('paper.example', { paused: true });
        expect((await readSettings()).theme).toBe('dark');
        expect((await readInForce('paper.example')).decided.paused).toBe(true);
        const before = isObject(sync)
          ? Object.entries(sync).filter(([name]) => !Object.hasOwn(DEFAULTS, name))
          : [];
        expect(Object.entries(held.sync['settings'] ?? {})).toEqual(expect.arrayContaining(before));
      }),
      RUN,
    );
  });
});

describe('any file of settings', () => {
  it('is taken or refused with a reason', () => {
    const wrapped = fc
      .tuple(fc.constantFrom(0, 1, 2, '1', null), settings, fc.dictionary(host, site))
      .map(([version, chosen, sites]) =>
        JSON.stringify({ format: 'sidelight-settings', version, settings: chosen, sites }),
      );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), wrapped), text => {
        const read = readSettingsFile(text);
        if ('why' in read) {
          return ['not json', 'not settings', 'newer', 'wrong value'].includes(read.why);
        }
        expect(validSettings(read.settings)).toEqual(read.settings);
        for (const decided of read.sites.values()) expect(validSite(decided)).toEqual(decided);
        return true;
      }),
      RUN,
    );
  });

  it('that was written is read again, whatever was stored', async () => {
    await fc.assert(
      fc.asyncProperty(settings, fc.domain(), async (sync, name) => {
        reset();
        held.sync = { settings: sync, [`site:${name}`]: { paused: true } };
        const read = readSettingsFile(await writeSettingsFile());
        expect(read).toEqual(await readChosen());
      }),
      RUN,
    );
  });
});

describe('any address', () => {
  it('has a site by which it is known again, or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.domain()), text => {
        const found = siteOf(text);
        expect(found === null ? found : siteOf(`https://${found}/`)).toBe(found);
        expect(() => siteNamed(text)).not.toThrow();
      }),
      RUN,
    );
  });
});

function isObject(stored: unknown): stored is object {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored);
}
