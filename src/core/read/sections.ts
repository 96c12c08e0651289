/** Headings and the trail of sections. Numbering may restart or be wrong, so only the style of a number tells its level. */
import { unitsOf } from './chars.ts';

export interface Heading {
  readonly level: number;
  readonly title: string;
  /** The whole line is the heading; otherwise the heading runs into its paragraph. */
  readonly complete: boolean;
}

const STYLES: readonly (readonly [level: number, pattern: RegExp])[] = [
  [0, /^第[一二三四五六七八九十]{1,3}(?:部分|章|节)/],
  [1, /^[一二三四五六七八九十]{1,3} ?[、.．]/],
  [2, /^\([一二三四五六七八九十]{1,3}\)[、.]?/],
  [3, /^\d{1,2} ?[、.．](?!\d)/],
  [4, /^\(\d{1,2}\)[、.]?/],
  [4, /^[⑴-⒇]|^[①-⑳]/],
];
/** What a heading's number can begin with. */
const FIRST = unitsOf('第一二三四五六七八九十(0123456789⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
const MAX_TITLE = 45;
const FIGURE = /\d(?:\.\d+)?(?:万元|亿元|元|万|篇|条|人|名|%|分)/;

/** The heading that a paragraph is or begins with; null when it begins with none. */
export function headingOf(text: string): Heading | null {
  if (!FIRST.has(text.charCodeAt(0))) return null;
  for (const [level, style] of STYLES) {
    const mark = style.exec(text);
    if (!mark) continue;
    const rest = text.slice(mark[0].length).trim();
    const stop = rest.search(/[。:：；;，]/);
    if (stop < 0) {
      const complete = rest.length <= MAX_TITLE && !FIGURE.test(rest);
      return { level, title: complete ? rest : '', complete };
    }
    const title = endOfTitle(rest.slice(0, stop));
    const complete =
      stop === rest.length - 1 && title.length === stop && title.length <= MAX_TITLE && !FIGURE.test(title);
    const runIn = title.length <= 25 && !FIGURE.test(title);
    return { level, title: runIn ? title : '', complete };
  }
  return null;
}

/** A title that lost its line end stops at its last usual word: «基本支出情况2024年年初预算…». */
function endOfTitle(text: string): string {
  const end =
    /^[^\d]{2,24}?(?:情况|说明|分析|概况|绩效|评价)(?=20\d\d年|本[年部单中]|全年|年初|我[单部中局]|截[至止])/.exec(
      text,
    );
  return end ? end[0] : text;
}

const CONTENTS = 6;

export class SectionTrail {
  private titles: string[] = [];
  private inARow = 0;

  enter(heading: Heading): void {
    this.inARow = heading.complete ? this.inARow + 1 : 0;
    this.titles.length = Math.min(this.titles.length, heading.level);
    while (this.titles.length < heading.level) this.titles.push('');
    this.titles.push(heading.title);
  }

  /** Text follows. Many headings without any text between them were a contents list: they head nothing. */
  text(): void {
    if (this.inARow >= CONTENTS) this.titles = [];
    this.inARow = 0;
  }

  /** «二、…» above «(一)…»: titles from outer to inner, the empty ones left out. */
  path(): string {
    return this.titles.filter((title) => title !== '').join(' › ');
  }
}
