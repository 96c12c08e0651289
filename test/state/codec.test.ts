/** URL ⇄ state: by properties where all states must survive, by rows where one address means one thing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHOICES } from '../../src/core/catalogue/choices.ts';
import { parseState, stateToUrl } from '../../src/state/codec.ts';
import { DEFAULT_STATE, VIEWS, type ViewState } from '../../src/state/viewState.ts';

const ORIGIN = 'https://example.org';
const code = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
const year = fc.integer({ min: 1990, max: 2100 });
const printable = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => !/\p{C}/u.test(text));
const unique = { selector: (text: string) => text, maxLength: 8 };

const placed = fc.record({
  centers: fc.uniqueArray(code(110_000, 659_999), unique),
  years: fc.option(fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)),
  places: fc.uniqueArray(fc.oneof(code(11, 65), code(1101, 6590)), unique),
  measure: fc.option(fc.constantFrom(...CHOICES.map((choice) => choice.column))),
  unit: fc.constantFrom('total', 'per_head', 'share'),
  option: fc.option(printable),
  sort: fc.option(fc.stringMatching(/^-?[a-z][a-z0-9_]{0,20}$/)),
  fact: fc.option(fc.stringMatching(/^=?[0-9]{6}-20[0-9]{2}\/[a-z_]{1,9}\.[a-z_]{1,9}\/20[0-9]{2}\/[1-9]$/)),
  dataset: fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/)),
  lang: fc.constantFrom('zh', 'en'),
  theme: fc.constantFrom('auto', 'light', 'dark'),
});
/** A chart of the view itself: a link opens one view. */
const states: fc.Arbitrary<ViewState> = fc
  .tuple(
    placed,
    fc.constantFrom(...VIEWS),
    fc.option(fc.record({ name: fc.stringMatching(/^[a-z]{1,9}(-[a-z]{1,9})?$/), table: fc.boolean() })),
  )
  .map(([state, view, chart]) => ({
    ...state,
    view,
    chart: chart === null ? null : { id: `${view}/${chart.name}`, table: chart.table },
  }));
const roots = fc.constantFrom('/', '/ledger/', '/a/b/c/');
const pages = fc.subarray(['430602', '430503', '110105']).map((codes) => new Set(codes));

