/** Units behind a figure: what they count, and the factor to the catalogue's unit. */

/** A table's unit as it is named; «填报单位：元氏县…» names a place. */
export const NAMED_UNIT = '(万元|元(?![\\u4e00-\\u9fff]{1,4}[县区市州旗]))';

export type UnitClass = 'money' | 'people' | 'articles' | 'percent' | 'points' | 'other' | 'none';

/** Longer before shorter where one begins another. */
const UNITS: readonly (readonly [unit: string, unitClass: UnitClass, toCatalogue: number])[] = [
  ['亿元', 'money', 1e4],
  ['亿', 'money', 1e4],
  ['万元', 'money', 1],
  ['千元', 'money', 0.1],
  ['元', 'money', 1e-4],
  ['篇次', 'articles', 1],
  ['篇幅', 'articles', 1],
  ['条次', 'articles', 1],
  ['件次', 'articles', 1],
  ['篇', 'articles', 1],
  ['条', 'articles', 1],
  ['件', 'articles', 1],
  ['人次', 'other', 1],
  ['人', 'people', 1],
  ['名', 'people', 1],
  ['个百分点', 'other', 1],
  ['个', 'other', 1],
  ['%', 'percent', 1],
  ['分钟', 'other', 1],
  ['分', 'points', 1],
];
/** Units of no metric. */
const OTHER_UNITS = /(?:小时|课时|余场|场次|场|期|部|集|次|幅|张|版|套|台次|台套|台|辆|批次|批|处|户|家|项|种|届|周年|岁|平方米|平米|组|档|首|支|只|节(?![目日约能省])|块|天|日|月|年|度|秒|位|季|类|级|倍|号)/y;

/** «篇(条)», «条、次», «篇/件»: further counters of the same things. */
const MORE_COUNTERS = /(?:\((?:[篇条件次组幅部个期][、,/]?){1,4}\)|\/[篇条件](?:次)?|[、][篇条件次](?=[，。；;、)(]))/y;

export interface Unit {
  /** As printed, without further counters. */
  readonly name: string;
  /** As printed, with them. */
  readonly length: number;
  readonly unitClass: UnitClass;
  /** To 万元, 人, 篇, %, 分. */
  readonly factor: number;
}

type Row = (typeof UNITS)[number];

const BY_FIRST = new Map<number, Row[]>();
for (const row of UNITS) {
  const code = row[0].charCodeAt(0);
  BY_FIRST.set(code, [...(BY_FIRST.get(code) ?? []), row]);
}

/** The unit that stands at `at`; null for none. */
export function unitAt(text: string, at: number): Unit | null {
  const row = BY_FIRST.get(text.charCodeAt(at))?.find(([name]) => text.startsWith(name, at));
  if (row && !isFalseUnit(text, at, row[0])) {
    const length = row[0].length + (row[1] === 'articles' ? moreCounters(text, at + row[0].length) : 0);
    return { name: row[0], length, unitClass: row[1], factor: row[2] };
  }
  OTHER_UNITS.lastIndex = at;
  const other = OTHER_UNITS.exec(text);
  return other && { name: other[0], length: other[0].length, unitClass: 'other', factor: 1 };
}

function moreCounters(text: string, at: number): number {
  MORE_COUNTERS.lastIndex = at;
  return MORE_COUNTERS.exec(text)?.[0].length ?? 0;
}

/** «分» of 分别, «条» of 条件, «个人», «人均», «名单»… are not units. */
function isFalseUnit(text: string, at: number, unit: string): boolean {
  const next = text[at + unit.length] ?? '';
  if (unit === '分') return /[别为类管析支行级布之局类组期]/.test(next);
  if (unit === '名') return /[单称]/.test(next);
  if (unit === '人') return /[均]/.test(next);
  if (unit === '元') return /[旦宵]/.test(next);
  if (unit === '亿') return /[人次]/.test(next);
  return false;
}
