/** Link to exactly this figure, and the way to say that it is wrong. */
import { useState } from 'react';
import { SOURCE } from '../../i18n/messages/source.ts';
import { useText } from '../../i18n/useText.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  readonly factKey: string;
  readonly value: string;
  readonly report: string;
  readonly centerId: string;
}

export function PanelActions({ factKey, value, report, centerId }: Props) {
  const { t } = useText(SOURCE);
  const [writing, setWriting] = useState(false);
  const body = t('source.error.body', { key: factKey, value, report, url: window.location.href });
  return (
    <footer className="rl-source-actions">
      <CopyButton label={t('source.copy')} doneLabel={t('source.copied')} text={() => window.location.href} />
      <button type="button" className="rl-button" aria-expanded={writing} onClick={() => setWriting(!writing)}>
        {t('source.error')}
      </button>
      <ViewLink className="rl-button" view="centre" patch={{ centers: [centerId], fact: null }}>
        {t('source.centre')}
      </ViewLink>
      {writing ? (
        <div className="rl-report-error">
          <p className="rl-quiet">{t('source.error.text')}</p>
          <textarea readOnly rows={8} value={body} aria-label={t('source.error')} />
          <CopyButton label={t('source.error.copy')} doneLabel={t('source.copied')} text={() => body} />
        </div>
      ) : null}
    </footer>
  );
}
