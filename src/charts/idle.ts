/** What nobody sees yet waits for what somebody does. */

/** At the latest; milliseconds. */
const PATIENCE = 250;

/** Runs `task` when the page has nothing else to do, or before it is printed. The answer takes it back. */
export function whenIdle(task: () => void): () => void {
  // Safari has no idle callbacks.
  const idle = typeof requestIdleCallback === 'function';
  const handle = idle ? requestIdleCallback(run, { timeout: PATIENCE }) : setTimeout(run, PATIENCE / 4);
  function cancel(): void {
    window.removeEventListener('beforeprint', run);
    if (idle) cancelIdleCallback(handle as number);
    else clearTimeout(handle);
  }
  function run(): void {
    cancel();
    task();
  }
  window.addEventListener('beforeprint', run);
  return cancel;
}
