/**
 * `npm test` looks at more of the same than `npm run check` does: larger samples, longer texts, never other questions.
 * `scripts/house/test.mjs` sets the variable.
 */
export const THOROUGH = process.env.RONGMEI_THOROUGH !== undefined;
