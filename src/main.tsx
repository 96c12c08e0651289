/**
 * The page's first script, kept small: styles, the engine's download from first paint on, then the application.
 * Everything else comes in chunks of its own.
 */
import './ui/tokens.css';
import './ui/base.css';
import { bootEngine } from './db/wasm/boot.ts';

/** Runs `task` once something was painted, or after a moment in a tab that paints nothing. */
function afterFirstPaint(task: () => void): void {
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    task();
  };
  requestAnimationFrame(() => setTimeout(begin));
  setTimeout(begin, 400); // ms
}

afterFirstPaint(bootEngine);
const root = document.getElementById('root');
if (root) import('./app.tsx').then(({ mount }) => mount(root));
