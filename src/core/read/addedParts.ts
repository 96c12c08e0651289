/** What was added in the course of the year, and its parts: «年中追加186万元(其中项目经费92万元)» tells nothing that was spent. */
import type { AmountAspect } from '../lexicon/metricOf.ts';
import type { AmountBook } from './amountBook.ts';
import type { Clause } from './clause.ts';
import type { Figure } from './numbers.ts';
import { isNamedSupplement, isOfPartAlone } from './readable.ts';
import type { Sentence } from './sentence.ts';
import { WHOLES } from './topics.ts';

const OPENS = /^[，,]?(?:\(|其中|包括|含)/;
/** «执行中追加428万元(全部为项目经费)». */
const ALL_OF_PROJECTS = /^[，(](?:全部|全额|均|都|皆|全)(?:为|是|系|属于?|用于)(?:项目|专项)/;
const OF_PROJECTS = { topicPlace: null, fiscal: false } as const;

export class AddedParts {
  /** Where the amount that was added ends; −1 for none. */
  private end = -1;

  constructor(private readonly book: AmountBook) {}

  /** Whether the figure is what was added to the whole, or a part of that; of projects it is written down. */
  take(figure: Figure, clause: Clause, aspect: AmountAspect, state: Sentence, text: string): boolean {
    // «年初预算612万元，年中追加118万元»: of the whole, and no metric's.
    if (aspect === 'supplement' && clause.topic === null && !isOfPartAlone(state)) {
      // But for what has a project's name: the whole goes on behind it.
      if (
        isNamedSupplement(clause, state, text, figure.start) ||
        ALL_OF_PROJECTS.test(text.slice(figure.end, figure.end + 16))
      )
        this.book.emit(figure, 'budget.project_supplement', OF_PROJECTS);
      this.end = figure.end;
      return true;
    }
    if (this.end < 0) return false;
    if (!this.isPart(text, figure.start, clause, aspect)) {
      this.end = -1;
      return false;
    }
    if (clause.topic === 'project' && clause.residue === 0)
      this.book.emit(figure, 'budget.project_supplement', { ...OF_PROJECTS, topicPlace: clause.topicPlace });
    return true;
  }

  private isPart(text: string, start: number, { topic }: Clause, aspect: AmountAspect): boolean {
    const between = text.slice(this.end, start);
    const closed = between.startsWith('(') ? /[)。]/ : /[。；;]/;
    return OPENS.test(between) && !closed.test(between) && topic !== null && !WHOLES.has(topic) && aspect === 'level';
  }
}
