/** A report's text → every candidate reading of it. The same walk serves `readReport` and `explainMetric`. */

import type { TierPlace } from '../lexicon/articleWords.ts';
import { maskPersonalData } from '../mask.ts';
import type { ReportHead, ReportText, Warning } from '../model.ts';
import { outletTier } from '../outletTier.ts';
import { stemOf } from '../who/divisions.ts';
import { identify } from '../who/identify.ts';
import type { Candidate } from './candidate.ts';
import { clean } from './clean.ts';
import { Gatherer } from './gatherer.ts';
import { layout } from './layout.ts';
import { settleOpenBudgets } from './openBudgets.ts';
import type { OutletReading } from './outlets.ts';
import type { OutputReading } from './outputs.ts';
import type { Context } from './phrase.ts';
import { plausible } from './plausible.ts';
import {
  asOfProject,
  asPlan,
  isGovernmentWide,
  isOfOneProject,
  isPlan,
  statesEnough,
  withoutCarryOver,
} from './scope.ts';
import type { ScoreLine } from './scoreLines.ts';

export interface Readings {
  /** Masked; all places hold here. */
  readonly text: string;
  readonly head: ReportHead;
  readonly warnings: readonly Warning[];
  readonly isReport: boolean;
  readonly candidates: readonly Candidate[];
  readonly outlets: readonly OutletReading[];
  readonly outputs: readonly OutputReading[];
  readonly sheet: readonly ScoreLine[];
  readonly periodEnd: string | null;
}

/** mask → who → layout → read each block. Throws on nothing that a text can hold. */
export function readText(input: ReportText): Readings {
  const text = maskPersonalData(input.text);
  const { head, warnings, isReport } = identify(
    input.front ? { text, file: input.file, front: input.front } : { text, file: input.file },
  );
  const context: Context = {
    year: head.year,
    ownNames: ownNames(head),
    anyBody: head.unit_name === null,
    plan: isPlan(head),
    oneProject: isOfOneProject(head, text),
    beheaded: isBeheaded(text),
    ...tierPlace(head, text),
  };
  const gathered = new Gatherer(context, (name) => outletTier(name, head));
  for (const block of layout(clean(text), input.tables)) gathered.block(block);
  const all = context.oneProject ? gathered.all().flatMap(asOfProject) : gathered.all();
  const told = plausible(withoutCarryOver(isPlan(head) ? all.flatMap(asPlan) : settleOpenBudgets(all)));
  const candidates = told.map((c) => asPrinted(c, text));
  const governmentWide = isGovernmentWide(text, candidates);
  return {
    text,
    head: { ...head, period_end: head.period_end ?? gathered.periodEnd() },
    warnings,
    isReport: !governmentWide && (isReport || statesEnough(candidates)),
    candidates,
    outlets: gathered.outlets,
    outputs: gathered.allOutputs(),
    sheet: gathered.sheet(),
    periodEnd: gathered.periodEnd(),
  };
}

/** Several paragraphs begin with what is left of a list number or a year: «、人员情况», «二)收支», «021年度». */
function isBeheaded(text: string): boolean {
  const lost = text.match(LOST_HEAD)?.length ?? 0;
  return lost >= FEWEST_LOST;
}

const LOST_HEAD = /^[ \t\u3000]*(?:、[\u4e00-\u9fff]|[一二三四五六七八九十]{0,2}[)）][\u4e00-\u9fff]|0[12]\d年)/gm;
const FEWEST_LOST = 2;

/** A grade is given as printed: «優». What litter stands between its characters is none of it. */
function asPrinted(candidate: Candidate, text: string): Candidate {
  const { stands, valueText } = candidate;
  if (!stands || valueText === null) return candidate;
  const printed = text.slice(stands.start, stands.end).replace(/\([^()]*\)|[^\u4e00-\u9fffA-D]/g, '');
  return printed === valueText || printed.length !== valueText.length
    ? candidate
    : { ...candidate, valueText: printed, text: printed };
}

const MUNICIPALITIES: ReadonlySet<string | null> = new Set(['北京市', '天津市', '上海市', '重庆市']);

/** How the place decides what 市级 and 区级 mean. */
function tierPlace({ province, city, district }: ReportHead, text: string): TierPlace {
  return {
    // A report that counts 省级 as well tells the two apart itself.
    municipality:
      (MUNICIPALITIES.has(province) || MUNICIPALITIES.has(city)) &&
      !/省级(?:主流|主要|重点|新闻)*(?:媒体|平台|发稿|上稿)|省媒/.test(text),
    regionAlone: /自治区$/.test(province ?? '') && district !== null && !district.endsWith('区'),
  };
}

/** The names that may stand beside any figure: the unit's, its district's, its city's, longest first. */
function ownNames(head: ReportHead): string[] {
  const names = [head.unit_name, head.district, head.city, head.province];
  // Where no unit's name was found, the title's first words are it: «天水市广播电视微波总站2020年度部门决算».
  const titled =
    /^[关于]{0,2}([\u4e00-\u9fff]{4,24}?)(?=20\d\d|部门|单位|整体|关于|预算|决算)/.exec(head.title ?? '')?.[1] ?? null;
  const short = (name: string | null) => (name && name.length > 2 ? name.replace(/[省市区县旗]$/, '') : null);
  const stem = (name: string | null) => (name ? stemOf(name) : null);
  // 昌吉回族自治州 is 昌吉 and 昌吉州 to those who write there.
  const stems = names.slice(1).flatMap((name) => {
    const kind = /自治([县州旗])$/.exec(name ?? '')?.[1];
    return name && kind ? [stemOf(name), stemOf(name) + kind] : [];
  });
  return [...new Set([...names, titled, ...names.slice(1).map(short), ...names.slice(1).map(stem), ...stems])]
    .filter((n): n is string => n !== null && n.length >= 2)
    .sort((a, b) => b.length - a.length);
}
