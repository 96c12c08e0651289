/** Under a chart that stands alone in someone else's page: whose figures these are, and the way to the words behind them. */
import { useDatasets } from '../db/DoorProvider.tsx';
import { SHELL } from '../i18n/messages/shell.ts';
import { useText } from '../i18n/useText.ts';
import { useViewState } from '../state/useViewState.ts';
import { wholeAddress } from './embed.ts';

export function EmbedFoot() {
  const { t, pick } = useText(SHELL);
  const { current } = useDatasets();
  useViewState(); // the address follows what is chosen in the frame
  return (
    <p className="rl-embed-foot">
      <a href={wholeAddress(window.location.href)} target="_blank" rel="noopener">
        {t('embed.source', { dataset: pick(current.labelZh, current.labelEn) })}
      </a>
    </p>
  );
}
