/**
 * A passage as a person reads it: lines that a form or a page broke inside a word or a figure are one again. Only for the
 * eye: offsets belong to the text as it is. Pure.
 */
export function joinedLines(text: string): string {
  return text
    .replace(INSIDE_FIGURE, '')
    .replace(INSIDE_WORDS, '')
    .replace(/[ \t\u3000]*\n[ \t\u3000]*/g, '\n');
}

/** `9⏎6.24万元`, `96.⏎24`, `96.24⏎万元`: only where a sign of one figure stands on the other side. Figures of a table stay apart: each begins its line. */
const INSIDE_FIGURE =
  /(?<=[\u4e00-\u9fff][ \t]*\d{1,4})[ \t\u3000]*\n\s*(?=\d*\.?\d*(?:万|亿)?元)|(?<=\d\.)\s*\n\s*(?=\d)|(?<=\d)\s*\n\s*(?=\.\d|[万亿]|[元人篇条分%％])/g;
/** Between two 汉字 of a running sentence. */
const INSIDE_WORDS = /(?<=[\u4e00-\u9fff])[ \t\u3000]*\n[ \t\u3000]*(?=[\u4e00-\u9fff])/g;
