/** What an eye finds wrong in drawings, by measure: text cut at the edge, text on text, words that are no words. */
import type { Page } from 'playwright-core';

/** CSS pixels: a text may stand so far outside its drawing, or touch its neighbour, without anybody seeing it. */
const EDGE = 2;
const TOUCH = 3;

/** One line for each trouble in the drawings of the page that can be seen. */
export function textTroubles(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ({ edge, touch }) => {
      const troubles: string[] = [];
      for (const figure of document.querySelectorAll('figure.rl-chart')) {
        const drawing = [...figure.querySelectorAll<SVGSVGElement>('.rl-plot svg')].find(
          (svg) => svg.getBoundingClientRect().width > 0,
        );
        if (!drawing) continue;
        const frame = drawing.getBoundingClientRect();
        const texts = [...drawing.querySelectorAll('text')]
          .map((text) => ({ words: (text.textContent ?? '').trim(), box: text.getBoundingClientRect() }))
          .filter(({ words, box }) => words !== '' && box.width > 0);
        for (const { words, box } of texts) {
          if (/NaN|undefined|null|Infinity|\{\w+\}/.test(words)) troubles.push(`${figure.id}: «${words}»`);
          const outside = Math.max(
            frame.left - box.left,
            box.right - frame.right,
            frame.top - box.top,
            box.bottom - frame.bottom,
          );
          if (outside > edge) troubles.push(`${figure.id}: «${words}» is cut by ${Math.round(outside)} px`);
        }
        texts.forEach((one, at) => {
          for (const other of texts.slice(at + 1)) {
            const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            // Lines of one label share a little of their height.
            const high = Math.min(one.box.height, other.box.height);
            if (across > touch && down > high * 0.45)
              troubles.push(`${figure.id}: «${one.words}» lies on «${other.words}»`);
          }
        });
      }
      return troubles;
    },
    { edge: EDGE, touch: TOUCH },
  );
}
