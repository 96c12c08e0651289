/** The PDF engine's second half has no types of its own; only the engine itself looks into it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
