/**
 * Vite plugin: what the file decoders (src/formats) need in the page. Node's parts that .doc and .docx reading ask for are
 * replaced by small ones, and the PDF engine's character maps and fonts are served from the site itself, under `pdf/`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Alias, Plugin } from 'vite';

const require = createRequire(import.meta.url);
const PDF_HOME = dirname(require.resolve('pdfjs-dist/package.json'));
/** Folder in the site → folder in the package. */
const PDF_FOLDERS = { 'pdf/cmaps/': 'cmaps', 'pdf/fonts/': 'standard_fonts' } as const;
/** Licences of the files travel with them; everything else in the folders is data. */
const WANTED = /^(LICENSE.*|.*\.bcmap|.*\.pfb|.*\.ttf)$/;

const page = (name: string): string => fileURLToPath(new URL(`../../src/formats/page/${name}`, import.meta.url));

export const FORMAT_ALIASES: Alias[] = [
  // Its build for browsers, whole: the other one asks for Node's modules.
  { find: /^mammoth$/, replacement: 'mammoth/mammoth.browser.min.js' },
  // word-extractor.
  { find: /^buffer$/, replacement: 'buffer/index.js' },
  { find: /^stream$/, replacement: page('readable.js') },
  { find: /^\.\/(open-office-extractor|file-reader)$/, replacement: page('notHere.js') },
];

export function formatsPlugin(): Plugin {
  return {
    name: 'rongmei-formats',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').slice(1);
        const folder = (Object.keys(PDF_FOLDERS) as (keyof typeof PDF_FOLDERS)[]).find((one) => path.startsWith(one));
        const name = folder ? path.slice(folder.length) : '';
        if (!folder || !WANTED.test(name) || name.includes('/')) return next();
        response.setHeader('content-type', 'application/octet-stream');
        response.end(readFileSync(join(PDF_HOME, PDF_FOLDERS[folder], name)));
      });
    },
    generateBundle() {
      for (const [folder, source] of Object.entries(PDF_FOLDERS)) {
        for (const name of readdirSync(join(PDF_HOME, source)).filter((file) => WANTED.test(file))) {
          this.emitFile({
            type: 'asset',
            fileName: `${folder}${name}`,
            source: readFileSync(join(PDF_HOME, source, name)),
          });
        }
      }
    },
  };
}
