/** What an export of this view holds beside the columns on screen: the words behind each figure, the checks that touch it. Pure. */
import { CHOICES } from '../../core/catalogue/choices.ts';
import type { Lang } from '../../state/viewState.ts';
import type { GridColumn } from '../../tables/column.ts';
import { identityColumn } from './identityColumns.ts';
import type { EvidenceRow, TableRow } from './query.ts';
import { inWords, VERDICTS } from './words.ts';

export interface Extras {
  readonly quote: boolean;
  readonly check: boolean;
  readonly source: boolean;
}

/** The columns of the file: those given, each metric followed by its words and verdict where asked for. */
export function exportColumns(
  columns: readonly GridColumn<TableRow>[],
  extras: Extras,
  evidence: readonly EvidenceRow[],
  lang: Lang,
): readonly GridColumn<TableRow>[] {
  const found = new Map(evidence.map((row) => [keyOf(row.center_id, row.year, row.metric), row]));
  const written = columns.flatMap((column) => {
    const metric = CHOICES.find((choice) => choice.column === column.id && choice.kind === 'metric')?.id;
    if (metric === undefined) return [column];
    const at = (row: TableRow) => found.get(keyOf(String(row.center_id), Number(row.year), metric));
    return [
      column,
      ...(extras.quote
        ? [extraColumn(column, 'quote', lang === 'zh' ? '所据文字' : 'quote', (row) => at(row)?.quote ?? null)]
        : []),
      ...(extras.check
        ? [
            {
              ...extraColumn(column, 'check', lang === 'zh' ? '核对' : 'checks', (row) => at(row)?.verdict ?? null),
              words: inWords(VERDICTS, lang),
            },
          ]
        : []),
    ];
  });
  return withSource(written, extras.source, lang);
}

/** `source_kind` travels with every export unless someone takes it out; synthetic data never lets it. */
export function withSource(
  columns: readonly GridColumn<TableRow>[],
  wanted: boolean,
  lang: Lang,
): readonly GridColumn<TableRow>[] {
  const others = columns.filter((column) => column.id !== 'source_kind');
  return wanted ? [...others, identityColumn('source_kind', lang)] : others;
}

function extraColumn(
  column: GridColumn<TableRow>,
  id: string,
  word: string,
  value: (row: TableRow) => string | null,
): GridColumn<TableRow> {
  return { id: `${column.id}_${id}`, label: `${column.label}·${word}`, unit: null, kind: 'text', width: 120, value };
}

function keyOf(center: string, year: number, metric: string): string {
  return `${center}/${metric}/${year}`;
}
