/** The files of the built site: one for each view and for each centre that has a page, all from the one index.html. */
import { SHELL } from '../../src/i18n/messages/shell.ts';
import { VIEW_PATHS, VIEWS } from '../../src/state/viewState.ts';

export interface PageFile {
  /** Under the site's root; '' or ends in `/`. */
  readonly path: string;
  readonly title: string;
}

export interface CentreName {
  readonly center_id: string;
  readonly name: string;
}

export function pageFiles(centres: readonly CentreName[]): PageFile[] {
  const site = SHELL['site.name'][0];
  return [
    ...VIEWS.map((view) => ({ path: VIEW_PATHS[view], title: `${SHELL[`nav.${view}`][0]} · ${site}` })),
    ...centres.map((centre) => ({
      path: `${VIEW_PATHS.centre}${centre.center_id}/`,
      title: `${centre.name} · ${site}`,
    })),
  ];
}

/** `./` or `../` for each folder between the page and the root. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** `html` (built for the root) as the page at `page.path`: addresses, root and title. */
export function pageHtml(html: string, page: PageFile, centres: readonly CentreName[]): string {
  const root = rootOf(page.path);
  return html
    .replace(/(\s(?:href|src))="\.\//g, `$1="${root}`)
    .replace(/(\shref)="data\//g, `$1="${root}data/`)
    .replace(/(<meta name="rl-root" content=")[^"]*/, `$1${root}`)
    .replace(/(<meta name="rl-centres" content=")[^"]*/, `$1${centres.map((centre) => centre.center_id).join(' ')}`)
    .replace(/<title>[^<]*/, () => `<title>${escapeHtml(page.title)}`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
