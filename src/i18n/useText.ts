/** The page's language for React. Messages stand in `messages/<area>.ts`, one file an area; keys are unique over all areas. */
import { createContext, useContext, useMemo } from 'react';
import type { Lang } from '../state/viewState.ts';
import { type Messages, say, type Vars } from './say.ts';

const AREAS = import.meta.glob<Readonly<Record<string, Messages>>>('./messages/*.ts', { eager: true });
const ALL: Messages = Object.assign({}, ...Object.values(AREAS).flatMap((area) => Object.values(area)));

export const LangContext = createContext<Lang>('zh');

export interface Text<Key extends string = string> {
  readonly lang: Lang;
  /** The message of `key`; an unknown key is shown as itself (a test finds it). */
  t(key: Key, vars?: Vars): string;
  /** For texts that come from the catalogue or the data in both languages. */
  pick(zh: string, en: string): string;
}

/** `useText()` knows every area; `useText(AREA)` takes one area's rows and type-checks the keys. */
export function useText(): Text;
export function useText<M extends Messages>(messages: M): Text<keyof M & string>;
export function useText(messages: Messages = ALL): Text {
  const lang = useContext(LangContext);
  return useMemo(
    () => ({
      lang,
      t: (key, vars) => {
        const message = messages[key];
        return message ? say(lang, message, vars) : key;
      },
      pick: (zh, en) => (lang === 'en' ? en : zh),
    }),
    [lang, messages],
  );
}
