/** Where Node finds the files that the PDF engine needs for Chinese. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FormatAssets } from '../../src/formats/decoded.ts';

const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export const NODE_ASSETS: FormatAssets = {
  cMapUrl: `${home}/cmaps/`,
  standardFontDataUrl: `${home}/standard_fonts/`,
};
