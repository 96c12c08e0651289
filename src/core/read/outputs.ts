/** Other counted output: «制作短视频120条», «开展直播8场». */
import type { Bound } from '../model.ts';
import { TARGET } from './aims.ts';
import { placesOf } from './candidate.ts';
import type { Count, CountClause } from './count.ts';
import type { Figure } from './numbers.ts';

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
  /股室|科室|部室|获|荣获|共有|内设|下设|辖|编制|股室|科室|现有|设有|批复|粉丝|阅读|点击|关注|播放量|增加|下降|减少|分值|影响力|第/;

/** The output that `count` states; null when it is none. */
export function outputOf({ block, clause, figure }: Count): OutputReading | null {
  if (!OUTPUT_UNITS.has(figure.unit) || TARGET.test(clause.text) || !isOutputClause(clause.text)) return null;
  const label = outputLabel(block.text, clause, figure);
  if (label === '' || /股室|科室|部室|机构|部门|编制|平台$/.test(label)) return null;
  return {
    label,
    value: figure.value,
    unit: figure.unit,
    bound: figure.bound,
    ...placesOf(block, clause.from, figure.end),
  };
}

function isOutputClause(text: string): boolean {
  return OUTPUT_VERB.test(text) && !NOT_OUTPUT.test(text.slice(-24));
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
