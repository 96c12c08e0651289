/**
 * URL ⇄ ViewState. Every key parses to valid, invalid or missing; defaults are left out; what is invalid is ignored and
 * named in a notice. Pure: the page's address, its root and what was chosen before come in as values.
 */
import { choiceOf } from '../core/catalogue/choices.ts';
import { parseChartHash, writeChartHash } from './chartHash.ts';
import {
  DEFAULT_STATE,
  type Lang,
  type Theme,
  type UnitChoice,
  VIEW_PATHS,
  VIEWS,
  type ViewState,
} from './viewState.ts';

/** Written as `k` once it is no longer 1; a link from a later version is read as far as it goes. */
export const CODEC_VERSION = 1;

export interface Notice {
  readonly key: string;
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

/** What this reader chose before; stands in where the link says nothing. */
export interface Preferences {
  readonly lang?: Lang;
  readonly theme?: Theme;
}

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };
const valid = <T>(value: T): Parsed<T> => ({ ok: true, value });
const INVALID: Parsed<never> = { ok: false };

interface Key {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly parse: (text: string) => Parsed<Partial<ViewState>>;
  /** null: the default, left out. */
  readonly write: (state: ViewState) => string | null;
}

/** Most codes that one link names; a longer list is a filter by place. */
const MAX_CODES = 60;

function parseCodes(text: string, pattern: RegExp): Parsed<readonly string[]> {
  const codes = [...new Set(text.split('~'))];
  return codes.length <= MAX_CODES && codes.every((code) => pattern.test(code)) ? valid(codes) : INVALID;
}

function parseYears(text: string): Parsed<readonly [number, number]> {
  const found = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text);
  if (!found) return INVALID;
  const from = Number(found[1]);
  const to = Number(found[2] ?? found[1]);
  return from >= 1990 && to <= 2100 && from <= to ? valid([from, to] as const) : INVALID;
}

function oneOf<T extends string>(text: string, choices: readonly T[]): Parsed<T> {
  const found = choices.find((choice) => choice === text);
  return found === undefined ? INVALID : valid(found);
}

function matching(text: string, pattern: RegExp): Parsed<string> {
  return pattern.test(text) ? valid(text) : INVALID;
}

function into<K extends keyof ViewState>(key: K, parsed: Parsed<ViewState[K]>): Parsed<Partial<ViewState>> {
  return parsed.ok ? valid({ [key]: parsed.value } as Partial<ViewState>) : INVALID;
}

const unlessDefault = <T extends string>(value: T, usual: T): string | null => (value === usual ? null : value);
const UNITS: readonly UnitChoice[] = ['total', 'per_head', 'share'];
const LANGS: readonly Lang[] = ['zh', 'en'];
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** One row a key, in the order in which links write them. */
const KEYS: readonly Key[] = [
  {
    key: 'd',
    zh: '数据集',
    en: 'dataset',
    parse: (text) => into('dataset', matching(text, /^[a-z0-9][a-z0-9-]{0,31}$/)),
    write: (state) => unlessDefault(state.dataset, ''),
  },
  {
    key: 'c',
    zh: '中心代码',
    en: 'centre codes',
    parse: (text) => into('centers', parseCodes(text, /^\d{6}$/)),
    write: (state) => (state.centers.length === 0 ? null : state.centers.join('~')),
  },
  {
    key: 'y',
    zh: '年份',
    en: 'years',
    parse: (text) => into('years', parseYears(text)),
    write: ({ years }) => (years === null ? null : years[0] === years[1] ? String(years[0]) : years.join('..')),
  },
  {
    key: 'p',
    zh: '地区',
    en: 'places',
    parse: (text) => into('places', parseCodes(text, /^(\d{2}|\d{4})$/)),
    write: (state) => (state.places.length === 0 ? null : state.places.join('~')),
  },
  {
    key: 'm',
    zh: '指标',
    en: 'measure',
    parse: (text) => into('measure', choiceOf(text) ? valid(text) : INVALID),
    write: (state) => state.measure,
  },
  {
    key: 'u',
    zh: '口径',
    en: 'unit',
    parse: (text) => into('unit', oneOf(text, UNITS)),
    write: (state) => unlessDefault(state.unit, 'total'),
  },
  {
    key: 'v',
    zh: '视图选项',
    en: 'view option',
    parse: (text) => into('option', matching(text, /^[^\p{C}]{1,2000}$/u)),
    write: (state) => state.option,
  },
  {
    key: 's',
    zh: '排序',
    en: 'sort',
    parse: (text) => into('sort', matching(text, /^-?[a-z][a-z0-9_]{0,63}$/)),
    write: (state) => state.sort,
  },
  {
    key: 'f',
    zh: '出处',
    en: 'source',
    parse: (text) => into('fact', matching(text, /^=?[a-z0-9][\w.-]*(\/[\w.-]+){2,3}$/i)),
    write: (state) => state.fact,
  },
  {
    key: 'lang',
    zh: '语言',
    en: 'language',
    parse: (text) => into('lang', oneOf(text, LANGS)),
    write: (state) => unlessDefault(state.lang, 'zh'),
  },
  {
    key: 'theme',
    zh: '外观',
    en: 'theme',
    parse: (text) => into('theme', oneOf(text, THEMES)),
    write: (state) => unlessDefault(state.theme, 'auto'),
  },
];

