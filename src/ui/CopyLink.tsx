/** Copies the address of the page with everything that it shows now: filters, columns, order. An open source panel is left out. */
import { useText } from '../i18n/useText.ts';
import { useNavigation } from '../state/useViewState.ts';
import { sentAddress } from './embed.ts';
import { CopyButton } from './source/CopyButton.tsx';

export function CopyLink() {
  const { t, lang } = useText();
  const navigation = useNavigation();
  return (
    <CopyButton
      label={t('chart.link')}
      doneLabel={t('chart.embed.copied')}
      text={() => sentAddress(navigation.href({ fact: null, chart: null }), lang, window.location)}
    />
  );
}
