/** 总览, 支出结构, 发稿产出, 得分趋势 as built: each draws, and its figures are those of the gold file. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { formatMoney, formatNumber } from '../../src/i18n/format.ts';
import { EXPECTED_FILE } from '../gold/gold.ts';
import { chart, drawAll, openTable, ready, rowsWith } from './harness/charts.ts';
import { download, inPlace, overflow, settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();

const VIEWS = [
  { path: './', heading: '总览', charts: ['overview/coverage', 'overview/ranking'] },
  {
    path: 'spending/',
    heading: '支出结构',
    charts: ['spending/structure', 'spending/path', 'spending/flow', 'spending/parts'],
  },
  { path: 'output/', heading: '发稿产出', charts: ['output/tiers', 'output/outlets', 'output/cost', 'output/upward'] },
  {
    path: 'scores/',
    heading: '得分趋势',
    charts: ['scores/scores', 'scores/execution', 'scores/failed', 'scores/lost'],
  },
] as const;

interface Gold {
  readonly expected: {
    readonly report: { readonly center_id: string; readonly district: string; readonly year: number };
    readonly facts: readonly { readonly metric: string; readonly value: number | string; readonly bound: string }[];
  };
}
const GOLD = Object.values(JSON.parse(readFileSync(EXPECTED_FILE, 'utf8')) as Record<string, Gold>).map(
  ({ expected }) => expected,
);

/** The gold file's value of a metric, for every report that states it; the first statement is the one in use. */
function goldOf(metric: string): { who: string; year: string; value: number }[] {
  return GOLD.flatMap(({ report, facts }) => {
    const fact = facts.find((one) => one.metric === metric);
    if (!fact || typeof fact.value !== 'number' || fact.bound !== '=') return [];
    return [{ who: report.district, year: String(report.year), value: fact.value }];
  });
}

/** A chart's table, the metrics it shows, how they are written there, and what else must stand on the page. */
const TABLES: readonly (readonly [
  path: string,
  id: string,
  metrics: readonly string[],
  write: (value: number) => string,
  also: (page: Page, table: Locator) => Promise<void>,
])[] = [
  [
    'spending/',
    'spending/structure',
    ['expenditure.total', 'expenditure.personnel', 'expenditure.public'],
    formatMoney,
    async (_, table) => {
      expect(await rowsWith(table, '岳阳楼区', '2020').textContent()).toContain('259.45');
    },
  ],
  [
    'output/',
    'output/tiers',
    ['articles.central', 'articles.provincial', 'articles.municipal', 'articles.district'],
    (value) => formatNumber(value, 0),
    async (page, table) => {
      const figures = await rowsWith(table, '岳阳楼区', '2020').getByRole('button').allTextContents();
      expect(figures).toEqual(expect.arrayContaining(['27', '555', '2,190', '5,445']));
      // What is not stated is said to be so, never zero.
      const silent = GOLD.filter(({ facts }) => facts.some((f) => f.metric.startsWith('articles.'))).filter(
        ({ facts }) => !facts.some((f) => f.metric === 'articles.central'),
      );
      for (const { report } of silent)
        expect(await rowsWith(table, report.district).textContent(), report.district).toContain('未列明');
      expect(await page.locator('main').textContent()).toContain('没有写的一级不画，也不当作 0');
    },
  ],
  [
    'scores/',
    'scores/scores',
    ['score.total'],
    (value) => formatNumber(value),
    async (page) => {
      expect(await chart(page, 'scores/failed').locator('.rl-chart-title').textContent()).toBe(
        '雁峰区 2024 自评 99 分，核对有 4 项不符',
      );
    },
  ],
];

test.each(TABLES)('%s: the table of %s holds the gold file’s figures', async (path, id, metrics, write, also) => {
  const page = await site.openPage(path);
  await ready(page);
  const table = await openTable(page, id);
  for (const metric of metrics) {
    const stated = goldOf(metric);
    expect(stated.length, metric).toBeGreaterThan(0);
    for (const { who, year, value } of stated) {
      const text = await rowsWith(table, who, year).allTextContents();
      expect(text, `${metric} of ${who} ${year}`).toHaveLength(1);
      expect(text[0], `${metric} of ${who} ${year}`).toContain(write(value).replace(/ .*$/, ''));
    }
  }
  await also(page, table);
});

test('drawing, table and download of a chart hold the same figures', async () => {
  const page = await site.openPage('output/');
  await ready(page);
  const table = await openTable(page, 'output/tiers');
  const shown = await table.locator('tbody tr').count();
  const figure = chart(page, 'output/tiers');
  await figure.getByRole('button', { name: /^下载/ }).click();
  const { name, bytes } = await download(page, () => figure.getByRole('button', { name: '数据 CSV' }).click());
  const lines = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  expect(name).toMatch(/\.csv$/);
  expect(lines).toHaveLength(shown + 1);
  expect(lines.find((line) => line.includes('岳阳楼区'))).toMatch(/27,.*555,.*2190,.*5445/);
  await figure.getByRole('button', { name: /^图形/ }).click();
  await figure.locator('.rl-plot svg:visible').first().waitFor();
});

/** Ids count up from drawing to drawing and pointers come and go; everything else must stay. */
function normalised(svg: string): string {
  return svg
    .replace(/\b(?:zr|rl)\d+[-\w]*/g, 'id')
    .replace(/\s(?:style|class|ecmeta_[\w-]+)="[^"]*"/g, '')
    .replace(/\d+\.\d{3,}/g, (number) => Number(number).toFixed(2));
}

