/**
 * The subject's names as the press writes them. The scout carries this file onto every page,
 * so it holds one expression and nothing else.
 */

/** One stem a script: inflections, possessives and compounds follow it. Soft hyphens may stand between syllables. */
export const SUBJECT =
  /kas\xad?per\xad?sk|kaszperszk|касперсь?к|κασπ[εέ]ρσκ|[كک][اآيی]?س[بپ][يی]?را?س[كک]|קספרסק|卡巴斯基|カスペルスキ|카스[퍼페]르?스키|क[ैा]स्पर्?स्क|(?:แค|คา)สเปอร์สก|კასპერსკ|կասպերսկ/i;
