/** The report's title: one line, several lines joined, a label's value, or the head of one long line. */
import { BODY } from './bodies.ts';
import type { Line } from './fold.ts';

const KIND = /绩效|自评|决算|预算|整体支出|工作总结/;
const STRONG_END =
  /(?:报告书?|决算|预算|说明|公开|自评表|总结|公示|报表|目标表)(?:(?:文本|正文|稿)?(?:[(（][^()（）]{0,20}[)）])?)?$/;
const END =
  /(?:报告书?|决算|预算|说明|公开|自评表|总结|公示|报表|情况表?|评价表?|自评|整体支出|绩效|表)(?:[(（][^()（）]{0,20}[)）])?$/;
const FURNITURE =
  /^(?:[·•●▪■]|相关|标题|名称|索引|文号|发文|发布|公布|来源|浏览|点击|阅读|访问|时间|日期|作者|当前位置|您(?:现在)?的位置|首页|字体|字号|打印|分享|登录|监督索引|公开(?:时间|日期|方式|目录)|主题词|信息|责任编辑|公文|文件|有效|生成|成文|时效|发文|主办|版权|目录$|政府信息公开$|附件\d{0,2}[:：]?$|评价(?:方式|机构|类型|阶段)|报告日期|填报)/;
const HEADING =
  /^(?:[一二三四五六七八九十]{1,2}[、.．]|第[一二三四五六七八九十]{1,2}部分|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.．](?!\d))/;
const FILE_END = /\.(?:docx?|pdf|xlsx?|wps|txt|html?)$/i;
const LABELLED = /(?:标题|名称)[:：|]{1,2}(.{6,70}?)(?=发布|来源|文号|索引|主题|发文|公文|\||$)/;
const LONGEST = 70;

export interface Title {
  /** As printed, lines joined. */
  readonly printed: string;
  /** Folded, no white space. */
  readonly plain: string;
}

/** null where the text begins without one. `lines`: the first few dozen. */
export function findTitle(lines: readonly Line[]): Title | null {
  const own = candidates(lines);
  const best = own.find(({ plain }) => /20\d\d|二[〇零○]/.test(plain) || hasBody(plain)) ?? own[0];
  if (best && (hasBody(best.plain) || !labelled(lines))) return best;
  return labelled(lines) ?? best ?? null;
}

function candidates(lines: readonly Line[]): Title[] {
  const found: Title[] = [];
  for (const [i, line] of lines.entries()) {
    if (HEADING.test(inCell(line.plain)) && i > 0 && (found.length > 0 || i > 8)) break;
    const head = headOf(line);
    if (!head) continue;
    found.push(head.printed === line.printed ? joined(lines, i) : head);
  }
  return found;
}

/** «| 五、结果应用 | …»: a row of a table begins with its bar. */
function inCell(plain: string): string {
  return plain.startsWith('|') ? plain.replace(/^\|+/, '') : plain;
}

/** The line itself if it can be a title, or its beginning if the whole report stands in it. */
function headOf(line: Line): Line | null {
  const plain = line.plain.replace(FILE_END, '').replace(/\|+$/, '');
  if (FURNITURE.test(plain) || HEADING.test(inCell(plain)) || !KIND.test(plain)) return null;
  if (plain.length <= LONGEST) {
    const bad = /[预决]算数$|[。;；!！?？]|\.{4}|…|通知$|工作会|《/.test(plain) || /[,，]/.test(plain.slice(0, -12));
    return bad || !(END.test(plain) || /20\d\d年/.test(plain))
      ? null
      : { printed: line.printed.replace(FILE_END, '').replace(/[\s|]+$/, ''), plain };
  }
  const begin = /^.{4,70}?(?:报告|决算|预算|说明|公开)(?=[\s\u3000]+(?:目|一|第|[(（])|一、|目[ \u3000]*录)/.exec(
    line.printed.slice(0, 90),
  );
  const cut = begin?.[0] ?? '';
  return KIND.test(cut) && !/[。，；]/.test(cut) ? { printed: cut, plain: cut.replace(/\s/g, '') } : null;
}

/** Takes in the lines before (the unit, the year) and after (the rest of the words) that belong to the title. */
function joined(lines: readonly Line[], at: number): Title {
  let first = at;
  let last = at;
  const text = () =>
    lines
      .slice(first, last + 1)
      .map(({ plain }) => plain)
      .join('');
  const before = () => lines[first - 1];
  while (first > 0 && at - first < 3 && before() && opensTitle(before()!.plain, text())) first -= 1;
  while (last - at < 2 && !STRONG_END.test(text().replace(FILE_END, ''))) {
    const next = lines[last + 1];
    if (!next || !continuesTitle(next.plain)) break;
    last += 1;
  }
  const part = lines.slice(first, last + 1);
  return {
    printed: part
      .map(({ printed }) => printed)
      .join('')
      .replace(FILE_END, ''),
    plain: text().replace(FILE_END, ''),
  };
}

function opensTitle(line: string, rest: string): boolean {
  if (line.length > 40 || FURNITURE.test(line) || HEADING.test(line) || /[。,，;；:：]/.test(line)) return false;
  if (STRONG_END.test(line) || /^附件/.test(line)) return false;
  const unit = hasBody(line) && !hasBody(rest);
  const year = /^20\d\d年?度?$/.test(line) && !/20\d\d/.test(rest);
  const place = /[区县市旗省州]$/.test(line) && line.length <= 12 && !/[区县市]/.test(rest);
  return unit || year || place;
}

function continuesTitle(line: string): boolean {
  return (
    line.length <= 40 && END.test(line) && !HEADING.test(line) && !FURNITURE.test(line) && !/[。,，;；:：]/.test(line)
  );
}

/** Page furniture that names the title: «标题：…». */
function labelled(lines: readonly Line[]): Title | null {
  for (const { plain } of lines.slice(0, 20)) {
    const title = LABELLED.exec(plain)?.[1];
    if (title && KIND.test(title)) return { printed: title, plain: title };
  }
  return null;
}

function hasBody(plain: string): boolean {
  return plain.search(BODY) >= 0;
}
