/**
 * Tables that were printed with spaces: where a gap stands between two cells, a tab takes its place, before the
 * spaces that only a typesetter put in are closed. Lines that hold tabs or bars already are left as they are.
 *
 *   wide gaps    «合计   100   94»             two lines of them under each other
 *   single gaps  «灯光 58.00 55.60 招标»       lines of words and figures under each other, of one shape
 *   a sheet      «一级指标 … 分值 得分»         and the lines below it that end in points
 *   one line     «项目 行次 金额 … 总计 30 12.5»  a whole table that lost its line ends
 */
import { type Draft, textOf } from './draft.ts';
import { type SpacedLine, spacedLine } from './spacedLine.ts';

const SPACE = 0x20;
const TAB = 0x09;

type Shape = SpacedLine | 'blank' | 'lettered' | null;

const MOST_PIECES = 40;
/** A table in one line has at least so many cells, and so many values among them. */
const FLAT_PIECES = 12;
const FLAT_VALUES = 4;
const FLAT_WORDS = /行次|栏次|一级指标|三级指标|指标值|决算表|预算数|决算数|本年收入合计|本年支出合计|基本支出/;
const SHEET_NAME = /指标/;
const SHEET_SCORE = /^(?:自评)?(?:得分|分数|评分)/;
const SHEET_END = /^(?:总分|合计|总计|总得分)/;
const POINTS = /^\d{1,3}(?:\.\d{1,2})?分?$/;
/** Lines of a sheet that hold no points: a name that was broken, a remark. */
const MOST_UNSCORED = 4;

/** Puts a tab into each gap that separates cells. In place; time is linear in the text's length. */
export function separateCells(draft: Draft): Draft {
  const { units, length } = draft;
  if (units.subarray(0, length).indexOf(SPACE) < 0) return draft;
  const text = textOf(draft);
  const shapes: Shape[] = [];
  const starts: number[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    starts.push(start);
    shapes.push(spacedLine(text, start, end));
    start = end + 1;
  }
  const inSheet = sheetLines(shapes);
  const inNarrow = narrowLines(shapes);
  shapes.forEach((shape, i) => {
    if (!isLine(shape)) return;
    const every = inSheet.has(i) || isFlat(shape);
    if (!every && !inWideTable(shapes, shape, i) && !inNarrow.has(i)) return;
    const wideOnly = shape.wide && !every;
    for (const gap of shape.gaps) if (!wideOnly || gap.wide) units[gap.from] = TAB;
  });
  return shapes.includes('lettered') ? withoutLetterSpaces(draft, shapes, starts) : draft;
}

function isLine(shape: Shape | undefined): shape is SpacedLine {
  return shape !== undefined && shape !== null && typeof shape !== 'string';
}

/** «1 0 4 条» is 104条, in lines that are set so throughout. */
function withoutLetterSpaces(
  { units, map, length }: Draft,
  shapes: readonly Shape[],
  starts: readonly number[],
): Draft {
  let kept = 0;
  let line = 0;
  for (let i = 0; i < length; i += 1) {
    while (line + 1 < starts.length && starts[line + 1]! <= i) line += 1;
    const single = units[i] === SPACE && units[i - 1] !== SPACE && units[i + 1] !== SPACE;
    if (single && shapes[line] === 'lettered') continue;
    units[kept] = units[i]!;
    map[kept] = map[i]!;
    kept += 1;
  }
  map[kept] = map[length]!;
  return { units, map, length: kept };
}

function isFlat({ words, values, wide }: SpacedLine): boolean {
  if (words.length < FLAT_PIECES || values < FLAT_VALUES || wide) return false;
  const length = words.reduce((sum, word) => sum + word.length, 0);
  return length <= words.length * 14 && values * 8 >= words.length && FLAT_WORDS.test(words.slice(0, 400).join(' '));
}

/** The lines of score sheets whose cells stand one space apart, heads included. */
function sheetLines(shapes: readonly Shape[]): ReadonlySet<number> {
  const found = new Set<number>();
  let open = false;
  let unscored = 0;
  shapes.forEach((shape, i) => {
    if (shape === 'blank') return;
    const row = isLine(shape) ? shape : null;
    if (row && isSheetHead(row)) {
      open = !row.wide;
      unscored = 0;
      if (open) found.add(i);
      return;
    }
    if (!open) return;
    const scored = row !== null && row.words.length >= 2 && POINTS.test(row.words.at(-1)!);
    unscored = scored ? 0 : unscored + 1;
    if (row && (scored || row.words.filter((word) => POINTS.test(word)).length >= 2)) found.add(i);
    if (unscored > MOST_UNSCORED || (row && SHEET_END.test(row.words[0]!))) open = false;
  });
  return found;
}

