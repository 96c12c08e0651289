/**
 * The table view's own part of the URL (`v`): what a row is, which columns, grouping, column filters.
 * `facts~cols:@staff,budget_initial~group:city~pin:city~where:staff_actual:10..50~where:district:has:岳阳`. Parts that are not
 * understood are left out, so that an old link still opens.
 */
import { CHOICES, type ChoiceGroup, GROUP_LABELS } from '../../core/catalogue/choices.ts';
import { type Filter, isEmptyFilter } from '../../tables/filter.ts';
import type { GridView } from '../../tables/useGrid.ts';

export type TableMode = 'panel' | 'facts';

export interface TableOption {
  readonly mode: TableMode;
  /** null: the default columns. */
  readonly columns: readonly string[] | null;
  readonly group: readonly string[];
  /** Columns at the left edge; null: the ones that a first visit sees there. */
  readonly pinned: readonly string[] | null;
  readonly filters: Readonly<Record<string, Filter>>;
}

export const DEFAULT_OPTION: TableOption = { mode: 'panel', columns: null, group: [], pinned: null, filters: {} };

const ID = /^[a-z][a-z0-9_]{0,63}$/;

export function parseTableOption(text: string | null): TableOption {
  const [mode, ...parts] = (text ?? '').split('~');
  let option: TableOption = { ...DEFAULT_OPTION, mode: mode === 'facts' ? 'facts' : 'panel' };
  for (const part of parts) {
    const at = part.indexOf(':');
    const body = part.slice(at + 1);
    switch (part.slice(0, at)) {
      case 'cols':
        option = { ...option, columns: parseColumns(body) };
        break;
      case 'group':
        option = { ...option, group: body.split(',').filter((id) => ID.test(id)) };
        break;
      case 'pin':
        option = { ...option, pinned: body.split(',').filter((id) => ID.test(id)) };
        break;
      case 'where': {
        const found = parseWhere(body);
        if (found) option = { ...option, filters: { ...option.filters, [found.id]: found.filter } };
        break;
      }
    }
  }
  return option;
}

/** The link's columns that the table has; where it has none of them, the ones that a first visit sees. */
export function chosenColumns(
  { columns }: TableOption,
  known: readonly string[],
  otherwise: readonly string[],
): readonly string[] {
  if (columns === null) return otherwise;
  const found = columns.filter((id) => known.includes(id));
  return found.length === 0 && columns.length > 0 ? otherwise : found;
}

/** What a table is ordered by, filtered by and grouped by. */
export type Arranged = Pick<GridView, 'sort' | 'filters' | 'group'>;

/** The chosen columns, and those that the table is arranged by: no order and no filter works out of sight. */
export function withArranged(chosen: readonly string[], view: Arranged, known: readonly string[]): readonly string[] {
  const asked = [...view.sort.map(({ id }) => id), ...Object.keys(view.filters), ...view.group];
  const more = asked.filter((id) => known.includes(id) && !chosen.includes(id));
  return more.length === 0 ? chosen : [...chosen, ...new Set(more)];
}

/** What is left of the arrangement once only `shown` columns stay: a hidden column takes its order, filter and groups along. */
export function arrangedBy(shown: readonly string[], { sort, filters, group }: Arranged): Arranged {
  return {
    sort: sort.filter(({ id }) => shown.includes(id)),
    filters: Object.fromEntries(Object.entries(filters).filter(([id]) => shown.includes(id))),
    group: group.filter((id) => shown.includes(id)),
  };
}

/** What the link says of columns that this table does not have, or in a way that is not understood; the page tells it. */
export function unknownParts(text: string | null, sort: string | null, known: readonly string[]): readonly string[] {
  const [mode, ...parts] = (text ?? '').split('~');
  const has = (id: string): boolean => known.includes(id);
  const found = parts.flatMap((part): readonly string[] => {
    const at = part.indexOf(':');
    const body = part.slice(at + 1);
    switch (part.slice(0, at)) {
      case 'cols':
        return body
          .split(',')
          .filter(
            (word) => !(word.startsWith('@') ? columnsOf(word.slice(1)).length > 0 : has(word.replace(/^-/, ''))),
          );
      case 'group':
      case 'pin':
        return body.split(',').filter((id) => id !== '' && !has(id));
      case 'where':
        return has(parseWhere(body)?.id ?? '') ? [] : [part];
      default:
        return [part];
    }
  });
  const first = mode === '' || mode === 'panel' || mode === 'facts' ? [] : [mode ?? ''];
  const last = sort === null || has(sort.replace(/^-/, '')) ? [] : [sort];
  return [...first, ...found, ...last].filter((part) => part !== '');
}

