import { describe, expect, it } from 'vitest';
import { clausesOf, splitAtJoins } from '../../reading/clauses.ts';
import { createTokenizer } from '../../reading/tokens.ts';

const tokenize = createTokenizer([]);
const joins = new Set(['and']);

function split(text: string, actors: Readonly<Record<string, string>>): string[] {
  const sentence = { start: 0, end: text.length };
  const named = Object.entries(actors).map(([concept, name]) => {
    const start = text.indexOf(name);
    return { concept, start, end: start + name.length };
  });
  return splitAtJoins(clausesOf(text, sentence), named, { tokens: tokenize(text), joins }).map(
    ({ start, end }) => text.slice(start, end),
  );
}

describe('a clause', () => {
  it('ends where a joining word brings in somebody else', () => {
    expect(split('Washington closed the market and Ottawa swept its phones', { us: 'Washington', ca: 'Ottawa' })).toEqual([
      'Washington closed the market ',
      'and Ottawa swept its phones',
    ]); // prettier-ignore
  });

  it('goes on where what is joined is only said of the same', () => {
    const text = 'Washington closed the market and swept its own phones long before Ottawa';
    expect(split(text, { us: 'Washington', ca: 'Ottawa' })).toEqual([text]);
    expect(split('Washington banned it and swept it', { us: 'Washington' })).toHaveLength(1);
  });

  it('is not made of what stands before the first who acts', () => {
    expect(split('Then and only then Washington acted, Ottawa did not', { us: 'Washington', ca: 'Ottawa' })).toEqual([
      'Then and only then Washington acted, ',
      'Ottawa did not',
    ]); // prettier-ignore
  });
});
