/** CodeMirror in React: the text lives in the editor; the view sets it (examples, links) and hears what is typed. */
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { type EditorWords, editorSetup, markError } from './editorSetup.ts';
import type { SqlPlace } from './query.ts';

export interface EditorHandle {
  text(): string;
  setText(text: string): void;
  insert(text: string): void;
  focus(): void;
}

interface Props {
  readonly initial: string;
  readonly words: EditorWords;
  readonly ref: Ref<EditorHandle>;
  /** null: none. */
  readonly errorPlace: SqlPlace | null;
  readonly onRun: () => void;
  readonly onStop: () => void;
}

export function Editor({ initial, words, errorPlace, onRun, onStop, ref }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const actions = useRef({ onRun, onStop });
  actions.current = { onRun, onStop };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; text and actions reach it by handle and ref
  useEffect(() => {
    if (!host.current) return;
    const setup = editorSetup({ run: () => actions.current.onRun(), stop: () => actions.current.onStop() }, words);
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({ doc: initial, extensions: setup }),
    });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    const scroll = errorPlace === null ? [] : lineScroll(view.current, errorPlace.line);
    view.current?.dispatch({ effects: [markError.of(errorPlace), ...scroll] });
  }, [errorPlace]);

  useImperativeHandle(ref, () => ({
    text: () => view.current?.state.doc.toString() ?? '',
    setText: (text) =>
      view.current?.dispatch({ changes: { from: 0, to: view.current.state.doc.length, insert: text } }),
    insert: (text) => view.current?.dispatch(view.current.state.replaceSelection(text)),
    focus: () => view.current?.focus(),
  }));
  return <div ref={host} className="rl-sql-editor" />;
}

function lineScroll(view: EditorView | null, line: number) {
  if (!view || line > view.state.doc.lines) return [];
  return [EditorView.scrollIntoView(view.state.doc.line(line).from, { y: 'nearest' })];
}
