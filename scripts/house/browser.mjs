/** Finds a Chromium for the end-to-end tests; installs one where that is allowed; never goes on without. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HouseError, toolPath } from './paths.mjs';
import { run, runNode } from './steps.mjs';

const ADVICE =
  'No browser found: install Chrome, Chromium or Edge, or set RONGMEI_BROWSER to the path of its program, then run npm test again.';

/** @returns {string[]} where browsers are usually installed on this platform, preferred first */
function usualPlaces() {
  const { platform, env } = process;
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(env.HOME ?? '/', 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        [
          'Google\\Chrome\\Application\\chrome.exe',
          'Chromium\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
        ].map((program) => join(folder, program)),
      );
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = (env.PATH ?? '').split(':').filter(Boolean);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), '/opt/google/chrome/chrome'];
}

/**
 * Whether the program runs: Ubuntu's `chromium-browser` may be a notice about a snap.
 * @param {string} path
 */
function works(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // chrome.exe --version opens a window there
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * A browser that is here already.
 * @returns {Promise<string | null>} path of the program
 * @throws {HouseError} when the environment names one that does not run
 */
export async function installedBrowser() {
  for (const name of ['RONGMEI_BROWSER', 'CHROME_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (works(path)) return path;
    throw new HouseError(`${name} names ${path}, which does not run: set it to the path of Chrome, Chromium or Edge.`);
  }
  const usual = usualPlaces().find(works);
  if (usual) return usual;
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  return own && works(own) ? own : null;
}

/** Debian's package, where we may install it. @returns {Promise<boolean>} whether it was tried and worked */
async function installFromDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  console.log("No browser found; installing Debian's chromium (apt-get) …");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { quiet: true, env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  return update === 0 && (await run('apt-get', install, { quiet: true, env })) === 0;
}

/** Playwright's own download. @returns {Promise<boolean>} whether it worked */
async function downloadByPlaywright() {
  console.log('No browser found; downloading Chromium (Playwright, some 150 MB) …');
  return (await runNode(toolPath('playwright-core'), ['install', 'chromium'])) === 0;
}

/**
 * A browser, installed if need be.
 * @returns {Promise<string>} path of the program
 * @throws {HouseError} one line that says what to do
 */
export async function requireBrowser() {
  const present = await installedBrowser();
  if (present) return present;
  for (const attempt of [installFromDebian, downloadByPlaywright]) {
    if (!(await attempt())) continue;
    const path = await installedBrowser();
    if (path) return path;
  }
  throw new HouseError(ADVICE);
}
