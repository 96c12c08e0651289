/** One chart as the build writes it into HTML: drawn for a phone, a tablet, a desk and a wall; a media query shows one (chart.css). */
import type { Sketch } from './predraw.ts';
import { renderOption } from './renderOption.ts';
import { heightAt } from './types.ts';

export type Breadth = 'narrow' | 'middle' | 'wide' | 'vast';

/** CSS pixels of the drawing at the usual windows: 390, 820, 1280 and 1920 px. */
export type Widths = Readonly<Record<Breadth, number>>;

/** HTML of the drawings, colours as CSS variables. The same sketch gives the same bytes. */
export function drawVariants({ id, title, subtitle, option, height }: Sketch, widths: Widths): string {
  const drawings = Object.entries(widths).map(([breadth, width]) => {
    const tall = heightAt(height, width);
    const built = option({ lang: 'zh', theme: 'light', width, height: tall, reducedMotion: true, decal: false });
    const svg = renderOption(built, width, tall, { variables: true });
    return `<div class="rl-drawn is-${breadth}">${named(svg, `${id.replace('/', '-')}-${breadth}`)}</div>`;
  });
  const words = ` data-drawn-title="${escapeAttribute(title)}" data-drawn-subtitle="${escapeAttribute(subtitle)}"`;
  return `<div data-drawn="${id}"${words}>${drawings.join('')}</div>`;
}

/** All drawings of a page live in one document: their clips and patterns (`rl0`, `rl1`, …) need names of their own. */
function named(svg: string, prefix: string): string {
  return svg.replace(/(\bid="|url\(#|href="#)(rl\d+)/g, `$1${prefix}-$2`);
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
