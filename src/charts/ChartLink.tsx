/** Copies the address of this very chart: the page as it is filtered now, opened at the chart as it is shown now. */
import { useState } from 'react';
import { useChartEnvironment } from './environment.ts';

const DONE_MS = 2500;

export function ChartLink({ id, table }: { readonly id: string; readonly table: boolean }) {
  const environment = useChartEnvironment();
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    await environment.copyLink({ id, table });
    setCopied(true);
    setTimeout(() => setCopied(false), DONE_MS);
  }

  return (
    <button type="button" className="rl-button is-plain" onClick={() => void copy()}>
      <span aria-live="polite">{environment.say(copied ? 'chart.embed.copied' : 'chart.link')}</span>
    </button>
  );
}
