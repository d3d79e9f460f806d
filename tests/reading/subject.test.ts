import { describe, expect, it } from 'vitest';
import { NAMES } from '../../reading/names.ts';
import { SUBJECT, TRACE } from '../../reading/subject.ts';

const NAMED = [
  'Kaspersky', 'KASPERSKY LAB', 'Kas\u00ADper\u00ADsky', 'kaspersky.com', 'Kapersky', 'Kaspersky’ego', 'Kasperskyllä', 'Kasperského', 'Kaszperszkij',
  'Касперский', '«Лаборатории Касперского»', 'КАСПЕРСКИЙ', 'Касперським', 'Касперски', 'Κασπέρσκι', 'Κασπερσκι',
  'كاسبرسكي', 'كاسبيرسكي', 'كسبرسكي', 'کسپرسکی', 'کاسپراسکی', 'کاسپرسکی', 'קספרסקי', '卡巴斯基', 'カスペルスキー', '카스퍼스키', '카스페르스키',
  'कैस्परस्की', 'แคสเปอร์สกี', 'კასპერსკი', 'Կասպերսկի',
]; // prettier-ignore
const STRANGERS = [
  'Kasparov', 'Kasper', 'Casper', 'Kasprzak', 'Kaspar', 'Jasper', 'Гаспаров', 'Каспаров', 'whispers', 'desperate',
  'كاسباروف', 'קספרוב', '카스파로프', '卡斯帕罗夫', 'カスパロフ', 'Kasperl', 'Kassensturz', 'flota kaperska', 'Kaperskib',
]; // prettier-ignore

describe('the names of the subject', () => {
  it.each(NAMED)('hold %s', name => {
    expect(SUBJECT.test(`a ${name} b`)).toBe(true);
  });

  it.each(STRANGERS)('do not hold %s', name => {
    expect(SUBJECT.test(`a ${name} b`)).toBe(false);
    expect(TRACE.test(`a ${name} b`)).toBe(false);
  });

  it.each(NAMED)('leave a trace where they hold %s', name => {
    expect(TRACE.test(`a ${name} b`)).toBe(true);
  });

  it('are found with whatever ending the language gives them', () => {
    const text = 'Kasperskys Virenschutz, Касперского и Kaspersky’s';
    expect([...text.matchAll(NAMES)].map(([name]) => name)).toEqual([
      'Kasperskys',
      'Касперского',
      'Kaspersky',
    ]);
  });
});
