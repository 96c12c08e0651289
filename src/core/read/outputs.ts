/** Other counted output: «制作短视频120条», «开展直播8场». */
import { isOutput, OUTPUT_UNITS } from '../lexicon/outputWords.ts';
import type { Bound } from '../model.ts';
import { placesOf } from './candidate.ts';
import type { Count, CountClause } from './count.ts';
import { type Figure, findFigures } from './numbers.ts';
import type { Span } from './span.ts';
import { isLimited } from './tierTotals.ts';

export interface OutputReading {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
  readonly start: number;
  readonly end: number;
}

/** In articles' units the count of a medium is an outlet's or a tier's, whether it could be read as one or not. */
const MEDIUM =
  /(?<![新融全])媒体|[央省市外]媒|[央省市州盟旗区县]级|平台|公众号|客户端|抖音|快手|视频号|微信|微博|头条|APP|网站|手机报|日报|晚报|卫视|电视台|电台|央视|新华|学习强国|频道|网(?:$|上|发)/i;
/** The issues of an account are days, not products. */
const ACCOUNT = /公众号|微信|客户端|微博|APP/i;

/** The output that `count` states; null when it is none. */
export function outputOf(count: Count): OutputReading | null {
  const { block, clause, figure } = count;
  if (!OUTPUT_UNITS.has(figure.unit)) return null;
  if (clause.text.includes('分别')) return null; // one count of several, and nobody can tell of which
  const behind = nounBehind(block.text, figure);
  const articles = figure.unitClass === 'articles';
  if (articles && MEDIUM.test(clause.text) && !isLimited(count)) return null;
  if (figure.unit === '期' && ACCOUNT.test(clause.text)) return null;
  // «2100余户次» counts no households.
  if (/^[/／次]/.test(block.text.slice(figure.end, figure.end + 1))) return null;
  if (!isOutput(figure.unit, clause.text, behind, articles ? '' : listedWith(count))) return null;
  const label = outputLabel(clause, behind);
  if (label === '') return null;
  return {
    label,
    value: figure.value,
    unit: figure.unit,
    bound: figure.bound,
    ...placesOf(block, clause.from, figure.end),
  };
}

/** What the sentence said before a list's further parts: «选播电视剧179集、电影36部», «…专栏32个，其中民生类报道42条». */
function listedWith({ block, clause, lead }: Count): string {
  const mark = block.text[clause.from - 1] ?? '';
  return mark === '、' ||
    /^[、和及与]|^其中/.test(clause.text) ||
    /^其中/.test(block.text.slice(clause.from, clause.from + 2))
    ? lead.slice(-LIST_REACH)
    : '';
}

const LIST_REACH = 80;

function nounBehind(text: string, figure: Figure): string {
  const behind = /^(?:的)?([^\d，。；。、;:()[\]！？]{2,18})/.exec(text.slice(figure.end, figure.end + 20))?.[1] ?? '';
  return /^(?:以上|左右|以内)/.test(behind) ? '' : behind;
}

function outputLabel(clause: CountClause, behind: string): string {
  if (behind.length >= 2) return behind.slice(0, 18);
  return clause.text
    .replace(/^[，、的在]+/, '')
    .replace(/(?:共计|累计|共|达到|达|了|已)+/g, '')
    .slice(-24);
}

/** Indicators that count no output of the year's work. */
const NOT_IN_SHEET =
  /率|满意|粉丝|用户|下载|阅读|点击|关注|奖|编制|人数|人次|项目|设备|事故|差错|违规|问卷|岗位|职工|人员|停播|投诉|面积|目标|制度|资金|经费|以上|(?<![新融全])媒体|央媒|省媒|市媒/;

/** An indicator's result that is a count: «电视新闻播出期数 … 313期». */
export function sheetOutput(name: Span, actual: Span | null): OutputReading | null {
  if (actual === null || NOT_IN_SHEET.test(name.text)) return null;
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
