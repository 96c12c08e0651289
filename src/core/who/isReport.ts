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
/** What a media body says of itself outside reports: who works there, what it owns. */
const SELF =
  /(?:现有|共有|拥有|在册|目前有|总)(?:在职|在编|各类|广电|总)*(?:干部职工|职工|员工|人员|人数)[^，。；]{0,4}\d|(?:员工|职工)(?:总数|总人数)?(?:超过|[近约超])?\d|总资产[^，。；]{0,4}\d/;
const BODY = /电视台|广播电台|融媒|传媒|报社|报业|广播电视|广电/;
/** A year's work looked back on, with how much was placed where. */
const SUMMARY = /工作(?:总结|综述|回顾|汇报)|社会责任报告/;
/** Plans, contracts and calls: nothing there has happened. */
const NO_REPORT = /目标(?:管理)?责任书|招聘(?:公告|简章|启事)|实施方案|工作(?:方案|要点|计划)/;
const HEAD = 120;

function isSummary(head: string): boolean {
  return SUMMARY.test(head) && !/上半年|季度/.test(head);
}

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
  const head = text.slice(0, HEAD);
  if (NO_REPORT.test(head)) return false;
  if (THREE_PUBLIC.test(text)) return true;
  if (CHAPTERS.test(text) && FIGURE.test(text)) return true;
  const stated = TERMS.filter((term) =>
    [...text.matchAll(term)].some(({ 0: word, index }) =>
      FIGURE.test(text.slice(index + word.length, index + word.length + NEAR)),
    ),
  ).length;
  if (stated >= 3 || (stated >= 1 && (OWN_WORDS.test(text) || isSummary(head)))) return true;
  return BODY.test(text) && SELF.test(text);
}