async function drawings(page: Page): Promise<string[]> {
  await ready(page);
  await drawAll(page);
  await settled(page);
  const svgs = await page.locator('.rl-plot svg:visible').evaluateAll((all) => all.map((svg) => svg.outerHTML));
  return svgs.map((svg) => createHash('sha256').update(normalised(svg)).digest('hex').slice(0, 12));
}

test.each(VIEWS)('$heading: two renders draw the same, light and dark each their own', async ({ path, charts }) => {
  // English is not what the build drew: ECharts itself draws here.
  const page = await site.openPage(path, { lang: 'en', theme: 'light' });
  const light = await drawings(page);
  await inPlace(page, { theme: 'dark' });
  const dark = await drawings(page);
  expect(light.length).toBeGreaterThanOrEqual(charts.length);
  expect(dark.filter((hash) => light.includes(hash))).toEqual([]);
  await page.reload();
  expect(await drawings(page)).toEqual(dark);
  await inPlace(page, { theme: 'light' });
  expect(await drawings(page)).toEqual(light);
});

/** Boxes of text that share more than a sliver. */
async function overlaps(page: Page, id: string): Promise<string[]> {
  return chart(page, id)
    .locator('.rl-plot svg:visible')
    .first()
    .evaluate((svg) => {
      const texts = [...svg.querySelectorAll('text')].filter((text) => (text.textContent ?? '').trim() !== '');
      const boxes = texts.map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
      return boxes.flatMap((one, at) =>
        boxes.slice(at + 1).flatMap((other) => {
          const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          return wide > 2 && high > 5 ? [`${one.words} × ${other.words}`] : [];
        }),
      );
    });
}

/** Of the eleven views those whose link is not in sight, overlaps its neighbour, or is too small for a finger. */
function tabsAstray(page: Page): Promise<string[]> {
  return page.locator('nav.rl-nav').evaluate((nav) => {
    const links = [...nav.querySelectorAll('a')];
    const right = document.documentElement.clientWidth;
    const astray = links.filter((link, at) => {
      const words = document.createRange();
      words.selectNodeContents(link);
      const box = words.getBoundingClientRect();
      const target = link.getBoundingClientRect();
      const next = links[at + 1]?.getBoundingClientRect();
      const runsInto = next !== undefined && Math.abs(next.top - target.top) < 4 && box.right > next.left;
      return (
        box.left < 0 || box.right > right || box.bottom > 300 || target.height < 24 || target.width < 24 || runsInto
      );
    });
    const current = nav.querySelectorAll('[aria-current="page"]').length;
    return [
      ...astray.map((link) => link.textContent ?? ''),
      ...(links.length === 11 && current === 1 ? [] : [`${links.length} links, ${current} current`]),
    ];
  });
}

/** 640 px is a window of 1280 px at 200 % zoom. */
test.each(VIEWS)(
  '$heading draws in both languages: no words of a chart lie on others at 1280 and 390 px, no sideways scrolling at any width',
  async ({ path, heading, charts }) => {
    const page = await site.openPage(path);
    await ready(page);
    expect(await page.locator('h1').textContent()).toBe(heading);
    for (const lang of ['zh', 'en'] as const) {
      if (lang === 'en') await inPlace(page, { lang });
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await drawAll(page);
        await settled(page);
        const found: string[] = [];
        for (const id of charts) {
          found.push(...(await overlaps(page, id)).map((words) => `${id}: ${words}`));
          const figure = chart(page, id);
          expect(await figure.locator('.rl-plot svg:visible path').count(), id).toBeGreaterThan(2);
          expect(await figure.locator('.rl-chart-title').textContent(), id).toMatch(/.{10,}/);
          if (lang === 'zh')
            expect(await figure.locator('.rl-chart-subtitle').textContent(), id).toMatch(
              /份报告|份写|数字为|一个中心|支出构成/,
            );
        }
        expect(found, `${lang} ${width} px`).toEqual([]);
      }
      // One line for the whole view, under the drawing that stands first.
      const tap = page.locator('.rl-chart-hint');
      expect(await tap.count(), lang).toBe(1);
      expect(await page.locator('figure.rl-chart').first().locator(tap).count(), lang).toBe(1);
      expect(await page.getByText(/NaN|undefined|\[object|\{\w+\}/).count(), lang).toBe(0);
      for (const width of [320, 390, 640, 1920]) {
        await page.setViewportSize({ width, height: 844 });
        await settled(page);
        await expect.poll(() => overflow(page), { message: `${lang} ${width} px` }).toBe(0);
        expect(await tabsAstray(page), `${lang} ${width} px`).toEqual([]);
      }
    }
  },
);

test('names in English are pinyin with 中文, counts agree with their nouns', async () => {
  const page = await site.openPage('spending/?y=2020', { lang: 'en' });
  await ready(page);
  const [text] = await page.locator('#root').allInnerTexts();
  expect(text).toContain('1 report');
  expect(text).not.toMatch(/(?<![\d,.])1 (?:reports|centres|articles|checks)\b/);
  expect(text).toContain('259.45\u00a0wan\u00a0yuan');
  expect(text).toMatch(/1 wan yuan \(万元\) is 10,000 yuan/);
});
