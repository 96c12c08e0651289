/**
 * Messages as data: a row is `[中文, English]`. `{name}` in it is replaced by `vars.name`; `{name|one|many}` by the first word
 * when `vars.name` is one, by the second otherwise: `{n} {n|report|reports}`; `{low=high|one|range}` by the first words when both
 * ends print the same («from 46 to 46» is one value), by the second otherwise: `{low=high|{low}|from {low} to {high}}`. Pure,
 * so that chart options can use it in Node.
 */
import type { Lang } from '../state/viewState.ts';

export type Message = readonly [zh: string, en: string];
export type Messages = Readonly<Record<string, Message>>;
export type Vars = Readonly<Record<string, string | number>>;

/** The words of either case may hold variables of their own, one brace deep. */
const RANGE = /\{(\w+)=(\w+)\|((?:[^{}|]|\{[^{}]*\})*)\|((?:[^{}|]|\{[^{}]*\})*)\}/g;

/** The message in `lang`, with its variables. A variable that is not given stays visible as `{name}`. */
export function say(lang: Lang, message: Message, vars: Vars = {}): string {
  const template = (lang === 'en' ? message[1] : message[0]).replace(
    RANGE,
    (whole, low: string, high: string, one: string, range: string) =>
      low in vars && high in vars ? (String(vars[low]) === String(vars[high]) ? one : range) : whole,
  );
  return template.replace(
    HOLE,
    (whole, before: string | undefined, name: string, one?: string, many?: string, after?: string) => {
      if (!(name in vars)) return whole;
      const value = String(vars[name]);
      const word = one === undefined || many === undefined ? value : value === '1' ? one : many;
      return `${HAN_START.test(word) ? '' : (before ?? '')}${word}${HAN_END.test(word) ? '' : (after ?? '')}`;
    },
  );
}

/** A variable; in Chinese words the space that sets a figure apart, which a name must not have: «只有 3 个», «只有大祥区». */
const HOLE = /((?<=[\u4e00-\u9fff]) )?\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}( (?=[\u4e00-\u9fff]))?/g;
const HAN_START = /^[\u4e00-\u9fff]/;
const HAN_END = /[\u4e00-\u9fff]$/;
