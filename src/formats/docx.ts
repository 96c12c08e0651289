/** .docx → text, through mammoth's HTML (which keeps empty cells and spans). */
import mammoth from 'mammoth';
import { type Decoded, readError } from './decoded.ts';
import { htmlToText } from './html.ts';
import { unpack } from './unzip.ts';

export async function decodeDocx(bytes: Uint8Array): Promise<Decoded> {
  // mammoth unpacks by itself and without bounds: look first.
  const unpacked = unpack(bytes, (name) => name.endsWith('.xml'));
  if (!unpacked.ok) return readError(unpacked.code);
  if (!unpacked.entries.some(({ name }) => name === 'word/document.xml')) return readError('broken', '不是 Word 文档');
  try {
    const { value } = await mammoth.convertToHtml(source(bytes), {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
    });
    return { ok: true, ...htmlToText(value) };
  } catch (error) {
    return readError('broken', error instanceof Error ? error.message.slice(0, 80) : '');
  }
}

/** mammoth's Node build asks for a Buffer, its browser build for an ArrayBuffer; each ignores the other. */
function source(bytes: Uint8Array): { buffer: Buffer; arrayBuffer: ArrayBuffer } {
  const arrayBuffer = bytes.slice().buffer as ArrayBuffer;
  const buffer = typeof Buffer === 'undefined' ? (undefined as unknown as Buffer) : Buffer.from(arrayBuffer);
  return { buffer, arrayBuffer };
}
