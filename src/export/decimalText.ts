/** The shortest plain decimal of a number: no exponent, no separators, `-0` is `0`. Throws on NaN and infinities: a bug upstream. */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no figure`);
  if (value === 0) return '0';
  const shortest = String(value);
  const [mantissa, exponent] = shortest.split('e');
  if (exponent === undefined || mantissa === undefined) return shortest;
  return shift(mantissa, Number(exponent));
}

/** Moves the point of `1.5` by the exponent: `1.5e-7` → `0.00000015`. */
function shift(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + exponent;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
