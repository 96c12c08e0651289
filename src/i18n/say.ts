/**
 * Messages as data: a row is `[中文, English]`. `{name}` in it is replaced by `vars.name`; `{name|one|many}` by the first word
 * when `vars.name` is one, by the second otherwise: `{n} {n|report|reports}`. Pure, so that chart options can use it in Node.
 */
import type { Lang } from '../state/viewState.ts';

export type Message = readonly [zh: string, en: string];
export type Messages = Readonly<Record<string, Message>>;
export type Vars = Readonly<Record<string, string | number>>;

/** The message in `lang`, with its variables. A variable that is not given stays visible as `{name}`. */
export function say(lang: Lang, message: Message, vars: Vars = {}): string {
  const template = lang === 'en' ? message[1] : message[0];
  return template.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      if (!(name in vars)) return whole;
      const value = String(vars[name]);
      if (one === undefined || many === undefined) return value;
      return value === '1' ? one : many;
    },
  );
}
