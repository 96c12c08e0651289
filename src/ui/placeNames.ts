/** How provinces and cities are called on the page: as the data have them in Chinese, by their usual names in English. Pure. */
import type { Lang } from '../state/viewState.ts';
import { CITY_LINES } from './cityLines.ts';

/** First two digits of GB/T 2260 → the name that English texts use. */
const PROVINCES_EN: Readonly<Record<string, string>> = {
  '11': 'Beijing',
  '12': 'Tianjin',
  '13': 'Hebei',
  '14': 'Shanxi',
  '15': 'Inner Mongolia',
  '21': 'Liaoning',
  '22': 'Jilin',
  '23': 'Heilongjiang',
  '31': 'Shanghai',
  '32': 'Jiangsu',
  '33': 'Zhejiang',
  '34': 'Anhui',
  '35': 'Fujian',
  '36': 'Jiangxi',
  '37': 'Shandong',
  '41': 'Henan',
  '42': 'Hubei',
  '43': 'Hunan',
  '44': 'Guangdong',
  '45': 'Guangxi',
  '46': 'Hainan',
  '50': 'Chongqing',
  '51': 'Sichuan',
  '52': 'Guizhou',
  '53': 'Yunnan',
  '54': 'Xizang',
  '61': 'Shaanxi',
  '62': 'Gansu',
  '63': 'Qinghai',
  '64': 'Ningxia',
  '65': 'Xinjiang',
  '71': 'Taiwan',
  '81': 'Hong Kong',
  '82': 'Macao',
};

/** `code`: any code of the province; `chinese`: its name in the data. */
export function provinceName(code: string, chinese: string | null, lang: Lang): string {
  const fallback = chinese ?? code.slice(0, 2);
  return lang === 'zh' ? fallback : (PROVINCES_EN[code.slice(0, 2)] ?? fallback);
}

let citiesEn: ReadonlyMap<string, string> | null = null;

/** `code`: any code inside the city; `chinese`: its name in the data. Cities that no list has keep their Chinese name. */
export function cityName(code: string, chinese: string, lang: Lang): string {
  if (lang === 'zh') return chinese;
  citiesEn ??= new Map(
    CITY_LINES.trim()
      .split('\n')
      .map((line) => [line.slice(0, 4), line.slice(4)]),
  );
  const municipality = /^(?:11|12|31|50)/.test(code);
  return municipality ? provinceName(code, chinese, lang) : (citiesEn.get(code.slice(0, 4)) ?? chinese);
}

/** A province by 2 digits, a city by 4. */
export function placeCalled({ code, name }: { readonly code: string; readonly name: string }, lang: Lang): string {
  return code.length === 2 ? provinceName(code, name, lang) : cityName(code, name, lang);
}

interface Placed {
  readonly center_id: string;
  readonly province: string | null;
  readonly city: string | null;
}

/** 湖南省 · 岳阳市, Hunan · Yueyang; 北京市 alone, where the city is the province. */
export function placeLine({ center_id, province, city }: Placed, lang: Lang): string {
  const first = province === null ? null : provinceName(center_id, province, lang);
  const second = city === null || city === province ? null : cityName(center_id, city, lang);
  return [first, second].filter(Boolean).join(' · ');
}

/** Whether a centre lies in any of the places: code prefixes of 2 or 4 digits; none means everywhere. */
export function inPlaces(code: string, places: readonly string[]): boolean {
  return places.length === 0 || places.some((place) => code.startsWith(place));
}
