import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { FORMAT_ALIASES, formatsPlugin } from './scripts/site/formats.ts';
import { sitePlugin } from './scripts/site/plugin.ts';
import { STYLE_NONCE } from './scripts/site/policy.ts';

export default defineConfig({
  // Relative addresses: the site works from any folder of any static host.
  base: './',
  // No fallback to index.html: a missing file is a 404 while developing as it is on a static host.
  appType: 'mpa',
  plugins: [react(), sitePlugin(), formatsPlugin()],
  html: { cspNonce: STYLE_NONCE },
  resolve: { dedupe: ['react', 'react-dom'], alias: FORMAT_ALIASES },
  // Modules, so that the reader's worker loads each decoder only when a file asks for it.
  worker: { format: 'es' },
  optimizeDeps: { include: ['@duckdb/duckdb-wasm', 'react-dom/client'] },
  build: {
    target: ['chrome100', 'safari15.4', 'firefox102'],
    // Which chunk needs which: pages name theirs (scripts/site), `scripts/site/sizes.ts` weighs them.
    manifest: true,
    // Files of any size stay files: the policy allows no data: scripts, and hashes name what changed.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200, // kB, raw; bytes on the wire are held to the budget by `npm run bench`
  },
});
