/** .pdf with text → text, by position on the page. A page of pictures has no text: that is a scan, and said so. */
import type { Decoded, FormatAssets } from './decoded.ts';
import { LIMITS, readError } from './decoded.ts';
import { layOutPages, type PlacedText } from './pdfLayout.ts';

export async function decodePdf(bytes: Uint8Array, assets: FormatAssets): Promise<Decoded> {
  // The legacy build runs on the older browsers and on Node.
  const pdfjs = await preparePdf(assets.fetched === true);
  const task = pdfjs.getDocument({
    data: bytes.slice(), // the engine takes the buffer away
    cMapUrl: assets.cMapUrl,
    cMapPacked: true,
    standardFontDataUrl: assets.standardFontDataUrl,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: assets.fetched === true,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > LIMITS.pdfPages) return readError('too_large', `${document.numPages} 页`);
    const pages: PlacedText[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ includeMarkedContent: false });
      pages.push(content.items.flatMap((item) => ('str' in item ? place(item) : [])));
      page.cleanup();
    }
    const empty = pages.filter((page) => page.every(({ text }) => text.trim() === '')).length;
    if (empty === pages.length) return readError('scan');
    const layout = layOutPages(pages);
    if (empty * 2 <= pages.length) return { ok: true, ...layout };
    const message = `${pages.length} 页中有 ${empty} 页没有文字（可能是扫描页），未能读取`;
    return { ok: true, ...layout, warnings: [{ code: 'text_damaged', message }] };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return readError('encrypted');
    return readError('broken', error instanceof Error ? error.message.slice(0, 80) : '');
  } finally {
    await task.destroy();
  }
}

/** Loads the engine; a page can do so before a file asks. */
export async function preparePdf(inPage: boolean) {
  if (inPage) await (await import('./page/pdfEngine.ts')).preparePdfEngine();
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** In points, y upward, as PDF has it. Turned text (watermarks, margins) is left out. */
function place({ str, transform, width, height }: TextItem): PlacedText[] {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  if (str === '' || Math.abs(b) > Math.abs(a) * 0.2) return [];
  return [{ text: str, x, y, width, size: height || Math.abs(a) || 10 }];
}
