/** A derived measure: its formula, its inputs with their values, each leading on to its own words. */
import { choiceOf } from '../../core/catalogue/choices.ts';
import { type MetricId, metric, panelColumn } from '../../core/catalogue/metrics.ts';
import type { Bound, FactStatus } from '../../core/model.ts';
import { measureBound } from '../../db/bounds.ts';
import type { Query } from '../../db/types.ts';
import { useQuery } from '../../db/useQuery.ts';
import { SOURCE } from '../../i18n/messages/source.ts';
import { useText } from '../../i18n/useText.ts';
import { centreName } from '../centreName.ts';
import { Figure, figureText } from '../Figure.tsx';
import { placeLine } from '../placeNames.ts';
import { ErrorBox, Fetching } from '../states.tsx';
import { cellKey, type Evidence } from './evidenceKey.ts';
import { Missing } from './Missing.tsx';
import { PanelActions } from './PanelActions.tsx';

type MeasureEvidence = Extract<Evidence, { kind: 'measure' }>;
type InputRow = Readonly<Record<string, string | number | null>>;

interface Props {
  readonly factKey: string;
  readonly evidence: MeasureEvidence;
}

/** The measure and its inputs in one row. Columns come from the catalogue, values are bound. */
export function measureQuery({ measure, centerId, year }: MeasureEvidence): Query<InputRow> {
  const inputs = [...measure.inputs, ...(measure.optional ?? [])].map(panelColumn);
  const columns = inputs.flatMap((name) => [`CAST(${name} AS DOUBLE) AS ${name}`, `${name}_status`, `${name}_bound`]);
  return {
    name: 'source/measure',
    sql: `SELECT center_id, province, city, district, name, pinyin, report_id, ${measure.id}, ${measureBound(measure.id)} AS ${measure.id}_bound, ${columns.join(', ')} FROM panel WHERE center_id = ? AND year = ?`,
    params: [centerId, year],
    tables: ['panel'],
  };
}

export function MeasureSource({ factKey, evidence }: Props) {
  const { lang, t } = useText(SOURCE);
  const { measure, centerId, year } = evidence;
  const found = useQuery(measureQuery(evidence));
  if (found.phase === 'error') return <ErrorBox failed={found} />;
  if (found.phase === 'loading') return <Fetching />;
  const row = found.rows[0];
  if (!row) return <Missing />;
  const number = (name: string): number | null => (typeof row[name] === 'number' ? (row[name] as number) : null);
  const text = (name: string): string | null => (typeof row[name] === 'string' ? (row[name] as string) : null);
  const bound = text(`${measure.id}_bound`) as Bound | null;
  const value = figureText(number(measure.id), measure.unit, lang, { bound });
  const named = { center_id: centerId, district: text('district'), name: text('name'), pinyin: text('pinyin') };
  const optional = new Set<MetricId>(measure.optional ?? []);
  const inputs = [...measure.inputs, ...optional];
  return (
    <article className="rl-source">
      <p className="rl-source-where">
        {centreName(named, lang)} · {year}
        <small>{placeLine({ center_id: centerId, province: text('province'), city: text('city') }, lang)}</small>
      </p>
      <h3 className="rl-source-metric">{lang === 'zh' ? measure.zh : measure.en}</h3>
      <p className="rl-source-value">{value}</p>
      <p className="rl-quiet">{t('source.computed')}</p>
      <section>
        <h4>{t('source.formula')}</h4>
        <p className="rl-formula">{formulaWords(measure.formula, inputs, lang)}</p>
        {bound === null ? null : <p className="rl-quiet">{t(`source.bound.${bound}`)}</p>}
      </section>
      <section>
        <h4>{t('source.inputs')}</h4>
        <dl className="rl-facts">
          {inputs.map((id) => {
            const column = panelColumn(id);
            const input = number(column);
            return (
              <div key={id}>
                <dt>{lang === 'zh' ? metric(id).zh : metric(id).en}</dt>
                <dd>
                  {input === null ? (
                    <span className="rl-missing">
                      {t(optional.has(id) ? 'source.input.optional' : 'source.input.missing')}
                    </span>
                  ) : (
                    <Figure
                      value={input}
                      unit={metric(id).unit}
                      bound={text(`${column}_bound`) as Bound | null}
                      status={text(`${column}_status`) as FactStatus | null}
                      evidence={cellKey(centerId, column, year)}
                    />
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      </section>
      <PanelActions
        factKey={factKey}
        value={value}
        report={text('report_id') ?? `${centerId}-${year}`}
        centerId={centerId}
      />
    </article>
  );
}

/** The formula in the page's words: `支出合计 ÷ 实有人数`. */
export function formulaWords(formula: string, inputs: readonly MetricId[], lang: 'zh' | 'en'): string {
  const named = (id: MetricId): string => (lang === 'zh' ? metric(id).zh : metric(id).en);
  const total = choiceOf('articles_total');
  const whole = new Map<string, string>([
    ...inputs.map((id): [string, string] => [id, named(id)]),
    // The sum over the tiers names them without their group.
    ...inputs.map((id): [string, string] => [id.slice(id.indexOf('.') + 1), named(id)]),
    ...(total ? [['articles_total', lang === 'zh' ? total.zh : total.en] as [string, string]] : []),
  ]);
  return formula.replace(/[a-z_]+(?:\.[a-z_]+)?/g, (id) => whole.get(id) ?? id).replaceAll(' / ', ' ÷ ');
}
