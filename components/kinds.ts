import type { Kind, SourceType } from '../facts/schema.ts';
import type { MessageKey, Words } from './words.ts';

const KINDS: Readonly<Record<Kind, MessageKey>> = {
  ban: 'kindBan',
  sanction: 'kindSanction',
  law: 'kindLaw',
  ruling: 'kindRuling',
  report: 'kindReport',
  statement: 'kindStatement',
  inquiry: 'kindInquiry',
  warning: 'kindWarning',
  'procurement rule': 'kindProcurementRule',
  finding: 'kindFinding',
  'phase-out': 'kindPhaseOut',
  lawsuit: 'kindLawsuit',
  restriction: 'kindRestriction',
  'company step': 'kindCompanyStep',
  'company reply': 'kindCompanyReply',
};

const SOURCES: Readonly<Record<SourceType, MessageKey>> = {
  primary: 'sourcePrimary',
  court: 'sourceCourt',
  company: 'sourceCompany',
  press: 'sourcePress',
  report: 'sourceReport',
};

/** The word for a kind of event. */
export function kindWord(kind: Kind, words: Words): string {
  return words.say(KINDS[kind]);
}

/** The word for a kind of source. */
export function sourceWord(type: SourceType, words: Words): string {
  return words.say(SOURCES[type]);
}
