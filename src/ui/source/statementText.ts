import { figureText } from '../Figure.tsx';
import type { StatementRow } from './factQueries.ts';

/** The statement's value as the page writes it; grades as printed. */
export function statementText(fact: StatementRow, lang: 'zh' | 'en'): string {
  return figureText(fact.value ?? fact.value_text, fact.unit, lang, { bound: fact.bound, status: fact.status });
}
