/** A column filter as a person would say it, for chips, exports and citations. */
import { formatNumber } from '../i18n/format.ts';
import { TABLES_TEXT } from '../i18n/messages/tables.ts';
import { say } from '../i18n/say.ts';
import type { Lang } from '../state/viewState.ts';
import type { GridColumn } from './column.ts';
import type { Filter } from './filter.ts';

export function filterWords<Row>(column: GridColumn<Row>, filter: Filter, lang: Lang): string {
  const name = column.label;
  switch (filter.kind) {
    case 'has':
      return say(lang, TABLES_TEXT['grid.filter.chipHas'], { column: name, text: filter.text });
    case 'any': {
      const words = filter.values.map((value) => valueWords(column, value, lang));
      return say(lang, TABLES_TEXT['grid.filter.chipAny'], {
        column: name,
        text: words.join(lang === 'zh' ? '、' : ', '),
      });
    }
    case 'range':
      return rangeWords(column, filter.from, filter.to);
    case 'stated':
      return say(lang, TABLES_TEXT['grid.filter.chipStated'], { column: name });
    case 'missing':
      return say(lang, TABLES_TEXT['grid.filter.chipMissing'], { column: name });
  }
}

/** A code's word; yes and no for flags; a dash for nothing. */
export function valueWords<Row>(column: GridColumn<Row>, value: string, lang: Lang): string {
  if (column.kind === 'flag' && value !== '') {
    const yes = value === 'true';
    return lang === 'zh' ? (yes ? '是' : '否') : yes ? 'yes' : 'no';
  }
  return value === '' ? '—' : (column.words?.[value] ?? value);
}

function rangeWords<Row>(column: GridColumn<Row>, from: number | null, to: number | null): string {
  const write = (value: number): string => (column.plain ? String(value) : formatNumber(value, 6));
  const unit = column.unit ? ` ${column.unit}` : '';
  if (from !== null && to !== null)
    return from === to
      ? `${column.label} = ${write(from)}${unit}`
      : `${column.label} ${write(from)}–${write(to)}${unit}`;
  return from !== null ? `${column.label} ≥ ${write(from)}${unit}` : `${column.label} ≤ ${write(to ?? 0)}${unit}`;
}
