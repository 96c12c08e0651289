/** What the served page says about where it stands: the site's root and the centres that have a page of their own. Browser only. */

/** The site's root as a URL path that ends in `/`, whatever folder the site was put in. */
export function siteRoot(page: Document = document): string {
  const relative = page.querySelector<HTMLMetaElement>('meta[name="rl-root"]')?.content ?? './';
  const root = new URL(relative, page.baseURI).pathname;
  return root.endsWith('/') ? root : `${root}/`;
}

/** Codes of the centres for which the build emitted `centre/<code>/`. */
export function centrePages(page: Document = document): ReadonlySet<string> {
  const listed = page.querySelector<HTMLMetaElement>('meta[name="rl-centres"]')?.content ?? '';
  return new Set(listed.split(' ').filter((code) => code !== ''));
}
