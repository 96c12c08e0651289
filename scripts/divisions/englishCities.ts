/**
 * Names of cities, prefectures and leagues in English texts: the syllables joined, save where English has a name that
 * comes from the place's own language. Source of the latter: the names that GB/T 2260's romanisation and maps in English use.
 */
import { stemOf } from '../../src/core/who/divisions.ts';

const OWN_NAMES: Readonly<Record<string, string>> = {
  '1501': 'Hohhot',
  '1506': 'Ordos',
  '1507': 'Hulunbuir',
  '1508': 'Bayannur',
  '1509': 'Ulanqab',
  '1522': 'Hinggan',
  '1525': 'Xilingol',
  '1529': 'Alxa',
  '2301': 'Harbin',
  '2302': 'Qiqihar',
  '4290': 'Directly under Hubei',
  '4190': 'Directly under Henan',
  '4690': 'Directly under Hainan',
  '6590': 'Directly under Xinjiang',
  '5132': 'Ngawa',
  '5133': 'Garzê',
  '5334': 'Dêqên',
  '5401': 'Lhasa',
  '5402': 'Xigazê',
  '5403': 'Qamdo',
  '5404': 'Nyingchi',
  '5406': 'Nagqu',
  '5425': 'Ngari',
  '6326': 'Golog',
  '6501': 'Ürümqi',
  '6502': 'Karamay',
  '6504': 'Turpan',
  '6527': 'Bortala',
  '6528': 'Bayingolin',
  '6529': 'Aksu',
  '6530': 'Kizilsu',
  '6531': 'Kashgar',
  '6532': 'Hotan',
  '6540': 'Ili',
  '6543': 'Altay',
};

/** `1403`, 阳泉市, `yang quan shi` → Yangquan; Xi'an and Lüliang as the rules of pinyin write them; '' for 市辖区 and 县. */
export function englishCity(code: string, name: string, pinyin: string): string {
  const own = OWN_NAMES[code];
  if (own !== undefined) return own;
  const stem = stemOf(name);
  if (/^(?:市辖区|县)$/.test(name) || stem === '') return '';
  const [first = '', ...rest] = pinyin.split(' ').slice(0, stem.length);
  const joined = rest.reduce((word, next) => word + (/^[aeo]/.test(next) ? "'" : '') + next, first);
  const spelled = joined.replaceAll('lv', 'lü').replaceAll('nv', 'nü');
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}
