import { figureText } from '../Figure.tsx';
import type { StatementRow } from './factQueries.ts';
import { joinedLines } from './joinedLines.ts';

/** The statement's value as the page writes it; grades as printed. */
export function statementText(fact: StatementRow, lang: 'zh' | 'en'): string {
  return figureText(fact.value ?? fact.value_text, fact.unit, lang, { bound: fact.bound, status: fact.status });
}

/** A table's figure with the name before it, one colon between them however the form prints it. */
export function quoteWithLabel({ label, quote }: Pick<StatementRow, 'label' | 'quote'>): string {
  const words = joinedLines(quote);
  if (!label || quote.includes(label)) return words;
  return `${joinedLines(label).replace(/[\s:：]+$/, '')}：${words}`;
}