function isSheetHead({ words }: SpacedLine): boolean {
  return (
    words.length >= 3 &&
    words.length <= 14 &&
    words.some((word) => SHEET_SCORE.test(word)) &&
    words.some((word) => SHEET_NAME.test(word))
  );
}

/** At most one blank line away. */
function neighbours(shapes: readonly Shape[], i: number): SpacedLine[] {
  return [-1, 1].flatMap((step) => {
    const near = shapes[i + step] === 'blank' ? shapes[i + 2 * step] : shapes[i + step];
    return isLine(near) ? [near] : [];
  });
}

/** Three cells beside a line of two; two cells only beside a line of three, and where one of them is a value. */
function inWideTable(shapes: readonly Shape[], row: SpacedLine, i: number): boolean {
  if (!row.wide || row.pieces.length > MOST_PIECES) return false;
  const near = neighbours(shapes, i).filter((other) => other.wide);
  if (row.pieces.length >= 3) return near.length > 0;
  return (row.values > 0 || isHead(row)) && near.some((other) => other.pieces.length >= 3);
}

/** The lines of tables whose cells stand one space apart: what begins in one goes on as long as rows of figures follow. */
function narrowLines(shapes: readonly Shape[]): ReadonlySet<number> {
  const found = new Set<number>();
  shapes.forEach((shape, i) => {
    if (isLine(shape) && inNarrowTable(shapes, shape, i)) found.add(i);
  });
  for (const start of [...found]) {
    for (const step of [-1, 1]) {
      for (let i = next(shapes, start, step); i >= 0 && !found.has(i); i = next(shapes, i, step)) {
        const shape = shapes[i];
        if (!isLine(shape) || shape.wide || !isFigureRow(shape)) break;
        found.add(i);
      }
    }
  }
  return found;
}

/** The line after this one, at most one blank line away; −1 for none. */
function next(shapes: readonly Shape[], i: number, step: number): number {
  const near = shapes[i + step] === 'blank' ? i + 2 * step : i + step;
  return near < shapes.length ? near : -1;
}

/** Words, then figures: rows of one shape under each other, and the head above them. */
function inNarrowTable(shapes: readonly Shape[], row: SpacedLine, i: number): boolean {
  if (row.wide || row.pieces.length < 2 || row.pieces.length > MOST_PIECES) return false;
  const near = neighbours(shapes, i).filter((other) => !other.wide);
  const alike = (other: SpacedLine) => Math.abs(other.pieces.length - row.pieces.length) <= 1;
  const above = shapes[next(shapes, i, -1)];
  // Figures alone belong to the heads right above them.
  if (isFigures(row)) return isLine(above) && !above.wide && isTableHead(above) && alike(above);
  if (row.pieces.length < 3) return false;
  if (isFigureRow(row)) return near.some((other) => alike(other) && (isFigureRow(other) || isTableHead(other)));
  const below = shapes[next(shapes, i, 1)];
  if (isTableHead(row) && isLine(below) && !below.wide && (isFigures(below) || isFigureRow(below)) && alike(below))
    return true;
  return isHead(row) && near.some((other) => isFigureRow(other) && other.pieces.length === row.pieces.length);
}

/** Words alone. */
function isHead({ pieces }: SpacedLine): boolean {
  return pieces.every((piece) => !/\d/.test(piece));
}

function isFigureRow({ pieces, values }: SpacedLine): boolean {
  return values >= 2 && pieces.length >= 3 && values * 2 >= pieces.length && ROW_NAME.test(pieces[0]!);
}

const ROW_NAME = /^(?:\d{1,2}[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）])?[\u4e00-\u9fff]/;

function isFigures({ pieces, values }: SpacedLine): boolean {
  return pieces.length >= 2 && values === pieces.length;
}

/** Heads as tables of accounts have them, the year of a column among them. */
function isTableHead({ pieces }: SpacedLine): boolean {
  const heads = pieces.filter((piece) => HEAD_WORD.test(piece)).length;
  return heads >= 2 && heads * 2 >= pieces.length && pieces.every((piece) => !/\d(?:\.\d|,)/.test(piece));
}

const HEAD_WORD =
  /(?:预算|决算|执行|支出|编制|在职|人|金额|调整|完成|本年|上年)数(?:[(（].{1,6}[)）])?$|^(?:20\d\d年(?:度)?)?(?:年初预算|全年预算|实际执行|预算|决算|调整预算)$|率(?:[(（].{1,4}[)）])?$|^(?:分值|得分|权重|金额)$|支出合计$|收入合计$|^(?:基本|项目)支出$/;
