import { SOURCE } from '../../i18n/messages/source.ts';
import { useText } from '../../i18n/useText.ts';

/** A link to a figure that this dataset does not hold. */
export function Missing() {
  const { t } = useText(SOURCE);
  return (
    <div className="rl-state">
      <p className="rl-state-title">{t('source.missing')}</p>
      <p>{t('source.missing.text')}</p>
    </div>
  );
}
