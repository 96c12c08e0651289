/** The YAML block that may open a text file: `---` … `---`. Only known keys of the right type are taken. */
import { parse } from 'yaml';
import type { FrontMatter, Warning } from '../core/model.ts';

export interface SplitText {
  readonly front?: FrontMatter;
  /** What follows the block; offsets count from here. */
  readonly text: string;
  readonly warnings: readonly Warning[];
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
const TEXT_KEYS = ['province', 'city', 'district', 'unit_name', 'title', 'source_file', 'source_url'] as const;
const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

export function splitFrontMatter(text: string): SplitText {
  const block = BLOCK.exec(text);
  if (!block) return { text, warnings: [] };
  const body = text.slice(block[0].length);
  let parsed: unknown;
  try {
    parsed = plainFields(block[1] ?? '') ?? parse(block[1] ?? '', { schema: 'core', maxAliasCount: 0 });
  } catch {
    return { text, warnings: [{ code: 'text_damaged', message: '文首的 YAML 信息写法有误，未采用' }] };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { text, warnings: [] };
  return takeKeys(parsed as Record<string, unknown>, body);
}

/** A key and a word, a whole number, a date or a hash: nothing that YAML could take for something else. */
const PLAIN =
  /^([a-z_0-9]+):[ \t]+((?!(?:null|true|false|yes|no)[ \t]*$)[A-Za-z\u4e00-\u9fff](?:[^\s"'#:[\]{},&*]|:(?=[^\s])|[ ](?=[^\s#]))*|[1-9]\d{0,14}|\d{4}-\d{2}-\d{2}|[0-9a-f]{64})[ \t]*$/i;

/** The fields of a block of plain lines, as ours are; null: it takes the whole of YAML to read it. */
function plainFields(block: string): Record<string, string> | null {
  const fields: Record<string, string> = {};
  for (const line of block.split(/\r?\n/)) {
    const [, key, value] = PLAIN.exec(line) ?? [];
    if (key === undefined || value === undefined || key in fields) return null;
    fields[key] = value;
  }
  return fields;
}

function takeKeys(fields: Record<string, unknown>, text: string): SplitText {
  const refused: string[] = [];
  const front: { -readonly [K in keyof FrontMatter]: FrontMatter[K] } = {};
  function take<K extends keyof FrontMatter>(key: K, read: (value: string) => FrontMatter[K] | undefined): void {
    const value = fields[key];
    if (value === undefined || value === null) return;
    const taken = typeof value === 'object' ? undefined : read(String(value).trim());
    if (taken === undefined) refused.push(key);
    else front[key] = taken;
  }
  for (const key of TEXT_KEYS) take(key, (value) => value || undefined);
  take('center_id', (value) => (/^\d{6}$/.test(value) ? value : undefined));
  take('year', (value) => (/^(19|20)\d\d$/.test(value) ? Number(value) : undefined));
  take('kind', (value) => (['self', 'final', 'budget'] as const).find((kind) => kind === value));
  take('source_kind', (value) => (['original', 'digest', 'synthetic'] as const).find((kind) => kind === value));
  take('source_sha256', (value) => (/^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : undefined));
  take('published_on', (value) => (isDay(value) ? value : undefined));
  const warnings: Warning[] =
    refused.length > 0 ? [{ code: 'text_damaged', message: `文首信息 ${refused.join('、')} 不合规范，未采用` }] : [];
  return { front, text, warnings };
}
