/** Tooltips are DOM nodes filled by `textContent`: report text never becomes markup. */
import { refOf } from './marks.ts';
import type { MarkRef } from './types.ts';

/** A tooltip's node for one mark. */
export function tooltipNode(ref: MarkRef, hint: string | null): HTMLElement {
  const box = document.createElement('div');
  box.className = 'rl-tip';
  const title = document.createElement('strong');
  title.textContent = ref.title;
  box.append(title);
  const list = document.createElement('dl');
  for (const [label, value] of ref.lines) {
    const term = document.createElement('dt');
    term.textContent = label;
    const text = document.createElement('dd');
    text.textContent = value;
    list.append(term, text);
  }
  if (ref.lines.length > 0) box.append(list);
  if (hint && ref.factId) {
    const line = document.createElement('p');
    line.textContent = hint;
    box.append(line);
  }
  return box;
}

/** The formatter that every chart uses; an item without ref has no tooltip. */
export function tooltipFormatter(hint: string | null): (params: unknown) => HTMLElement | string {
  return function format(params: unknown) {
    const one = Array.isArray(params) ? params[0] : params;
    const ref = refOf((one as { data?: unknown } | undefined)?.data);
    return ref ? tooltipNode(ref, hint) : '';
  };
}