describe('every state', () => {
  test('survives its own link, without a notice, in any folder', () => {
    fc.assert(
      fc.property(states, roots, pages, (state, root, own) => {
        const url = new URL(stateToUrl(state, root, own), ORIGIN);
        expect(parseState(url, root)).toEqual({ state, notices: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('has one link: what is parsed is written the same again', () => {
    fc.assert(
      fc.property(states, pages, (state, own) => {
        const link = stateToUrl(state, '/', own);
        expect(stateToUrl(parseState(new URL(link, ORIGIN), '/').state, '/', own)).toBe(link);
      }),
    );
  });
});

describe('any query', () => {
  test('gives a state and never throws; what is not understood changes nothing', () => {
    const hashes = fc.oneof(
      fc.constant(''),
      fc.string({ unit: 'grapheme' }).map((text) => `#chart-${encodeURIComponent(text)}`),
    );
    const keys = fc.constantFrom('c', 'y', 'p', 'm', 'u', 'v', 's', 'f', 'd', 'lang', 'theme', 'k', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.string({ unit: 'grapheme' }))), hashes, (pairs, hash) => {
        const url = new URL(`${ORIGIN}/?${new URLSearchParams(pairs)}${hash}`);
        const { state } = parseState(url, '/');
        expect(parseState(new URL(stateToUrl(state, '/'), ORIGIN), '/').state).toEqual(state);
      }),
    );
  });

  test('with broken percent signs is read as far as it goes', () => {
    expect(parseState(new URL(`${ORIGIN}/?c=%E0%A4%A&y=2020`), '/').state.years).toEqual([2020, 2020]);
  });
});

const LINKS: readonly (readonly [link: string, patch: Partial<ViewState>])[] = [
  ['/', {}],
  ['/spending/', { view: 'spending' }],
  ['/spending/?c=430602~430503', { view: 'spending', centers: ['430602', '430503'] }],
  ['/?y=2020..2024', { years: [2020, 2024] }],
  ['/?y=2020', { years: [2020, 2020] }],
  ['/?p=43~4206&m=cost_per_article', { places: ['43', '4206'], measure: 'cost_per_article' }],
  ['/scores/?s=-score_total&lang=en&theme=dark', { view: 'scores', sort: '-score_total', lang: 'en', theme: 'dark' }],
  ['/?f=430602-2020/expenditure.total/2020/1', { fact: '430602-2020/expenditure.total/2020/1' }],
  ['/?f==cost_per_article/430602/2020', { fact: '=cost_per_article/430602/2020' }],
  ['/centre/430602/', { view: 'centre', centers: ['430602'] }],
  ['/centre/?c=430603', { view: 'centre', centers: ['430603'] }],
  ['/centre/?d=national&c=430602', { view: 'centre', centers: ['430602'], dataset: 'national' }],
  ['/table/?v=%E5%B2%B3%E9%98%B3', { view: 'table', option: '岳阳' }],
  ['/#chart-overview-ranking', { chart: { id: 'overview/ranking', table: false } }],
  [
    '/output/?u=share#chart-output-tiers:table',
    { view: 'output', unit: 'share', chart: { id: 'output/tiers', table: true } },
  ],
];

describe('links', () => {
  test.each(LINKS)('%s', (link, patch) => {
    const state = { ...DEFAULT_STATE, ...patch };
    expect(parseState(new URL(link, ORIGIN), '/')).toEqual({ state, notices: [] });
    expect(stateToUrl(state, '/', new Set(['430602']))).toBe(link);
  });

  test.each([
    ['/index.html', 'overview'],
    ['/spending/index.html', 'spending'],
    ['/spending', 'spending'],
    ['/nowhere/', 'overview'],
  ] as const)('%s opens %s', (path, view) => {
    expect(parseState(new URL(path, ORIGIN), '/').state.view).toBe(view);
  });
});

const REFUSED: readonly (readonly [key: string, value: string])[] = [
  ['c', '43060'],
  ['c', '430602,430503'],
  ['c', "430602' OR 1=1"],
  ['y', '2024..2020'],
  ['y', '20200'],
  ['y', '1066..2020'],
  ['p', '430'],
  ['m', 'drop_table'],
  ['u', 'per_mouth'],
  ['s', 'a;b'],
  ['s', '--'],
  ['f', '<script>'],
  ['f', '../../etc'],
  ['d', '../other'],
  ['lang', 'fr'],
  ['theme', 'pink'],
];

describe('what is invalid', () => {
  test.each(REFUSED)('%s=%s is ignored, with a notice', (key, value) => {
    const url = new URL(`${ORIGIN}/?${new URLSearchParams({ y: '2021', [key]: value })}`);
    const { state, notices } = parseState(url, '/');
    expect(notices).toMatchObject([{ key, value }]);
    expect(state).toEqual({ ...DEFAULT_STATE, years: key === 'y' ? null : [2021, 2021] });
  });

  test.each([
    '#chart-',
    '#chart-scores-bands', // of another view
    '#chart-spending-structure:tables',
    '#chart-spending-<b>',
    '#chart-spending',
  ])('the hash %s is ignored, with a notice', (hash) => {
    const { state, notices } = parseState(new URL(`${ORIGIN}/spending/?y=2021${hash}`), '/');
    expect(notices).toMatchObject([{ key: '#' }]);
    expect(state).toEqual({ ...DEFAULT_STATE, view: 'spending', years: [2021, 2021] });
  });

  test('a hash that speaks of something else is left alone', () => {
    expect(parseState(new URL(`${ORIGIN}/sql/#q=1abc`), '/')).toEqual({
      state: { ...DEFAULT_STATE, view: 'sql' },
      notices: [],
    });
  });

  test('a chart of another view is left out of a link', () => {
    expect(stateToUrl({ ...DEFAULT_STATE, chart: { id: 'scores/bands', table: true } }, '/')).toBe('/');
  });

  test('an empty value is missing, not invalid', () => {
    expect(parseState(new URL(`${ORIGIN}/?c=&y=&m=`), '/')).toEqual({ state: DEFAULT_STATE, notices: [] });
  });

  test('a link of a later version is read, with a notice', () => {
    const { state, notices } = parseState(new URL(`${ORIGIN}/?k=2&y=2021`), '/');
    expect(state.years).toEqual([2021, 2021]);
    expect(notices).toMatchObject([{ key: 'k' }]);
  });
});

describe('what was chosen before', () => {
  test('stands in where the link says nothing', () => {
    const { state } = parseState(new URL(`${ORIGIN}/`), '/', { lang: 'en', theme: 'dark' });
    expect([state.lang, state.theme]).toEqual(['en', 'dark']);
  });

  test('gives way to the link', () => {
    const { state } = parseState(new URL(`${ORIGIN}/?lang=zh`), '/', { lang: 'en' });
    expect(state.lang).toBe('zh');
  });
});
