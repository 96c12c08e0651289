/** The editor: SQL with our tables and columns to complete, colours from the page's own tokens, its styles under the page's policy. */
import {
  autocompletion,
  type Completion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension, Prec, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { choiceOf } from '../../core/catalogue/choices.ts';
import { TABLES } from '../../core/schema.ts';
import type { SqlPlace } from './query.ts';

export interface EditorActions {
  readonly run: () => void;
  readonly stop: () => void;
}

/** The nonce of the page's Content-Security-Policy for styles. */
const STYLE_NONCE = 'rl';

export interface EditorWords {
  readonly label: string;
  /** Stands in an empty editor. */
  readonly hint: string;
  /** What screen readers call the list of completions. */
  readonly completions: string;
}

export function editorSetup(actions: EditorActions, words: EditorWords): Extension {
  return [
    EditorView.cspNonce.of(STYLE_NONCE),
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: (view) => done(() => runFrom(view, actions)) }])),
    lineNumbers(),
    history(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ icons: false }),
    sql({ dialect: PostgreSQL, schema: completions(), defaultTable: 'panel', upperCaseKeywords: true }),
    syntaxHighlighting(COLOURS),
    errorPlace,
    THEME,
    placeholder(words.hint),
    EditorState.phrases.of({ Completions: words.completions }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': words.label, spellcheck: 'false' }),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      // After the completion's own Escape, which only closes its list.
      { key: 'Escape', run: (view) => done(() => leave(view, actions)) },
      ...defaultKeymap,
      ...historyKeymap,
      indentWithTab,
    ]),
  ];
}

/** The list of completions would stand over the answer. */
function runFrom(view: EditorView, actions: EditorActions): void {
  closeCompletion(view);
  actions.run();
}

/** Escape stops the query, and lets the next Tab leave the editor instead of indenting; ms. */
const LEAVE_WITHIN = 3000;
function leave(view: EditorView, actions: EditorActions): void {
  actions.stop();
  view.setTabFocusMode(LEAVE_WITHIN);
}

function done(action: () => void): boolean {
  action();
  return true;
}

/** Tables and columns from the published schema, with unit and Chinese name beside the column. */
function completions(): Record<string, Completion[]> {
  return Object.fromEntries(
    TABLES.map((table) => [
      table.name,
      table.columns.map((column): Completion => {
        const choice = choiceOf(column.name);
        const detail = [choice?.zh, column.unit ?? column.type].filter((part) => part !== undefined).join(' · ');
        return { label: column.name, type: 'property', detail };
      }),
    ]),
  );
}

const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--ink-2)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--info)' },
]);

const THEME = EditorView.theme({
  '&': { backgroundColor: 'var(--sheet)', color: 'var(--ink)', fontSize: 'var(--text-s)' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.6rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-2)', border: 'none' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--band-2)',
  },
  '.cm-matchingBracket': { backgroundColor: 'var(--accent-wash)', outline: '1px solid var(--rule-strong)' },
  '.cm-placeholder': { color: 'var(--ink-2)' },
  '.cm-error-line': {
    backgroundColor: 'color-mix(in srgb, var(--fail) 14%, transparent)',
    boxShadow: 'inset 3px 0 0 var(--fail)',
  },
  '.cm-error-word': { textDecoration: 'underline wavy var(--fail)', textUnderlineOffset: '3px' },
  '.cm-tooltip': {
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--rule-strong)',
    borderRadius: '2px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxHeight: '16rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--paper)' },
  '.cm-completionDetail': {
    fontFamily: 'var(--font)',
    fontStyle: 'normal',
    color: 'inherit',
    opacity: '0.8',
    marginLeft: '1em',
  },
});

/** Marks the line that DuckDB could not read, and the word where it stopped; null takes the marks away. */
export const markError = StateEffect.define<SqlPlace | null>();

const errorPlace = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = transaction.docChanged ? Decoration.none : marks;
    for (const effect of transaction.effects) {
      if (effect.is(markError)) next = effect.value ? marksAt(transaction.state.doc, effect.value) : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marksAt(doc: Text, { line: at, column }: SqlPlace): DecorationSet {
  if (at < 1 || at > doc.lines) return Decoration.none;
  const line = doc.line(at);
  const whole = Decoration.line({ class: 'cm-error-line' }).range(line.from);
  const from = line.from + (column ?? 1) - 1;
  const word = column === null ? null : /^(?:[\p{L}\p{N}_]+|\S)/u.exec(doc.sliceString(from, line.to));
  if (!word) return Decoration.set([whole]);
  return Decoration.set([whole, Decoration.mark({ class: 'cm-error-word' }).range(from, from + word[0].length)]);
}
