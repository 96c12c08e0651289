/**
 * The PDF engine inside the reader's own worker: its second half is loaded here as a module, so that it starts no worker of
 * its own (which would not be bound by the page's policy).
 */
export async function preparePdfEngine(): Promise<void> {
  provideBytes();
  // Its own promise keeps a second file from loading it again; the types know only the worker's entry.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
}

/** `Response.bytes` came to Chromium in 2024; the engine reads its character maps with it. */
function provideBytes(): void {
  if ('bytes' in Response.prototype) return;
  Object.assign(Response.prototype, {
    async bytes(this: Response) {
      return new Uint8Array(await this.arrayBuffer());
    },
  });
}
