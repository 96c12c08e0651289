import { describe, expect, it } from 'vitest';
import { decodeText, looksGarbled } from '../../src/formats/encoding.ts';
import { splitFrontMatter } from '../../src/formats/frontMatter.ts';

const TEXT = '二、支出情况\n2020年整体支出259.45万元，占“预算”的100%。';
const utf8 = new TextEncoder().encode(TEXT);
const utf16 = (bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(TEXT.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < TEXT.length; i++) view.setUint16(2 * i, TEXT.charCodeAt(i), !bigEndian);
  return bytes;
};
/** 支出 (D6 A7 B3 F6) and 二、 (B6 FE A1 A2) in GBK; GB18030 writes what GBK lacks in four bytes. */
const GBK = Uint8Array.of(0xb6, 0xfe, 0xa1, 0xa2, 0xd6, 0xa7, 0xb3, 0xf6, 0x31, 0x30, 0x30);
const GB18030 = Uint8Array.of(...GBK, 0x81, 0x39, 0xee, 0x39);
const marked = (mark: readonly number[], bytes: Uint8Array) => Uint8Array.of(...mark, ...bytes);

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8, TEXT, 'utf-8'],
    ['UTF-8 with mark', marked([0xef, 0xbb, 0xbf], utf8), TEXT, 'utf-8'],
    ['UTF-16 LE with mark', marked([0xff, 0xfe], utf16(false)), TEXT, 'utf-16le'],
    ['UTF-16 BE with mark', marked([0xfe, 0xff], utf16(true)), TEXT, 'utf-16be'],
    ['UTF-16 LE without mark', utf16(false), TEXT, 'utf-16le'],
    ['UTF-16 BE without mark', utf16(true), TEXT, 'utf-16be'],
    ['GBK', GBK, '二、支出100', 'gb18030'],
    ['GB18030', GB18030, '二、支出100\u3400', 'gb18030'],
    ['ASCII', new TextEncoder().encode('plain 1'), 'plain 1', 'utf-8'],
    ['UTF-8 cut in a letter', utf8.subarray(0, 10), '二、支\uFFFD', 'utf-8'],
  ] as const)('%s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toMatchObject({ text, encoding });
  });

  it('says what is lost', () => {
    expect(decodeText(utf8.subarray(0, 10)).warnings).toMatchObject([{ code: 'text_damaged' }]);
    expect(decodeText(utf8).warnings).toEqual([]);
  });

  it.each([
    ['UTF-8 read as Latin-1', new TextDecoder('latin1').decode(utf8), true],
    [
      'UTF-8 read as GBK',
      new TextDecoder('gb18030').decode(new TextEncoder().encode('二、部门整体支出管理及使用情况，全年支出情况')),
      true,
    ],
    ['lost letters written as GBK', '支出锟斤拷锟斤拷锟斤拷万元', true],
    ['Chinese', TEXT, false],
    ['figures', '189.19 171.50 17.69', false],
    [
      'a poem',
      '床前明月光，疑是地上霜。举头望明月，低头思故乡。白日依山尽，黄河入海流。欲穷千里目，更上一层楼。',
      false,
    ],
    ['French', 'à é è ç « ô »', false],
  ])('garbled: %s', (_, text, garbled) => {
    expect(looksGarbled(text)).toBe(garbled);
  });
});

describe('front matter', () => {
  it('takes known keys of the right type', () => {
    const text =
      '---\ncenter_id: 430602\nyear: "2020"\nkind: self\nsource_kind: digest\npublished_on: 2021-06-01\nnote: x\n---\n正文';
    expect(splitFrontMatter(text)).toEqual({
      front: { center_id: '430602', year: 2020, kind: 'self', source_kind: 'digest', published_on: '2021-06-01' },
      text: '正文',
      warnings: [],
    });
  });

  it.each([
    ['a wrong year', '---\nyear: 20\ntitle: 甲\n---\n正文', { front: { title: '甲' }, text: '正文' }, 1],
    ['a list for a value', '---\ntitle: [1]\n---\n正文', { text: '正文' }, 1],
    ['broken YAML stays in the text', '---\na: [\n---\n正文', { text: '---\na: [\n---\n正文' }, 1],
    ['no block', '正文\n---\n尾\n---\n', { text: '正文\n---\n尾\n---\n' }, 0],
    ['Windows line ends', '---\r\nyear: 2021\r\n---\r\n正文', { front: { year: 2021 }, text: '正文' }, 0],
  ])('%s', (_, text, expected, warnings) => {
    const split = splitFrontMatter(text);
    expect(split).toMatchObject(expected);
    expect(split.warnings).toHaveLength(warnings);
  });
});
