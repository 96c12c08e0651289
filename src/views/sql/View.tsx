/** SQL: DuckDB in the page. What is typed runs here, reads only, and reaches no other address. */
import './sql.css';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { TABLES_TEXT } from '../../i18n/messages/tables.ts';
import { useText } from '../../i18n/useText.ts';
import { copyText } from '../../tables/copyText.ts';
import { sentAddress } from '../../ui/embed.ts';
import { EngineProgress } from '../../ui/states.tsx';
import type { EditorHandle } from './Editor.tsx';
import { EXAMPLES } from './examples.ts';
import { hashOf, sqlOf } from './permalink.ts';
import { ResultView } from './ResultView.tsx';
import { RunMessage } from './RunMessage.tsx';
import { TableList } from './TableList.tsx';
import { placeOf, useSqlRun } from './useSqlRun.ts';

/** CodeMirror is as much code as all the rest of the page: the answer to the first statement does not wait for it. */
const Editor = lazy(() => import('./Editor.tsx').then((module) => ({ default: module.Editor })));

const FIRST = EXAMPLES[0]?.sql ?? '';

export default function View() {
  const { lang, t, pick } = useText(TABLES_TEXT);
  const [linked] = useState(() => sqlOf(window.location.hash));
  const editor = useRef<EditorHandle>(null);
  const { run, start, stop } = useSqlRun();
  const [copied, setCopied] = useState(false);
  const [runs, setRuns] = useState(0);
  const initial = linked.sql ?? FIRST;

  function go(): void {
    const typed = editor.current?.text() ?? initial;
    // The link holds what was run, so that copying the address is enough.
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}${hashOf(typed)}`);
    setRuns((before) => before + 1);
    start(typed);
  }

  // A link or a first visit shows its answer at once: statements only read, and reach nothing but these tables.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the view opens
  useEffect(() => {
    start(editor.current?.text() ?? initial);
    function follow(): void {
      const { sql } = sqlOf(window.location.hash);
      if (sql === null || sql === editor.current?.text()) return;
      editor.current?.setText(sql);
      start(sql);
    }
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [start]);

  const running = run.phase === 'running';
  const place = useMemo(() => placeOf(run), [run]);
  return (
    <>
      <header className="rl-view-head">
        <h1>{t('sql.title')}</h1>
        <p>{t('sql.question')}</p>
      </header>
      <EngineProgress />
      {linked.broken ? (
        <p className="rl-sql-message" role="alert">
          {t('sql.badLink')}
        </p>
      ) : null}
      <div className="rl-sql">
        <div className="rl-sql-main">
          <label className="rl-sql-examples">
            <span>{t('sql.examples')}</span>
            <select
              className="rl-select"
              value=""
              onChange={(event) => {
                const example = EXAMPLES.find((row) => row.id === event.target.value);
                if (!example) return;
                editor.current?.setText(example.sql);
                go();
              }}
            >
              <option value="">{t('sql.examples.pick')}</option>
              {EXAMPLES.map((example) => (
                <option key={example.id} value={example.id}>
                  {pick(example.zh, example.en)}
                </option>
              ))}
            </select>
          </label>
          <Suspense fallback={<pre className="rl-sql-editor">{initial}</pre>}>
            <Editor
              // Its words are fixed when it is made: another language makes it anew, with what was typed.
              key={lang}
              ref={editor}
              initial={editor.current?.text() ?? initial}
              words={{ label: t('sql.editor'), hint: t('sql.empty'), completions: t('sql.completions') }}
              errorPlace={place}
              onRun={go}
              onStop={stop}
            />
          </Suspense>
          <div className="rl-sql-actions">
            <button type="button" className="rl-button is-main" onClick={go} disabled={running}>
              {t('sql.run')}
            </button>
            <button type="button" className="rl-button" onClick={stop} disabled={!running}>
              {t('sql.cancel')}
            </button>
            <button
              type="button"
              className="rl-button"
              onClick={() => {
                const typed = editor.current?.text() ?? initial;
                const { origin, pathname, search } = window.location;
                void copyText(sentAddress(pathname + search, lang, { origin, hash: hashOf(typed) })).then(setCopied);
              }}
            >
              {t(copied ? 'sql.link.copied' : 'sql.link')}
            </button>
            <span className="rl-quiet">{t('sql.keys')}</span>
          </div>
        </div>
        <TableList
          onInsert={(text) => {
            editor.current?.insert(text);
            editor.current?.focus();
          }}
        />
      </div>
      <RunMessage run={run} />
      {run.phase === 'done' ? <ResultView key={runs} result={run.result} /> : null}
    </>
  );
}
