/** A link to a chart that this page does not have: named, not passed over in silence. */
import { useEffect, useState } from 'react';
import { chartAnchor } from '../charts/arrival.ts';
import { SHELL } from '../i18n/messages/shell.ts';
import { useText } from '../i18n/useText.ts';
import { useViewState } from '../state/useViewState.ts';

/** How often it is looked whether all answers have come, and for how long. Milliseconds. */
const LOOK_MS = 500;
const LOOK_FOR_MS = 30_000;

export function ChartGone() {
  const { t } = useText(SHELL);
  const { state, set } = useViewState();
  const id = state.chart?.id ?? null;
  const [gone, setGone] = useState<string | null>(null);
  useEffect(() => {
    if (id === null) return;
    let quiet = 0;
    const started = Date.now();
    const timer = setInterval(() => {
      const main = document.getElementById('main');
      const waiting = !main?.querySelector('h1') || main.querySelector('[aria-busy="true"]') !== null;
      // What follows an answer may ask anew: twice at rest is at rest.
      quiet = waiting ? 0 : quiet + 1;
      const found = document.getElementById(chartAnchor(id)) !== null;
      if (!found && quiet >= 3) setGone(id);
      if (found || quiet >= 3 || Date.now() - started > LOOK_FOR_MS) clearInterval(timer);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [id]);
  if (id === null || gone !== id) return null;
  return (
    <p className="rl-notice" role="status">
      <span>{t('chart.gone')}</span>
      <button type="button" className="rl-button is-plain" onClick={() => set({ chart: null }, 'replace')}>
        {t('notice.dismiss')}
      </button>
    </p>
  );
}
