/** Names of divisions in a text. Time is linear: two characters lead to the few names that begin so. */
import { type Division, divisionTable } from './divisions.ts';

export interface Mention {
  readonly start: number;
  readonly end: number; // exclusive
  readonly name: string;
  /** What the name can mean here, narrowed by a province or city written right before it. */
  readonly divisions: readonly Division[];
  /** A stem without 区 县 市, taken only before the word of a medium or body (邵阳|日报). */
  readonly how: 'full' | 'stem';
}

/** Names that are ordinary words too («全市中区域», «城区»): places only behind their city's name. */
const WORDS = new Set(
  '城区 郊区 矿区 东区 西区 南区 市中区 城中区 市南区 市北区 新城区 中区 中原区 河口区 江口县 长海县 安县 中山市 开平区 东方市'.split(
    ' ',
  ),
);
const WORD_STEMS = new Set(
  '新华 和平 长安 向阳 东方 中山 光明 新城 城关 城中 城东 城西 城北 桥东 桥西 河东 河西 江南 江北 江东 海南 平安 永定 高新 白云 南方 龙华 青山 西湖 文山 红旗 前进'.split(
    ' ',
  ),
);
const MEDIA_AFTER =
  /(?:市|州|县|区)?(?:融媒|日报|晚报|晨报|早报|都市报|城市报|商报|时报|新闻|发布|电视|广播|广电|传媒|全媒体|人民广播|交通频道|手机报|报社|在线|论坛|卫视|经视|市委|市政府|市财政|市人民政府)/y;

type Index = ReadonlyMap<string, readonly (readonly [name: string, divisions: readonly Division[]])[]>;
interface Lookups {
  readonly full: Index;
  readonly stem: Index;
  /** 1 for each pair of units (hashed) that begins a name: most pairs of a text begin none. */
  readonly begins: Uint8Array;
}
let indexes: Lookups | null = null;

function byHead(names: ReadonlyMap<string, readonly Division[]>): Index {
  const index = new Map<string, (readonly [string, readonly Division[]])[]>();
  for (const entry of [...names].sort((a, b) => b[0].length - a[0].length)) {
    const head = entry[0].slice(0, 2);
    const list = index.get(head);
    if (list) list.push(entry);
    else index.set(head, [entry]);
  }
  return index;
}

function lookups(): Lookups {
  if (indexes) return indexes;
  const { byName, byStem } = divisionTable();
  const begins = new Uint8Array(0x10000);
  for (const name of [...byName.keys(), ...byStem.keys()]) begins[pair(name.charCodeAt(0), name.charCodeAt(1))] = 1;
  indexes = { full: byHead(byName), stem: byHead(byStem), begins };
  return indexes;
}

function pair(first: number, second: number): number {
  return (first * 31 + second * 1009) & 0xffff;
}

/** All mentions in the order of the text, longest name first at each place, none overlapping. */
export function placesIn(plain: string): Mention[] {
  const { full, stem, begins } = lookups();
  const mentions: Mention[] = [];
  let next = plain.charCodeAt(0);
  for (let i = 0; i + 1 < plain.length; i += 1) {
    const here = next;
    next = plain.charCodeAt(i + 1);
    if (begins[pair(here, next)] === 0) continue;
    const head = plain.slice(i, i + 2);
    const before = mentions.at(-1);
    const parent = before && before.end === i ? before : null;
    const found =
      full.get(head)?.find(([name]) => plain.startsWith(name, i)) ??
      stem.get(head)?.find(([name]) => plain.startsWith(name, i) && mediaFollows(plain, i + name.length));
    if (!found) continue;
    const [name, all] = found;
    const how = plain.startsWith(name, i) && divisionTable().byName.has(name) ? 'full' : 'stem';
    const divisions = narrow(all, parent);
    const isWord = how === 'full' ? WORDS.has(name) : WORD_STEMS.has(name);
    if (isWord && !(parent && divisions.length < all.length)) continue;
    mentions.push({ start: i, end: i + name.length, name, divisions, how });
    i += name.length - 1;
    next = plain.charCodeAt(i + 1);
  }
  return mentions;
}

function mediaFollows(plain: string, at: number): boolean {
  MEDIA_AFTER.lastIndex = at;
  return MEDIA_AFTER.test(plain);
}

/** 长春市|朝阳区: only the 朝阳区 of 长春. A parent that fits none of them says nothing. */
function narrow(divisions: readonly Division[], parent: Mention | null): readonly Division[] {
  if (!parent) return divisions;
  const inside = divisions.filter((division) => parent.divisions.some((outer) => isInside(division, outer)));
  return inside.length > 0 ? inside : divisions;
}

export function isInside(division: Division, outer: Division): boolean {
  if (outer.level === 'province') return division.code.startsWith(outer.code.slice(0, 2));
  return outer.level === 'city' && division.code.startsWith(outer.code.slice(0, 4));
}
