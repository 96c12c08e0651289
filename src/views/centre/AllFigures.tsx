/** Every figure of every year, the latest first; each opens its words. Few years: groups side by side; many: one table. */
import { GROUP_LABELS } from '../../core/catalogue/choices.ts';
import { unitLabel } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { useText } from '../../i18n/useText.ts';
import { Figure } from '../../ui/Figure.tsx';
import { type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import { type FigureGroup, figureGroups } from './figures.ts';

interface Props {
  readonly rows: readonly PanelRow[];
  readonly focusYear: number;
}

/** Up to so many years a group is a small table of its own. */
const SHORT = 2;

export function AllFigures({ rows, focusYear }: Props) {
  const { t } = useText(CENTRE);
  const years = [...rows].sort((a, b) => b.year - a.year);
  const groups = figureGroups(rows);
  return (
    <section className="rl-section rl-hide-embedded">
      <h2>{t('centre.all')}</h2>
      <p className="rl-quiet">{t('centre.all.text')}</p>
      {years.length <= SHORT ? (
        <div className="rl-list rl-all is-short">
          {groups.map((group) => (
            <ShortGroup key={group.group} group={group} years={years} />
          ))}
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="rl-list rl-all" tabIndex={0} aria-label={t('centre.all')}>
          <LongTable groups={groups} years={years} focusYear={focusYear} />
        </section>
      )}
    </section>
  );
}

interface ShortProps {
  readonly group: FigureGroup;
  readonly years: readonly PanelRow[];
}

function ShortGroup({ group, years }: ShortProps) {
  const { t, pick } = useText(CENTRE);
  return (
    <table>
      <caption>{pick(...GROUP_LABELS[group.group])}</caption>
      <thead className={years.length === 1 ? 'rl-hidden' : undefined}>
        <tr>
          <th scope="col">{t('centre.all.metric')}</th>
          <YearHeads years={years} focusYear={null} />
        </tr>
      </thead>
      <tbody>
        <Lines group={group} years={years} />
      </tbody>
    </table>
  );
}

interface LongProps extends Props {
  readonly groups: readonly FigureGroup[];
  readonly years: readonly PanelRow[];
}

function LongTable({ groups, years, focusYear }: Omit<LongProps, 'rows'>) {
  const { t, pick } = useText(CENTRE);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('centre.all.metric')}</th>
          <YearHeads years={years} focusYear={focusYear} />
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.group}>
          <tr>
            <th scope="rowgroup" colSpan={years.length + 1} className="rl-all-group">
              {pick(...GROUP_LABELS[group.group])}
            </th>
          </tr>
          <Lines group={group} years={years} />
        </tbody>
      ))}
    </table>
  );
}

function YearHeads({ years, focusYear }: { readonly years: readonly PanelRow[]; readonly focusYear: number | null }) {
  return years.map((row) => (
    <th key={row.year} scope="col" className="is-number" data-focus={row.year === focusYear || undefined}>
      {row.year}
      {row.has_report ? '' : ' *'}
    </th>
  ));
}

function Lines({ group, years }: ShortProps) {
  const { lang, pick } = useText(CENTRE);
  return group.choices.map((choice) => (
    <tr key={choice.column}>
      <th scope="row" title={choice.id}>
        {pick(choice.zh, choice.en)}
        {choice.unit ? <small>{unitLabel(choice.unit, lang)}</small> : null}
      </th>
      {years.map((row) => (
        <td key={row.year} className="is-number">
          <Value row={row} column={choice.column} unit={choice.unit} />
        </td>
      ))}
    </tr>
  ));
}

function Value({
  row,
  column,
  unit,
}: {
  readonly row: PanelRow;
  readonly column: string;
  readonly unit: string | null;
}) {
  const { lang } = useText(CENTRE);
  if (unit === null) {
    const text = row[column];
    const evidence = typeof text === 'string' ? cellKey(row.center_id, column, row.year) : null;
    return <Figure value={typeof text === 'string' ? text : null} unit={null} evidence={evidence} />;
  }
  const figure = panelFigure(row, column, lang);
  return (
    <Figure
      value={figure.value}
      unit={unit}
      bound={figure.bound}
      status={figure.status}
      computed={figure.computed}
      evidence={figure.evidence}
      showUnit={false}
    />
  );
}
