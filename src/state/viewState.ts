/** The one state of the page: everything a link to it must carry. Parsed from and written to the URL by `codec.ts`. */
export const VIEWS = [
  'overview',
  'spending',
  'output',
  'scores',
  'compare',
  'centre',
  'quality',
  'table',
  'read',
  'methods',
  // For those who write queries: last.
  'sql',
] as const;
export type ViewId = (typeof VIEWS)[number];

/** Each view's path under the site's root; a real file of the build. */
export const VIEW_PATHS: Readonly<Record<ViewId, string>> = {
  overview: '',
  spending: 'spending/',
  output: 'output/',
  scores: 'scores/',
  compare: 'compare/',
  centre: 'centre/',
  quality: 'quality/',
  table: 'table/',
  sql: 'sql/',
  read: 'read/',
  methods: 'methods/',
};

export type UnitChoice = 'total' | 'per_head' | 'share';
export type Lang = 'zh' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

/** The chart that a link is to. */
export interface LinkedChart {
  /** `view/chart`. */
  readonly id: string;
  /** Its table is shown instead of its drawing. */
  readonly table: boolean;
}

export interface ViewState {
  readonly view: ViewId;
  /** `c`: GB/T 2260 codes. Empty: all. */
  readonly centers: readonly string[];
  /** `y`: inclusive; null: all. */
  readonly years: readonly [from: number, to: number] | null;
  /** `p`: province or city code prefixes (2 or 4 digits). Empty: all. */
  readonly places: readonly string[];
  /** `m`: a panel column; null: the view's default. */
  readonly measure: string | null;
  /** `u`. */
  readonly unit: UnitChoice;
  /** `v`: a view's own option; null: its default. */
  readonly option: string | null;
  /** `s`: `-column` sorts downward. */
  readonly sort: string | null;
  /** `f`: fact_id of the open source panel. */
  readonly fact: string | null;
  /** Behind `#`: the chart at which the page opens; null: at its top. */
  readonly chart: LinkedChart | null;
  /** `d`: dataset id; '' is the default one. */
  readonly dataset: string;
  readonly lang: Lang;
  readonly theme: Theme;
}

export const DEFAULT_STATE: ViewState = {
  view: 'overview',
  centers: [],
  years: null,
  places: [],
  measure: null,
  unit: 'total',
  option: null,
  sort: null,
  fact: null,
  chart: null,
  dataset: '',
  lang: 'zh',
  theme: 'auto',
};
