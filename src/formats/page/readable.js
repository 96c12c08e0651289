/**
 * What word-extractor needs of Node's `stream` in the page: a Readable that calls `_read` until `push(null)`.
 * Aliased in scripts/site/formats.ts.
 */
export class Readable {
  /** @type {{ data: ((chunk: unknown) => void)[], error: ((error: unknown) => void)[], end: (() => void)[] }} */
  #listeners = { data: [], error: [], end: [] };
  #begun = false;
  #ended = false;

  /** Overridden. @returns {unknown} */
  _read() {
    return undefined;
  }

  /** @param {'data' | 'error' | 'end'} event @param {(value?: unknown) => void} listener */
  on(event, listener) {
    this.#listeners[event]?.push(listener);
    if (event === 'end' && !this.#begun) {
      this.#begun = true;
      void this.#pump();
    }
    return this;
  }

  /** @param {unknown} chunk */
  push(chunk) {
    if (chunk === null) this.#ended = true;
    else for (const listener of this.#listeners.data) listener(chunk);
    return !this.#ended;
  }

  async #pump() {
    try {
      while (!this.#ended) await this._read();
      for (const listener of this.#listeners.end) listener();
    } catch (error) {
      for (const listener of this.#listeners.error) listener(error);
    }
  }
}
