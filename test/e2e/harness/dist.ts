import { fileURLToPath } from 'node:url';

/** The built site under test; RONGMEI_DIST names another one, with a `/` at its end. */
export const DIST = process.env.RONGMEI_DIST ?? fileURLToPath(new URL('../../../dist/', import.meta.url));
