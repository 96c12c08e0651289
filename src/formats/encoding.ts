/** Bytes → text: which encoding a .txt or .html is in, judged by the bytes alone. */
import type { Warning } from '../core/model.ts';

export interface EncodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  readonly warnings: readonly Warning[];
}

/** `declared`: what a page says of itself (`<meta charset>`); used when the bytes do not contradict it. */
export function decodeText(bytes: Uint8Array, declared?: string): EncodedText {
  const marked = byMark(bytes);
  if (marked) return finish(marked, bytes);
  const wide = looksWide(bytes);
  if (wide) return finish(wide, bytes);
  if (isValid('utf-8', bytes)) return finish('utf-8', bytes);
  if (declared && /^gb(k|2312|18030)$/i.test(declared)) return finish('gb18030', bytes);
  if (isValid('gb18030', bytes)) return finish('gb18030', bytes);
  // Neither holds: some bytes are damaged. The reading with fewer lost characters wins.
  const lost = (encoding: string) => countLost(new TextDecoder(encoding).decode(bytes));
  return finish(lost('utf-8') <= lost('gb18030') ? 'utf-8' : 'gb18030', bytes);
}

function byMark(bytes: Uint8Array): EncodedText['encoding'] | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // GB18030 has a mark too, 84 31 95 33.
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return null;
}

/**
 * UTF-16 without a mark: line breaks, digits and ASCII signs carry a zero byte, always on the same side. No zero byte
 * stands in UTF-8 or GB18030 text.
 */
function looksWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length - (bytes.length % 2), 65_536);
  if (end < 4 || bytes.length % 2 === 1) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) evenZeros += 1;
    if (bytes[i + 1] === 0) oddZeros += 1;
  }
  const units = end / 2;
  const [side, zeros, others] =
    oddZeros > evenZeros ? (['utf-16le', oddZeros, evenZeros] as const) : (['utf-16be', evenZeros, oddZeros] as const);
  return zeros >= units * 0.01 && others <= zeros * 0.1 ? side : null;
}

function isValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}

function countLost(text: string): number {
  return text.split('\uFFFD').length - 1;
}

function finish(encoding: EncodedText['encoding'], bytes: Uint8Array): EncodedText {
  // TextDecoder drops the mark of UTF-8 and UTF-16 itself, that of GB18030 it does not.
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '');
  const warnings: Warning[] = [];
  const lost = countLost(text);
  if (lost > 0) warnings.push({ code: 'text_damaged', message: `有 ${lost} 处字符无法还原` });
  if (looksGarbled(text)) warnings.push({ code: 'mojibake', message: '文字疑似乱码（编码转换错误），读取结果不可靠' });
  return { text, encoding, warnings };
}

/** Traces of text that was once decoded with the wrong table and saved so. */
const GARBLED: readonly RegExp[] = [
  /锟斤拷|烫烫烫|屯屯屯/g, // U+FFFD written as UTF-8, read as GBK; fill patterns of C programs
  /[ÃÂâåæçèé][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g, // UTF-8 read as Latin-1 or Windows-1252
  /[\u00b0-\u00f7][\u00a1-\u00fe](?=[\u00b0-\u00f7][\u00a1-\u00fe])/g, // GBK read as Latin-1
  /鍏|鐨|绗|銆|鏀|闂|缁|瀹|锛|涓€|骞村|鎶ュ/g, // UTF-8 read as GBK: these open most of its wrong pairs
];

export function looksGarbled(text: string): boolean {
  const sample = text.slice(0, 50_000);
  const hits = GARBLED.reduce((sum, pattern) => sum + (sample.match(pattern)?.length ?? 0), 0);
  return hits >= 3 && hits >= sample.length * 0.01;
}
