/** What the money is spent on over the years, where it comes from in the chosen year, and budget against execution. */
import { useCallback } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { dumbbellHeight } from '../../charts/kinds/dumbbell.ts';
import { stackedBarsHeight } from '../../charts/kinds/stackedBars.ts';
import type { ChartNeeds, ChartSettings } from '../../charts/types.ts';
import { formatPercent, unitLabel } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { flowOf, flowOption, tilesOf } from '../../ui/money/flow.ts';
import { HATCHED, KIND_COLOURS, kindLabel, kindsOf } from '../../ui/money/kinds.ts';
import { type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { budgetTable, flowTable, structureTable } from './columns.ts';
import { budgetOption, budgetYears, stations, structureOption, structureYears } from './option.ts';

interface Props {
  readonly rows: readonly PanelRow[];
  readonly row: PanelRow;
}

/** Years of structure from which on its drawing is higher than flow and budget together. */
const TALL = 6;

export function Money({ rows, row }: Props) {
  const { t } = useText(CENTRE);
  const { state } = useViewState();
  // Beside many years there is room for both of the others.
  const tall = structureYears(rows, state.unit).length >= TALL;
  return (
    <section className="rl-section">
      <h2>{t('centre.money')}</h2>
      <div className="rl-grid">
        <Structure rows={rows} row={row} />
        {tall ? (
          <div className="rl-stack">
            <Flow row={row} />
            <Budget rows={rows} row={row} />
          </div>
        ) : (
          <>
            <Flow row={row} />
            <Budget rows={rows} row={row} />
          </>
        )}
      </div>
    </section>
  );
}

function Structure({ rows, row }: Props) {
  const { t, lang } = useText(CENTRE);
  const { state } = useViewState();
  const { unit } = state;
  const option = useCallback((settings: ChartSettings) => structureOption(rows, unit, settings), [rows, unit]);
  const drawn = structureYears(rows, unit);
  const total = panelFigure(row, 'expenditure_total', lang);
  const [largest] = tilesOf(row, lang);
  return (
    <EChart
      id="centre/structure"
      headingLevel={3}
      title={
        largest && total.value
          ? t('centre.structure.title', {
              year: row.year,
              total: total.text,
              part: largest.label,
              share: formatPercent((largest.value / total.value) * 100, 1, lang),
            })
          : t('centre.structure.title.none')
      }
      subtitle={t('centre.structure.sub', {
        unit: unit === 'share' ? '%' : unitLabel(unit === 'per_head' ? '万元/人' : '万元', lang),
        n: drawn.length,
      })}
      option={option}
      table={structureTable(rows, unit, lang)}
      needs={{
        columns: [['expenditure_total'], ...(unit === 'per_head' ? [['staff_actual']] : [])],
        among: 'centre',
      }}
      height={Math.max(110, stackedBarsHeight(drawn.length))}
      controls={<UnitSwitch />}
      keys={kindsOf(drawn).map((kind) => ({
        id: kind,
        label: kindLabel(kind, lang),
        colour: KIND_COLOURS[kind],
        look: HATCHED.has(kind) ? 'hatched' : 'solid',
      }))}
      note={<p>{t('centre.structure.note')}</p>}
    />
  );
}

const BUDGETS: ChartNeeds = {
  columns: [['budget_initial', 'budget_full_year', 'budget_executed']],
  among: 'centre',
};

function UnitSwitch() {
  const { t } = useText(SHELL);
  const { state, set } = useViewState();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of toggle buttons, not a form's field set
    <div className="rl-segments" role="group" aria-label={t('filter.unit')}>
      {(['total', 'share', 'per_head'] as const).map((unit) => (
        <button key={unit} type="button" aria-pressed={state.unit === unit} onClick={() => set({ unit }, 'replace')}>
          {t(`filter.unit.${unit}`)}
        </button>
      ))}
    </div>
  );
}

function Flow({ row }: { readonly row: PanelRow }) {
  const { t, lang } = useText(CENTRE);
  const option = useCallback((settings: ChartSettings) => flowOption(row, settings), [row]);
  const { links } = flowOf(row, lang);
  if (links.length === 0) return null;
  const income = links.some((link) => link.to === 'expenditure_total');
  return (
    <EChart
      id="centre/flow"
      headingLevel={3}
      title={t('centre.flow.title', { year: row.year })}
      subtitle={t('centre.flow.sub')}
      option={option}
      table={flowTable(row, lang)}
      height={Math.max(220, links.length * 44)}
      {...(income ? {} : { note: <p>{t('centre.flow.none', { year: row.year })}</p> })}
    />
  );
}

function Budget({ rows, row }: Props) {
  const { t, lang } = useText(CENTRE);
  const option = useCallback((settings: ChartSettings) => budgetOption(rows, settings), [rows]);
  const drawn = budgetYears(rows);
  // The chosen year where it states both, else the latest year that does.
  const told = [row, ...drawn].find((one) => panelFigure(one, 'execution_rate_calc', lang).value !== null);
  const done = told ? panelFigure(told, 'budget_executed', lang) : null;
  const rate = told ? panelFigure(told, 'execution_rate_calc', lang, 1) : null;
  return (
    <div className="rl-wide">
      <EChart
        id="centre/budget"
        headingLevel={3}
        title={
          told && done && rate
            ? t('centre.budget.title', { year: told.year, done: done.text, rate: rate.text })
            : t(drawn.length === 0 ? 'centre.budget.none' : 'centre.budget.title.plain')
        }
        subtitle={t('centre.budget.sub')}
        option={option}
        table={budgetTable(rows, lang)}
        needs={BUDGETS}
        height={dumbbellHeight(drawn.length)}
        keys={stations(lang).map(({ id, label, look }) => ({
          id,
          label,
          colour: look === 'grey' ? 'mark-muted' : 'mark',
          look: look === 'ring' ? 'ring' : 'dot',
        }))}
      />
    </div>
  );
}