/** Behind the `#`, so that old links to a chart stay what they are. */
const CHART = { key: '#', zh: '图', en: 'chart' } as const;

/** `root` is the site's root as a URL path that ends in `/`. */
export function parseState(
  url: URL,
  root: string,
  preferences: Preferences = {},
): { readonly state: ViewState; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  let state: ViewState = { ...DEFAULT_STATE, ...preferences, ...parsePath(url.pathname, root) };
  for (const row of KEYS) {
    const text = url.searchParams.get(row.key);
    if (text === null || text === '') continue;
    const parsed = row.parse(text);
    if (parsed.ok) state = { ...state, ...parsed.value };
    else notices.push(ignored(row, text));
  }
  const chart = parseChartHash(url.hash, state.view);
  if (chart === 'invalid') notices.push(ignored(CHART, url.hash));
  else if (chart !== null) state = { ...state, chart };
  const version = url.searchParams.get('k');
  if (version !== null && version !== String(CODEC_VERSION)) notices.push(otherVersion(version));
  return { state, notices };
}

/** A link to `state`: a path from the site's root on, query included, the shortest that parses back to `state`. */
export function stateToUrl(state: ViewState, root: string, pages: ReadonlySet<string> = new Set()): string {
  const single = state.centers.length === 1 ? state.centers[0] : undefined;
  const own = state.view === 'centre' && state.dataset === '' && single !== undefined && pages.has(single);
  const path = own ? `${VIEW_PATHS.centre}${single}/` : VIEW_PATHS[state.view];
  const query = KEYS.flatMap((row) => {
    if (own && row.key === 'c') return [];
    const text = row.write(state);
    return text === null || text === '' ? [] : [`${row.key}=${encodeValue(text)}`];
  });
  const hash = state.chart?.id.startsWith(`${state.view}/`) ? `#${writeChartHash(state.chart)}` : '';
  return `${root}${path}${query.length === 0 ? '' : `?${query.join('&')}`}${hash}`;
}

function parsePath(pathname: string, root: string): Pick<ViewState, 'view' | 'centers'> {
  const inside = pathname.startsWith(root) ? pathname.slice(root.length) : '';
  const path = inside.replace(/index\.html$/, '');
  const code = /^centre\/(\d{6})\/?$/.exec(path)?.[1];
  if (code !== undefined) return { view: 'centre', centers: [code] };
  const view = VIEWS.find((id) => VIEW_PATHS[id] === path || VIEW_PATHS[id] === `${path}/`);
  return { view: view ?? 'overview', centers: [] };
}

/** Percent-encoding that leaves readable what a query may hold as it is. */
function encodeValue(text: string): string {
  return encodeURIComponent(text).replace(/%(2F|3A|2C|3D|40)/g, (escaped) => decodeURIComponent(escaped));
}

function ignored(row: Pick<Key, 'key' | 'zh' | 'en'>, value: string): Notice {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return {
    key: row.key,
    value,
    zh: `链接中的${row.zh}“${shown}”无法识别，已忽略。`,
    en: `The link’s ${row.en} “${shown}” was not understood and is ignored.`,
  };
}

function otherVersion(value: string): Notice {
  return {
    key: 'k',
    value,
    zh: '这个链接来自另一版本的本站，有些设置可能未能恢复。',
    en: 'This link was made by another version of this site; some of its settings may be missing.',
  };
}
