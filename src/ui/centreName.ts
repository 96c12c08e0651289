/** How a centre is called on the page: its district in Chinese, pinyin with 中文 in English. Pure. */
import { syllablesOf } from './filter/centreSearch.ts';

export interface Named {
  readonly center_id: string;
  readonly district: string | null;
  readonly name: string | null;
  readonly pinyin: string | null;
}

/** 岳阳楼区; in English `Yueyanglou Qu 岳阳楼区`. */
export function centreName(centre: Named, lang: 'zh' | 'en'): string {
  const chinese = centre.district ?? centre.name ?? centre.center_id;
  if (lang === 'zh') return chinese;
  const latin = latinName(centre.pinyin ?? '');
  return latin === '' ? chinese : `${latin} ${chinese}`;
}

/** Without 中文, for axes: 岳阳楼区; in English `Yueyanglou`. */
export function shortName(centre: Named, lang: 'zh' | 'en'): string {
  const chinese = centre.district ?? centre.name ?? centre.center_id;
  if (lang === 'zh') return chinese;
  const latin = latinName(centre.pinyin ?? '');
  return latin === '' ? chinese : latin.replace(/ (?:Qu|Xian|Shi|Qi)$/, '');
}

function latinName(pinyin: string): string {
  if (/[A-Z]/.test(pinyin)) return pinyin;
  const syllables = syllablesOf(pinyin);
  if (syllables.length === 0) return '';
  const kind = syllables.length > 1 ? syllables[syllables.length - 1] : undefined;
  const [first = '', ...rest] = kind ? syllables.slice(0, -1) : syllables;
  // As the rules of pinyin write it: Xi'an, Lüshun.
  const stem = rest
    .reduce((word, next) => word + (/^[aeo]/.test(next) ? "'" : '') + next, first)
    .replace(/([ln])v/g, '$1ü');
  return [stem, kind].flatMap((word) => (word ? [word.charAt(0).toUpperCase() + word.slice(1)] : [])).join(' ');
}
