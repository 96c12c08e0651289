/** The files of the built site: one for each view and for each centre that has a page, all from the one index.html. */
import { SHELL } from '../../src/i18n/messages/shell.ts';
import { VIEW_PATHS, VIEWS, type ViewId } from '../../src/state/viewState.ts';
import type { PageChunks } from './chunks.ts';

export interface PageFile {
  /** Under the site's root; '' or ends in `/`. */
  readonly path: string;
  readonly view: ViewId;
  readonly title: string;
}

export interface CentreName {
  readonly center_id: string;
  readonly name: string;
}

export function pageFiles(centres: readonly CentreName[]): PageFile[] {
  const site = SHELL['site.name'][0];
  return [
    ...VIEWS.map((view) => ({ path: VIEW_PATHS[view], view, title: `${SHELL[`nav.${view}`][0]} · ${site}` })),
    ...centres.map((centre) => ({
      path: `${VIEW_PATHS.centre}${centre.center_id}/`,
      view: 'centre' as const,
      title: `${centre.name} · ${site}`,
    })),
  ];
}

/** `./` or `../` for each folder between the page and the root. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** `html` (built for the root) as the page at `page.path`: addresses, root, title, and its own chunks asked for at once. */
export function pageHtml(html: string, page: PageFile, centres: readonly CentreName[], chunks?: PageChunks): string {
  const root = rootOf(page.path);
  return html
    .replace('</head>', () => `${links(html, chunks)}</head>`)
    .replace(/(\s(?:href|src))="\.\//g, `$1="${root}`)
    .replace(/(\shref)="data\//g, `$1="${root}data/`)
    .replace(/(<meta name="rl-root" content=")[^"]*/, `$1${root}`)
    .replace(/(<meta name="rl-centres" content=")[^"]*/, `$1${centres.map((centre) => centre.center_id).join(' ')}`)
    .replace(/<title>[^<]*/, () => `<title>${escapeHtml(page.title)}`);
}

/** Known before the entry has run: a round trip less, and no page without its styles. */
function links(html: string, chunks: PageChunks | undefined): string {
  const missing = (file: string): boolean => !html.includes(`./${file}"`);
  const styles = (chunks?.styles ?? [])
    .filter(missing)
    .map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`);
  const scripts = (chunks?.scripts ?? [])
    .filter(missing)
    .map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`);
  return [...styles, ...scripts].map((link) => `${link}\n  `).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
