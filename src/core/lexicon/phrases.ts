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

export function phraseTrie(field: PhraseField): Trie<Term> {
  return TRIES[field];
}
