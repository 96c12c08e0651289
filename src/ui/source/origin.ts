/** From an input back to the formula that led to it. Pure, and the hook that remembers. */
import { useRef } from 'react';
import { type Evidence, parseEvidence } from './evidenceKey.ts';

/** Whether `key` names an input of the measure `formula`: the same centre, the same year. */
export function isInputOf(formula: string, key: string): boolean {
  const measure = parseEvidence(formula);
  const input = parseEvidence(key);
  if (measure?.kind !== 'measure' || input === null || input.kind === 'measure') return false;
  const { centerId, metric, year } = placeOf(input);
  const inputs: readonly string[] = [...measure.measure.inputs, ...(measure.measure.optional ?? [])];
  return inputs.includes(metric) && centerId === measure.centerId && year === measure.year;
}

function placeOf(input: Exclude<Evidence, { kind: 'measure' }>): { centerId: string; metric: string; year: number } {
  if (input.kind === 'cell') return input;
  const [report = '', metric = '', year = ''] = input.factId.split('/');
  return { centerId: report.slice(0, 6), metric, year: Number(year) };
}

/** The keys by which marks of the page may name what is open: a statement's own, and that of the figure it states. */
export function keysOf(key: string): readonly string[] {
  const evidence = parseEvidence(key);
  if (evidence?.kind !== 'fact') return [key];
  const { centerId, metric, year } = placeOf(evidence);
  return [key, `${centerId}/${metric}/${year}`];
}

/** The formula that was open before its input was followed; null where `fact` was reached otherwise. */
export function useOrigin(fact: string | null): string | null {
  const last = useRef<string | null>(null);
  if (fact === null || parseEvidence(fact)?.kind === 'measure') last.current = fact;
  else if (last.current !== null && !isInputOf(last.current, fact)) last.current = null;
  return fact !== null && last.current !== fact ? last.current : null;
}
