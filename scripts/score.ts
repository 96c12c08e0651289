/** `npm run score`: precision, recall and F1 of the reader, per metric and layout, on everything whose truth is known. */
import { parseArgs } from 'node:util';
import { type Case, digests, folderCases, originals, sharedFolder, synthetic } from './score/corpora.ts';
import { printTally, toJson } from './score/print.ts';
import { scoreCorpus } from './score/scoreCorpus.ts';
import { rates } from './score/tally.ts';
import { THRESHOLDS } from './score/thresholds.ts';

const USAGE = `npm run score -- [--json] [--show N] [--only originals,digests,synthetic,damaged] [--reports N] [--dir DIR --truth FILE]
  --show     list N faults of each corpus, with the words (default 10)
  --only     some of the corpora
  --reports  how many synthetic reports of each kind (default 2000)
  --dir      score another folder, whose truth stands in FILE (.jsonl, or .json by file name)
  exit 1 if a corpus misses its threshold`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    show: { type: 'string', default: '10' },
    only: { type: 'string' },
    reports: { type: 'string', default: '2000' },
    dir: { type: 'string' },
    truth: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

function corpora(): Map<string, AsyncIterable<Case>> {
  if (values.dir) return new Map([['folder', folderCases(values.dir, values.truth ?? `${values.dir}/truth.jsonl`)]]);
  const shared = sharedFolder();
  const years = 10;
  const centers = Math.max(1, Math.round(Number(values.reports) / years));
  const all = new Map<string, AsyncIterable<Case>>();
  if (shared) all.set('originals', originals(shared)).set('digests', digests(shared));
  else console.error('the original reports are not here: originals and digests are left out');
  all.set('synthetic', synthetic({ centers, years, seed: 20 }));
  all.set('damaged', synthetic({ centers, years, seed: 21, damage: 1 }));
  const only = values.only?.split(',');
  return only ? new Map([...all].filter(([name]) => only.includes(name))) : all;
}

const show = Number(values.show);
const results: unknown[] = [];
for (const [name, cases] of corpora()) {
  const tally = await scoreCorpus(name, cases);
  if (values.json) results.push(toJson(tally, show));
  else printTally(tally, show);
  const wanted = THRESHOLDS[name];
  const { precision, recall } = rates(tally.facts);
  if (wanted && (precision < wanted.precision || recall < wanted.recall)) {
    console.error(`${name}: below precision ${wanted.precision} / recall ${wanted.recall}`);
    process.exitCode = 1;
  }
}
if (values.json) console.log(JSON.stringify(results));
