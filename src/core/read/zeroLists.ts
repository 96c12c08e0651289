/** «上缴上级支出、经营支出均为0元», «A和B均未发生»: one nought, or one none, for all that a list names. */
import { METRIC_OF } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { type Context, tokenize } from './phrase.ts';
import { BOTH_VEHICLES } from './topics.ts';

const ZERO =
  /(?:均|都|皆|全部)?(?:为|是)(?:人民币)?(?:0(?:\.0{1,6})?|零)(?:万?元)?(?=[。，；,;)、]|$)|(?:[两三四]项)?(?:均|都|皆)(?:没有|未|无)(?:实际|新)?(?:发生|安排|产生|列支|使用)?(?:费用|支出|经费|收入)?(?=[。，；,;)]|$)/g;
const NAMES_END = /[。；;：:，(！？]/;
const LONGEST = 160;

export function readZeroLists(block: Prose, context: Context): Candidate[] {
  const { text } = block;
  if (!/[均都皆]|全部|[为是](?:0|零)/.test(text)) return [];
  const found: Candidate[] = [];
  for (const match of text.matchAll(ZERO)) {
    let from = match.index;
    while (
      from > 0 &&
      match.index - from < LONGEST &&
      (!NAMES_END.test(text[from - 1]!) || text.startsWith('(境)', from - 1))
    )
      from -= 1;
    const stated = /[0零]/.test(match[0]);
    // «经营收入为零»: a nought in a word; one in figures is read as an amount.
    const alone = /零$/.test(match[0]);
    for (const topic of listed(text, from, match.index, context, alone)) {
      const metric = METRIC_OF[topic]?.level;
      if (!metric) continue;
      found.push({
        metric,
        value: 0,
        valueText: null,
        text: text.slice(match.index, match.index + match[0].length),
        bound: '=',
        status: stated ? 'stated' : 'stated_none',
        decimals: 0,
        year: null,
        ...placesOf(block, from, match.index + match[0].length),
        label: null,
        section: block.section,
        rule: 'prose.zero_list',
        weight: stated ? 0 : -1,
        part: false,
      });
    }
  }
  return found;
}

/** The topics of [from, to); none where a word is not understood, or speaks of a budget or of another year. */
function listed(text: string, from: number, to: number, context: Context, alone: boolean): readonly Topic[] {
  const topics: Topic[] = [];
  for (const token of tokenize(text, from, to, 'money', context)) {
    if (token.kind === 'other' || (token.kind === 'year' && token.year !== context.year)) return [];
    if (token.kind !== 'term') continue;
    const { term } = token;
    if (term.kind === 'topic') topics.push(...(term.id === 'three_public.vehicles' ? BOTH_VEHICLES : [term.id]));
    else if (term.kind === 'aspect' ? term.id !== 'executed' : FOREIGN.has(term.id)) return [];
  }
  return topics.length > (alone ? 0 : 1) ? topics : [];
}

const FOREIGN: ReadonlySet<string> = new Set(['last_year', 'against_last_year', 'plan', 'whole_place', 'parts']);
