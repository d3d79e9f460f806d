import { expect, it } from 'vitest';
import { emptyMemory, remember, withAntecedents } from '../../reading/memory.ts';

const hit = (concept: string, start = 0): { concept: string; start: number; end: number } => ({
  concept,
  start,
  end: start + 1,
});

it('takes a general word for the named body last spoken of', () => {
  const memory = emptyMemory();
  remember(memory, [hit('bsi'), hit('vg')], []);
  remember(memory, [hit('ovg')], []);
  const concepts = withAntecedents([hit('cyber-agency'), hit('court')], memory).map(({ concept }) => concept);
  expect(concepts).toEqual(['cyber-agency', 'court', 'bsi', 'ovg']);
});

it('takes it for nobody where none was named, or another is named beside it', () => {
  const memory = emptyMemory();
  expect(withAntecedents([hit('court')], memory)).toEqual([hit('court')]);
  remember(memory, [hit('bsi')], []);
  const own = [hit('cyber-agency'), hit('ncsc', 5)];
  expect(withAntecedents(own, memory)).toEqual(own);
});

it('keeps the events that were spoken of for certain', () => {
  const memory = emptyMemory();
  remember(memory, [], ['nl-phase-out']);
  expect([...memory.established]).toEqual([['nl-phase-out', 1]]);
});
