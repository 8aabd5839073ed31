// Byte budgets of the published files: brotli, as servers send them.
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bakeConfiguration } from '../../src/consent/baked-gate.ts';
import { read } from './sources.ts';

const { release, locales } = JSON.parse(read('dist/release.json')) as { release: string; locales: string[] };
const bytes = (text: string) => brotliCompressSync(text).length;

const gate = read('dist/temoin.js');
const configuration = read('demo/site/temoin.json');

describe('brotli bytes', () => {
  it('the gate: at most 3,500', () => {
    expect(bytes(gate)).toBeLessThanOrEqual(3_500);
  });

  for (const locale of locales) {
    it(`everything before the first banner (${locale}), configuration fetched: at most 13,000`, () => {
      const parts = [gate, configuration, read(`dist/${release}/${locale}/notice.js`)];
      expect(parts.map(bytes).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(13_000);
    });

    it(`the same with the configuration baked in (${locale}): at most 13,000`, () => {
      const parts = [bakeConfiguration(gate, configuration), read(`dist/${release}/${locale}/notice.js`)];
      expect(parts.map(bytes).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(13_000);
    });
  }
});
