// The sizes that the documents state are those of the published files: README's table, and every sentence with a number in it.
import { describe, expect, it } from 'vitest';
import { publishedIn } from '../../tools/published.ts';
import { sizesOf, sizesTable } from '../../tools/size-table.ts';
import { blockOf } from '../bench/readme-block.ts';
import { DESIGN } from './byte-budgets.ts';
import { read } from './sources.ts';
import { OTHERS, STATEMENTS } from './stated-sizes.ts';

/** Each build names a release anew, which moves a size by up to ten bytes, and the table is rounded to ten. */
const TOLERANCE_BYTES = 20;

const published = publishedIn();
const numberOf = (text: string) => Number(text.replaceAll(',', ''));

/** The lines of a table, and the number in the second cell of each. */
function linesOf(table: string): { words: string; bytes: number }[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [before, file, bytes = '', ...rest] = line.split('|');
      return { words: [before, file, ...rest].join('|'), bytes: numberOf(bytes) };
    });
}

describe('README’s table of sizes', () => {
  it('has the files that the tool measures, with sizes that are theirs within 20 bytes', async () => {
    const measured = linesOf(sizesTable(await sizesOf(published)));
    const stated = linesOf(blockOf(read('README.md'), 'sizes'));
    const hint = 'run node tools/size-table.ts';
    expect(
      stated.map(({ words }) => words),
      hint,
    ).toEqual(measured.map(({ words }) => words));
    const wrong = measured.flatMap(({ words, bytes }, index) => {
      const said = stated[index]?.bytes ?? 0;
      return Math.abs(said - bytes) > TOLERANCE_BYTES ? [`${words}: ${bytes} B, README says ${said} B`] : [];
    });
    expect(wrong, hint).toEqual([]);
  });
});

/** A document without what stands between marks, which a tool makes of what it has measured; as one line. */
const proseOf = (document: string) =>
  read(document)
    .replace(/<!-- (bench:\S+) -->.*?<!-- \/\1 -->/gs, '')
    .replace(/\s+/g, ' ');

/** How far a number may be from what it tells, in bytes: half of its last digit's worth, and what builds differ by. */
function toleranceOf(stated: string, unit: string): number {
  if (unit === 'B') return 0;
  const decimals = stated.split('.')[1]?.length ?? 0;
  return TOLERANCE_BYTES + (unit === 'kB' ? 500 / 10 ** decimals : 5);
}

describe('sentences with sizes', () => {
  it.each(STATEMENTS)('$document: $words', async ({ document, words, bytes }) => {
    const [match, ...more] = proseOf(document).matchAll(new RegExp(words, 'g'));
    expect(match && !more.length, 'says it, and once').toBe(true);
    const [whole = '', ...stated] = match ?? [];
    const unit = / (kB|B|bytes)\b/.exec(whole)?.[1] ?? '';
    const measured = await bytes(published);
    expect(stated).toHaveLength(measured.length);
    for (const [index, actual] of measured.entries()) {
      const text = stated[index] ?? '';
      const said = numberOf(text) * (unit === 'kB' ? 1000 : 1);
      expect(
        Math.abs(said - actual),
        `${document} says ${text} ${unit}, it is ${actual} B`,
      ).toBeLessThanOrEqual(toleranceOf(text, unit));
    }
  });

  it('README says that a budget is not met for as long as that is so', async () => {
    const isMet = (await published.bytes('temoin.js')) <= DESIGN.gateWithEveryFeature;
    expect(proseOf('README.md').includes('One budget is not met')).toBe(!isMet);
  });

  it.each(['README.md', 'ARCHITECTURE.md', 'docs/SIGNALS.md'])('%s states no other', (document) => {
    const known = [...STATEMENTS.map(({ words }) => words), ...OTHERS];
    const rest = known.reduce((text, words) => text.replace(words, ''), proseOf(document));
    expect(
      rest.match(/.{0,60}\b[\d.,]*\d (?:kB|B|bytes)\b/g),
      'a statement of tests/repo/stated-sizes.ts measures each',
    ).toBeNull();
  });
});
