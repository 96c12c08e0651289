/** What these figures are and are not, and that nothing leaves the machine. */
import { useChartEnvironment } from '../charts/environment.ts';
import { useDatasets, useManifest } from '../db/DoorProvider.tsx';
import { SHELL } from '../i18n/messages/shell.ts';
import { useText } from '../i18n/useText.ts';
import { ViewLink } from '../state/ViewLink.tsx';
import { usePrinted } from './usePrinted.ts';

export function Footer() {
  const { t, pick } = useText(SHELL);
  const { current } = useDatasets();
  const manifest = useManifest();
  const { sourceLine } = useChartEnvironment();
  const hash = manifest?.dataset_sha256.slice(0, 12);
  const printed = usePrinted(sourceLine);
  return (
    <footer className="rl-footer">
      {current.synthetic ? <p className="rl-footer-mark">{t('synthetic.text')}</p> : <p>{t('footer.digest')}</p>}
      <p>{t('footer.local')}</p>
      <p>
        {t('footer.method')} {t('footer.money')}
      </p>
      {printed ? (
        <p className="rl-printed">
          {sourceLine()}
          {hash ? ` · ${t('footer.hash')} ${hash}` : ''}
        </p>
      ) : null}
      <p className="rl-footer-links">
        <ViewLink view="methods">{t('footer.links')}</ViewLink>
        <ViewLink view="quality">{t('footer.quality')}</ViewLink>
        <ViewLink view="table">{t('footer.data')}</ViewLink>
        {manifest ? (
          <span className="rl-quiet">
            {pick(current.labelZh, current.labelEn)} · {t('footer.hash')} <code title="sha256">{hash}</code>
          </span>
        ) : null}
      </p>
    </footer>
  );
}
