// @ts-nocheck: this runs in a service worker, as text; the types of a page do not hold there.
/**
 * Offline use. The build writes `const SITE = { version, pages, files, engine }` before this text and puts it at the site's root
 * (scripts/prerender/serviceWorker.ts). Addresses are relative to that root, so that any folder of any host will do.
 *
 * Nobody is held on an old version: pages and lists come from the network whenever it answers, everything else has its hash in
 * its name or address. A new version takes over at once; the one before stays in the cache for tabs that are still open.
 */
const PREFIX = `rongmei-ledger ${self.registration.scope} `;
const CURRENT = PREFIX + SITE.version;
/** A network that does not answer for so long is no network, if there is a copy. Milliseconds. */
const PATIENCE = 4000;

const at = (path) => new URL(path, self.registration.scope).href;

self.addEventListener('install', (event) => {
  event.waitUntil(install().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CURRENT);
      await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

async function install() {
  const cache = await caches.open(CURRENT);
  const pages = SITE.pages.map(async (path) => {
    const response = await answered(at(path), { cache: 'no-cache' });
    // In the middle of a deployment pages of two builds may be met: then try again another time.
    if (!(await response.clone().text()).includes(SITE.version)) throw new Error(`${path} is of another build`);
    await cache.put(at(path), response);
  });
  const files = SITE.files.map(async (path) => {
    const known = await caches.match(at(path));
    await cache.put(at(path), known ?? (await answered(at(path))));
  });
  try {
    await Promise.all([...pages, ...files, engine(cache)]);
  } catch (error) {
    await caches.delete(CURRENT);
    throw error;
  }
}

/** The engine as the host sends it: compressed on the way, or else the packed file. */
async function engine(cache) {
  for (const path of [SITE.engine, `${SITE.engine}.gz`]) {
    const known = await caches.match(at(path));
    if (known) return cache.put(at(path), known);
  }
  const response = await answered(at(SITE.engine));
  if (response.headers.get('content-encoding') !== null) return cache.put(at(SITE.engine), response);
  await response.body?.cancel();
  return cache.put(at(`${SITE.engine}.gz`), await answered(at(`${SITE.engine}.gz`)));
}

async function answered(url, init) {
  const response = await fetch(url, { credentials: 'same-origin', ...init });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const inside = url.href.startsWith(self.registration.scope);
  if (request.method !== 'GET' || !inside || request.headers.has('range')) return;
  const path = url.href.slice(self.registration.scope.length).replace(/[?#].*$/, '');
  if (request.mode === 'navigate') event.respondWith(page(request, path));
  else if (path === SITE.engine) event.respondWith(engineAnswer(request));
  else if (/^assets\//.test(path) || url.search.length > 1) event.respondWith(named(request, event));
  else event.respondWith(listed(request, event));
});

/** A page: from the network; without one, the copy of this build. */
async function page(request, path) {
  const cache = await caches.open(CURRENT);
  const copy = await cache.match(at(path.replace(/index\.html$/, '')));
  return withoutNetwork(fetch(request), copy);
}

/** Named by its content: the copy is the file. `reload` is asked for when a copy was found to be broken. */
async function named(request, event) {
  const copy = request.cache === 'reload' ? undefined : await caches.match(request.url);
  if (copy) return copy;
  const response = await fetch(request);
  if (response.ok) event.waitUntil(keep(request.url, response.clone()));
  return response;
}

/** A file whose name stays: asked for anew, kept for the time without a network. */
async function listed(request, event) {
  const copy = await caches.match(request.url);
  const answer = fetch(request).then((response) => {
    if (response.ok) event.waitUntil(keep(request.url, response.clone()));
    return response;
  });
  return withoutNetwork(answer, copy);
}

async function keep(url, response) {
  try {
    await (await caches.open(CURRENT)).put(url, response);
  } catch {
    // No room: the file will be asked for again.
  }
}

async function engineAnswer(request) {
  const whole = await caches.match(request.url);
  if (whole) return whole;
  const packed = await caches.match(`${request.url}.gz`);
  if (!packed || typeof DecompressionStream !== 'function') return fetch(request);
  const [first, body] = packed.body.tee();
  const reader = first.getReader();
  const { value } = await reader.read();
  reader.cancel();
  // Some hosts unpack a .gz on the way.
  const zipped = value?.[0] === 0x1f && value[1] === 0x8b;
  const stream = zipped ? body.pipeThrough(new DecompressionStream('gzip')) : body;
  return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
}

/** The network's answer; the copy, if there is one, when the network fails or keeps silent. */
function withoutNetwork(answer, copy) {
  if (!copy) return answer;
  const silence = new Promise((done) => setTimeout(() => done(copy), PATIENCE));
  return Promise.race([
    answer.then((response) => (response.status >= 500 ? copy : response)).catch(() => copy),
    silence,
  ]);
}
