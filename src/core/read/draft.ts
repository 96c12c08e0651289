/** A text under way, as UTF-16 units: building it from pieces of strings would cost most of the cleaning's time. */
export interface Draft {
  readonly units: Uint16Array;
  /** Place of each unit in the printed text, and one more for the end. */
  readonly map: Int32Array;
  /** How many of the units are filled. */
  readonly length: number;
}

/** Five times as fast as `String.fromCharCode`; half a surrogate pair becomes U+FFFD, one unit as well. */
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

export function textOf({ units, length }: Draft): string {
  return UTF16.decode(units.subarray(0, length));
}
