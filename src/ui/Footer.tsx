/** What these figures are and are not, and that nothing leaves the machine. */
import { useDatasets, useManifest } from '../db/DoorProvider.tsx';
import { SHELL } from '../i18n/messages/shell.ts';
import { useText } from '../i18n/useText.ts';
import { ViewLink } from '../state/ViewLink.tsx';

export function Footer() {
  const { t, pick } = useText(SHELL);
  const { current } = useDatasets();
  const manifest = useManifest();
  return (
    <footer className="rl-footer">
      {current.synthetic ? <p className="rl-footer-mark">{t('synthetic.text')}</p> : <p>{t('footer.digest')}</p>}
      <p>{t('footer.local')}</p>
      <p>
        {t('footer.method')} {t('footer.money')}
      </p>
      <p className="rl-footer-links">
        <ViewLink view="methods">{t('footer.links')}</ViewLink>
        <ViewLink view="quality">{t('footer.quality')}</ViewLink>
        <ViewLink view="table">{t('footer.data')}</ViewLink>
        {manifest ? (
          <span className="rl-quiet">
            {pick(current.labelZh, current.labelEn)} · {t('footer.hash')}{' '}
            <code title="sha256">{manifest.dataset_sha256.slice(0, 12)}</code>
          </span>
        ) : null}
      </p>
    </footer>
  );
}
