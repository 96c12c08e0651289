// @ts-nocheck: this runs in the worker, as text; the types of a page do not hold there.
/**
 * The worker's first words. It is started from a blob with this text, so that it inherits the page's Content-Security-Policy
 * (a worker loaded from a URL does not). It fetches the module itself, before DuckDB's own script asks for it:
 * streaming, counted, compiled, unpacked from `.gz` where the host compresses nothing. Then it closes the ways out: SQL such as
 * `SELECT * FROM 'https://…'` is refused here even where a policy was lost.
 *
 * `setup` is { wasm, gz: boolean, wasmBytes, worker }.
 */
export function engineWorker(setup) {
  const fetchFile = self.fetch.bind(self);
  const tell = (message) => self.postMessage({ ledger: message });

  function counted(stream, total) {
    let loaded = 0;
    let told = 0;
    const reader = stream.getReader();
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) {
          tell({ loaded: total || loaded, total: total || loaded });
          controller.close();
          return;
        }
        loaded += value.byteLength;
        if (loaded - told > 200000) {
          told = loaded;
          tell({ loaded: Math.min(loaded, total || loaded), total });
        }
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
  }

  /** The stream and its first two bytes: some hosts unpack a .gz by themselves, some answer with a page. */
  async function opened(stream) {
    const reader = stream.getReader();
    let first = await reader.read();
    const magic = first.done ? [] : first.value;
    return {
      magic: [magic[0], magic[1]],
      stream: new ReadableStream({
        async pull(controller) {
          const { done, value } = first ?? (await reader.read());
          first = null;
          if (done) controller.close();
          else controller.enqueue(value);
        },
        cancel: (reason) => reader.cancel(reason),
      }),
    };
  }

  async function packed() {
    const response = await fetchFile(`${setup.wasm}.gz`);
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    const total = Number(response.headers.get('content-length')) || 0;
    const file = await opened(response.body);
    if (file.magic[0] === 0x1f && file.magic[1] === 0x8b) {
      return counted(file.stream, total).pipeThrough(new DecompressionStream('gzip'));
    }
    if (file.magic[0] === 0x00 && file.magic[1] === 0x61) return counted(file.stream, setup.wasmBytes);
    await file.stream.cancel();
    throw new Error('no gzip');
  }

  async function plain() {
    const response = await fetchFile(setup.wasm, { priority: 'low' });
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    return response;
  }

  async function load() {
    const response = await plain();
    const bare = response.headers.get('content-encoding') === null;
    const whole = Number(response.headers.get('content-length')) === setup.wasmBytes;
    if (setup.gz && bare && whole && typeof DecompressionStream === 'function') {
      await response.body.cancel();
      try {
        return await packed();
      } catch {
        return counted((await plain()).body, setup.wasmBytes);
      }
    }
    return counted(response.body, setup.wasmBytes);
  }

  /** Compiled while it arrives: DuckDB's script asks for it only when the page's own code is there and drawn. */
  const engine = load().then((stream) =>
    WebAssembly.compileStreaming(new Response(stream, { headers: { 'content-type': 'application/wasm' } })),
  );
  engine.catch((error) => tell({ failed: String(error?.message ?? error) }));

  self.fetch = (request) => {
    const url = typeof request === 'string' ? request : request.url;
    return url === setup.wasm
      ? Promise.resolve(new Response(null, { headers: { 'content-type': 'application/wasm' } }))
      : Promise.reject(new TypeError('no other address is read here'));
  };
  // What DuckDB's script fetched above is empty: there is one module here, and it is on its way.
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    const module = await engine;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  self.XMLHttpRequest = class {
    open() {
      throw new TypeError('no other address is read here');
    }
  };
  // DuckDB's script writes each failing query to the console, on top of the answer that the page shows.
  for (const level of ['log', 'warn', 'error']) self.console[level] = () => {};
  self.WebSocket = undefined;
  self.EventSource = undefined;
  self.importScripts(setup.worker);
  self.importScripts = () => {
    throw new TypeError('no other script is loaded here');
  };
}
