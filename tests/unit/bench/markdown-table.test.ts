// Numbers and tables as documents have them.
import { describe, expect, it } from 'vitest';
import { markdownTable, medianWithSpread, number, threeDigits } from '../../bench/markdown-table.ts';

describe('a number in a table', () => {
  it('has commas between thousands, and as many decimals as it was asked for', () => {
    expect(number(1_234_567.8)).toBe('1,234,568');
    expect(number(0.5, 2)).toBe('0.50');
  });

  it('of three digits keeps those that say something', () => {
    expect([12_345.6, 123.4, 12.34, 1.234, 0.01234, 0].map(threeDigits)).toEqual([
      '12,346',
      '123',
      '12.3',
      '1.23',
      '0.0123',
      '0',
    ]);
  });

  it('of many rounds is their median, with the quartiles in brackets', () => {
    expect(medianWithSpread([10, 20, 30, 40, 50], number)).toBe('30 (20 to 40)');
  });

  it('of one round stands alone, and of none is a dash', () => {
    expect(medianWithSpread([10], number)).toBe('10');
    expect(medianWithSpread([], number)).toBe('–');
  });
});

describe('a table', () => {
  it('has its first column to the left and the others to the right', () => {
    const table = markdownTable(['who', 'how many'], [['ours', '2']]);
    expect(table).toBe('| who | how many |\n| --- | ---: |\n| ours | 2 |');
  });
});
