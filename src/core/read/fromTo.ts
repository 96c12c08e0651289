/** «公务接待费由2.6万元降到1.4万元»: what was, and what has come of it. */
const FROM = /(?:由|从)(?:去年|上年|20\d\d年)?的?$/;
const TO = /^(?:大幅|逐步|进一步)?(?:下降|降低|降|压减|压缩|减少|减|增加|增长|增|上升|升|提高|提升)(?:到|至|为)了?/;
const RISEN = /(?:大幅|逐步|进一步)?(?:下降|降低|降|压减|压缩|减少|减|增加|增长|增|上升|升|提高|提升)(?:到|至)了?$/;
const REACH = 12;

/** Of two values the first: [start, end) holds the figure. */
export function isFormer(text: string, start: number, end: number): boolean {
  return FROM.test(text.slice(Math.max(0, start - REACH), start)) && TO.test(text.slice(end, end + REACH));
}

/** Characters of «降到» that stand directly before a figure; 0 for none. */
export function risenLength(text: string, from: number, start: number): number {
  return RISEN.exec(text.slice(Math.max(from, start - REACH), start))?.[0].length ?? 0;
}
