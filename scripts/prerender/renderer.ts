/** The application on the server: Vite runs src/server.tsx, DuckDB-WASM in this process answers what its views ask. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import type { PageDoor } from '../../src/db/door.ts';
import { type Given, type PackedAnswers, type PackedRows, packRows } from '../../src/db/given.ts';
import type { Query } from '../../src/db/types.ts';
import { createNodeDoor } from '../db/nodeDoor.ts';
import { rootOf } from '../site/pages.ts';
import { collector } from './collector.ts';
import { readCounts, readDatasets } from './siteData.ts';
import { widthsOf } from './widths.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export interface RenderedPage {
  readonly html: string;
  readonly answers: PackedAnswers | null;
  /** What was done, for the log. */
  readonly note: string;
}

export interface Renderer {
  render(page: { readonly path: string; readonly centres: readonly string[] }): Promise<RenderedPage>;
  close(): Promise<void>;
}

/** src/server.tsx, which only Vite can load. */
interface ServerModule {
  renderPage(request: {
    readonly path: string;
    readonly root: string;
    readonly centres: readonly string[];
    readonly given: Given;
    readonly widths: typeof widthsOf;
    readonly draw: boolean;
  }): Promise<string>;
}

/** Renders with the data in `out`/data. */
export async function openRenderer(out: string): Promise<Renderer> {
  process.env.NODE_ENV = 'production'; // React's build without its warnings; must stand before React is loaded
  const vite = await startVite();
  const door = createNodeDoor(join(out, 'data'));
  const about = { manifest: readCounts(out), datasets: readDatasets(out) };
  const { renderPage } = (await vite.ssrLoadModule('/src/server.tsx')) as ServerModule;

  return {
    async render({ path, centres }) {
      const known = new Map<string, PackedRows>();
      const request = { path, root: rootOf(path), centres, widths: widthsOf };
      let html = '';
      // What a view asks may follow from what it was told: again, until nothing new is asked.
      for (let round = 0, open = true; open; round++) {
        if (round > 8) throw new Error(`/${path} keeps asking new questions`);
        const { given, missing } = collector(known, about);
        html = await renderPage({ ...request, given, draw: false });
        open = missing.size > 0;
        for (const [key, query] of missing) known.set(key, packRows(await ask(door, query)));
      }
      if (html.includes('<!--$!-->')) {
        return { html, answers: null, note: 'frame only: the view needs a page' };
      }
      html = await renderPage({ ...request, given: collector(known, about).given, draw: true });
      const answers = { ...about, answers: Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1))) };
      const drawings = html.split('data-drawn="').length - 1;
      const size = Math.round((html.length + JSON.stringify(answers).length) / 1000);
      return { html, answers, note: `${known.size} answers, ${drawings} drawings, ${size} kB` };
    },
    async close() {
      await door.close();
      await vite.close();
    },
  };
}

function startVite(): Promise<ViteDevServer> {
  return createServer({
    root: PROJECT,
    configFile: join(PROJECT, 'vite.config.ts'),
    appType: 'custom',
    logLevel: 'error',
    cacheDir: join(PROJECT, '.cache/prerender'),
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
}

async function ask(door: PageDoor, query: Query<unknown>): Promise<readonly object[]> {
  try {
    return (await door.run(query)) as readonly object[];
  } catch (error) {
    throw new Error(`${query.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
