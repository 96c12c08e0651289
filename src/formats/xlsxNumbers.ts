/** Numbers of a sheet as a person sees them: per cent, dates, thousands; never more digits than were typed. */
import { attribute, scanXml } from './xml.ts';

/** Format codes that Excel knows without writing them down (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'yyyy-mm-dd',
  16: 'mm-dd',
  17: 'yyyy-mm',
  22: 'yyyy-mm-dd',
  31: 'yyyy年m月d日',
  57: 'yyyy年m月',
};

/** The number format code of each cell style, by index; '' is General. */
export function readStyles(xml: string): string[] {
  const codes = new Map<number, string>();
  const styles: string[] = [];
  let inCells = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode'));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') || 0);
        styles.push(codes.get(id) ?? BUILT_IN[id] ?? '');
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** `value` as the sheet stores it. Rounded to 10 significant places at most: 0.1 + 0.2 is stored with 17. */
export function formatCell(value: string, code = ''): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return `${plain(Number((number * 100).toPrecision(12)))}%`;
  if (/[yd年月日]/i.test(bare) || (/m/i.test(bare) && !/[0#]/.test(bare))) return dateOf(number, bare);
  return plain(number);
}

function plain(number: number): string {
  const rounded = Number(number.toPrecision(12));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(10).replace(/\.?0+$/, '') : text;
}

/** Serial days from 1899-12-30, as Excel counts after February 1900. */
function dateOf(serial: number, code: string): string {
  if (serial < 61 || serial > 2_958_465) return plain(serial);
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const [year, month, day] = date.toISOString().slice(0, 10).split('-');
  if (!/[dD日]/.test(code)) return /[yY年]/.test(code) ? `${year}年${Number(month)}月` : `${Number(month)}月`;
  return `${year}-${month}-${day}`;
}
