/** The sections of 方法 in their order; ids are anchors inside the page, reached by buttons (the hash belongs to SQL). */
export const SECTIONS = [
  'reading',
  'none',
  'metrics',
  'measures',
  'rules',
  'tolerance',
  'limits',
  'digest',
  'cite',
  'data',
  'licence',
  'privacy',
  'version',
] as const;
export type SectionId = (typeof SECTIONS)[number];
