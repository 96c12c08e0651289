/** Forms that give a name and its figure a line, without a unit: «资产总额1764.39», «其中:流动资产96.05». */
import type { Block } from './blocks.ts';
import { captionAbove } from './captions.ts';
import { isDigitAt } from './chars.ts';
import type { Clean } from './clean.ts';
import type { Line } from './lines.ts';
import type { SectionTrail } from './sections.ts';
import { bareSpan, pieceOf, type Span } from './span.ts';

/** Decimals: «任务1», «第3» are no figures; a rate says by itself what it is, as prose. */
const PAIR = /^((?:其中:|\d{1,2}[.、])?[\u4e00-\u9fff“”]{3,20}):? ?(\d[\d,]*\.\d{1,2})$/;
const FEWEST = 2;
const LONGEST = 40;

/** Whether such a form begins at line `from`. */
export function startsPairLines(lines: readonly Line[], from: number): boolean {
  return isPair(lines[from]) && isPair(lines[nextLine(lines, from)]);
}

/** Adds the form that begins at line `from`; the number of the line behind it, `from` where none begins there. */
export function takePairLines(
  lines: readonly Line[],
  from: number,
  source: Clean,
  trail: SectionTrail,
  blocks: Block[],
): number {
  if (!startsPairLines(lines, from)) return from;
  const rows: Span[][] = [];
  let end = from;
  for (let i = from; isPair(lines[i]); i = nextLine(lines, i)) {
    const span = bareSpan(lines[i]!, source);
    const [, name = '', value = ''] = PAIR.exec(span.text) ?? [];
    if (name === '') break;
    rows.push([pieceOf(span, 0, name.length), pieceOf(span, span.text.length - value.length, span.text.length)]);
    end = i + 1;
  }
  if (rows.length < FEWEST) return from;
  trail.text();
  blocks.push({ type: 'table', rows, section: trail.path(), caption: captionAbove(blocks) });
  return end;
}

function isPair(line: Line | undefined): boolean {
  if (line?.kind !== 'prose' || line.bare.length > LONGEST) return false;
  const last = line.bare.length - 1;
  return isDigitAt(line.bare, last) && PAIR.test(line.bare);
}

/** The next line that is not blank. */
function nextLine(lines: readonly Line[], i: number): number {
  let at = i + 1;
  while (lines[at]?.kind === 'blank') at += 1;
  return at;
}
