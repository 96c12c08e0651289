/** Puts what was rendered into a page's HTML. Doing it twice is doing it once. */
import type { PackedAnswers } from '../../src/db/given.ts';

export interface Insertion {
  /** HTML of `#root`. */
  readonly html: string;
  /** null: the page renders itself anew. */
  readonly answers: PackedAnswers | null;
  /** Address of the head script, relative to the page. */
  readonly early: string;
}

/** As Vite leaves it, or as an earlier run of this did. */
const ROOT =
  /<div id="root">(?:<\/div>(?!<!--\/root-->)|[\s\S]*?<\/div><!--\/root-->(?:\s*<script type="application\/json" id="rl-answers">[^<]*<\/script>)?)/;
const EARLY = /\s*<script src="[^"]*assets\/early-[^"]*"><\/script>/g;

export function insert(page: string, { html, answers, early }: Insertion): string {
  if (!ROOT.test(page)) throw new Error('the page has no <div id="root">');
  const data =
    answers === null ? '' : `\n    <script type="application/json" id="rl-answers">${embedded(answers)}</script>`;
  return page
    .replace(EARLY, '')
    .replace(/(<meta charset="[^"]*"\s*\/?>)/, () => `<meta charset="utf-8" />\n    <script src="${early}"></script>`)
    .replace(ROOT, () => `<div id="root">${html}</div><!--/root-->${data}\n    <script src="${early}"></script>`);
}

/** JSON that no HTML parser takes for markup. */
function embedded(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
