import { expect, it } from 'vitest';
import { languageOf } from '../../reading/language.ts';

const TEXTS: readonly (readonly [string, string])[] = [
  [
    'en',
    'The ministry said on Monday that it would stop using the software, and that the decision had been taken with care.',
  ],
  [
    'nl',
    'Het ministerie zei maandag dat het stopt met de software van het bedrijf en dat het besluit voor de zomer werd genomen.',
  ],
  [
    'de',
    'Das Ministerium teilte am Montag mit, dass es die Software nicht mehr nutzt und dass die Entscheidung auf einer Prüfung beruht.',
  ],
  [
    'fr',
    'Le ministère a dit lundi que les logiciels de la société ne sont plus utilisés dans les services et que la décision est prise.',
  ],
  [
    'es',
    'El ministerio dijo el lunes que los programas de la empresa no se usan más en la administración y que la decisión es firme.',
  ],
  [
    'it',
    'Il ministero ha detto lunedì che i programmi della società non sono più in uso e che la decisione è stata presa con cura.',
  ],
  [
    'pt',
    'O ministério disse na segunda-feira que os programas da empresa não são mais usados e que a decisão foi tomada pelo governo.',
  ],
  [
    'pl',
    'Ministerstwo poinformowało w poniedziałek, że nie będzie już używać programu tej firmy i że decyzja została podjęta po analizie.',
  ],
  [
    'cs',
    'Ministerstvo v pondělí uvedlo, že programy této společnosti již nepoužívá a že se rozhodnutí opírá o analýzu, která je tajná.',
  ],
  [
    'tr',
    'Bakanlık pazartesi günü şirketin yazılımını artık kullanmayacağını ve bu kararın uzun bir inceleme için alındığını bildirdi.',
  ],
  [
    'sv',
    'Departementet sade på måndagen att det slutar använda programmen från företaget och att beslutet inte har varit lätt.',
  ],
  [
    'fi',
    'Ministeriö sanoi maanantaina, että se ei enää käytä yhtiön ohjelmia ja että päätös on tehty, mutta se ei ole lopullinen.',
  ],
  ['ru', 'Министерство сообщило в понедельник, что больше не будет использовать программы этой компании.'],
  ['uk', 'Міністерство повідомило в понеділок, що більше не використовуватиме програми цієї компанії.'],
  ['ar', 'قالت الوزارة يوم الاثنين إنها ستتوقف عن استخدام برامج الشركة في جميع الدوائر الحكومية.'],
  ['fa', 'وزارتخانه روز دوشنبه گفت که دیگر از نرم‌افزار این شرکت در اداره‌های دولتی استفاده نمی‌کند.'],
  ['he', 'המשרד הודיע ביום שני כי יפסיק להשתמש בתוכנה של החברה בכל משרדי הממשלה.'],
  ['ja', '同省は月曜日、この会社のソフトウェアの使用をやめると発表した。'],
  ['ko', '부처는 월요일 이 회사의 소프트웨어 사용을 중단한다고 밝혔다.'],
  ['zh-Hans', '该部门周一表示，将停止使用这家公司的软件，这一决定经过长时间讨论。'],
  ['zh-Hant', '該部門週一表示，將停止使用這家公司的軟體，這項決定經過長時間討論。'],
];

it.each(TEXTS)('tells %s from the text, whatever the markup says', (language, text) => {
  expect(languageOf(text, null)).toBe(language);
  expect(languageOf(text, 'en-US')).toBe(language);
  expect(languageOf(text, 'nl')).toBe(language);
});

it('tells neighbours apart that share their smallest words', () => {
  const french =
    'À la mi-mars, un tribunal de Cologne a donné raison à l’office : la plainte de la société russe n’a rien changé au fond, et un recours a été déposé en juin.';
  const swedish =
    'Bolaget har sagt att det ska flytta en del av sin drift till Schweiz, och att det är klart före årets slut.';
  expect(languageOf(french, null)).toBe('fr');
  expect(languageOf(swedish, null)).toBe('sv');
});

it('believes the markup where the text is too short', () => {
  expect(languageOf('Kaspersky', 'pt-BR')).toBe('pt');
  expect(languageOf('Kaspersky', 'zh-TW')).toBe('zh-Hant');
  expect(languageOf('Kaspersky', null)).toBe(null);
});
