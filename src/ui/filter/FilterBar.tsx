/**
 * The one filter bar of every view; all of it lives in the URL.
 *
 *   <FilterBar measures={NUMERIC_CHOICES} defaultMeasure="expenditure_total" units={['total', 'share', 'per_head']} />
 *
 * Leave out `measures` or `units` where a view has no use for them; `children` are the view's own switches.
 */
import { type ReactNode, useId } from 'react';
import { type Choice, choiceOf, GROUP_LABELS } from '../../core/catalogue/choices.ts';
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber, unitLabel } from '../../i18n/format.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { CentrePicker } from './CentrePicker.tsx';
import { type CentreRow, centresQuery, yearsQuery } from './filterQueries.ts';
import { PlaceSelect } from './PlaceSelect.tsx';

interface Props {
  readonly measures?: readonly Choice[];
  readonly defaultMeasure?: string;
  readonly units?: readonly UnitChoice[];
  readonly children?: ReactNode;
  /** What the view shows, where that is not what the filters leave. */
  readonly scope?: string | undefined;
  /** What the unit makes of the chosen measure (人均支出 of 支出合计): said over the list, which names the sum. */
  readonly shownAs?: string | undefined;
}

const NO_CENTRES: readonly CentreRow[] = [];

export function FilterBar({ measures, defaultMeasure = 'expenditure_total', units, children, scope, shownAs }: Props) {
  const { t, pick } = useText(SHELL);
  const { state, set } = useViewState();
  const measure = state.measure ?? defaultMeasure;
  const centres = useQuery(centresQuery(measure)).rows ?? NO_CENTRES;
  return (
    <section className="rl-filters" aria-label={t('filter.region')}>
      <div className="rl-filters-row">
        <Years />
        <PlaceSelect centres={centres} />
        <CentrePicker centres={centres} measure={choiceOf(measure) ?? null} />
        {measures ? <MeasureSelect measures={measures} value={measure} shownAs={shownAs} /> : null}
        {units ? (
          <div className="rl-field">
            <span id="rl-unit-label">{t('filter.unit')}</span>
            {/* biome-ignore lint/a11y/useSemanticElements: a row of toggle buttons, not a form's field set */}
            <div className="rl-segments" role="group" aria-labelledby="rl-unit-label">
              {units.map((unit) => (
                <button
                  key={unit}
                  type="button"
                  aria-pressed={state.unit === unit}
                  onClick={() => set({ unit }, 'replace')}
                >
                  {t(`filter.unit.${unit}`)}
                </button>
              ))}
            </div>
          </div>
        ) : null}
        {children}
      </div>
      <ActiveFilters centres={centres} shown={scope} />
      <span className="rl-hidden" role="status">
        {measures ? pick(choiceOf(measure)?.zh ?? '', choiceOf(measure)?.en ?? '') : ''}
      </span>
    </section>
  );
}

function Years() {
  const { t } = useText(SHELL);
  const { state, set } = useViewState();
  const id = useId();
  // A year that only the next year's reports speak of has nothing to choose: it shows when no year is chosen.
  const rows = (useQuery(yearsQuery()).rows ?? []).filter((row) => row.reports > 0);
  const all = rows.map((row) => row.year);
  const first = all[0];
  const last = all[all.length - 1];
  if (first === undefined || last === undefined) return null;
  const [from, to] = state.years ?? [first, last];

  function choose(a: number, b: number): void {
    const years = [Math.min(a, b), Math.max(a, b)] as const;
    set({ years: years[0] === first && years[1] === last ? null : years });
  }

  return (
    <div className="rl-field">
      <span id={id}>{t('filter.years')}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: two selects that form one range */}
      <div className="rl-range" role="group" aria-labelledby={id}>
        <YearSelect
          label={t('filter.from')}
          years={rows}
          value={from}
          onChange={(year) => choose(year, Math.max(year, to))}
        />
        <span aria-hidden="true">–</span>
        <YearSelect
          label={t('filter.to')}
          years={rows}
          value={to}
          onChange={(year) => choose(Math.min(from, year), year)}
        />
      </div>
    </div>
  );
}

interface YearSelectProps {
  readonly label: string;
  readonly years: readonly { readonly year: number; readonly reports: number }[];
  readonly value: number;
  readonly onChange: (year: number) => void;
}

function YearSelect({ label, years, value, onChange }: YearSelectProps) {
  const known = years.some((row) => row.year === value);
  return (
    <select
      className="rl-select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {known ? null : <option value={value}>{value}</option>}
      {years.map(({ year, reports }) => (
        <option key={year} value={year}>
          {year}
          {reports > 0 ? ` (${formatNumber(reports, 0)})` : ''}
        </option>
      ))}
    </select>
  );
}

function withUnitName(label: string, unit: string, lang: Lang): string {
  if (unit === '') return label;
  return lang === 'zh' ? `${label}（${unit}）` : `${label} (${unit})`;
}

interface MeasureSelectProps extends Pick<Props, 'shownAs'> {
  readonly measures: readonly Choice[];
  readonly value: string;
}

function MeasureSelect({ measures, value, shownAs }: MeasureSelectProps) {
  const { t, lang, pick } = useText(SHELL);
  const { set } = useViewState();
  // A link may name a measure that this view does not offer: then the list says so too.
  const own = measures.some((choice) => choice.column === value) ? undefined : choiceOf(value);
  const groups = [...new Set(measures.map((choice) => choice.group))];
  return (
    <label className="rl-field">
      <span>{shownAs ? t('filter.measure.as', { measure: shownAs }) : t('filter.measure')}</span>
      <select className="rl-select" value={value} onChange={(event) => set({ measure: event.target.value })}>
        {own ? (
          <option value={own.column}>{withUnitName(pick(own.zh, own.en), unitLabel(own.unit, lang), lang)}</option>
        ) : null}
        {groups.map((group) => (
          <optgroup key={group} label={pick(...GROUP_LABELS[group])}>
            {measures
              .filter((choice) => choice.group === group)
              .map((choice) => (
                <option key={choice.column} value={choice.column}>
                  {withUnitName(pick(choice.zh, choice.en), unitLabel(choice.unit, lang), lang)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
