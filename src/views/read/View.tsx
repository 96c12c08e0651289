/** 读报告: a report is read here and now, in the browser, audited, set beside the others. */
import './read.css';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useText } from '../../i18n/useText.ts';
import { useNavigation } from '../../state/useViewState.ts';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { DropZone } from './DropZone.tsx';
import { holdsReport, readOutcomes } from './entries.ts';
import { FileList } from './FileList.tsx';
import { Privacy } from './Privacy.tsx';
import { ReportView } from './ReportView.tsx';
import { readStore } from './readStore.ts';
import { prepareVisit, useVisitDataset } from './useVisitDataset.ts';
import { VisitCard } from './VisitCard.tsx';

export default function View() {
  const { t } = useText();
  const store = readStore(useNavigation().root);
  const visit = useSyncExternalStore(store.subscribe, store.visit);
  const reports = useMemo(() => readOutcomes(visit), [visit]);
  const shown = reports.find(({ id }) => id === visit.selected);
  const kept = useMemo(() => reports.filter(({ outcome }) => holdsReport(outcome)), [reports]);
  useVisitDataset(kept);
  const take = useCallback((files: readonly File[]) => store.add(files), [store]);
  useDropAnywhere(take);
  const prepare = useCallback(async () => {
    const ready = await Promise.all([
      store.prepare(),
      prepareVisit().then(
        () => true,
        () => false,
      ),
    ]);
    return ready.every(Boolean);
  }, [store]);
  return (
    <>
      <ViewHead title={t('nav.read')} question={t('read.question')} />
      <DropZone onFiles={take} compact={visit.entries.length > 0} />
      {visit.entries.length === 0 ? null : <FileList visit={visit} store={store} />}
      {shown ? <ReportView key={shown.id} outcome={shown.outcome} /> : null}
      {kept.length > 0 ? <VisitCard reports={kept} /> : null}
      <Privacy prepare={prepare} />
      <p className="rl-hidden" role="status">
        {shown ? t('read.state.found', { facts: shown.outcome.extraction.facts.length }) : ''}
      </p>
    </>
  );
}

/** A file let go beside the frame is meant for it too; the browser would open it and lose the page. */
function useDropAnywhere(take: (files: readonly File[]) => void): void {
  useEffect(() => {
    function over(event: DragEvent): void {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    }
    function drop(event: DragEvent): void {
      if (event.defaultPrevented || !event.dataTransfer?.files.length) return;
      event.preventDefault();
      take([...event.dataTransfer.files]);
    }
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
}
