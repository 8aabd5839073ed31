// The line splitter: the same lines however the bytes arrive, and bounded memory whatever they are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_MAX } from '../../../src/verify/export-text.ts';
import { splitLines } from '../../../src/verify/line-splitter.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function linesOf(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(chunks)) lines.push(line);
  return lines;
}

describe('lines', () => {
  it.each([
    ['nothing', '', []],
    ['a last line without newline', 'a\nb', ['a', 'b']],
    ['a last line with one', 'a\nb\n', ['a', 'b']],
    ['empty lines', '\n\na\n', ['', '', 'a']],
    ['a byte order mark, kept', '\ufeffa\n\ufeffb', ['\ufeffa', '\ufeffb']],
    ['what others take for line ends, kept', 'a\rb\u2028c\u2029d\u0085e', ['a\rb\u2028c\u2029d\u0085e']],
  ])('are split at newlines alone: %s', async (_what, text, lines) => {
    expect(await linesOf([bytes(text)])).toEqual(lines);
  });

  it('are the same however the bytes are cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ' ')),
          { minLength: 1 },
        ),
        fc.integer({ min: 1, max: 7 }),
        async (lines, chunkBytes) => {
          const all = bytes(`${lines.join('\n')}\n`);
          // One buffer for every chunk, as a stream may have.
          const buffer = new Uint8Array(chunkBytes);
          function* chunks() {
            for (let at = 0; at < all.length; at += chunkBytes) {
              const part = all.subarray(at, at + chunkBytes);
              buffer.set(part);
              yield buffer.subarray(0, part.length);
            }
          }
          expect(await linesOf(chunks())).toEqual(lines);
        },
      ),
    );
  });

  it('that are not UTF-8 end in half a surrogate pair, and the next one is read', async () => {
    const [broken, next] = await linesOf([Uint8Array.of(0x61, 0xff, 0x0a, 0x62)]);
    expect(broken).toBe('a\ufffd\ud800');
    expect(next).toBe('b');
  });

  it('that are too long come out just longer than allowed, and the next one is read', async () => {
    function* chunks() {
      for (let mebibytes = 0; mebibytes < 64; mebibytes++) yield new Uint8Array(1_048_576).fill(0x78);
      yield bytes('\nb\n');
    }
    const [long, next] = await linesOf(chunks());
    expect(long?.length).toBe(LINE_MAX + 1);
    expect(next).toBe('b');
  });

  it('that are too long in bytes, though not in characters, are too long', async () => {
    const [long] = await linesOf([bytes('é'.repeat(LINE_MAX / 2 + 1))]);
    expect(long?.length).toBe(LINE_MAX + 1);
  });
});
