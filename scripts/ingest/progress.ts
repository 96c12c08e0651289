/** A bar with rate and remaining time on a terminal; a line every few seconds elsewhere. Always on standard error. */
export interface Progress {
  advance(count?: number): void;
  done(): void;
}

const BAR = 24;

export function startProgress(label: string, total: number, already = 0): Progress {
  const stream = process.stderr;
  const started = performance.now();
  const every = stream.isTTY ? 100 : 5000; // ms
  let finished = already;
  let shown = started;

  function show(): void {
    const seconds = (performance.now() - started) / 1000;
    const rate = (finished - already) / Math.max(seconds, 0.001);
    const left = rate > 0 ? (total - finished) / rate : 0;
    const filled = total === 0 ? BAR : Math.round((finished / total) * BAR);
    const figures = `${finished}/${total}  ${rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)} 份/秒`;
    const rest = finished < total ? `  剩余 ${clock(left)}` : `  用时 ${clock(seconds)}`;
    const bar = stream.isTTY ? ` ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}` : '';
    stream.write(stream.isTTY ? `\r\x1b[2K${label}${bar} ${figures}${rest}` : `${label} ${figures}${rest}\n`);
  }
  return {
    advance: (count = 1) => {
      finished += count;
      const now = performance.now();
      if (now - shown < every) return;
      shown = now;
      show();
    },
    done: () => {
      show();
      if (stream.isTTY) stream.write('\n');
    },
  };
}

function clock(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} 秒`;
  if (seconds < 60) return `${Math.round(seconds)} 秒`;
  return `${Math.floor(seconds / 60)} 分 ${Math.round(seconds % 60)} 秒`;
}
