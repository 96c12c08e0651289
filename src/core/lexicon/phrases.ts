/** The term rows as look-up trees: one for amounts and rates, one for people. */
import { ASPECTS, MARKS } from './aspectWords.ts';
import { type Term, wordsOf } from './terms.ts';
import { TOPICS } from './topicWords.ts';
import { Trie } from './trie.ts';

export type PhraseField = 'money' | 'people';

function build(field: PhraseField): Trie<Term> {
  const trie = new Trie<Term>();
  for (const [id, words] of TOPICS) {
    const people = id.startsWith('staff.') || id === 'none.people';
    if (people !== (field === 'people')) continue;
    for (const word of wordsOf(words)) trie.add(word, { kind: 'topic', id });
  }
  if (field === 'money') for (const [id, words] of ASPECTS) for (const word of wordsOf(words)) trie.add(word, { kind: 'aspect', id });
  for (const [id, words] of MARKS) for (const word of wordsOf(words)) trie.add(word, { kind: 'mark', id });
  return trie;
}

const TRIES: Readonly<Record<PhraseField, Trie<Term>>> = { money: build('money'), people: build('people') };

/** Topics and aspects without their first characters, for texts that have lost them; shorter ones could be anything. */
function buildRests(field: PhraseField): Trie<Term> {
  const trie = new Trie<Term>();
  const add = (term: Term, words: string): void => {
    for (const word of wordsOf(words)) if (word.length >= SHORTEST_CUT) trie.add(word.slice(1), term);
  };
  for (const [id, words] of TOPICS) {
    if ((id.startsWith('staff.') || id === 'none.people') === (field === 'people')) add({ kind: 'topic', id }, words);
  }
  if (field === 'money') for (const [id, words] of ASPECTS) add({ kind: 'aspect', id }, words);
  return trie;
}

const SHORTEST_CUT = 4;
const RESTS = new Map<PhraseField, Trie<Term>>();

export function restTrie(field: PhraseField): Trie<Term> {
  const trie = RESTS.get(field) ?? buildRests(field);
  RESTS.set(field, trie);
  return trie;
}

export function phraseTrie(field: PhraseField): Trie<Term> {
  return TRIES[field];
}
