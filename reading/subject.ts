/** The subject's names as the press writes them. */

/**
 * One stem a script: inflections, possessives and compounds follow it. Soft hyphens may stand between syllables. The
 * commonest slip of the pen counts in full: without its last letter it is a privateer's in several languages.
 */
export const SUBJECT =
  /kas\xad?per\xad?sk|kapersky|kaszperszk|касперсь?к|κασπ[εέ]ρσκ|[كک][اآيی]?س[بپ][يی]?را?س[كک]|קספרסק|卡巴斯基|カスペルスキ|카스[퍼페]르?스키|क[ैा]स्पर्?स्क|(?:แค|คา)สเปอร์สก|კასპერსკ|կասպերսկ/i;

/**
 * What each of the names leaves in a text, in the form that is cheapest to look for: every letter as it is written, as
 * folding case costs more than all else, and no first letter that many words share. Only the scout asks it, of every
 * page; `SUBJECT` has the last word.
 */
export const TRACE =
  /s\xad?per\xad?sk|persky|SPERSK|szpersz|сперс[кь]|СПЕРС|π.ρσκ|س[بپ][يی]?را?س[كک]|ספרסק|巴斯基|ペルスキ|스[퍼페]르?스키|पर्?स्क|เปอร์สก|პერსკ|պերսկ/;
