/** What pages and word processors leave in a text that was copied out of them: entities, tags, field codes. */

/** A piece of markup and the UTF-16 unit that it stands for; `unit` 0: for nothing. */
export interface Markup {
  readonly length: number;
  readonly unit: number;
}

/** The characters that markup can begin with. */
export const MAY_BE_MARKUP = '&<_EHMPS';

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    laquo: '《',
    raquo: '》',
    middot: '·',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    times: '×',
    divide: '÷',
    ge: '≥',
    le: '≤',
    permil: '‰',
    yen: '￥',
    bull: '·',
  }),
);
const ENTITY = /&(?:#(\d{2,5})|#[xX]([0-9a-fA-F]{2,4})|([a-z]{2,7}));/y;
const TAG =
  /(?:<|&lt;)(\/?)(br|p|div|tr|td|th|li|table|tbody|thead|span|font|b|i|u|em|strong|a|img|sup|sub|h[1-6]|ul|ol|center|section|o:p|st1:[a-z]{1,20}|v:[a-z]{1,20}|w:[A-Za-z]{1,20})(?=[\s/>&])[^<>&\n]{0,200}(?:>|&gt;)/iy;
const LINE_ENDS = /^(?:br|p|div|tr|li|table|h[1-6]|section)$/i;
const CELL_ENDS = /^(?:td|th)$/i;
/** «_x000D_», «EMBED Excel.Sheet.12», «PAGE \* MERGEFORMAT 3», «HYPERLINK "…"». */
const FIELD =
  /_x00[0-9A-F]{2}_|HYPERLINK "[^"\n]{0,200}"|(?:SHAPE\s{0,2})\\\* ?MERGEFORMAT|EMBED [A-Z][A-Za-z]{2,12}\.[A-Za-z]{2,12}(?:\.\d{1,2})?|(?:(?:NUM)?PAGES?\s{0,2})?(?:\\\* ?)?MERGEFORMAT(?: \d{1,3}(?=\s))?|PAGE\s{0,2}\\\* (?:MERGEFORMAT|Arabic)(?: \d{1,3}(?=\s))?/y;

/** The markup that begins at `i`; null for none. Digits are never written as entities, and are left alone. */
export function markupAt(text: string, i: number): Markup | null {
  const ch = text[i];
  if (ch === '&') return (text.startsWith('&lt;', i) ? tagAt(text, i) : null) ?? entityAt(text, i);
  if (ch === '<') return tagAt(text, i);
  FIELD.lastIndex = i;
  const field = FIELD.exec(text);
  return field && { length: field[0].length, unit: 0 };
}

function entityAt(text: string, i: number): Markup | null {
  ENTITY.lastIndex = i;
  const entity = ENTITY.exec(text);
  if (!entity) return null;
  const [all, decimal, hexadecimal, name = ''] = entity;
  const unit = decimal
    ? Number(decimal)
    : hexadecimal
      ? Number.parseInt(hexadecimal, 16)
      : NAMED.get(name)?.charCodeAt(0);
  const isDigit = unit !== undefined && unit >= 0x30 && unit <= 0x39;
  return unit === undefined || unit > 0xffff || isDigit ? null : { length: all.length, unit };
}

function tagAt(text: string, i: number): Markup | null {
  TAG.lastIndex = i;
  const tag = TAG.exec(text);
  if (!tag) return null;
  const [all, , name = ''] = tag;
  const unit = LINE_ENDS.test(name) ? '\n'.charCodeAt(0) : CELL_ENDS.test(name) ? '\t'.charCodeAt(0) : 0;
  return { length: all.length, unit };
}
