/** Reports with known truth, one after the other: the same seed gives the same reports on every machine. */
import type { FrontMatter } from '../../src/core/model.ts';
import { type Centre, pickCentres } from './centres.ts';
import { expectedChecks } from './checks.ts';
import { cutLines, damage } from './damage.ts';
import { cents, type Figures, figuresOf, type Grain, trendOf } from './figures.ts';
import { above, below } from './furniture.ts';
import { LAYOUT_WEIGHTS, LAYOUTS } from './layouts.ts';
import { type Mention, Page } from './page.ts';
import { createRandom, type Random } from './random.ts';
import type { Sheet, Written } from './report.ts';
import { pickStyle } from './style.ts';
import type { LayoutId, SynthReport, SynthTruth, TruthCheck, TruthFact } from './truth.ts';

export interface SynthOptions {
  readonly centers: number;
  readonly years: number;
  /** The last year written about. */
  readonly until: number;
  readonly seed: number;
  /** Share of the reports that are damaged, 0–1. */
  readonly damage: number;
  readonly layouts: readonly LayoutId[];
}

export const DEFAULTS: SynthOptions = {
  centers: 200,
  years: 10,
  until: 2024,
  seed: 1,
  damage: 0,
  layouts: Object.keys(LAYOUT_WEIGHTS) as LayoutId[],
};

export function* generate(options: Partial<SynthOptions> = {}): Generator<SynthReport> {
  const all = { ...DEFAULTS, ...options };
  const years = Array.from({ length: all.years }, (_, i) => all.until - all.years + 1 + i);
  for (const centre of pickCentres(all.centers, all.seed)) {
    const r = createRandom(all.seed, centre.code, 'manner');
    const grain: Grain = r.chance(0.15) ? 1 : 10_000;
    const trend = trendOf(centre, all.seed, years, grain);
    let layout = pickLayout(r, all.layouts);
    for (const year of years) {
      if (r.chance(0.35)) layout = pickLayout(r, all.layouts);
      const figures = figuresOf(centre, year, trend, all.seed);
      yield write(centre, year, layout, grain, figures, all);
    }
  }
}

function pickLayout(r: Random, layouts: readonly LayoutId[]): LayoutId {
  return r.pick(layouts.flatMap((id) => Array<LayoutId>(LAYOUT_WEIGHTS[id]).fill(id)));
}

function wordsOf(
  centre: Centre,
  unit: string,
  year: number,
  figures: Figures,
  page: { article: string; people: string; money: string },
): Record<string, string> {
  const change = figures.get('yoy.expenditure_change');
  const more = change?.kind === 'money' && change.cents >= 0;
  return {
    '.year': String(year),
    '.last': String(year - 1),
    '.next': String(year + 1),
    '.unit': unit,
    '.short': centre.short,
    '.district': centre.district,
    '.level': centre.level,
    // 市级 of a county-level city would read as the prefecture's.
    '.own': centre.level === '市' ? '本级' : `${centre.level}级`,
    '.a': page.article,
    '.p': page.people,
    '.money': page.money === '万' ? '万元' : page.money,
    '.inc': more ? '增加' : '减少',
    '.rise': more ? '增长' : '下降',
    '.signed': more ? '' : '-',
    // Names that `extras` fill.
    none: '',
    w: '',
    i: '',
    s: '',
    lost: '',
  };
}

function write(
  centre: Centre,
  year: number,
  layout: LayoutId,
  grain: Grain,
  figures: Figures,
  options: SynthOptions,
): SynthReport {
  const r = createRandom(options.seed, centre.code, year, layout);
  const style = pickStyle(r, grain);
  const unit = unitOf(centre, year, options.seed);
  spoil(figures, r);
  const page = new Page(r, figures, wordsOf(centre, unit, year, figures, style), style, year);
  const sheet: Sheet = { r, page, centre, year, unit, flaws: [], periodEnd: null };
  const base = layout === 'pdf-cut' || layout === 'furniture' ? pickBase(r, layout) : layout;
  const written: Written = LAYOUTS[base](sheet);
  const hurt = damage(page, layout === 'pdf-cut' ? cutLines(page, r) : [], options.damage, r);
  const around = layout === 'furniture' ? [above(centre, written.title, year, r), below(centre, year, r)] : ['', ''];
  const text = `${around[0]}${hurt.text}${around[1]}`;
  const file = `${centre.code}-${year}${written.kind === 'self' ? '' : `-${written.kind}`}.txt`;
  const front: FrontMatter = {
    source_kind: 'synthetic',
    ...(!written.placed && !(centre.unique && r.chance(0.7)) && placeOf(centre)),
    ...(r.chance(0.1) && { year, unit_name: unit }),
  };
  const truth = truthOf(page.mentions, hurt.lost, sheet, hurt.kinds, {
    file,
    layout,
    damage: hurt.kinds,
    report: {
      center_id: centre.code,
      province: centre.province,
      city: centre.city,
      district: centre.district,
      unit_name: unit,
      year,
      kind: written.kind,
      title: written.title,
      ...(sheet.periodEnd && { period_end: sheet.periodEnd }),
    },
  });
  return { file, text, front, truth };
}

