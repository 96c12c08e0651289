/** Light or dark, patterns, motion: what the reader and the system ask for. */
import { useCallback, useEffect, useState } from 'react';
import type { ThemeName } from '../charts/palette.ts';
import { usePaper } from '../charts/paper.ts';
import type { Theme } from '../state/viewState.ts';
import { useMedia } from './useMedia.ts';

/** The theme that is shown; also written to <html data-theme>, which the tokens follow. Paper is always light. */
export function useThemeName(choice: Theme): ThemeName {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const paper = usePaper();
  const printing = useMedia('print') || paper;
  const name: ThemeName = !printing && (choice === 'dark' || (choice === 'auto' && dark)) ? 'dark' : 'light';
  useEffect(() => {
    document.documentElement.dataset.theme = name;
  }, [name]);
  return name;
}

export function useReducedMotion(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}

const DECAL_KEY = 'rongmei-ledger-patterns';
const decalListeners = new Set<() => void>();

function readDecal(): boolean {
  try {
    return localStorage.getItem(DECAL_KEY) === '1';
  } catch {
    // Storage may be forbidden; patterns are then off until asked for.
    return false;
  }
}

/** Patterns beside colours: a reader's own setting, no part of a link. */
export function useDecal(): readonly [boolean, (on: boolean) => void] {
  const [kept, setKept] = useState(readDecal);
  useEffect(() => {
    const listen = () => setKept(readDecal());
    decalListeners.add(listen);
    return () => {
      decalListeners.delete(listen);
    };
  }, []);
  const choose = useCallback((on: boolean) => {
    try {
      localStorage.setItem(DECAL_KEY, on ? '1' : '0');
    } catch {
      // As above: nothing is kept where storage is forbidden.
    }
    for (const listener of decalListeners) listener();
  }, []);
  return [kept, choose];
}
