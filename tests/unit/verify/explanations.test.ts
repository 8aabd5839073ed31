// Every finding is explained to people who are no engineers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPLANATIONS } from '../../../src/verify/explanations/explanations.ts';

const source = readFileSync(join(import.meta.dirname, '../../../src/verify/finding.ts'), 'utf8');
const [union = ''] = /export type FindingCode =[^;]*;/.exec(source) ?? [];
const codes = [...union.matchAll(/'([a-z0-9-]+)'/g)].map(([, code]) => code ?? '');

describe('explanations', () => {
  it('there is one for every code, and none for any other', () => {
    expect(codes.length).toBeGreaterThan(50);
    expect(Object.keys(EXPLANATIONS).sort()).toEqual(codes.sort());
  });

  it.each(Object.entries(EXPLANATIONS))(
    '%s is told in whole sentences',
    (_code, { meaning, innocent, next }) => {
      for (const text of [meaning, innocent, next]) {
        expect(text).toMatch(/^[A-Z][^\n"']{15,}\.$/);
        expect(text).not.toMatch(/\b(TODO|undefined|null)\b/);
      }
    },
  );
});
