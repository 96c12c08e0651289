/** The source panel: opened by `f` in the URL, from any view. */
import { useEffect } from 'react';
import { SOURCE } from '../../i18n/messages/source.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { watchPresses } from '../holdInPlace.ts';
import { SidePanel } from '../SidePanel.tsx';
import { parseEvidence } from './evidenceKey.ts';
import { FactSource } from './FactSource.tsx';
import { MeasureSource } from './MeasureSource.tsx';
import { Missing } from './Missing.tsx';
import { useOrigin } from './origin.ts';

export function SourcePanel() {
  const { t } = useText(SOURCE);
  const { state, set } = useViewState();
  const origin = useOrigin(state.fact);
  useEffect(watchPresses, []);
  if (state.fact === null) return null;
  const evidence = parseEvidence(state.fact);
  return (
    <SidePanel title={t('source.title')} closeLabel={t('source.close')} onClose={() => set({ fact: null })}>
      {origin === null ? null : (
        <button type="button" className="rl-button rl-source-back" onClick={() => set({ fact: origin })}>
          {t('source.back')}
        </button>
      )}
      {evidence === null ? (
        <Missing />
      ) : evidence.kind === 'measure' ? (
        <MeasureSource key={state.fact} factKey={state.fact} evidence={evidence} />
      ) : (
        <FactSource key={state.fact} factKey={state.fact} evidence={evidence} />
      )}
    </SidePanel>
  );
}
