/** Dates that are counted from others in the same text, and words that lie within others. */
import { expect, it } from 'vitest';
import { certainIn } from './read-text.ts';

it.each([
  [
    'from one that is not the last',
    '2024-10-10',
    '<p>The Commerce Department banned sales of Kaspersky on 20 June 2024, new ones from 20 July and updates from 29 September. A day later the Treasury put sanctions on twelve executives.</p>',
    { 'us-ofac-executives': '2024-06-21' },
  ],
  [
    'from the year of another paragraph',
    '2020-03-02',
    '<p>In 2017 the United States lost patience with Kaspersky.</p><p>In September the Department of Homeland Security ordered agencies to remove its software.</p>',
    { 'us-dhs-bod-17-01': '2017-09' },
  ],
  [
    'as people round',
    '2022-02-10',
    '<p>Four years ago the Department of Homeland Security ordered agencies to remove Kaspersky software.</p>',
    { 'us-dhs-bod-17-01': '2017' },
  ],
  [
    'weeks by the rule of thumb',
    '2022-04-12',
    '<p>Kaspersky has lost in court.</p><p>Two weeks ago the administrative court in Cologne rejected its urgent application against the warning of the BSI.</p>',
    { 'de-vg-koeln': '2022-04' },
  ],
  [
    'from the month itself a year back',
    '2018-12-20',
    '<p>Kaspersky has lost in court.</p><p>Congress had banned its software by a law that the president signed in December.</p>',
    { 'us-ndaa-fy2018-1634': '2017-12' },
  ],
])('a date counts %s', async (...told) => {
  const [, published, markup, expected] = told;
  const passages = await certainIn({ language: 'en', published, markup });
  const found = Object.fromEntries(passages.map(({ event, when }) => [event, when]));
  expect(found).toMatchObject(expected);
});

it('a date behind a semicolon dates what stands there', async () => {
  const passages = await certainIn({
    language: 'en',
    published: '2024-12-14',
    markup:
      '<p>Kaspersky has lost ground: Kaspersky antivirus can no longer be bought in many shops.</p>' +
      '<p>Google threw the Kaspersky apps out of its store; another shop did so in October.</p>',
  });
  expect(passages.map(({ event, when }) => [event, when])).toEqual([['google-play-removal', null]]);
});

it('a country that is one word with its bodies says whose they are', async () => {
  const [passage] = await certainIn({
    language: 'fi',
    published: '2017-09-20',
    markup:
      '<p>Kaspersky on venäläinen yhtiö, ja Kasperskyn virustorjunta on käytössä monessa maassa.</p>' +
      '<p>Amerikkalaisvirastot saivat käskyn poistaa Kasperskyn ohjelmat.</p>',
  });
  expect(passage?.event).toBe('us-dhs-bod-17-01');
});
