/** Text for terminals: Chinese takes two columns, colours only where someone looks. */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** `colour(['green'], 'x')`; plain where output is not a terminal or NO_COLOR is set. */
export function painter(stream: { readonly isTTY?: boolean }): (style: Style, text: string) => string {
  const plain = !stream.isTTY || (process.env.NO_COLOR ?? '') !== '';
  return (style, text) => (plain ? text : styleText(style, text, { validateStream: false }));
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += WIDE.test(letter) || letter.length > 1 ? 2 : 1;
  return columns;
}

/** Exactly `columns` wide: cut with … or filled up. */
export function pad(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  let shown = text;
  if (columnsOf(text) > columns) {
    shown = '';
    for (const letter of text) {
      if (columnsOf(shown + letter) > columns - 1) break;
      shown += letter;
    }
    shown += '…';
  }
  const space = ' '.repeat(Math.max(0, columns - columnsOf(shown)));
  return side === 'left' ? shown + space : space + shown;
}

/** One line: breaks and runs of white space become one space. */
export function oneLine(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}
