/** How a centre is called on the page: its district in Chinese, pinyin with 中文 in English. Pure. */
import { syllablesOf } from './filter/centreSearch.ts';
import { cityName } from './placeNames.ts';

export interface Named {
  readonly center_id: string;
  readonly district: string | null;
  readonly name: string | null;
  readonly pinyin: string | null;
  /** With it, districts of one name are told apart on axes. */
  readonly city?: string | null;
}

/** Names that several districts of the country share (GB/T 2260); a test holds the list to the table of divisions. */
export const SHARED_NAMES: ReadonlySet<string> = new Set(
  '朝阳区 通州区 和平区 河东区 长安区 桥西区 新华区 城区 矿区 郊区 新城区 青山区 铁西区 铁东区 海州区 西安区 向阳区 南山区 宝山区 普陀区 鼓楼区 西湖区 江北区 永定区 市中区 白云区 龙华区 城中区 城关区'.split(
    ' ',
  ),
);

/** 岳阳楼区; in English `Yueyanglou Qu 岳阳楼区`. */
export function centreName(centre: Named, lang: 'zh' | 'en'): string {
  const chinese = centre.district ?? centre.name ?? centre.center_id;
  if (lang === 'zh') return chinese;
  const latin = latinName(centre.pinyin ?? '');
  return latin === '' ? chinese : `${latin} ${chinese}`;
}

/** Without 中文, for axes: 岳阳楼区, 南京鼓楼区; in English `Yueyanglou`, `Gulou (Nanjing)`. */
export function shortName(centre: Named, lang: 'zh' | 'en'): string {
  const chinese = centre.district ?? centre.name ?? centre.center_id;
  const city = SHARED_NAMES.has(chinese) ? (centre.city ?? null) : null;
  if (lang === 'zh') return city === null ? chinese : `${city.replace(/(?:市|地区|盟)$/, '')}${chinese}`;
  const latin = latinName(centre.pinyin ?? '');
  const short = latin === '' ? chinese : latin.replace(/ (?:Qu|Xian|Shi|Qi)$/, '');
  return city === null ? short : `${short} (${cityName(centre.center_id, city, lang)})`;
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
