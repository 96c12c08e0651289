/** Forty equal characters are a copy; figures carry over, sentences do not. White space does not count. */
export const COPY_LENGTH = 40;

/** Without white space: a copy stays one when its lines are broken elsewhere. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

/**
 * The passages of `text` that stand in `original` too.
 * @param maxFigures a passage with more digits, points and per-cent signs than this is no copy (0 …; Infinity: every passage is)
 * @returns the first forty characters of each
 */
export function copiedPassages(text: string, original: string, maxFigures = Number.POSITIVE_INFINITY): string[] {
  const known = new Set<string>();
  const source = squeeze(original);
  for (let i = 0; i + COPY_LENGTH <= source.length; i++) known.add(source.slice(i, i + COPY_LENGTH));
  const found: string[] = [];
  const squeezed = squeeze(text);
  for (let i = 0; i + COPY_LENGTH <= squeezed.length; i++) {
    const passage = squeezed.slice(i, i + COPY_LENGTH);
    if (!known.has(passage) || (passage.match(/[\d.%]/g)?.length ?? 0) > maxFigures) continue;
    found.push(passage);
    i += COPY_LENGTH - 1;
  }
  return found;
}
