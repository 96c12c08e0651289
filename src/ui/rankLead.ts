/** Who leads a ranking, and the sentence at its head: a figure known only from above is not called the highest. Pure. */
import { SHELL } from '../i18n/messages/shell.ts';
import { type Message, say } from '../i18n/say.ts';
import type { Lang } from '../state/viewState.ts';
import { measureWord, type PanelRow, panelFigure, whoAndWhen } from './panelRow.ts';
import type { RankedRow } from './ranking.ts';

export interface Lead {
  /** The highest report whose figure is at least what it says; of reports that are all bounded, the one that stands first. */
  readonly first: RankedRow;
  /** How many such reports share its value. */
  readonly level: number;
  /** Reports that stand above it although their figures may be less: known from above only, or about right. */
  readonly atMost: number;
  readonly about: number;
}

/** Rows in any order, of a long ranking those of both ends: only what stands without a gap from the first place on is looked at. */
export function leadOf(rows: readonly RankedRow[], column: string): Lead | null {
  const sorted = [...rows].sort((a, b) => a.place - b.place);
  const top = sorted.filter((row, at) => row.place === at + 1);
  const firm = top.filter((row) => !mayBeLess(row, column));
  const first = firm[0] ?? top[0];
  if (!first) return null;
  const value = Number(first[column]);
  const above = top.filter((row) => Number(row[column]) > value);
  return {
    first,
    level: (firm.length > 0 ? firm : top).filter((row) => row[column] === first[column]).length,
    atMost: above.filter((row) => row[`${column}_bound`] === '<=').length,
    about: above.filter((row) => row[`${column}_bound`] === '~').length,
  };
}

function mayBeLess(row: PanelRow, column: string): boolean {
  const bound = row[`${column}_bound`];
  return bound === '<=' || bound === '~';
}

/** What a title says behind its figure of those that stand above it. */
export function alsoAbove({ atMost, about }: Lead, lang: Lang): string {
  return (
    (atMost > 0 ? say(lang, SHELL['rank.atMost'], { n: atMost }) : '') +
    (about > 0 ? say(lang, SHELL['rank.about'], { n: about }) : '')
  );
}

/** Whether any figure has a sign that the note must explain. */
export function anyBound(rows: readonly PanelRow[], column: string): boolean {
  return rows.some((row) => ['<=', '>=', '~'].includes(String(row[`${column}_bound`])));
}

/** What stands at the head of a ranking; null without rows. */
export function rankTitle(rows: readonly RankedRow[], column: string, title: Message, lang: Lang): string | null {
  const lead = leadOf(rows, column);
  if (!lead) return null;
  const { first, level } = lead;
  const words = first.peers === 1 ? SHELL['rank.one'] : level > 1 ? SHELL['rank.level'] : title;
  const vars = {
    measure: measureWord(column, lang),
    who: whoAndWhen(first, lang),
    value: panelFigure(first, column, lang).text,
    n: level,
  };
  return say(lang, words, vars) + alsoAbove(lead, lang);
}
