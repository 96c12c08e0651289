/** Text of another department, left in from a template: what the problems and measures speak of as their own work. */
import type { Check } from '../model.ts';
import { type Book, toCheck } from './book.ts';

/** Departments whose work a media centre does not do. 宣传, 网信, 文旅, 广电, 应急广播 are near to it and not here. */
const DEPARTMENTS =
  '信访|教育教学|学校|卫生健康|医疗卫生|疾控|公安|司法行政|法院|检察|税务|林业|水利|农业农村|畜牧|民政|人社|人力资源|住建|城管|交通运输|市场监管|食品药品|统计|审计|生态环境|环保|残联|妇联|共青团|档案|史志|退役军人|医保|自然资源|国土|招商|供销|老干|机关事务|粮食|气象|消防|编制管理|工商联|红十字|殡葬|公积金|拆迁|征收|扶贫|移民';
/** «信访部门工作日益繁重», «信访工作的要求»: spoken of as one's own burden, duty or money. */
const OWN_WORK = new RegExp(
  `(${DEPARTMENTS})(?:部门|系统)?(?:工作|业务)(?:日益|任务|量|繁重|的?要求|的?需要|经费|压力|职能|开展|形势)`,
  'g',
);
const OWN_NAME = new RegExp(`(?:我|本)(${DEPARTMENTS})(?:局|委|部门|单位)|(${DEPARTMENTS})部门工作`, 'g');
/** Others may be named as partners. */
const PARTNER = /(?:与|和|同|向|会同|配合|协助|协调|沟通|联合|对接|及|邀请|报道|宣传|报|聚焦|围绕|服务|支持)$/;
const SECTION = /(?:存在的?(?:主要)?问题|问题及原因|改进措施|整改|下一步|有关建议|措施和建议)/;
const HEADING = /[一二三四五六七八九十]、(?:存在的?|主要)?(?:主要)?(?:问题|改进措施)/;
/** A phrase this close before a partner's name is about working with it. */
const BEFORE = 6;

export function checkForeign(book: Book): Check[] {
  const plain = book.input.text.slice(0, 200_000).replace(/\s+/g, '');
  const from = sectionStart(plain);
  if (from < 0) return [];
  const part = plain.slice(from);
  const names = new Map<string, string>();
  for (const match of [...part.matchAll(OWN_WORK), ...part.matchAll(OWN_NAME)]) {
    const name = match[1] ?? match[2] ?? '';
    if (!PARTNER.test(part.slice(Math.max(0, match.index - BEFORE), match.index)) && !names.has(name))
      names.set(name, match[0]);
  }
  if (names.size === 0) return [];
  const said = [...names.keys()].map((name) => `${name}部门`).join('、');
  return [
    toCheck(book, {
      rule: 'unit.foreign',
      lhs: null,
      rhs: null,
      tolerance: null,
      verdict: 'warn',
      facts: [],
      zh: `问题与措施部分说到${said}的工作（“${[...names.values()][0]}”），与本单位职责不同，可能来自其他单位的文本`,
      en: `The section on problems and measures speaks of the work of another department (${said}); it may come from another unit’s text`,
    }),
  ];
}

/** The last chapter's beginning: by its heading, or by its words in the second half of a report. */
function sectionStart(plain: string): number {
  const heading = plain.search(HEADING);
  if (heading >= 0) return heading;
  const half = Math.floor(plain.length / 2);
  const found = plain.slice(half).search(SECTION);
  return found < 0 ? -1 : half + found;
}
