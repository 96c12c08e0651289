/** The words that state a figure, in their surroundings: a sentence as it runs, a table's cells beside their names. */
import { useQuery } from '../../db/useQuery.ts';
import { SOURCE } from '../../i18n/messages/source.ts';
import { useText } from '../../i18n/useText.ts';
import { FetchProgress } from '../states.tsx';
import { AROUND, type StatementRow, surroundingsQuery } from './factQueries.ts';
import { joinedLines } from './joinedLines.ts';
import { quoteContext } from './quoteContext.ts';
import { type CellPiece, cellReach, isCell, type TableCell, tableCell } from './tableCell.ts';

/** `instead`: why these words are not those of the statement that the page uses. */
export function Quote({ fact, instead }: { readonly fact: StatementRow; readonly instead?: 'same' | 'not' | null }) {
  const { t } = useText(SOURCE);
  const inCell = isCell(fact);
  const reach = inCell ? cellReach(fact) : { from: fact.start - AROUND, to: fact.end + AROUND };
  const text = useQuery(surroundingsQuery(fact, reach));
  if (fact.quote === '') return <p className="rl-quiet">{t('source.quote.none')}</p>;
  const cell = inCell ? tableCell(fact, text.rows ?? []) : null;
  const kind = fact.source_kind;
  return (
    <section>
      <h4>
        {t(kind === 'digest' ? 'source.quote.digest' : kind === 'original' ? 'source.quote' : 'source.quote.other')}
      </h4>
      {instead ? <p className="rl-quiet">{t(`source.quote.${instead}`)}</p> : null}
      {cell ? <Cells cell={cell} /> : <Sentence fact={fact} rows={text.rows ?? []} />}
      {!cell && fact.label ? <p className="rl-quiet">{t('source.quote.label', { label: fact.label })}</p> : null}
      {text.phase === 'loading' ? <FetchProgress /> : null}
      {kind === 'digest' ? <p className="rl-quiet">{t('source.digest')}</p> : null}
      {kind === 'synthetic' ? <p className="rl-quiet">{t('source.synthetic')}</p> : null}
      {kind === 'transcribed' ? <p className="rl-quiet">{t('source.transcribed')}</p> : null}
    </section>
  );
}

function Sentence({ fact, rows }: { readonly fact: StatementRow; readonly rows: Parameters<typeof quoteContext>[1] }) {
  const { before, quote, after } = quoteContext(fact, rows);
  return (
    <blockquote className="rl-quote" lang="zh-CN">
      <span>{before}</span>
      <mark>{joinedLines(quote)}</mark>
      <span>{after}</span>
    </blockquote>
  );
}

function Cells({ cell }: { readonly cell: TableCell }) {
  const { t } = useText(SOURCE);
  const { row, column } = cell;
  const named = [
    row === null ? null : t('source.cell.row', { name: row }),
    column === null ? null : t('source.cell.column', { name: column }),
  ].filter((part) => part !== null);
  return (
    <>
      {named.length > 0 ? <p className="rl-cell-names">{named.join(' · ')}</p> : null}
      <blockquote className="rl-quote is-cells" lang="zh-CN">
        {cell.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
          <p key={at}>
            {line.map((piece, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
              <Piece key={place} piece={piece} />
            ))}
          </p>
        ))}
      </blockquote>
    </>
  );
}

function Piece({ piece: { text, as } }: { readonly piece: CellPiece }) {
  if (as === 'value') return <mark>{text}</mark>;
  if (as === 'name') return <b>{text}</b>;
  return <span data-gap={as === 'gap' || undefined}>{text}</span>;
}
