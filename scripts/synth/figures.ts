/** The invented books of a centre over the years: log-normal budgets, steady growth, sums that close. Money in 元 cents. */
import type { Centre } from './centres.ts';
import { createRandom, type Random } from './random.ts';

export type Figure =
  | { readonly kind: 'money'; readonly cents: number }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'rate'; readonly value: number; readonly places: number }
  | { readonly kind: 'score'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

/** Metric id, or a name of the writer's own beginning with `.` (last year, parts that are no metric) → figure. */
export type Figures = Map<string, Figure>;

/** The finest amount the centre prints: 100 元 (0.01 万元) for most, 0.01 元 for those who print 元. */
export type Grain = 10_000 | 1;

interface Trend {
  readonly grain: Grain;
  /** Total of each year, in cents. */
  readonly totals: ReadonlyMap<number, number>;
  readonly staff: number;
  readonly reach: number;
  readonly level: number;
}

/** What stays the same about a centre: its size, growth, reach, manners. */
export function trendOf(centre: Centre, seed: number, years: readonly number[], grain: Grain): Trend {
  const r = createRandom(seed, centre.code, 'trend');
  let total = Math.exp(Math.log(680) + 0.75 * r.gauss()); // 万元
  total = Math.min(Math.max(total, 70), 9500);
  const growth = 0.035 + 0.02 * r.gauss();
  const totals = new Map<number, number>();
  const first = Math.min(...years) - 1;
  for (let year = first; year <= Math.max(...years); year++) {
    totals.set(year, Math.round((total * 1_000_000) / grain) * grain);
    total = Math.max(60, total * (1 + growth + 0.09 * r.gauss()));
  }
  const mean = [...totals.values()].reduce((a, b) => a + b, 0) / totals.size / 1_000_000;
  return {
    grain,
    totals,
    staff: Math.max(4, Math.round((mean / r.real(14, 26)) * Math.exp(0.15 * r.gauss()))),
    reach: Math.exp(0.6 * r.gauss()) * Math.sqrt(mean / 680),
    level: Math.min(99.5, Math.max(84, 95 + 3 * r.gauss())),
  };
}

export const cents = (value: number): Figure => ({ kind: 'money', cents: value });
export const count = (value: number): Figure => ({ kind: 'count', value });
export const score = (value: number): Figure => ({ kind: 'score', value });

/** `part` of `whole` in %, as it is printed. */
export function rate(part: number, whole: number, places: number): Figure {
  return { kind: 'rate', value: Number(((part / whole) * 100).toFixed(places)), places };
}

function cut(whole: number, share: number, grain: Grain): number {
  return Math.round((whole * share) / grain) * grain;
}

/** All figures of one centre and year. Groups that the report leaves out are decided by the layout, not here. */
export function figuresOf(centre: Centre, year: number, trend: Trend, seed: number): Figures {
  const r = createRandom(seed, centre.code, year, 'figures');
  const f: Figures = new Map();
  const places = r.pick([2, 2, 2, 1, 0]);
  const total = trend.totals.get(year) ?? 0;
  const last = trend.totals.get(year - 1) ?? 0;
  const put = (id: string, value: number): void => void f.set(id, cents(value));
  expenditure(f, r, total, trend.grain, places);
  put('.last.total', last);
  put('yoy.expenditure_change', total - last);
  f.set('yoy.expenditure_change_rate', rate(total - last, last, 2));
  income(f, r, total, trend.grain, places);
  budget(f, r, total, trend.grain, places);
  funds(f, r, total, trend.grain, places);
  staff(f, r, trend.staff, places);
  articles(f, r, trend.reach * (1 + 0.08 * (year - 2019)), year);
  scores(f, r, trend.level);
  return f;
}

const money = (f: Figures, id: string): number => {
  const figure = f.get(id);
  return figure?.kind === 'money' ? figure.cents : 0;
};

function expenditure(f: Figures, r: Random, total: number, grain: Grain, places: number): void {
  const put = (id: string, value: number): void => void f.set(`expenditure.${id}`, cents(value));
  const basic = r.chance(0.06) ? total : cut(total, r.real(0.35, 0.85), grain);
  const personnel = cut(basic, r.real(0.55, 0.93), grain);
  const capital = r.chance(0.15) ? cut(basic, r.real(0.01, 0.06), grain) : 0;
  put('total', total);
  put('basic', basic);
  put('project', total - basic);
  put('personnel', personnel);
  put('public', basic - personnel - capital);
  if (capital > 0) put('capital', capital);
  for (const none of ['remit_superior', 'operating', 'subsidy_affiliated']) put(none, 0);
  for (const part of ['personnel', 'public', 'capital']) {
    const value = f.get(`expenditure.${part}`);
    if (value?.kind === 'money') f.set(`share.${part}_of_basic`, rate(value.cents, basic, places));
  }
  for (const part of ['basic', 'project', 'remit_superior', 'operating', 'subsidy_affiliated']) {
    f.set(`share.${part}_of_expenditure`, rate(money(f, `expenditure.${part}`), total, places));
  }
}

function income(f: Figures, r: Random, total: number, grain: Grain, places: number): void {
  const put = (id: string, value: number): void => void f.set(`income.${id}`, cents(value));
  const carried = r.chance(0.25) ? cut(total, r.real(0.01, 0.08), grain) : 0;
  const left = carried > 0 ? cut(carried, r.real(0.2, 0.9), grain) : 0;
  const all = total + left - carried;
  const parts = {
    superior_subsidy: r.chance(0.08) ? cut(all, r.real(0.01, 0.05), grain) : 0,
    business: r.chance(0.15) ? cut(all, r.real(0.02, 0.15), grain) : 0,
    operating: r.chance(0.05) ? cut(all, r.real(0.01, 0.05), grain) : 0,
    affiliated: 0,
    other: r.chance(0.35) ? cut(all, r.real(0.005, 0.08), grain) : 0,
  };
  const rest = Object.values(parts).reduce((a, b) => a + b, 0);
  put('total', all);
  put('fiscal_appropriation', all - rest);
  for (const [id, value] of Object.entries(parts)) put(id, value);
  put('carryover', carried);
  put('government_fund', 0);
  put('non_tax', 0);
  f.set('balance.cumulative', cents(left));
  f.set('.both', cents(all + carried)); // 收、支总计
  for (const part of ['fiscal_appropriation', 'superior_subsidy', 'business', 'operating', 'affiliated', 'other']) {
    f.set(`share.${part}_of_income`, rate(money(f, `income.${part}`), all, places));
  }
}

function budget(f: Figures, r: Random, total: number, grain: Grain, places: number): void {
  const put = (id: string, value: number): void => void f.set(`budget.${id}`, cents(value));
  const basic = money(f, 'expenditure.basic');
  const project = money(f, 'expenditure.project');
  const full = r.chance(0.35) ? 1 : r.real(0.82, 0.995);
  const basicFull = full === 1 ? basic : cut(basic, 1 / r.real(full, 1), grain);
  const projectFull = full === 1 ? project : cut(project, 1 / full, grain);
  const basicInitial = cut(basicFull, r.real(0.7, 1), grain);
  const projectInitial = cut(projectFull, r.real(0.4, 1), grain);
  put('full_year', basicFull + projectFull);
  put('basic_full_year', basicFull);
  put('project_full_year', projectFull);
  put('initial', basicInitial + projectInitial);
  put('basic_initial', basicInitial);
  put('project_initial', projectInitial);
  put('project_supplement', projectFull - projectInitial);
  put('executed', total);
  put('saving', basicFull + projectFull - total);
  // Nobody writes that nothing was saved or added.
  for (const id of ['budget.saving', 'budget.project_supplement']) if (money(f, id) === 0) f.delete(id);
  f.set('budget.execution_rate', rate(total, basicFull + projectFull, places));
  f.set('budget.basic_execution_rate', rate(basic, Math.max(basicFull, 1), places));
  f.set('budget.project_execution_rate', rate(project, Math.max(projectFull, 1), places));
  f.set('.final_to_initial', rate(total, basicInitial + projectInitial, places));
  const outside = money(f, 'income.total') - money(f, 'income.fiscal_appropriation');
  put('fiscal_full_year', basicFull + projectFull - outside);
  put('fiscal_executed', total - outside);
  f.set('budget.fiscal_execution_rate', rate(total - outside, basicFull + projectFull - outside, places));
  const publicBudget = cut(money(f, 'expenditure.public'), 1 / r.real(0.6, 1.02), grain);
  put('public_initial', publicBudget);
  f.set('rate.public_control', rate(money(f, 'expenditure.public'), Math.max(publicBudget, 1), 2));
  f.set('rate.funds_in_place', { kind: 'rate', value: 100, places: 0 });
}

function funds(f: Figures, r: Random, total: number, grain: Grain, places: number): void {
  const put = (id: string, value: number): void => void f.set(id, cents(value));
  const reception = r.chance(0.8) ? cut(total, r.real(0.0005, 0.004), grain) : 0;
  const running = r.chance(0.6) ? cut(total, r.real(0.002, 0.008), grain) : 0;
  const purchase = r.chance(0.06) ? cut(17_000_000, r.real(0.7, 1), grain) : 0;
  put('three_public.reception', reception);
  put('three_public.vehicle_operation', running);
  put('three_public.vehicle_purchase', purchase);
  put('three_public.abroad', 0);
  put('three_public.total', reception + running + purchase);
  put('three_public.budget', cut(reception + running + purchase, r.real(1, 1.5), grain));
  put('.vehicles', running + purchase);
  const planned = cut(total, r.real(0.03, 0.2), grain);
  const bought = cut(planned, r.real(0.5, 1), grain);
  put('procurement.budget', planned);
  put('procurement.actual', bought);
  f.set('procurement.rate', rate(bought, Math.max(planned, 1), places));
  const fixed = cut(total, r.real(0.2, 1.6), grain);
  const current = cut(total, r.real(0.02, 0.3), grain);
  put('assets.fixed', fixed);
  put('assets.current', current);
  put('assets.total', fixed + current);
}

function staff(f: Figures, r: Random, size: number, places: number): void {
  const inPost = Math.max(2, Math.round(size * r.real(0.5, 0.95)));
  const contract = Math.max(1, size - inPost + r.int(0, 3));
  const retired = r.int(0, Math.max(2, Math.round(size / 5)));
  const posts = inPost + r.int(0, Math.max(3, Math.round(inPost * 0.3)));
  f.set('staff.establishment', count(posts));
  f.set('staff.in_post', count(inPost));
  f.set('staff.contract', count(contract));
  f.set('staff.retired', count(retired));
  f.set('staff.actual', count(inPost + contract + retired));
  f.set('.staff.both', count(inPost + retired)); // where the head-count leaves contract staff out
  f.set('rate.in_post_control', rate(inPost, posts, places));
}

function articles(f: Figures, r: Random, reach: number, year: number): void {
  const around = (mean: number): number => Math.max(1, Math.round(mean * reach * Math.exp(0.25 * r.gauss())));
  f.set('articles.central', count(around(60)));
  f.set('articles.provincial', count(around(420)));
  f.set('articles.municipal', count(around(700)));
  f.set('articles.district', count(around(4200)));
  f.set('articles.other', count(around(300)));
  if (year < 2017) f.delete('articles.other');
}

function scores(f: Figures, r: Random, level: number): void {
  const halves = r.chance(0.3) ? 2 : r.chance(0.1) ? 100 : 1; // whole, half or hundredth points
  const lost = Math.min(25, Math.max(0, Math.round((100 - level + 2 * r.gauss()) * halves) / halves));
  const shares = [0, 0.6, 0.3, 0.1];
  const weights = [10, 50, 30, 10];
  const parts = ['execution', 'output', 'benefit', 'satisfaction'];
  let left = lost;
  parts.forEach((part, i) => {
    const loss = i === 3 ? Math.min(left, 5) : Math.min(left, Math.round(lost * (shares[i] ?? 0) * halves) / halves);
    left = Number((left - loss).toFixed(2));
    f.set(`score.${part}`, score(Number(((weights[i] ?? 0) - loss).toFixed(2))));
    f.set(`.weight.${part}`, score(weights[i] ?? 0));
  });
  const total = Number((100 - lost + left).toFixed(2));
  f.set('score.total', score(total));
  const grade = total >= 90 ? ['优', '优秀'] : total >= 80 ? ['良', '良好'] : ['中', '合格'];
  f.set('score.grade', { kind: 'text', text: r.pick(grade) });
  const reached = r.int(88, 100);
  f.set('satisfaction.rate', { kind: 'rate', value: reached, places: 0 });
  f.set('satisfaction.target', { kind: 'rate', value: r.pick([85, 90, 95].filter((t) => t <= reached)), places: 0 });
}