/** null: the default, left out of the URL. */
export function formatTableOption(option: TableOption): string | null {
  const parts: string[] = [option.mode];
  if (option.columns !== null) parts.push(`cols:${formatColumns(option.columns)}`);
  if (option.group.length > 0) parts.push(`group:${option.group.join(',')}`);
  if (option.pinned !== null) parts.push(`pin:${option.pinned.join(',')}`);
  for (const [id, filter] of Object.entries(option.filters)) {
    if (!isEmptyFilter(filter)) parts.push(`where:${id}:${formatFilter(filter)}`);
  }
  const text = parts.join('~');
  return text === 'panel' ? null : text;
}

const columnsOf = (group: string): readonly string[] =>
  CHOICES.filter((choice) => choice.group === group).map((choice) => choice.column);
const GROUPS = Object.keys(GROUP_LABELS) as ChoiceGroup[];

/** `@group` stands for all columns of a group, `-id` takes one out again. */
function parseColumns(text: string): readonly string[] {
  const chosen = new Set<string>();
  for (const word of text.split(',')) {
    if (word.startsWith('@')) for (const id of columnsOf(word.slice(1))) chosen.add(id);
    else if (word.startsWith('-')) chosen.delete(word.slice(1));
    else if (ID.test(word)) chosen.add(word);
  }
  return [...chosen];
}

function formatColumns(columns: readonly string[]): string {
  const chosen = new Set(columns);
  const words: string[] = [];
  const written = new Set<string>();
  for (const group of GROUPS) {
    const all = columnsOf(group);
    const missing = all.filter((id) => !chosen.has(id));
    if (missing.length * 2 >= all.length) continue;
    words.push(`@${group}`, ...missing.map((id) => `-${id}`));
    for (const id of all) written.add(id);
  }
  return [...words, ...columns.filter((id) => !written.has(id))].join(',');
}

function parseWhere(text: string): { readonly id: string; readonly filter: Filter } | null {
  const found = /^([a-z][a-z0-9_]{0,63}):(.*)$/s.exec(text);
  const id = found?.[1];
  const filter = found ? parseFilter(found[2] ?? '') : null;
  return id === undefined || filter === null || isEmptyFilter(filter) ? null : { id, filter };
}

const NUMBER = '-?\\d+(?:\\.\\d+)?';
const RANGE = new RegExp(`^(${NUMBER})?\\.\\.(${NUMBER})?$`);

function parseFilter(text: string): Filter | null {
  if (text === 'stated' || text === 'missing') return { kind: text };
  const range = RANGE.exec(text);
  if (range) return { kind: 'range', from: numberOf(range[1]), to: numberOf(range[2]) };
  if (text.startsWith('has:')) return { kind: 'has', text: unguarded(text.slice(4)) };
  if (text.startsWith('any:')) return { kind: 'any', values: text.slice(4).split(',').map(unguarded) };
  return null;
}

function formatFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'has':
      return `has:${guarded(filter.text)}`;
    case 'any':
      return `any:${filter.values.map(guarded).join(',')}`;
    case 'range':
      return `${filter.from ?? ''}..${filter.to ?? ''}`;
    default:
      return filter.kind;
  }
}

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** `~` and `,` divide parts and values; `!` introduces what stands for them. */
function guarded(text: string): string {
  return text.replaceAll('!', '!1').replaceAll('~', '!2').replaceAll(',', '!3');
}

function unguarded(text: string): string {
  return text.replaceAll('!3', ',').replaceAll('!2', '~').replaceAll('!1', '!');
}
