/** «年中因职工晋级、追加外宣专项等因素，调整后全年预算数739万元»: the reason between says nothing of the figure. */
const REASON = /(?<![原何])(?:因(?!公|此|而)|由于|鉴于)[^。；;：:]{2,60}?(?:因素|原因|影响|需要|要求|变化|变动)，/g;

/** The stretches of [from, to) that do not belong to a reason; all of it where none stands there. */
export function withoutReasons(
  text: string,
  from: number,
  to: number,
): readonly (readonly [from: number, to: number])[] {
  const said = text.slice(from, to);
  if (!said.includes('因') && !said.includes('由于') && !said.includes('鉴于')) return [[from, to]];
  const stretches: [number, number][] = [];
  let at = from;
  for (const { 0: reason, index } of said.matchAll(REASON)) {
    stretches.push([at, from + index]);
    at = from + index + reason.length;
  }
  stretches.push([at, to]);
  return stretches.filter(([a, b]) => b > a || stretches.length === 1);
}
