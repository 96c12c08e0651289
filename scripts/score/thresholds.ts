/** What the reader is held to, by corpus. */
export interface Threshold {
  readonly precision: number;
  readonly recall: number;
}

export const THRESHOLDS: Readonly<Record<string, Threshold>> = {
  originals: { precision: 1, recall: 1 },
  digests: { precision: 1, recall: 1 },
  synthetic: { precision: 0.999, recall: 0.99 },
  damaged: { precision: 0.99, recall: 0.95 },
};
