/** Rules × reports while the reports are few: a sign a cell, a click lists its arithmetic. */
import { useMemo, useState } from 'react';
import { useQuery } from '../../db/useQuery.ts';
import { QUALITY } from '../../i18n/messages/quality.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { shortName } from '../../ui/centreName.ts';
import { whoAndWhen } from '../../ui/panelRow.ts';
import { ruleName } from '../../ui/source/ruleName.ts';
import { ErrorBox, TextSkeleton } from '../../ui/states.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { LIST_ID } from './CheckList.tsx';
import { writeListing } from './listing.ts';
import { type MatrixRow, type RuleMatrix, ruleMatrix } from './matrix.ts';
import { VERDICT_ORDER } from './option.ts';
import { QUERIES } from './query.ts';
import { ruleText, verdictWord } from './words.ts';

export function RuleGrid() {
  const { t } = useText(QUALITY);
  const { state } = useViewState();
  const found = useQuery(QUERIES(state).matrix);
  const grid = useMemo(() => (found.rows ? ruleMatrix(found.rows) : null), [found.rows]);
  return (
    <section className="rl-section" id="quality-matrix" tabIndex={-1}>
      <h2>{t('quality.matrix')}</h2>
      <p className="rl-quiet">{t('quality.matrix.sub')}</p>
      {found.phase === 'error' ? <ErrorBox failed={found} /> : null}
      {grid ? <Grid grid={grid} /> : null}
      {found.phase === 'loading' && !grid ? <TextSkeleton lines={8} /> : null}
    </section>
  );
}

function Grid({ grid }: { readonly grid: RuleMatrix }) {
  const { t, lang } = useText(QUALITY);
  const [all, setAll] = useState(false);
  const open = grid.rows.filter((row) => row.cells.some((verdict) => verdict !== null && verdict !== 'pass'));
  const rest = grid.rows.length - open.length;
  // What agrees everywhere is one click away: first comes what there is to see.
  const rows = all || open.length === 0 ? grid.rows : open;
  const caption = t('quality.matrix.caption', { rules: grid.rows.length, reports: grid.reports.length });
  return (
    <>
      <p className="rl-quality-legend">
        {VERDICT_ORDER.map((verdict) => (
          <Verdict key={verdict} verdict={verdict} />
        ))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="rl-rule-grid" tabIndex={0} aria-label={caption}>
        <table>
          <caption className="rl-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('quality.col.rule')}</th>
              {grid.reports.map((report) => (
                <th key={report.report_id} scope="col">
                  {shortName(report, lang)}
                  <small>{report.year}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <GridRow key={row.rule} row={row} grid={grid} />
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && open.length > 0 ? (
        <button
          type="button"
          className="rl-button is-plain rl-rule-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {t(all ? 'quality.matrix.less' : 'quality.matrix.more', { n: rest })}
        </button>
      ) : null}
    </>
  );
}

const SIGNS = { fail: '✕', warn: '△', info: 'ⓘ', pass: '✓' } as const;

function GridRow({ row, grid }: { readonly row: MatrixRow; readonly grid: RuleMatrix }) {
  const { t, lang } = useText(QUALITY);
  const { set } = useViewState();

  function list(centers: readonly string[] | null): void {
    set({ option: writeListing('all', row.rule), ...(centers ? { centers } : {}) });
    const target = document.getElementById(LIST_ID);
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }

  return (
    <tr>
      <th scope="row">
        <button type="button" title={t('quality.matrix.filter')} onClick={() => list(null)}>
          {ruleName(row.rule, lang)}
          <small>{ruleText(row.rule, lang)}</small>
        </button>
      </th>
      {row.cells.map((verdict, at) => {
        const report = grid.reports[at];
        if (!report) return null;
        if (verdict === null) return <td key={report.report_id} />;
        const said = t('quality.matrix.cell', {
          who: whoAndWhen(report, lang),
          rule: ruleName(row.rule, lang),
          verdict: verdictWord(verdict, lang),
        });
        return (
          <td key={report.report_id}>
            <button
              type="button"
              data-verdict={verdict}
              aria-label={said}
              title={said}
              onClick={() => list([report.center_id])}
            >
              {SIGNS[verdict]}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
