// The licences of what others wrote: each package that the files for browsers are built of is named with its text.
import { describe, expect, it } from 'vitest';
import { read } from './sources.ts';

const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { version?: string; license?: string }>;
};
const entries = read('dist/third-party.txt')
  .split(/\n-{72}\n\n/)
  .slice(1);

describe('dist/third-party.txt', () => {
  it('names what the visitor’s and the auditor’s pages are built of, in the installed versions', () => {
    const named = entries.map((entry) => /^(\S+) (\S+) \((.*)\)/.exec(entry)?.slice(1, 4));
    expect(named.map(([name] = []) => name)).toEqual(
      expect.arrayContaining(['preact', 'js-cookie', '@iabtcf/core', '@iabgpp/cmpapi', '@observablehq/plot']),
    );
    for (const [name, installed, license] of named as [string, string, string][])
      expect(lock.packages[`node_modules/${name}`]).toMatchObject({ version: installed, license });
  });

  it('has a text for each', () => {
    for (const entry of entries) expect(entry).toMatch(/Copyright|Apache License/);
  });
});
