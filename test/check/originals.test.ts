import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/check/audit.ts';
import { seedInput, seeds } from './seeds.ts';

const OF: Readonly<Record<string, RegExp>> = { in_post: /^在编/, actual: /^实有/, 产出: /^产出/, 效益: /^效益/ };

const expected = Object.entries(seeds).flatMap(([file, { checks }]) =>
  checks.map((check) => ({ ...check, file, of: check.of ?? '' })),
);

describe.runIf(expected.length > 0)('verdicts of the gold file', () => {
  it.each(expected)('$file $rule $of → $verdict', ({ file, rule, lhs, rhs, verdict, of }) => {
    const found = audit(seedInput(file)).filter(
      (check) => check.rule === rule && (OF[of]?.test(check.note_zh) ?? true),
    );
    expect(found).toHaveLength(rule === 'rate.execution' ? found.length : 1);
    expect(found[0]).toMatchObject({
      verdict,
      ...(lhs === undefined ? {} : { lhs }),
      ...(rhs === undefined ? {} : { rhs }),
    });
  });

  it.each(Object.keys(seeds))('%s: nothing else fails or warns', (file) => {
    const known = new Set((seeds[file]?.checks ?? []).map(({ rule }) => rule));
    const more = audit(seedInput(file)).filter(
      ({ rule, verdict }) => (verdict === 'fail' || verdict === 'warn') && !known.has(rule as string),
    );
    expect(more.map(({ rule, note_zh }) => `${rule}: ${note_zh}`)).toEqual([]);
  });
});
