/** Vite plugin: the eleven paths while developing, the site's files, its policy and the packed engine when building. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { IndexHtmlTransformContext, Plugin, ResolvedConfig } from 'vite';
import { chunksOfViews } from './chunks.ts';
import { type CentreName, pageFiles, pageHtml } from './pages.ts';
import { POLICY } from './policy.ts';

export function sitePlugin(): Plugin {
  let config: ResolvedConfig;

  return {
    name: 'rongmei-site',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      const centres = readCentres(server.config.publicDir);
      const paths = new Set(pageFiles(centres).map((page) => `/${page.path}`));
      server.middlewares.use((request, _response, next) => {
        const [path = '/', query] = (request.url ?? '/').split('?');
        if (paths.has(path)) request.url = `/index.html${query === undefined ? '' : `?${query}`}`;
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, context) {
        const centres = readCentres(config.publicDir);
        if (context.server) return developmentPage(html, context, centres);
        return {
          html,
          tags: [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
              injectTo: 'head-prepend',
            },
          ],
        };
      },
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.wasm')) continue;
        // For hosts that compress nothing: the page unpacks it (src/db/wasm/workerSource.js).
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(file.source, { level: 9 }) });
      }
    },
    closeBundle() {
      if (config.command !== 'build') return;
      const out = config.build.outDir;
      const index = resolve(config.root, out, 'index.html');
      if (!existsSync(index)) return;
      const html = readFileSync(index, 'utf8');
      const centres = readCentres(config.publicDir);
      const chunks = chunksOfViews(resolve(config.root, out));
      for (const page of pageFiles(centres)) {
        const file = resolve(config.root, out, page.path, 'index.html');
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, pageHtml(html, page, centres, chunks.get(page.view)));
      }
    },
  };
}

/** Centres of the default dataset; none before the first ingest. */
function readCentres(publicDir: string): CentreName[] {
  const file = join(publicDir, 'data', 'centers.csv');
  if (!existsSync(file)) return [];
  return Papa.parse<CentreName>(readFileSync(file, 'utf8').trim(), { header: true }).data;
}

function developmentPage(html: string, context: IndexHtmlTransformContext, centres: readonly CentreName[]): string {
  const path = (context.originalUrl ?? '/').replace(/[?#].*$/, '').replace(/^\//, '');
  const page = pageFiles(centres).find((candidate) => candidate.path === path);
  return pageHtml(html, page ?? { path: '', view: 'overview', title: '融媒账本' }, centres);
}
