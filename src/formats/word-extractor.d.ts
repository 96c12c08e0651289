/** The package has no types of its own; this is the part that is used. */
declare module 'word-extractor' {
  export default class WordExtractor {
    /** A Buffer with the whole file. Rejects when it is no Word document. */
    extract(source: Uint8Array): Promise<{ getBody(options: { filterUnicode: boolean }): string }>;
  }
}
