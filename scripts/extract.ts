/** `npm run --silent extract -- [--json] [--explain METRIC] FILE…`: what the reader finds; nothing is written. */
import { parseArgs } from 'node:util';
import { isMetricId, type MetricId } from '../src/core/catalogue/metrics.ts';
import { errorLine, extractionLine } from './extract/json.ts';
import { extractDocument } from './readers/extraction.ts';
import { listFiles } from './readers/listFiles.ts';
import { type ReadDocument, readFile } from './readers/readFile.ts';

const USAGE = `用法：npm run --silent extract -- [--json] [--explain 指标] 文件…
  --json     每份文件一行 JSON，按参数顺序写到标准输出
  --explain  列出一个指标的所有候选表述，以及取舍的理由（如 expenditure.total）`;

type Describe = (document: ReadDocument) => string;

const { values, positionals } = parse();
const describe = values.json ? asJson : await forPeople(values.explain);
let unreadable = 0;
for (const found of await listFiles(positionals)) {
  const file = found.ok ? found.file.path : found.path;
  for (const document of await readFile(file)) {
    if (!document.ok) unreadable += 1;
    await write(`${describe(document)}\n`);
  }
}
process.exitCode = unreadable > 0 ? 1 : 0;

function parse() {
  try {
    const options = { json: { type: 'boolean' }, explain: { type: 'string' }, help: { type: 'boolean' } } as const;
    const parsed = parseArgs({ options, allowPositionals: true });
    if (parsed.values.help) fail('', 0);
    if (parsed.positionals.length === 0) fail('没有给出文件');
    return parsed;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string, code = 2): never {
  process.stderr.write(`${message}${message && '\n\n'}${USAGE}\n`);
  process.exit(code);
}

function asJson(document: ReadDocument): string {
  const { file } = document;
  return JSON.stringify(
    document.ok ? extractionLine(file, extractDocument(document)) : errorLine(file, document.error),
  );
}

async function forPeople(explained: string | undefined): Promise<Describe> {
  const people = await import('./extract/people.ts');
  if (explained === undefined) {
    return (document) =>
      document.ok
        ? people.describeExtraction(document.file, extractDocument(document))
        : people.describeError(document.file, document.error.message);
  }
  if (!isMetricId(explained)) return fail(`指标 ${explained} 不在目录中`);
  const id: MetricId = explained;
  const { describeCandidates } = await import('./extract/explain.ts');
  return (document) =>
    document.ok
      ? describeCandidates(document.file, document.input, id)
      : people.describeError(document.file, document.error.message);
}

/** Waits for slow readers, so that a pipe gets every line. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resume) => process.stdout.once('drain', resume));
}
