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
  if (marked) return finish(marked, loosely(marked, bytes));
  const wide = looksWide(bytes);
  if (wide) return finish(wide, loosely(wide, bytes));
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return finish('utf-8', utf8);
  if (declared && /^gb(k|2312|18030)$/i.test(declared)) return finish('gb18030', loosely('gb18030', bytes));
  const gb = strictly('gb18030', bytes);
  if (gb !== null) return finish('gb18030', gb);
  // Neither holds: some bytes are damaged. The reading with fewer lost characters wins.
  const damaged = { 'utf-8': loosely('utf-8', bytes), gb18030: loosely('gb18030', bytes) };
  const better = countLost(damaged['utf-8']) <= countLost(damaged.gb18030) ? 'utf-8' : 'gb18030';
  return finish(better, damaged[better]);
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

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

function loosely(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function countLost(text: string): number {
  return text.split('\uFFFD').length - 1;
}

function finish(encoding: EncodedText['encoding'], decoded: string): EncodedText {
  // TextDecoder drops the mark of UTF-8 and UTF-16 itself, that of GB18030 it does not.
  const text = decoded.replace(/^\uFEFF/, '');
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
];

/** The commonest characters of Chinese, and of budgets. UTF-8 read as GBK gives rare characters and hardly any of these. */
const COMMON = new Uint8Array(0x10000);
for (const letter of '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严费预财算绩效宣媒融稿篇款余购支项额编制')
  COMMON[letter.charCodeAt(0)] = 1;

/** Damage that leaves traces, or Chinese without the characters that every Chinese text has. */
export function looksGarbled(text: string): boolean {
  const sample = text.slice(0, 8000);
  const hits = GARBLED.reduce((sum, pattern) => sum + (sample.match(pattern)?.length ?? 0), 0);
  if (hits >= 3 && hits >= sample.length * 0.01) return true;
  let letters = 0;
  let common = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit < 0x4e00 || unit > 0x9fff) continue;
    letters += 1;
    common += COMMON[unit] ?? 0;
  }
  return letters >= 20 && common < letters * 0.2;
}
