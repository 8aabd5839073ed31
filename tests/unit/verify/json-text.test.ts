// JSON read strictly: agreement with JSON.parse on what is JSON at all, and what is said about the rest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault, JSON_DEPTH_MAX, positionAt } from '../../../src/verify/json-text.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a JSON text', () => {
  it.each([
    ['', 'truncated', 0, 'ends where a value is expected'],
    ['{"a":1', 'truncated', 6, 'a comma or the closing bracket'],
    ['{"a":"x', 'truncated', 7, 'in the middle of a value'],
    ['{"a\\u00', 'truncated', 7, 'in the middle of a value or name'],
    ['[tru', 'truncated', 4, 'in the middle'],
    [
      '{"a":1,}',
      'syntax',
      7,
      '"}" stands where a name in double quotes, because of the comma before, is expected',
    ],
    ['{"a" 1}', 'syntax', 5, 'a colon'],
    ['{a:1}', 'syntax', 1, '"a:1}" stands where a name in double quotes or } is expected'],
    ['[1 2]', 'syntax', 3, 'a comma or the closing bracket'],
    ['[1}', 'syntax', 2, 'a comma or the closing bracket'],
    ['[1]]', 'syntax', 3, 'nothing more'],
    ['{"a":01}', 'syntax', 5, '"01}" stands where a value is expected'],
    ["{'a':1}", 'syntax', 1, 'a name in double quotes'],
    ['{"a":"x\ny"}', 'syntax', 5, 'not closed on its line'],
    ['{"a":"\\q"}', 'syntax', 5, 'an unknown escape'],
    ['// no\n{}', 'syntax', 0, '"// no\\n{}" stands where a value is expected'],
    ['{"a":1,"a":2}', 'duplicate-name', 7, 'the name "a" is given twice'],
    ['{"a":{"b":1},"\\u0061":2}', 'duplicate-name', 13, 'is given twice'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, 'depth', 32, `more than ${JSON_DEPTH_MAX}`],
  ])('%j is faulted as %s at %i', (text, kind, offset, message) => {
    const fault = findJsonFault(text);
    expect(fault).toMatchObject({ kind, offset });
    expect(fault?.message).toMatch(message);
  });

  it.each([
    '0',
    ' null\r\n',
    '{"a":{"a":[{"a":1},{"a":1}]},"b":-1.5e+10}',
    `"${'\\u00e9é\u2028'.repeat(200_000)}"`,
  ])('that is sound has no fault', (text) => {
    expect(findJsonFault(text)).toBeUndefined();
  });

  it('is accepted exactly where JSON.parse accepts it, for any value and any damage to it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), fc.string({ maxLength: 2 }), (text, at, patch) => {
        const damaged =
          text.slice(0, at % (text.length + 1)) + patch + text.slice((at % (text.length + 1)) + 1);
        for (const candidate of [text, damaged]) {
          const kind = findJsonFault(candidate)?.kind;
          // The first fault is told. Behind a name given twice, which JSON.parse allows, another may follow unseen.
          if (kind === 'duplicate-name') continue;
          expect(kind === 'syntax' || kind === 'truncated').toBe(!isJson(candidate));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('that was cut anywhere within an object is always seen to be cut', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), fc.nat(), (value, at) => {
        const text = JSON.stringify(value);
        expect(findJsonFault(text.slice(0, at % text.length))?.kind).toBe('truncated');
      }),
    );
  });
});

describe('a position', () => {
  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [5, 3, 2],
  ])('at offset %i is line %i, column %i', (offset, line, column) => {
    expect(positionAt('a\nb\ncd', offset)).toEqual({ line, column });
  });
});
