/** The Content-Security-Policy of every built page (docs/decisions). In development Vite's own scripts would break it. */
export const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'nonce-rl'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
].join('; ');

/** What style elements must carry: CodeMirror's and ECharts' too. */
export const STYLE_NONCE = 'rl';
