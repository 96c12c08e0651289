/** 档案: everything about one centre, or the list to choose one from. */
import { UnknownOption } from '../../ui/UnknownOption.tsx';
import './centre.css';
import { useEffect } from 'react';
import { useQuery } from '../../db/useQuery.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { centreName } from '../../ui/centreName.ts';
import { ErrorBox, Loading } from '../../ui/states.tsx';
import { AuditSheet } from './AuditSheet.tsx';
import { CentreFile } from './CentreFile.tsx';
import { Directory } from './Directory.tsx';
import { focusOf, isWish, parseWish, reportKey } from './focus.ts';
import { reportsQuery, yearsQuery } from './query.ts';

export default function View() {
  const { state } = useViewState();
  const [code] = state.centers;
  return code === undefined ? <Directory unknown={null} /> : <OneCentre key={code} code={code} />;
}

function OneCentre({ code }: { readonly code: string }) {
  const { state } = useViewState();
  const { lang } = useText(CENTRE);
  const shell = useText(SHELL);
  const years = useQuery(yearsQuery(code));
  const reports = useQuery(reportsQuery(code));
  const named = years.rows?.[0];
  const title = named ? `${named.name ?? centreName(named, lang)} · ${shell.t('site.name')}` : null;
  useEffect(() => {
    if (title === null) return;
    // After the page around the view has set its own.
    const timer = setTimeout(() => {
      document.title = title;
    });
    return () => clearTimeout(timer);
  }, [title]);
  for (const asked of [years, reports]) {
    if (asked.phase === 'error' && asked.rows === null) return <ErrorBox failed={asked} />;
  }
  if (years.rows === null || reports.rows === null) return <Loading />;
  if (years.rows.length === 0) return <Directory unknown={code} />;
  const wish = parseWish(state.option);
  const focus = focusOf(reports.rows, wish, state.years);
  if (wish.sheet && focus) return <AuditSheet rows={years.rows} report={focus} />;
  const known =
    isWish(state.option) && (wish.report === null || focus === null || reportKey(focus.report_id) === wish.report);
  return (
    <>
      <UnknownOption known={known} />
      <CentreFile rows={years.rows} reports={reports.rows} focus={focus} />
    </>
  );
}
