/**
 * Every chart of every view when no report holds what it draws: its frame stands with what is missing in it, and nothing is drawn.
 * The charts are found in the source, so that a new one cannot be forgotten.
 */
import { describe, expect, test } from 'vitest';
import type { Given } from '../../src/db/given.ts';
import { DEFAULT_DATASET } from '../../src/db/manifest.ts';
import type { Query } from '../../src/db/types.ts';
import { renderWith } from '../../src/server.tsx';
import { row } from './sample.ts';

const SOURCES = import.meta.glob<string>('../../src/views/**/*.tsx', { query: '?raw', import: 'default', eager: true });

/** Charts that have no empty state of their own, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  'overview/spread': 'stands above the ranking where there are many; the ranking says what is missing',
  'spending/parts': 'stands beside the flow, which says what is missing',
  'quality/places': 'one place alone has nobody to stand beside',
  'quality/missing': 'asks the window how wide it is; a report always has a count, be it 0',
  'quality/stated': 'a share of 0 % is a figure',
  'centre/flow': 'money without a total or parts: the structure beside it says so',
  'centre/years': 'stands only where there are several years',
  'centre/scores': 'stands only where several reports have a score or a grade',
  'sql/result': 'a query without rows says so itself',
};

function chartsInSource(): readonly string[] {
  const found = Object.values(SOURCES).flatMap((text) => [...text.matchAll(/<EChart\s+id=(?:"([^"]+)"|\{([^}]+)\})/g)]);
  // An id by condition: both names stand in the expression; a name handed on stands where it is handed from.
  const slots = Object.values(SOURCES).flatMap((text) => [...text.matchAll(/<ChartSlot id="([^"]+)"/g)]);
  const ids = [
    ...found.flatMap(([, id, expression]) => id ?? (expression?.match(/[a-z]+\/[a-z-]+/g) || [])),
    ...slots.map(([, id]) => id ?? ''),
  ];
  return [...new Set(ids)].sort();
}

const SILENT = row('430602', 2020, { fail_count: 0, stated: 0 });
const REPORT = { report_id: '430602-2020', center_id: '430602', year: 2020, kind: 'self', source_kind: 'digest' };
/** Questions about who is here; all others are answered with nothing. `many`: more reports than are drawn one by one. */
function answersTo(many: boolean): Readonly<Record<string, readonly object[]>> {
  const reports = many ? 300 : 3;
  return {
    'ui/scope': [{ reports, centers: 2, first_year: 2020, last_year: 2021, provinces: 1 }],
    'ui/missing': [{ reports, whole: 0, most: 0, n0: 0, n1: 1 }],
    'centre/years': [SILENT],
    'centre/reports': [REPORT],
    'compare/candidates': [{ ...SILENT, staff: null, expenditure: null, budget: null, is_own: true }],
    'compare/spread': [{ l0: null, l1: null }],
    'compare/history': [SILENT],
    'spending/head-bands': [],
  };
}

function given(many: boolean): Given {
  const answers = answersTo(many);
  const kept = new Map<string, readonly object[]>();
  return {
    manifest: { dataset_sha256: 'x', tables: {} } as unknown as Given['manifest'],
    datasets: [DEFAULT_DATASET],
    rows<Row>({ name }: Query<Row>) {
      const rows = kept.get(name) ?? answers[name] ?? [];
      kept.set(name, rows);
      return rows as readonly Row[];
    },
  };
}

const VIEWS = ['', 'spending/', 'output/', 'scores/', 'compare/', 'centre/?c=430602', 'quality/#chart-quality-rules'];
const OPTIONS = ['', 'u=per_head', 'v=log&m=cost_per_article', 'u=share&y=2020&c=430602&lang=en'];

const seen = new Set<string>();

describe.each([
  ['few reports', false],
  ['many', true],
])('%s', (_name, many) => {
  const paths = VIEWS.filter((view) => many || !view.startsWith('quality/')).flatMap((view) =>
    OPTIONS.map((option) => {
      const [path = '', hash = ''] = view.split('#');
      const query = option === '' ? '' : `${path.includes('?') ? '&' : '?'}${option}`;
      return path + query + (hash === '' ? '' : `#${hash}`);
    }),
  );
  test.each(paths)('./%s', async (path) => {
    const drawn: string[] = [];
    const html = await renderWith({ path, root: '', centres: [], given: given(many) }, ({ id }) => {
      drawn.push(id);
      return '';
    });
    expect(drawn, 'drawn although nothing is there').toEqual([]);
    const figures = html.split('<figure ').slice(1);
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const id = /id="chart-([a-z]+)-([a-z-]+)"/.exec(figure);
      expect(figure, `${id?.[0]} has no words for nothing`).toContain('rl-state is-empty');
      expect(figure).toMatch(/当前 [\d,]+ 份报告|of (?:the )?[\d,]+ reports?/);
      seen.add(`${id?.[1]}/${id?.[2]}`);
    }
  });
});

test('no chart is left out', () => {
  expect([...seen, ...Object.keys(WITHOUT)].sort()).toEqual(expect.arrayContaining([...chartsInSource()]));
  expect(chartsInSource().length).toBeGreaterThan(20);
});
