/** Whether a text is a report of a public unit's money, people or output at all. */

import { foldYears } from './fold.ts';

/** Terms that a unit's report uses and other texts rarely, with a figure close behind. */
const TERMS: readonly RegExp[] = [
  /基本支出/g,
  /(?:收入|支出|收支总?)预算/g,
  /项目支出/g,
  /整体支出/g,
  /人员(?:经费|支出)/g,
  /公用(?:经费|支出)/g,
  /(?:收入|支出)(?:合计|总计|总额)|本年(?:收入|支出)/g,
  /财政(?:拨款|补助)|上级补助收入|事业收入|其他收入/g,
  /年初(?:预算|安排)|全年(?:预算|执行)|预算(?:执行|安排|数)|执行率/g,
  /三公[”"]?经费|公务接待费|公务用车/g,
  /政府采购/g,
  /(?:资产总|固定资产|流动资产)/g,
  /编制|实有人数|在职(?:人员|人数|职工)|在编/g,
  /(?:自评|绩效|综合)(?:总)?(?:得分|评分)|分值|得分/g,
  /满意度/g,
  /(?:上稿|发稿|用稿|刊播|播发|刊发|采用|推送)/g,
];
const OWN_WORDS =
  /融媒|新闻中心|广播电视|广播中心|广电|传媒|本单位|我单位|本部门|我部门|我中心|本中心|绩效|自评|决算|预算/;
const KIND = /绩效|自评|决算|预算|整体支出/;
/** The chapters that every final account and budget has. */
const CHAPTERS = /(?:部门|单位)(?:决算|预算)(?:情况)?说明|(?:收入|支出)决算(?:情况说明|总?表)|收支(?:预算)?总表/;
/** A statement of the three publics, which units publish alone. */
const THREE_PUBLIC = /三公[”"]?经费[”"]?[^。]{0,24}\d[^。]{0,60}(?:因公出国|公务接待|公务用车)[^。]{0,24}\d/;
const FIGURE = /\d/;
const NEAR = 16;

/** `title` and `plain` are folded. A damaged excerpt counts; a news item that speaks of money once does not. */
export function isReportText(title: string | null, plain: string): boolean {
  if (title !== null && KIND.test(title)) return FIGURE.test(foldYears(title + plain));
  const text = plain.slice(0, 30_000);
  if (THREE_PUBLIC.test(text)) return true;
  if (CHAPTERS.test(text) && FIGURE.test(text)) return true;
  const stated = TERMS.filter((term) =>
    [...text.matchAll(term)].some(({ 0: word, index }) =>
      FIGURE.test(text.slice(index + word.length, index + word.length + NEAR)),
    ),
  ).length;
  return stated >= 3 || (stated >= 1 && OWN_WORDS.test(text));
}
