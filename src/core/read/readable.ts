/** Which words before a figure can be understood, and which must leave it unread. */
import type { AmountAspect } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Clause } from './clause.ts';
import type { Sentence } from './sentence.ts';
import { isOfPart, WHOLES } from './topics.ts';

/** Topics that need an aspect: «8个项目985万元» is no statement of project spending. */
const WEAK = /^(?:项目|专项|采购|资金总额|部门整体)$/;
const TASK_RATE = /(?<!预算|支出|资金)完成率[为达]*$/;
/** «追加县级融媒体中心建设补助»: the name of what was added is no longer. */
const LONGEST_ADDED = 16;

export function isReadable(clause: Clause, aspect: AmountAspect, text: string, state: Sentence, at: number): boolean {
  if (clause.residue > 0 && !isSupplement(clause) && !isNamedSupplement(clause, state, text, at)) return false;
  // «固定资产中，有41万元已无法使用»: some of it.
  if (clause.within !== null && clause.within === clause.topic) return false;
  if (clause.marks.has('plan') || clause.marks.has('last_year') || clause.marks.has('whole_place')) return false;
  if (clause.marks.has('each') && clause.topic !== 'both_totals' && !clause.topic?.startsWith('grand.')) return false;
  const weak = clause.topicPlace !== null && WEAK.test(text.slice(clause.topicPlace.from, clause.topicPlace.to));
  return !(weak && aspect === 'level');
}

function isSupplement(clause: Clause): boolean {
  return clause.aspects.has('supplement') && clause.topic === 'project' && clause.residue <= LONGEST_ADDED;
}

/** What is added to people or to running the house is no project's. */
const NO_PROJECT = /人员|工资|绩效|奖|津贴|补贴|社保|养老|公积金|增资|调资|抚恤|丧葬|退休|聘用|公用|运转/;
const ADDED =
  /(?:追加|增拨|调增|下达|新增)(?:了)?([^，。；：:()]{2,24}?)(?:资金|经费|补助|专项|专款|项目)(?:资金|经费)?(?:共计?|计|为|合计)?$/;
const OF_WORKS = /建设|项目|工程|平台|改造|升级|提升|设备|采购|购置|系统|宣传|广播|活动|专题|运维|维护|拍摄|摄制/;

/** «年中追加融媒体中心建设资金120万元»: what was added has a name, and it is a project's. */
export function isNamedSupplement(
  { aspects, topic, residue }: Clause,
  state: Sentence,
  text: string,
  at: number,
): boolean {
  if (!aspects.has('supplement') || topic !== null || residue > LONGEST_ADDED) return false;
  const name = ADDED.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  if (name === undefined || NO_PROJECT.test(name)) return false;
  return state.topic === 'project' || OF_WORKS.test(name);
}

/** «目标任务完成率98%»: tasks have such rates as well as money. */
export function isTaskRate(text: string, at: number): boolean {
  return TASK_RATE.test(text.slice(Math.max(0, at - 6), at));
}

/** «年初预算986万元，其中项目支出230万元，年中追加262万元»: behind its parts it is the whole that goes on. */
export function isOfPartAlone({ topic, head, parts }: Sentence): boolean {
  return topic !== null && isOfPart(topic) && !(parts !== null && head !== null && WHOLES.has(head));
}

/** Of what was received in all the parts are received too, whatever the whole was called: «决算总收入…，其中财政拨款收入…». */
export function aspectOfPart(topic: Topic, ofWhole: AmountAspect): AmountAspect {
  // What was carried over is no budget, though a budget holds it.
  if (topic === 'income.carryover') return 'level';
  return topic.startsWith('income.') && ofWhole === 'executed' ? 'level' : ofWhole;
}

/** «项目支出258万元中，应急广播维护等项目支出96万元»: some of what was told before. */
export function isSomeOf({ byExample, topic }: Clause, { topic: before, parts, head }: Sentence): boolean {
  return byExample && topic !== null && (topic === before || topic === parts?.of || topic === head);
}
