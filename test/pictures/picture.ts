/** A drawing as it is compared: what depends on the run or the machine is taken out, what is seen stays. */
import { createHash } from 'node:crypto';
import { widthsOf } from '../../scripts/prerender/widths.ts';
import type { Breadth } from '../../src/charts/drawVariants.ts';
import type { ThemeName } from '../../src/charts/palette.ts';
import type { Sketch } from '../../src/charts/predraw.ts';
import { renderOption } from '../../src/charts/renderOption.ts';
import { heightAt } from '../../src/charts/types.ts';
import type { Lang } from '../../src/state/viewState.ts';

/** How each chart is drawn: both themes at desk width, and on a phone in both languages, where names are longest and room is least. */
export const LOOKS = [
  { name: 'light', theme: 'light', lang: 'zh', breadth: 'wide' },
  { name: 'dark', theme: 'dark', lang: 'zh', breadth: 'wide' },
  { name: 'phone', theme: 'light', lang: 'zh', breadth: 'narrow' },
  { name: 'phone-en', theme: 'dark', lang: 'en', breadth: 'narrow' },
] as const satisfies readonly { name: string; theme: ThemeName; lang: Lang; breadth: Breadth }[];

export type Look = (typeof LOOKS)[number];

export function draw({ id, option, height: asked }: Sketch, { theme, lang, breadth }: Look): string {
  const width = widthsOf(id)[breadth];
  const height = heightAt(asked, width);
  return renderOption(option({ lang, theme, width, height, reducedMotion: true, decal: false }), width, height);
}

/** Names of fonts come from the page; a hundredth of a pixel may differ between releases of Node. */
export function normalised(svg: string): string {
  return svg
    .replace(/font-family:[^;"]*;?/g, '')
    .replace(/ font-family="[^"]*"/g, '')
    .replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))))
    .replace(/(?<![\d.])-0(?![\d.])/g, '0')
    .replace(/></g, '>\n<');
}

export function hashOf(svg: string): string {
  return createHash('sha256').update(normalised(svg)).digest('hex').slice(0, 12);
}

/** Words that stand in one drawing and not in the other, for a message that says more than «changed». */
export function otherWords(before: string, after: string): { gone: string[]; came: string[] } {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  return { gone: old.filter((word) => !now.includes(word)), came: now.filter((word) => !old.includes(word)) };
}

function wordsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((found) => found[1] ?? '').filter((word) => word.trim() !== '');
}
