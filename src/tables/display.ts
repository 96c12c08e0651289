/** How a cell reads on screen: formatted text and a tone. Missing, none and zero look and read differently everywhere. */
import type { Bound } from '../core/model.ts';
import { boundSign, formatNumber } from '../i18n/format.ts';
import type { Lang } from '../state/viewState.ts';
import { type GridColumn, plainText } from './column.ts';

/** `value` ordinary; `missing` not stated; `none` stated as none; `derived` hollow: computed from another statement; `empty` a blank text. */
export type Tone = 'value' | 'missing' | 'none' | 'derived' | 'empty';

export interface Display {
  readonly text: string;
  readonly tone: Tone;
  /** The exact figure where the screen rounds it, else null. */
  readonly exact: string | null;
}

const WORDS: Readonly<Record<'missing' | 'uncomputed' | 'none' | 'yes' | 'no', readonly [zh: string, en: string]>> = {
  missing: ['未列明', 'not stated'],
  uncomputed: ['无法计算', 'cannot be computed'],
  none: ['无（写明）', 'none (stated)'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
};

export function display<Row>(column: GridColumn<Row>, row: Row, lang: Lang): Display {
  const value = column.value(row);
  const mark = column.mark?.(row);
  const word = (key: keyof typeof WORDS) => WORDS[key][lang === 'zh' ? 0 : 1];
  if (mark?.status === 'stated_none') return { text: word('none'), tone: 'none', exact: null };
  if (mark?.status === 'not_computed') return { text: word('uncomputed'), tone: 'missing', exact: null };
  if (value === null) {
    return column.mark || column.kind === 'number'
      ? { text: column.mark ? word('missing') : '—', tone: 'missing', exact: null }
      : { text: '', tone: 'empty', exact: null };
  }
  const tone = mark?.status === 'derived' ? 'derived' : 'value';
  if (typeof value === 'boolean') return { text: word(value ? 'yes' : 'no'), tone, exact: null };
  if (typeof value === 'number') {
    const places = column.placesOf ? column.placesOf(row) : (column.places ?? null);
    return figure({ ...column, places }, value, mark?.bound ?? null, tone, lang);
  }
  return { text: plainText(column, row), tone, exact: null };
}

/** A figure by the column's places, with its bound. */
export function figure<Row>(
  column: Pick<GridColumn<Row>, 'plain' | 'places'>,
  value: number,
  bound: Bound | null,
  tone: Tone,
  lang: Lang,
): Display {
  if (column.plain) return { text: `${boundSign(bound)}${value}`, tone, exact: null };
  const places = column.places ?? null;
  const text = places === null ? formatNumber(value, 6, 0, lang) : formatNumber(value, places, places, lang);
  const whole = formatNumber(value, 6, 0, lang);
  const rounded = places !== null && whole !== formatNumber(value, places, 0, lang);
  return { text: `${boundSign(bound)}${text}`, tone, exact: rounded ? whole : null };
}
