/** Ten sentences in which lookalikes stand side by side; docs/hard-sentences.md shows by which words each is read. */
import { expect, it } from 'vitest';
import { certainIn } from './read-text.ts';

type Link = readonly [event: string, when: string | null];

const SENTENCES: readonly (readonly [language: string, published: string, text: string, links: readonly Link[]])[] = [
  ['en', '2018-02-20', 'The company has already challenged the department’s directive, and last week it filed a second suit, against the defense act that the president signed in December.',
    [['kaspersky-sues-ndaa', '2018-02'], ['us-ndaa-fy2018-1634', '2017-12']]],
  ['en', '2019-01-10', 'A federal judge threw out both of Kaspersky’s cases in May, and in November the appeals court in Washington agreed with her.',
    [['us-ddc-dismissal', '2018-05'], ['us-dc-circuit-affirms', '2018-11']]],
  ['de', '2022-03-16', 'Das BSI, das 2017 noch keine Belege gegen Kaspersky gesehen hatte, rät seit gestern zum Umstieg auf andere Produkte.',
    [['bsi-2017-no-evidence', '2017'], ['de-bsi-warning', '2022-03-15']]],
  ['nl', '2020-11-18', 'In mei 2018 kondigde Kaspersky aan zijn klantgegevens naar Zürich te verhuizen; gisteren meldde het bedrijf dat de verhuizing is afgerond.',
    [['swiss-move-announced', '2018-05'], ['swiss-relocation-completed', '2020-11-17']]],
  ['fr', '2019-05-21', 'Mercredi dernier, Washington a inscrit Huawei sur sa liste noire commerciale ; Kaspersky, lui, a été chassé des administrations américaines en septembre 2017.',
    [['us-dhs-bod-17-01', '2017-09']]],
  ['ru', '2018-05-16', 'В понедельник правительство Нидерландов объявило, что откажется от антивируса «Лаборатории Касперского», а вчера министр добавил, что переезд в Цюрих ничего не меняет.',
    [['nl-phase-out', '2018-05-14'], ['nl-minister-move-no-change', '2018-05-15']]],
  ['ja', '2024-06-22', '米商務省は20日、カスペルスキーのソフトの国内販売を禁止し、翌日には財務省が同社の幹部12人を制裁対象に加えた。',
    [['us-bis-final-determination', '2024-06-20'], ['us-ofac-executives', '2024-06-21']]],
  ['es', '2022-04-02', 'El Reino Unido, que en 2017 había pedido a sus ministerios que no usaran Kaspersky en sistemas secretos, aconsejó el martes a otras organizaciones que lo reconsideren.',
    [['uk-ncsc-letter', '2017'], ['uk-ncsc-2022-advice', '2022-03-29']]],
  ['tr', '2017-12-27', 'Litvanya hükümeti geçen hafta Kaspersky’yi kritik altyapıdan çıkarma kararı aldı; İngiltere ise ay başında bakanlıklarını uyarmakla yetinmişti.',
    [['lt-government-ban', '2017-12'], ['uk-ncsc-letter', '2017-12']]],
  ['en', '2018-05-15', 'Critics of Kaspersky want the government in Berlin to ban the software outright, as it may one day ban Huawei; for now nobody has.',
    []],
]; // prettier-ignore

it.each(SENTENCES)('%s, %s: %s', async (...sentence) => {
  const [language, published, text, links] = sentence;
  const certain = await certainIn({ language, published, markup: `<p>${text}</p>` });
  const read = certain.map(({ event, when }): Link => [event, when]);
  expect(read.toSorted()).toEqual(links.toSorted());
  for (const { reasons } of certain) expect([...reasons.who, ...reasons.what]).not.toEqual([]);
});
