/** A Word 97 file for the tests: a compound file with the two streams that a reader needs ([MS-CFB], [MS-DOC]). */

const SECTOR = 512;
const STREAM = 8192; // both streams; above 4096, so that no mini stream is needed
const TEXT_AT = 2048;
const FKP_PAGE = 12; // of 512 bytes, inside the WordDocument stream

/** `text` as Word stores it: \r ends paragraphs, \x07 cells; `rowEnds` are the indexes of the \x07 that end rows. */
export function makeDoc(
  text: string,
  options: { readonly encrypted?: boolean; readonly rowEnds?: readonly number[] } = {},
): Uint8Array {
  const word = wordStream(text, options.encrypted ?? false, options.rowEnds ?? []);
  const table = tableStream(text);
  return compound([
    ['WordDocument', word],
    ['1Table', table],
  ]);
}

function wordStream(text: string, encrypted: boolean, rowEnds: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(STREAM);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0x00c1, true);
  view.setUint16(0x0a, 0x1200 | (encrypted ? 0x0100 : 0), true); // 1Table, extended characters
  view.setUint32(0x18, TEXT_AT, true);
  view.setUint32(0x4c, text.length, true);
  view.setUint32(0x102, 64, true); // PlcfBtePapx in the table stream
  view.setUint32(0x106, 12, true);
  view.setUint32(0x1a2, 0, true); // Clx
  view.setUint32(0x1a6, 21, true);
  for (let i = 0; i < text.length; i++) view.setUint16(TEXT_AT + 2 * i, text.charCodeAt(i), true);
  // One page of paragraph properties: a run for each row end, with sprmPFTtp (0x2417).
  const page = FKP_PAGE * SECTOR;
  bytes[page + 511] = rowEnds.length * 2;
  const runs = rowEnds.length * 2;
  const properties = 400;
  rowEnds.forEach((at, i) => {
    view.setUint32(page + 8 * i, TEXT_AT + 2 * at, true);
    view.setUint32(page + 8 * i + 4, TEXT_AT + 2 * at + 2, true);
    bytes[page + (runs + 1) * 4 + 26 * i] = properties / 2;
    bytes[page + (runs + 1) * 4 + 26 * i + 13] = (properties + 20) / 2;
  });
  view.setUint32(page + 4 * runs, TEXT_AT + 2 * text.length, true);
  bytes[page + properties] = 3; // 2 × 3 − 1 bytes: istd, sprm, operand
  view.setUint16(page + properties + 3, 0x2417, true);
  bytes[page + properties + 5] = 1;
  bytes[page + properties + 20] = 2; // plain runs: istd alone
  return bytes;
}

function tableStream(text: string): Uint8Array {
  const bytes = new Uint8Array(STREAM);
  const view = new DataView(bytes.buffer);
  bytes[0] = 2; // Pcdt
  view.setUint32(1, 16, true);
  view.setUint32(9, text.length, true); // the piece is [0, length)
  view.setUint32(15, TEXT_AT, true);
  view.setUint32(64, TEXT_AT, true);
  view.setUint32(68, TEXT_AT + 2 * text.length, true);
  view.setUint32(72, FKP_PAGE, true);
  return bytes;
}

/** Sector 0 is the allocation table, sector 1 the directory, then the streams one after the other. */
export function compound(streams: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const total = 2 + streams.reduce((sum, [, bytes]) => sum + bytes.length / SECTOR, 0);
  const file = new Uint8Array(SECTOR * (total + 1));
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true); // 512-byte sectors
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true); // allocation sectors
  view.setUint32(48, 1, true); // directory
  view.setUint32(56, 4096, true);
  view.setInt32(60, -2, true); // no mini stream
  view.setInt32(68, -2, true);
  view.setUint32(76, 0, true);
  for (let i = 1; i < 109; i++) view.setInt32(76 + 4 * i, -1, true);
  for (let i = 0; i < 128; i++) view.setInt32(SECTOR + 4 * i, -1, true);
  view.setInt32(SECTOR, -3, true);
  view.setInt32(SECTOR + 4, -2, true);
  entry(view, 0, 'Root Entry', 5, -2, 0, 1);
  let sector = 2;
  streams.forEach(([name, bytes], i) => {
    const count = bytes.length / SECTOR;
    entry(view, i + 1, name, 2, sector, bytes.length, -1, i + 1 < streams.length ? i + 2 : -1);
    for (let s = 0; s < count; s++) view.setInt32(SECTOR + 4 * (sector + s), s + 1 < count ? sector + s + 1 : -2, true);
    file.set(bytes, SECTOR * (sector + 1));
    sector += count;
  });
  return file;
}

function entry(
  view: DataView,
  index: number,
  name: string,
  type: number,
  sector: number,
  size: number,
  child: number,
  right = -1,
): void {
  const at = 2 * SECTOR + 128 * index;
  for (let i = 0; i < name.length; i++) view.setUint16(at + 2 * i, name.charCodeAt(i), true);
  view.setUint16(at + 64, 2 * name.length + 2, true);
  view.setUint8(at + 66, type);
  view.setUint8(at + 67, 1);
  view.setInt32(at + 68, -1, true);
  view.setInt32(at + 72, right, true);
  view.setInt32(at + 76, child, true);
  view.setInt32(at + 116, sector, true);
  view.setUint32(at + 120, size, true);
}
