/** Sentences about one project or item of the budget: what has no topic of its own in them is that project's, not the unit's. */

/** «应急广播体系建设项目绩效自评综述：»: all of the paragraph is about it. */
const REVIEW =
  /^.{0,6}[^，。：:；;]{3,30}(?:项目|经费|资金|工程)(?:支出)?(?:绩效)?(?:自评|评价)(?:综述|情况|结果)[:：]/;
const OF_THE_UNIT = /部门整体|整体支出|单位整体|部门决算/;

/** «(4)农村公益电影放映及应急广播维护：预算数140万元», «电视台数字化改造项目，预算150万元，支出40万元»: an item, its budget, its spending. */
const ITEM =
  /^(?:\(\d{1,2}\)|\d{1,2}[.、．]|[①-⑳])?[^，。：:；;()\d]{2,30}(?:(?<=维护|建设|改造|采购|购置|运维|放映|推广|升级|直播|活动)[:：]|(?:项目|工程|运[转维]费|运转经费|维护费|专项经费)[，:：(])(?:年初|全年)?预算(?:数|安排)?(?:为)?\d|^(?:\(\d{1,2}\)|\d{1,2}[.、．])[^，。：:；;()\d]{4,30}[:：](?:年初|全年)?预算(?:数|安排)?(?:为)?\d[\d.,]*万?元，(?:实际)?(?:支出|执行)|^(?:\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、．])[^，。：:；;()\d]{4,30}(?:经费|资金|专项|工程)\d[\d.,]*万?元。|^\d{1,2}[.、．][^，。：:；;()\d]{4,30}(?:经费|改造|建设|项目|工程|采购|购置)\d[\d.,]*万?元，(?:实际)?(?:支出|执行)/;
const OF_KINDS = /支出|三公|公用|人员|部门|单位|整体|财政拨款|基本|收入|收支|总体|预算执行|采购/;

/** Whether the paragraph reviews one project by name. */
export function reviewsProject(text: string): boolean {
  const head = REVIEW.exec(text)?.[0];
  return head !== undefined && !OF_THE_UNIT.test(head);
}

/** Whether the paragraph is one item of a list, and nothing else: whatever it calls its money is its own. */
export function isItem(text: string): boolean {
  return namesItem(text, 0) && !/。./.test(text);
}

/** Whether the sentence or list item that begins at `from` is about one item alone. */
export function namesItem(text: string, from: number): boolean {
  const head = ITEM.exec(text.slice(from, from + 60))?.[0];
  return head !== undefined && !OF_KINDS.test(head);
}
