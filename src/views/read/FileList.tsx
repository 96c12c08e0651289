/** The files of this visit: how far each is, what came of it, why one was refused. */
import type { ReactNode } from 'react';
import { READ } from '../../i18n/messages/read.ts';
import { useText } from '../../i18n/useText.ts';
import { formatBytes } from '../../ui/bytes.ts';
import { Verdict } from '../../ui/Verdict.tsx';
import { type Entry, isBusy, type ReadOutcome, type Visit } from './entries.ts';
import type { ReadStore } from './readStore.ts';
import { refusalText, reportName } from './words.ts';

interface Props {
  readonly visit: Visit;
  readonly store: ReadStore;
}

export function FileList({ visit, store }: Props) {
  const { t } = useText(READ);
  const { entries, selected } = visit;
  const busy = isBusy(visit);
  const refused = entries.filter((entry) => stateOf(entry) === 'refused').length;
  const done = entries.filter(({ state }) => state === 'done' || state === 'again').length;
  return (
    <section className="rl-files" aria-label={t('read.files')}>
      <header>
        <h2>{t('read.files')}</h2>
        {!busy && entries.length > 1 ? (
          <p className="rl-quiet" role="status">
            {t('read.files.count', { read: entries.length - refused })}
            {refused > 0 ? (
              <>
                {' · '}
                <span className="rl-file-refused">{t('read.files.refused', { n: refused })}</span>
              </>
            ) : null}
          </p>
        ) : null}
        {busy ? (
          <div className="rl-progress" role="status">
            <progress aria-label={t('read.state.reading')} max={entries.length} value={done} />
            <span className="rl-quiet">{t('read.progress', { done, total: entries.length })}</span>
          </div>
        ) : null}
        <button type="button" className="rl-button is-plain" onClick={busy ? store.stop : store.clear}>
          {t(busy ? 'read.stop' : 'read.clear')}
        </button>
      </header>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} data-state={stateOf(entry)} aria-current={entry.id === selected || undefined}>
            <Item
              entry={entry}
              selected={entry.id === selected}
              entries={entries}
              onShow={() => store.select(entry.id)}
            />
            <button
              type="button"
              className="rl-button is-plain"
              aria-label={t('read.remove', { name: entry.file })}
              title={t('read.remove', { name: entry.file })}
              onClick={() => store.remove(entry.id)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf(entry: Entry): string {
  return entry.state === 'done' ? (entry.outcome.ok ? 'read' : 'refused') : entry.state;
}

interface ItemProps {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly selected: boolean;
  readonly onShow: () => void;
}

function Item({ entry, entries, selected, onShow }: ItemProps) {
  const { t, lang } = useText(READ);
  const name = (
    <span className="rl-file-name">
      <span lang="zh-CN">{entry.file}</span> <small>{formatBytes(entry.bytes)}</small>
    </span>
  );
  if (entry.state === 'done' && entry.outcome.ok) {
    return <ReadItem outcome={entry.outcome} name={name} selected={selected} onShow={onShow} />;
  }
  if (entry.state === 'done' && !entry.outcome.ok) {
    const { refusal } = entry.outcome;
    return (
      <div className="rl-file">
        {name}
        <p>
          <strong className="rl-file-refused">{t('read.refused')}</strong> {refusalText(refusal, lang)}
        </p>
        <details>
          <summary>{t('read.detail')}</summary>
          <code>{refusal.message}</code>
        </details>
      </div>
    );
  }
  const as = entry.state === 'again' ? entries.find(({ id }) => id === entry.as)?.file : undefined;
  return (
    <div className="rl-file">
      {name}
      <p className="rl-quiet">
        {entry.state === 'again' ? t('read.state.again', { name: as ?? '' }) : null}
        {entry.state === 'waiting' ? t('read.state.waiting') : null}
        {entry.state === 'working' ? t(`read.state.${entry.step.phase}`) : null}
        {entry.state === 'working' && entry.step.total > 1
          ? t('read.state.part', { done: entry.step.done + 1, total: entry.step.total })
          : null}
      </p>
    </div>
  );
}

interface ReadItemProps {
  readonly outcome: ReadOutcome;
  readonly name: ReactNode;
  readonly selected: boolean;
  readonly onShow: () => void;
}

function ReadItem({ outcome, name, selected, onShow }: ReadItemProps) {
  const { t, lang } = useText(READ);
  const { facts, checks } = outcome.extraction;
  const count = (verdict: 'fail' | 'warn'): number => checks.filter((check) => check.verdict === verdict).length;
  return (
    <button type="button" className="rl-file" aria-pressed={selected} onClick={onShow}>
      {name}
      <span>
        <strong>{reportName(outcome, lang)}</strong>{' '}
        <span className="rl-quiet">
          {facts.length > 0 ? t('read.state.found', { facts: facts.length }) : t('read.state.nothing')}
        </span>{' '}
        {count('fail') > 0 ? <Verdict verdict="fail" count={count('fail')} /> : null}{' '}
        {count('warn') > 0 ? <Verdict verdict="warn" count={count('warn')} /> : null}
      </span>
    </button>
  );
}
