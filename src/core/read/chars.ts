/**
 * Classes of characters, one look-up a UTF-16 unit: walks over a text ask for each character, and there a regular
 * expression costs a hundred times as much.
 */
const DIGIT = 1;
const HAN = 2;
const SPACE = 4;
const SENTENCE_END = 8;
const CLAUSE_END = 16;

/** A row of bits for each UTF-16 unit. */
export function flagsOf(rows: readonly (readonly [flag: number, chars: string])[]): Uint8Array {
  const flags = new Uint8Array(0x10000);
  for (const [flag, chars] of rows) for (let i = 0; i < chars.length; i += 1) flags[chars.charCodeAt(i)]! |= flag;
  return flags;
}

const CLASSES = flagsOf([
  [DIGIT, '0123456789'],
  [SENTENCE_END, '。！？!?'],
  [CLAUSE_END, '，。；;！？!?'],
  // As `\s` has it.
  [SPACE, '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'],
  [SPACE, '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'],
]);
for (let code = 0x4e00; code <= 0x9fff; code += 1) CLASSES[code]! |= HAN;

/** Beyond the text's ends `code` is NaN, which is in no class. */
export function isDigitAt(text: string, i: number): boolean {
  return (CLASSES[text.charCodeAt(i)]! & DIGIT) !== 0;
}

export function isHanAt(text: string, i: number): boolean {
  return (CLASSES[text.charCodeAt(i)]! & HAN) !== 0;
}

export function isSpaceAt(text: string, i: number): boolean {
  return (CLASSES[text.charCodeAt(i)]! & SPACE) !== 0;
}

/** 。！？!? */
export function isSentenceEnd(text: string, i: number): boolean {
  return (CLASSES[text.charCodeAt(i)]! & SENTENCE_END) !== 0;
}

/** ，。；;！？!? */
export function isClauseEnd(text: string, i: number): boolean {
  return (CLASSES[text.charCodeAt(i)]! & CLAUSE_END) !== 0;
}

export function isDigit(ch: string | undefined): boolean {
  return ch !== undefined && ch >= '0' && ch <= '9';
}

export function isHan(ch: string | undefined): boolean {
  return ch !== undefined && ch >= '\u4e00' && ch <= '\u9fff';
}

/** The UTF-16 units of `chars` as a set. */
export function unitsOf(chars: string): ReadonlySet<number> {
  return new Set(Array.from({ length: chars.length }, (_, i) => chars.charCodeAt(i)));
}
