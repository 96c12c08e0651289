/** Numbers in Chinese numerals. */

const DIGIT_VALUES: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** «三千二百» → 3200, «九十八点五» → 98.5; null when it is no number. */
export function chineseNumber(word: string): number | null {
  const [whole = '', fraction] = word.split('点');
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const ch of whole) {
    const value = DIGIT_VALUES[ch];
    if (value !== undefined) {
      digit = value;
    } else if (ch === '万') {
      total = (total + section + digit) * 10_000;
      section = 0;
      digit = 0;
    } else {
      const unit = ch === '十' ? 10 : ch === '百' ? 100 : ch === '千' ? 1000 : 0;
      if (unit === 0) return null;
      section += (digit === 0 && unit === 10 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  const integer = total + section + digit;
  if (fraction === undefined) return integer;
  const digits = [...fraction].map((ch) => DIGIT_VALUES[ch]);
  return digits.some((d) => d === undefined) ? null : Number(`${integer}.${digits.join('')}`);
}
