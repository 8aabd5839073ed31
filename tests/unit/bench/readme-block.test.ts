// A table's place in a document.
import { describe, expect, it } from 'vitest';
import { blockOf, withBlock } from '../../bench/readme-block.ts';

const document = 'before\n<!-- bench:log -->\nold\n<!-- /bench:log -->\nafter\n';

describe('a table in a document', () => {
  it('takes the place of the one between its marks, and leaves the rest as it is', () => {
    const changed = withBlock(document, 'log', 'costs $& or $1\n\n');
    expect(changed).toBe('before\n<!-- bench:log -->\ncosts $& or $1\n<!-- /bench:log -->\nafter\n');
    expect(blockOf(changed, 'log')).toBe('costs $& or $1\n');
  });

  it('has no place where its marks are missing or stand twice', () => {
    expect(() => blockOf(document, 'browser')).toThrow('expected one pair');
    expect(() => blockOf(document + document, 'log')).toThrow('expected one pair');
  });
});
