/** The short lines directly above a table: its name, its unit. */
import type { Block } from './blocks.ts';

const LONGEST_LINE = 60;
const MOST_LINES = 3;
const MOST_STEPS = 8;
/** «公开04表», «部门:某中心», «金额单位:万元»: they stand between a table and its name. */
const BETWEEN = /^(?:公开|财决|附)?表?\s?\d{1,2}表?$|^(?:编制|填报)?(?:部门|单位)(?:名称|\(公章\))?:/;

/** Of a table's caption: it is the sheet of one project. */
export const ONE_PROJECT = '项目名称';

/** `ONE_PROJECT` where the words directly before a table head the sheet of a project. */
export function projectAbove(words: string): string {
  const near = words.slice(-PROJECT_REACH);
  const at = Math.max(near.lastIndexOf(ONE_PROJECT), near.lastIndexOf('项目支出绩效自评表'));
  return at >= 0 && at > near.lastIndexOf('整体支出') ? ONE_PROJECT : '';
}

const PROJECT_REACH = 160;

/** The paragraph directly above. */
export function lastProse(blocks: readonly Block[]): string {
  const last = blocks.at(-1);
  return last?.type === 'prose' ? last.text : '';
}

export function captionAbove(blocks: readonly Block[]): string {
  const lines: string[] = [];
  let counted = 0;
  for (let i = blocks.length - 1; i >= 0 && counted < MOST_LINES && lines.length < MOST_STEPS; i -= 1) {
    const block = blocks[i]!;
    if (block.type !== 'prose' || block.text.length > LONGEST_LINE) break;
    lines.unshift(block.text);
    if (!BETWEEN.test(block.text)) counted += 1;
  }
  return lines.join(' ');
}
