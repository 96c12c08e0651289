/** Other counted output: «制作短视频120条», «开展直播8场». */

import { SEVERAL } from '../lexicon/articleWords.ts';
import type { Bound } from '../model.ts';
import { TARGET } from './aims.ts';
import { placesOf } from './candidate.ts';
import type { Count, CountClause } from './count.ts';
import { type Figure, findFigures } from './numbers.ts';
import type { Span } from './span.ts';

export interface OutputReading {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
  readonly start: number;
  readonly end: number;
}

/** What output is counted in. */
export const OUTPUT_UNITS: ReadonlySet<string> = new Set([
  '期',
  '场',
  '场次',
  '个',
  '次',
  '条',
  '篇',
  '件',
  '条次',
  '篇次',
  '部',
  '集',
  '幅',
  '余场',
  '档',
  '组',
  '首',
  '张',
  '批次',
]);
const OUTPUT_VERB =
  /制作|刊发|播发|播出|开展|举办|推出|发布|采编|拍摄|创作|编发|编辑|开设|组织|策划|推送|直播|承办|完成|发稿|上稿|印发|出版|刊播|稿件|含|采写|宣传/;
const NOT_OUTPUT =
  /股室|科室|部室|获|荣获|共有|内设|下设|辖|编制|股室|科室|现有|设有|批复|粉丝|阅读|点击|关注|播放量|增加|下降|减少|分值|影响力|第|头条|头版|平均|兄弟|表扬|批示|处罚|投诉|事故/;

/** The output that `count` states; null when it is none. `planned` is the aim before it, of the same thing: «计划20场，实际14场». */
export function outputOf({ block, clause, figure }: Count, planned: Count | null): OutputReading | null {
  if (!OUTPUT_UNITS.has(figure.unit)) return null;
  const named = planned === null ? clause.text : planned.clause.text + clause.text;
  if (planned === null && TARGET.test(clause.text)) return null;
  if (!isOutputClause(named, figure.unit)) return null;
  const label = planned === null ? outputLabel(block.text, clause, figure) : plannedLabel(planned);
  if (label === '' || NO_LABEL.test(label)) return null;
  return {
    label,
    value: figure.value,
    unit: figure.unit,
    bound: figure.bound,
    ...placesOf(block, clause.from, figure.end),
  };
}

/** Departments, places and projects are not produced; a count over several tiers is no output but no tier's total either. */
const NO_LABEL = /股室|科室|部室|机构|部门|编制|平台$|项目|乡镇|村$|社区|小组|^(?:实际|完成|共|含|达)*$/;
/** Told without a verb: «《汨罗新闻》260期», «“记者开讲”37场», «原创短视频715条». */
const TITLED = /[》”"](?:节目|栏目|活动|专栏|直播|培训|系列报道)?(?:共|累计)*$/;
const FILMED = /(?:视频|专题片|宣传片|纪录片|微电影|公益广告)(?:作品)?(?:共|累计|等)*$/;
const MADE =
  /(?:视频|专题片|宣传片|纪录片|微电影|广告|节目|直播|活动|新闻|简报|讲堂|宣讲|培训班?|译播|晚会|研学)(?:共|累计|等)*$/;

function isOutputClause(text: string, unit: string): boolean {
  if (NOT_OUTPUT.test(text.slice(-24)) || SEVERAL.test(text)) return false;
  if (OUTPUT_VERB.test(text)) return true;
  if (unit === '次') return false;
  // A programme's 条 are an outlet's, or a part of them.
  return FILMED.test(text) || (!/[条篇件个]/.test(unit) && (TITLED.test(text) || MADE.test(text)));
}

/** «公共服务类活动计划» of «…计划20场，实际14场». */
function plannedLabel({ clause }: Count): string {
  return clause.text
    .replace(/^[，、的在]+/, '')
    .replace(/(?:年初|年度|全年|原)?(?:计划|目标|任务|预期|拟).*$/, '')
    .slice(-24);
}

function outputLabel(text: string, clause: CountClause, figure: Figure): string {
  const behind = /^(?:的)?([^\d，。；;、:()！？]{2,18})/.exec(text.slice(figure.end, figure.end + 20))?.[1] ?? '';
  const noun = behind.replace(/^(?:余|多)/, '');
  if (noun.length >= 2 && !/^(?:以上|左右|，)/.test(noun)) return noun.slice(0, 18);
  return clause.text
    .replace(/^[，、的在]+/, '')
    .replace(/(?:共计|累计|共|达到|达|了|已)+/g, '')
    .slice(-24);
}

/** Indicators that count no output of the year's work. */
const NO_OUTPUT =
  /率|满意|粉丝|用户|下载|阅读|点击|关注|奖|编制|人数|人次|项目|设备|事故|差错|违规|问卷|岗位|职工|人员|停播|投诉|面积|目标|制度|资金|经费|以上|级媒体|央媒|省媒|市媒/;

/** An indicator's result that is a count: «电视新闻播出期数 … 313期». */
export function sheetOutput(name: Span, actual: Span | null): OutputReading | null {
  if (actual === null || NO_OUTPUT.test(name.text)) return null;
  const figure = findFigures(actual.text)[0];
  if (figure?.start !== 0 || figure.end !== actual.text.length || figure.value === 0) return null;
  if (figure.sign || !OUTPUT_UNITS.has(figure.unit)) return null;
  return {
    label: name.text.replace(/\((?:期|场|场次|次|条|篇|部|个|件|集)\)$/, '').slice(0, 24),
    value: figure.value,
    unit: figure.unit,
    bound: figure.bound,
    ...placesOf(actual, 0, actual.text.length),
  };
}
