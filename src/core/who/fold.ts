/** Text for recognising names and years: one width, simplified characters, no white space, no converter litter. */
import { TRADITIONAL } from '../lexicon/traditional.ts';

/** Characters of place names beyond the reports' general vocabulary, pairs as in the lexicon. */
const PLACE_PAIRS =
  '濰潍瀋沈鄲郸灤滦薊蓟樂乐欒栾贛赣渦涡樅枞蕪芜廬庐閩闽甌瓯鹽盐漣涟漵溆瀘泸閬阆滎荥滬沪瀾澜騰腾蓮莲遼辽錫锡欽钦賓宾貴贵銅铜潛潜隴陇涇泾鞏巩駐驻滄沧獻献棗枣壽寿膠胶榮荣兗兖鄒邹嶧峄蘄蕲紅红鍾钟荊荆鶴鹤潁颍縉缙紹绍興兴溫温蒼苍涼凉慮虑灃沣漢汉鎮镇揚扬吳吴馬马貢贡奧奥倫伦賽赛爾尔瀾澜鬱郁騾骡瓊琼儋儋';

const PLACES: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PLACE_PAIRS.length / 2 }, (_, i) => [PLACE_PAIRS[2 * i]!, PLACE_PAIRS[2 * i + 1]!]),
);

export interface Line {
  /** As printed, trimmed. */
  readonly printed: string;
  /** Folded, without white space. */
  readonly plain: string;
}

/** Enough for any report's beginning and body; what lies beyond adds nothing about who and when. */
const REACH = 60_000;

const OTHER_FORMS: ReadonlyMap<string, string> = new Map([...TRADITIONAL, ...PLACES]);
const HAS_OTHER = new RegExp(`[${[...OTHER_FORMS.keys()].join('')}]`, 'g');
const LITTER = /\[(?:bookmark|if|endif)[^\]\n]{0,40}\]|\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/g;
const BLANK = /[\s\u200b-\u200f\ufeff]+/g;

export function foldPlain(text: string): string {
  const even = text.slice(0, REACH).normalize('NFKC').replace(LITTER, '').replace(BLANK, '');
  return even.replace(HAS_OTHER, (ch) => OTHER_FORMS.get(ch) ?? ch);
}

const LINE_END = /[\n\r\u2028]/g;
/** Titles are shorter; what a longer line holds beyond is text. */
const LONGEST_LINE = 240;

/** The first `limit` lines that hold anything. */
export function foldLines(text: string, limit: number): Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at < text.length && at < REACH && lines.length < limit) {
    LINE_END.lastIndex = at;
    const end = LINE_END.exec(text)?.index ?? text.length;
    const printed = text.slice(at, Math.min(end, at + LONGEST_LINE)).trim();
    const plain = foldPlain(printed);
    if (plain !== '') lines.push({ printed, plain });
    at = end + 1;
  }
  return lines;
}

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 二〇二三年 → 2023年, elsewhere unchanged. */
export function foldYears(plain: string): string {
  return plain.replace(/二[〇零0○][一二三][〇零0○一二三四五六七八九](?=年)/g, (year) =>
    [...year].map((ch) => CHINESE_DIGITS[ch] ?? '0').join(''),
  );
}
