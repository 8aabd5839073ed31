// The one spelling of a host, by which sites are told apart.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostNameOf } from '../../../src/server/host-name.ts';

it.each([
  ['a.example', 'a.example'],
  ['A.Example', 'a.example'],
  ['a.example:8080', 'a.example'],
  ['a.example:', 'a.example'],
  ['a.example.', 'a.example'],
  ['a.example.:443', 'a.example'],
  ['Bücher.example', 'xn--bcher-kva.example'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['a。example', 'a.example'],
  ['127.0.0.1:80', '127.0.0.1'],
  ['127.1', '127.0.0.1'],
  ['[::1]:8080', '[::1]'],
  ['[0:0::1]', '[::1]'],
  ['localhost', 'localhost'],
])('of %j is %j', (text, name) => {
  expect(hostNameOf(text)).toBe(name);
});

it.each([
  '',
  ' ',
  '.',
  ':80',
  'a.example:80:80',
  'a.example:x',
  'a.example/b',
  'a.example?b',
  'a.example#b',
  'a.example\\b',
  'a@b.example',
  'a%2eexample',
  'a example',
  '::1',
  '[::1',
  'https://a.example',
  `${'a'.repeat(300)}.example`,
])('of %j is none', (text) => {
  expect(hostNameOf(text)).toBeUndefined();
});

it('is its own, for whatever has one', () => {
  const pieces = fc.constantFrom(
    'a',
    'B',
    '.',
    '-',
    ':',
    '80',
    'ß',
    'é',
    '。',
    '[',
    ']',
    '::',
    '1',
    '%',
    '@',
    '/',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const name = hostNameOf(parts.join(''));
      if (name !== undefined) expect(hostNameOf(name)).toBe(name);
    }),
    { numRuns: 2_000 },
  );
});
