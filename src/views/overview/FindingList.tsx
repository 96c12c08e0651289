/** Findings in sentences, each leading to its evidence. */
import { useMemo } from 'react';
import { useQuery } from '../../db/useQuery.ts';
import { OVERVIEW } from '../../i18n/messages/overview.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import { Waiting } from '../../ui/states.tsx';
import { findings } from './findings.ts';
import { QUERIES } from './query.ts';

const WORDS = { ...OVERVIEW, ...SHELL };

export function Findings() {
  const { t, lang } = useText(WORDS);
  const { state, set } = useViewState();
  const queries = QUERIES(state);
  const asked = [useQuery(queries.counts), useQuery(queries.extremes), useQuery(queries.changes)] as const;
  const counts = asked[0].rows?.[0];
  const ends = asked[1].rows;
  const changes = asked[2].rows;
  const found = useMemo(
    () => (counts && ends && changes ? findings({ counts, extremes: [...ends, ...changes] }, lang) : null),
    [counts, ends, changes, lang],
  );
  return (
    <section className="rl-findings rl-hide-embedded" aria-labelledby="rl-findings">
      <h2 id="rl-findings">{t('overview.findings')}</h2>
      {found === null ? <Waiting found={asked} lines={6} /> : null}
      {found !== null && found.length === 0 ? <p>{t('overview.findings.none')}</p> : null}
      <ol>
        {(found ?? []).map((finding) => (
          <li key={finding.id}>
            <p>{finding.text}</p>
            <p className="rl-finding-foot">
              <span>{t(finding.kind === 'stated' ? 'stated.word' : 'computed.word')}</span>
              <span>n = {finding.n.toLocaleString('en-US')}</span>
              {finding.evidence.map(({ label, factId }) => (
                <button key={factId} type="button" className="rl-figure" onClick={() => set({ fact: factId })}>
                  {label}
                </button>
              ))}
              {finding.view ? <ViewLink view={finding.view}>{t('overview.goto')}</ViewLink> : null}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
