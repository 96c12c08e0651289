/** The short lines directly above a table: its name, its unit. */
import type { Block } from './blocks.ts';

const LONGEST_LINE = 60;
const MOST_LINES = 3;

export function captionAbove(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (let i = blocks.length - 1; i >= 0 && lines.length < MOST_LINES; i -= 1) {
    const block = blocks[i]!;
    if (block.type !== 'prose' || block.text.length > LONGEST_LINE) break;
    lines.unshift(block.text);
  }
  return lines.join(' ');
}
