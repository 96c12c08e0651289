/** The row of spending whose columns are lost: only what the sums prove. */
import type { Span } from './span.ts';

const PARTS = /^其中[:：]?$/;
/** Heads beside 其中 that stand in the print above the parts, and in a flow before them. */
const BESIDE = /^(?:结余|其他)$/;

/** «收入合计 其中: 上年结转 财政拨款 其他收入»: the total and the parts below 其中 stand in the order of their values; null for other heads. */
export function headsUnderTotal(labels: readonly Span[], values: number): readonly Span[] | null {
  const at = labels.findIndex((label) => PARTS.test(label.text));
  const total = labels[at - 1];
  const parts = labels.slice(at + 1);
  if (at < 1 || !total || !/合计$/.test(total.text) || parts.length + 1 !== values) return null;
  if (BESIDE.test(parts[0]!.text) || parts.some((part) => PARTS.test(part.text))) return null;
  const before = labels[at - 2];
  return before && /合计$|支出$|收入$/.test(before.text) ? null : [total, ...parts];
}

/** «编制数 在职人数 控制率 68 61 89.7%»: heads alone, the row has no name. A rate left empty leaves its head behind. */
export function namelessHeads(labels: readonly Span[], values: readonly Span[]): readonly Span[] | null {
  if (isHalved(labels, values.length)) return labels;
  const rated = values.some((value) => value.text.includes('%'));
  const heads = (rated ? labels : labels.filter((label) => !/率$/.test(label.text))).slice(-values.length);
  return heads.length > 1 && heads.length === values.length && heads.every((head) => NAMELESS_HEAD.test(head.text))
    ? heads
    : null;
}

/** «预算数 决算数 合计 … 公务接待费 合计 … 公务接待费 4.00 …»: the last head stands there twice, so it is no row's name. */
function isHalved(labels: readonly Span[], values: number): boolean {
  const last = labels.at(-1)?.text ?? '';
  if (!/公务接待/.test(last) || labels.filter((label) => label.text === last).length !== 2) return false;
  return values >= FEWEST_HALVED && labels.some((label) => /决算数$/.test(label.text));
}

const FEWEST_HALVED = 6;
const NAMELESS_HEAD = /(?:编制|人)数$|控制率(?:\(%\))?$/;

/** 合计 comes first under merged heads; 基本, 人员, 公用, 项目 follow where their sums come out exactly. */
export function proveSpending(heads: readonly Span[], values: readonly Span[]): Span[][] {
  const find = (pattern: RegExp) => heads.find((h) => pattern.test(h.text));
  const total = find(/合计$/);
  const cents = values.map((v) => Math.round(Number(v.text.replace(/[^\d.]/g, '')) * 100));
  const [first = 0, basic = -1, personnel = -1, office = -1, project = -1] = cents;
  if (!total || cents.some((v) => Number.isNaN(v) || v > first)) return [];
  const rows: Span[][] = [[total, values[0]!]];
  const parts = [find(/^基本支出/), find(/^人员/), find(/公用/), find(/^项目支出/)];
  if (parts.every((p) => p !== undefined) && basic + project === first && personnel + office === basic) {
    parts.forEach((part, k) => {
      rows.push([part!, values[k + 1]!]);
    });
    const balances = [find(/^(?:当年|本年)结余/), find(/^累计结余/)];
    if (values.length === PROVEN + balances.length)
      balances.forEach((balance, k) => {
        if (balance) rows.push([balance, values[PROVEN + k]!]);
      });
  }
  return rows;
}

/** 合计, 基本, 人员, 公用, 项目; behind them 当年结余 and 累计结余. */
const PROVEN = 5;
