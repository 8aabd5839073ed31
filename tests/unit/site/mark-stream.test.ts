// markStream: the same page out of it as out of mark, wherever it is cut, in any encoding.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mark } from '../../../src/site/mark.ts';
import type { MarkReport } from '../../../src/site/mark-report.ts';
import { type MarkStreamOptions, markStream } from '../../../src/site/mark-stream.ts';
import { anyHtml, configuration } from './pages.ts';

const encode = (text: string) => new TextEncoder().encode(text);

async function through(chunks: readonly Uint8Array[], options?: MarkStreamOptions): Promise<Uint8Array> {
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  return new Uint8Array(
    await new Response(source.pipeThrough(markStream(configuration, options))).arrayBuffer(),
  );
}

/** Bytes cut at some places. */
const cut = (bytes: Uint8Array, places: readonly number[]) => {
  const sorted = [
    0,
    ...places.map((place) => Math.floor(place * bytes.length)).sort((a, b) => a - b),
    bytes.length,
  ];
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
};
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

describe('markStream', () => {
  it('gives what mark gives, and reports the same, wherever the bytes are cut', async () => {
    const gate = fc.constantFrom({}, { gate: { script: 'gate()', nonce: 'abc123==' } });
    await fc.assert(
      fc.asyncProperty(anyHtml, places, gate, async (html, cuts, options) => {
        // A lone surrogate has no bytes; what stands for it must be the same on both sides.
        const text = html.toWellFormed();
        let report: MarkReport | undefined;
        const onReport = (given: MarkReport) => {
          report = given;
        };
        const bytes = await through(cut(encode(text), cuts), { ...options, onReport });
        const { html: expected, ...expectedReport } = mark(text, configuration, options);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(expected);
        expect(report).toEqual(expectedReport);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives what mark gives when each byte comes alone', async () => {
    const html =
      '\ufeff<!doctype html>\r\n<title>é 😀</title><img src="https://bücher.example/é.png" alt=ü><p>😀';
    const chunks = Array.from(encode(html), (byte) => Uint8Array.of(byte));
    const bytes = await through(chunks, { gate: { script: '' } });
    const expected = mark(html, configuration, { gate: { script: '' } }).html;
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(expected);
    expect(expected).toContain('data-src="https://bücher.example/é.png"');
    expect(expected.startsWith('\ufeff<!doctype')).toBe(true);
  });

  it('keeps every byte of an encoding that it does not know', async () => {
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    const rest = all.filter((byte) => !'<>&"\''.includes(String.fromCharCode(byte)));
    const bytes = new Uint8Array([
      ...encode('<p title="'),
      ...rest,
      ...encode('"><img src=//stats.example>'),
      ...rest,
    ]);
    const result = await through([bytes]);
    const tag = encode('<img data-consent="matomo" data-src=//stats.example>');
    expect(result).toEqual(
      new Uint8Array([...encode('<p title="'), ...rest, ...encode('">'), ...tag, ...rest]),
    );
  });

  it('gives out what is certain without waiting for the end', async () => {
    const stream = markStream(configuration);
    const writer = stream.writable.getWriter();
    const reader = stream.readable.getReader();
    void writer.write(encode('<p>first</p><img src=//stats.exam'));
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe('<p>first</p>');
    await reader.cancel();
  });

  it.each([
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0), 'UTF-16'],
    [
      'a tag without end',
      encode(`<img alt="${'x'.repeat(17_000_000)}`),
      'has not ended after 16777216 characters',
    ],
  ])('fails for %s', async (_what, bytes, message) => {
    await expect(through([bytes])).rejects.toMatchObject({
      code: 'page-unreadable',
      message: expect.stringContaining(message),
    });
  });
});
