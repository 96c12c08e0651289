/** The source panel: opened by `f` in the URL, from any view. */
import { SOURCE } from '../../i18n/messages/source.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { SidePanel } from '../SidePanel.tsx';
import { parseEvidence } from './evidenceKey.ts';
import { FactSource } from './FactSource.tsx';
import { MeasureSource } from './MeasureSource.tsx';
import { Missing } from './Missing.tsx';

export function SourcePanel() {
  const { t } = useText(SOURCE);
  const { state, set } = useViewState();
  if (state.fact === null) return null;
  const evidence = parseEvidence(state.fact);
  return (
    <SidePanel title={t('source.title')} closeLabel={t('source.close')} onClose={() => set({ fact: null })}>
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
