/** Two events in one breath: what was done after something else had been. */
import { expect, it } from 'vitest';
import { certainIn } from './read-text.ts';

const SENTENCES = [
  ['en', 'Barclays dropped its free offer of Kaspersky in December after Britain’s cyber security chief had warned departments against it.'],
  ['en', 'Barclays dropped its free offer of Kaspersky because the NCSC had warned departments against Russian antivirus.'],
  ['nl', 'Barclays stopte in december met het gratis aanbod van Kaspersky nadat het Britse NCSC departementen voor Russische virusscanners had gewaarschuwd.'],
  ['fr', 'Barclays a cessé en décembre d’offrir Kaspersky après que le NCSC britannique a mis en garde les ministères contre les antivirus russes.'],
] as const; // prettier-ignore

it.each(SENTENCES)('both are found (%s: %s)', async (language, sentence) => {
  const found = await certainIn({ language, published: '2018-01-10', markup: `<p>${sentence}</p>` });
  expect(found.map(({ event }) => event)).toEqual(['barclays-ends-offer', 'uk-ncsc-letter']);
});
