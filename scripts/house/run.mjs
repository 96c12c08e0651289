/**
 * The project's commands. Plain JavaScript: this runs before anything is installed.
 *
 *   start    read data/reports, build the site, serve it            test     check, then end-to-end in a real browser
 *   build    a complete static site in dist/                        check    format, lint, types, imports, unit tests
 *   preview  serve dist/ as it is                                   pictures every chart against its picture
 *   dev      Vite's development server
 *   ingest, extract, score, synth, bench: the scripts of that name
 */
import { ensureInstalled } from './install.mjs';
import { HouseError } from './paths.mjs';

/** The oldest Node that Vite runs on. */
const NODE = { major: 20, minor: 19 };

/** Each command is loaded only when it is asked for, after the installation. @type {Record<string, (args: string[]) => Promise<number>>} */
const COMMANDS = {
  start: async (args) => (await import('./site.mjs')).start(args),
  build: async () => (await import('./site.mjs')).build(),
  preview: async (args) => (await import('./site.mjs')).preview(args),
  dev: async (args) => (await import('./site.mjs')).dev(args),
  check: async () => (await import('./test.mjs')).check(),
  test: async () => (await import('./test.mjs')).test(),
  pictures: async (args) => (await import('./test.mjs')).pictures(args),
  ingest: async (args) => (await import('./data.mjs')).ingest(args),
  extract: async (args) => (await import('./program.mjs')).runProgram('extract', args),
  score: (args) => script('score', args),
  synth: (args) => script('synth', args),
  bench: async (args) => (await import('./site.mjs')).bench(args),
};

/** @param {string} name @param {string[]} args */
async function script(name, args) {
  const { requiredScript, toolPath } = await import('./paths.mjs');
  const { runNode } = await import('./steps.mjs');
  return runNode(toolPath('tsx'), [requiredScript(`scripts/${name}.ts`), ...args]);
}

async function main() {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) throw new HouseError(`Unknown command «${name}». There are: ${Object.keys(COMMANDS).join(', ')}.`);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NODE.major || (major === NODE.major && minor < NODE.minor))
    throw new HouseError(
      `Node ${process.versions.node} is too old: ${NODE.major}.${NODE.minor} or later is needed (https://nodejs.org).`,
    );
  await ensureInstalled();
  return command(args);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof HouseError ? error.message : error);
    if (process.argv[2] === 'test') console.log('\n0 passed, 1 failed'); // the last line is promised, whatever happens
    process.exitCode = 1;
  },
);
