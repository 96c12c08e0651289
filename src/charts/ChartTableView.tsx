/** The table alternative: the numbers that are drawn, and only those. */
import type { Bound } from '../core/model.ts';
import { useChartEnvironment } from './environment.ts';
import type { ChartTable } from './types.ts';

interface Props {
  readonly caption: string;
  readonly table: ChartTable;
}

export function ChartTableView({ caption, table }: Props) {
  const environment = useChartEnvironment();
  const { columns, rows } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="rl-chart-table" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="rl-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column.id} scope="col" className={isNumber(rows, column.id) ? 'is-number' : undefined}>
                {column.label}
                {column.unit ? <span className="rl-unit">{column.unit}</span> : null}
                {index === 0 && rows.length === 0 ? ` · ${environment.say('chart.empty')}` : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are replaced as a whole, never moved
            <tr key={rowIndex}>
              {columns.map((column, index) => {
                const value = row[column.id] ?? null;
                const evidence = column.evidenceId ? row[column.evidenceId] : null;
                const bound = column.boundId ? ((row[column.boundId] ?? null) as Bound | null) : null;
                const content = environment.cell(value, column, typeof evidence === 'string' ? evidence : null, bound);
                const marks = column.marksId ? row[column.marksId] : null;
                if (index === 0) {
                  return (
                    <th key={column.id} scope="row">
                      {content}
                      {marks ? <span className="rl-chart-table-marks">{`\u00a0${marks}`}</span> : null}
                    </th>
                  );
                }
                return (
                  <td key={column.id} className={isNumber(rows, column.id) ? 'is-number' : undefined}>
                    {content}
                    {marks ? <span className="rl-chart-table-marks">{`\u00a0${marks}`}</span> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function isNumber(rows: ChartTable['rows'], id: string): boolean {
  return rows.some((row) => typeof row[id] === 'number');
}
