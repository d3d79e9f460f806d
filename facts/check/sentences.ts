/** Ends of a segment after which a sentence goes on: a dotted capital, a short abbreviation, a day's number. */
const NOT_AN_END =
  /(?:^|[\s(.])(?:\p{Lu}|\d{1,2}|No|Nos|Nr|nr|no|v|vs|art|Art|Abs|Mr|Mrs|Dr|St|Inc|Ltd|Corp|ст|п|г)\.\s*$/u;

/** The number of sentences of a text, as its language divides them. */
export function countSentences(text: string, language: string): number {
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const last = segments.length - 1;
  return segments.filter(({ segment }, index) => index === last || !NOT_AN_END.test(segment)).length;
}
