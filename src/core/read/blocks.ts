/** What a layout is made of. */
import type { Span } from './span.ts';

export interface Prose extends Span {
  readonly type: 'prose';
  readonly section: string;
  readonly heading: boolean;
}
export interface TableBlock {
  readonly type: 'table';
  readonly rows: readonly (readonly Span[])[];
  readonly section: string;
  /** The line above the table: its name and, often, its unit. */
  readonly caption: string;
}
export type Block = Prose | TableBlock;
