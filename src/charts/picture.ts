/** A chart as a picture that stands alone: finding, measure, drawing, source and day. SVG text, and PNG at 2×. */
import type { Palette } from './palette.ts';
import { renderOption } from './renderOption.ts';
import type { ChartOption, ColourKey } from './types.ts';

export interface Picture {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly keys: readonly ColourKey[];
  readonly option: ChartOption;
  /** CSS pixels of the drawing, without the words around it. */
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

const MARGIN = 24;
const FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/** Words wrapped by an estimate of their width: a Chinese character is 1 em, others 0.56 em. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of text.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+|\s+/g) ?? []) {
    const length = [...part].reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.56), 0) * size;
    if (used + length > width && line !== '') {
      lines.push(line.trim());
      line = '';
      used = 0;
    }
    line += part;
    used += length;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** The whole picture as SVG text. */
export function pictureSvg(picture: Picture): { svg: string; width: number; height: number } {
  const { palette, width, height } = picture;
  const inner = width - 2 * MARGIN;
  const parts: string[] = [];
  let y = MARGIN;
  function write(text: string, size: number, colour: string, weight: number): void {
    for (const line of wrapText(text, size, inner)) {
      y += size * 1.4;
      parts.push(
        `<text x="${MARGIN}" y="${y - size * 0.35}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeText(line)}</text>`,
      );
    }
  }
  write(picture.title, 18, palette.ink, 600);
  write(picture.subtitle, 13, palette['ink-2'], 400);
  const legend = keysSvg(picture, y + 8, inner);
  parts.push(legend.svg);
  y = legend.end + 8;
  const drawing = renderOption(picture.option, width, height).replace('<svg ', `<svg x="0" y="${y}" `);
  parts.push(drawing);
  y += height + 4;
  write(picture.source, 11, palette['ink-2'], 400);
  const total = Math.ceil(y + MARGIN / 2);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}"><rect width="${width}" height="${total}" fill="${palette.paper}"/>${parts.join('')}</svg>`;
  return { svg, width, height: total };
}

/** Swatches with their names, in as many rows as the width asks for. */
function keysSvg({ keys, palette }: Picture, top: number, inner: number): { svg: string; end: number } {
  if (keys.length === 0) return { svg: '', end: top };
  const size = 12;
  let x = 0;
  let y = top + size;
  const parts = keys.map(({ id, label, colour, look, depth = 1 }) => {
    const width = size + 6 + [...label].reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.6), 0) * size + 18;
    if (x > 0 && x + width > inner) {
      x = 0;
      y += size * 1.7;
    }
    const [left, ink] = [MARGIN + x, palette[colour]];
    x += width;
    const box = `<rect x="${left}" y="${y - size + 2}" width="${size}" height="${size}"`;
    const round = `<circle cx="${left + size / 2}" cy="${y - size / 2 + 2}" r="${size / 2 - 1}"`;
    const drawn =
      look === 'ring'
        ? `${round} fill="none" stroke="${ink}" stroke-width="2"/>`
        : look === 'dot'
          ? `${round} fill="${ink}"/>`
          : look === 'hollow'
            ? `${box} fill="none" stroke="${ink}" stroke-dasharray="2 2"/>`
            : look === 'hatched'
              ? `<pattern id="hatch-${id}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.2" height="4" fill="${ink}"/></pattern>${box} fill="url(#hatch-${id})" stroke="${ink}"/>`
              : `${box} fill="${ink}"${depth < 1 ? ` fill-opacity="${depth}"` : ''}/>`;
    return `${drawn}<text x="${left + size + 6}" y="${y + 1}" font-family="${FONT}" font-size="${size}" fill="${palette.ink}">${escapeText(label)}</text>`;
  });
  return { svg: parts.join(''), end: y + 4 };
}

/** PNG bytes at twice the size. Rejects when the browser cannot draw the SVG. */
export async function picturePng(picture: Picture): Promise<Blob> {
  const { svg, width, height } = pictureSvg(picture);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.scale(2, 2);
    context.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no png'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
