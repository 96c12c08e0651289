/** The divisions of the country, looked up by code and by name. The table is unpacked at the first question. */
import { DIVISION_LINES, FORMER_NAMES } from './divisionTable.ts';

export interface Division {
  /** Six digits, GB/T 2260; a province ends in 0000, a city in 00. */
  readonly code: string;
  /** 石鼓区; 邵阳市 for a city itself. */
  readonly name: string;
  /** Syllables with spaces between them, no tones: `shi gu qu`. */
  readonly pinyin: string;
  readonly level: 'province' | 'city' | 'county';
  readonly province: string;
  /** 衡阳市; of a municipality its own name; 省直辖县级行政区划 where the province governs directly; null for a province. */
  readonly city: string | null;
  /** Merged into others since; only old reports name it. */
  readonly former: boolean;
}

interface Table {
  readonly byCode: ReadonlyMap<string, Division>;
  /** Full names, former ones too. */
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  /** Names without 区 县 市 and peoples' names, two characters and more: 石鼓, 江华. */
  readonly byStem: ReadonlyMap<string, readonly Division[]>;
  readonly pinyin: ReadonlyMap<string, string>;
}

let unpacked: Table | null = null;

export function divisionTable(): Table {
  unpacked ??= unpack();
  return unpacked;
}

/** null for a code that is in no list. */
export function divisionOf(code: string): Division | null {
  return divisionTable().byCode.get(code) ?? null;
}

export function divisionsNamed(name: string): readonly Division[] {
  return divisionTable().byName.get(name) ?? [];
}

/** `石鼓区` → `shi gu qu`, also for cities, provinces and former names; null for a name that is in no list. */
export function pinyinOf(name: string): string | null {
  return divisionTable().pinyin.get(name) ?? null;
}

const PEOPLES =
  '蒙古族|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|普米族|塔吉克族?|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春|各族|蒙古';
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})+自治[县州旗区]$|壮族自治区$|回族自治区$|维吾尔自治区$|自治[区县州旗]$`);

/** 石鼓区 → 石鼓, 江华瑶族自治县 → 江华, 内蒙古自治区 → 内蒙古; '' where less than two characters stay (渠县). */
export function stemOf(name: string): string {
  const stem = AUTONOMOUS.test(name)
    ? name.replace(AUTONOMOUS, '') || name.replace(/族?自治旗$/, '') // 鄂伦春自治旗: the people is the name
    : name.replace(/(?:特别行政区|地区|林区|特区|新区|[省市区县盟旗])$/, '');
  return stem.length >= 2 ? stem : '';
}

/** 江华瑶族自治县 → 江华县, as people write it; the name itself elsewhere. */
function shortName(name: string): string {
  const kind = /自治([县州旗])$/.exec(name)?.[1];
  const stem = stemOf(name);
  return kind && stem ? stem + kind : name;
}

const MUNICIPAL = /^(?:11|12|31|50)/;

function unpack(): Table {
  const all: Division[] = [];
  let province = '';
  for (const line of DIVISION_LINES.trim().split('\n')) {
    const [head = '', ...inside] = line.split('|');
    const [code = '', name = '', pinyin = ''] = head.split(',');
    if (code.length === 2) {
      province = name;
      all.push({ code: `${code}0000`, name, pinyin, level: 'province', province, city: null, former: false });
      continue;
    }
    const city = MUNICIPAL.test(code) ? province : name;
    const isPlace = !/^(?:市辖区|县|.*直辖县级行政区划)$/.test(name);
    // 东莞, 中山, 儋州 have no counties: the package lists the city once more as its own county.
    const others = inside.map((entry) => entry.split(',')).filter(([rest]) => rest !== '00');
    if (isPlace) all.push({ code: `${code}00`, name, pinyin, level: 'city', province, city, former: false });
    for (const [rest = '', county = '', read = '', mark] of others) {
      if (county === name) continue;
      const [at, former] = [code + rest, mark === 'former'];
      all.push({ code: at, name: county, pinyin: read, level: 'county', province, city, former });
    }
  }
  return index(all);
}

function index(all: readonly Division[]): Table {
  const byCode = new Map(all.map((division) => [division.code, division]));
  const byName = new Map<string, Division[]>();
  const byStem = new Map<string, Division[]>();
  const pinyin = new Map(all.map(({ name, pinyin }) => [name, pinyin]));
  const put = (map: Map<string, Division[]>, key: string, division: Division): void => {
    const list = map.get(key) ?? [];
    if (key !== '' && !list.includes(division)) map.set(key, [...list, division]);
  };
  for (const division of all) {
    put(byName, division.name, division);
    put(byName, shortName(division.name), division);
    put(byStem, stemOf(division.name), division);
  }
  for (const line of FORMER_NAMES.trim().split('\n')) {
    const [code = '', name = '', read = ''] = line.split(',');
    const division = byCode.get(code);
    if (!division) continue;
    put(byName, name, division);
    put(byStem, stemOf(name), division);
    if (!pinyin.has(name)) pinyin.set(name, read);
  }
  return { byCode, byName, byStem, pinyin };
}