/** Converged-media centres date from 2018; before, the station or the news centre reported. */
function unitOf(centre: Centre, year: number, seed: number): string {
  const r = createRandom(seed, centre.code, 'unit');
  const before = r.pick(['广播电视台', '新闻中心', '新闻传媒中心']);
  const since = r.pick(['融媒体中心', '融媒体中心', '融媒体中心', '融媒体中心', '新闻传媒中心', '广播电视台']);
  return `${centre.district}${year < 2018 ? before : since}`;
}

const placeOf = (centre: Centre): FrontMatter => ({
  province: centre.province,
  ...(centre.city && { city: centre.city }),
  district: centre.district,
});

function pickBase(r: Random, layout: LayoutId): Exclude<LayoutId, 'pdf-cut' | 'furniture'> {
  const prose = ['prose-nested', 'prose-shares', 'prose-rates', 'scored-list', 'work-summary'] as const;
  return layout === 'pdf-cut' ? r.pick(prose) : r.pick([...prose, 'final-account', 'self-table', 'form'] as const);
}

/** One in eight reports contradicts itself; the figures stay what is printed. */
function spoil(figures: Figures, r: Random): void {
  if (!r.chance(0.125)) return;
  const id = r.pick([
    'expenditure.personnel',
    'share.public_of_basic',
    'procurement.rate',
    'budget.execution_rate',
    'staff.retired',
    'score.output',
  ]);
  const figure = figures.get(id);
  if (figure?.kind === 'money') figures.set(id, cents(figure.cents + Math.ceil(figure.cents / 400_000) * 20_000));
  else if (figure?.kind === 'rate')
    figures.set(id, { ...figure, value: shift(figure.value, r.int(2, 6), figure.places) });
  else if (figure?.kind === 'count') figures.set(id, { kind: 'count', value: figure.value + r.int(1, 3) });
  else if (figure?.kind === 'score') figures.set(id, { kind: 'score', value: figure.value - 2 });
}

/** Off by some points, still between 0 and 100. */
function shift(value: number, by: number, places: number): number {
  return Number((value > by + 1 ? value - by : value + by).toFixed(places));
}

const keyOf = (fact: TruthFact): string =>
  [fact.metric, fact.year ?? '', fact.value, fact.bound ?? '', fact.status ?? ''].join('|');

/** Statements merged: required when one surviving mention requires it. */
function truthOf(
  mentions: readonly Mention[],
  lost: ReadonlySet<Mention>,
  sheet: Sheet,
  kinds: readonly string[],
  head: Pick<SynthTruth, 'file' | 'layout' | 'damage' | 'report'>,
): SynthTruth {
  const text = sheet.page.text;
  const facts = new Map<string, TruthFact>();
  const lists = { outlet: [] as object[], indicator: [] as object[], output: [] as object[] };
  for (const mention of mentions) {
    const gone = lost.has(mention);
    if (mention.kind !== 'fact') {
      lists[mention.kind].push(gone ? { ...mention.item, optional: true } : mention.item);
      continue;
    }
    const key = keyOf(mention.item);
    const known = facts.get(key);
    const optional = (mention.item.optional || gone) && (!known || known.optional);
    const { optional: _, ...item } = known ?? mention.item;
    const evidence = known?.evidence ?? text.slice(mention.start, mention.end).trim();
    facts.set(key, { ...item, evidence, ...(optional && { optional: true }) });
  }
  const list = [...facts.values()];
  const checks: TruthCheck[] = [...expectedChecks(list), ...sheet.flaws];
  const loose = kinds.length > 0;
  return {
    ...head,
    facts: list,
    outlets: lists.outlet as never,
    indicators: lists.indicator as never,
    outputs: lists.output as never,
    checks: loose ? checks.map((c) => ({ ...c, optional: true })) : checks,
  };
}
