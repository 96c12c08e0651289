/** Finding a centre as people type it: Chinese, pinyin with or without spaces, initials, code, city in both languages. Pure. */
import { cityName, inPlaces } from '../placeNames.ts';

export interface Findable {
  readonly center_id: string;
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly name: string | null;
  /** `yue yang lou qu` or `Yueyanglou Qu`. */
  readonly pinyin: string | null;
}

/** Syllables of toneless pinyin, longest finals first, for texts written without spaces. */
const SYLLABLE =
  /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|iao|ian|ing|ang|eng|ong|uai|uan|ai|ei|ao|ou|an|en|in|un|ie|iu|ia|ue|ve|ui|uo|ua|er|a|o|e|i|u|v)(?![ng](?![aeiouv]))?/g;

/** `Yueyanglou Qu` → `['yue', 'yang', 'lou', 'qu']`. */
export function syllablesOf(pinyin: string): readonly string[] {
  return pinyin
    .toLowerCase()
    .split(/[\s'’]+/)
    .flatMap((word) => word.match(SYLLABLE) ?? (word === '' ? [] : [word]));
}

/** Lower-case text that a query is looked up in; made once a centre. */
export function searchKey(centre: Findable): string {
  const syllables = syllablesOf(centre.pinyin ?? '');
  return [
    centre.center_id,
    centre.name ?? '',
    `${centre.province ?? ''}${centre.city ?? ''}${centre.district ?? ''}`,
    centre.city === null ? '' : cityName(centre.center_id, centre.city, 'en'),
    syllables.join(''),
    syllables.join(' '),
    syllables.map((syllable) => syllable.charAt(0)).join(''),
  ]
    .join('\n')
    .toLowerCase();
}

/** True when every word of `query` is found in the key. An empty query finds everything. */
export function matches(key: string, query: string): boolean {
  return query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => key.includes(word));
}

/** The one centre inside the places that the words name; null where they name none or several. */
export function onlyHit(
  keyed: readonly { readonly centre: { readonly center_id: string }; readonly key: ReturnType<typeof searchKey> }[],
  query: string,
  places: readonly string[],
): string | null {
  if (query.trim() === '') return null;
  const hits = keyed.filter(({ centre, key }) => inPlaces(centre.center_id, places) && matches(key, query));
  return hits.length === 1 ? (hits[0]?.centre.center_id ?? null) : null;
}
