/** The reader's own choice of language and look, kept in the browser. */
import type { Preferences } from './codec.ts';

const KEY = 'rongmei-ledger';

/** Empty when nothing was chosen, or when the browser keeps nothing (private windows, file://, blocked storage). */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const { lang, theme } = stored as Record<string, unknown>;
    return {
      ...(lang === 'zh' || lang === 'en' ? { lang } : {}),
      ...(theme === 'auto' || theme === 'light' || theme === 'dark' ? { theme } : {}),
    };
  } catch {
    // Storage may be forbidden or hold something else's text; the choice then lives in the URL alone.
    return {};
  }
}

export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readPreferences(), ...preferences }));
  } catch {
    // As above: a choice that cannot be kept still holds for this page.
  }
}
