/**
 * A figure that leads back to its words: a number as a button that opens the source panel.
 *
 *   <Figure value={259.45} unit="万元" evidence={cellKey('430602', 'expenditure_total', 2020)} />
 *
 * Not stated is «未列明» (of a derived measure: «无法计算») and no button; stated as none is «无» and leads to the words that say so.
 */
import type { Bound, FactStatus } from '../core/model.ts';
import { withUnit } from '../i18n/format.ts';
import { SOURCE } from '../i18n/messages/source.ts';
import { useText } from '../i18n/useText.ts';
import { useViewState } from '../state/useViewState.ts';

export interface FigureProps {
  /** In `unit`; null: not stated. */
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly bound?: Bound | null;
  readonly status?: FactStatus | null;
  readonly digits?: number;
  /** A derived measure: without a value it lacks an input, which is no omission of the report. */
  readonly computed?: boolean;
  /** What `f` will be: a fact_id, `cellKey(…)`, or null where nothing is to be opened. */
  readonly evidence?: string | null;
  /** false: the number alone, where a heading or an axis already gives the unit. */
  readonly showUnit?: boolean;
}

export function Figure({ value, unit, bound, status, digits, computed, evidence, showUnit = true }: FigureProps) {
  const { lang, t } = useText(SOURCE);
  const { state, set } = useViewState();
  const text = figureText(value, unit, lang, { bound, status, digits, computed, showUnit });
  if (value === null) return <span className="rl-missing">{text}</span>;
  if (!evidence) return <span className="rl-figure-text">{text}</span>;
  return (
    <button
      type="button"
      className="rl-figure"
      data-f={evidence}
      aria-haspopup="dialog"
      aria-expanded={state.fact === evidence}
      title={t('source.title')}
      onClick={() => set({ fact: evidence })}
    >
      {text}
    </button>
  );
}

interface TextOptions {
  readonly bound?: Bound | null;
  readonly status?: FactStatus | null;
  readonly digits?: number;
  readonly computed?: boolean;
  readonly showUnit?: boolean;
}

/** The same text without the button. */
export function figureText(
  value: number | string | null,
  unit: string | null,
  lang: 'zh' | 'en',
  { bound, status, digits, computed, showUnit = true }: TextOptions = {},
): string {
  if (typeof value === 'string') return value;
  const options = {
    ...(bound === undefined ? {} : { bound }),
    ...(status === undefined ? {} : { status }),
    ...(digits === undefined ? {} : { digits }),
    ...(computed === undefined ? {} : { computed }),
  };
  const full = withUnit(value, unit, lang, options);
  if (showUnit || value === null || status === 'stated_none') return full;
  if (unit === '分' && digits === undefined) return withUnit(value, null, lang, options);
  return withUnit(value, null, lang, { ...options, digits: digits ?? (unit === '篇' || unit === '人' ? 0 : 2) });
}
