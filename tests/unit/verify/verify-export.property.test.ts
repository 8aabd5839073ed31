// Exports under random damage and random text: no changed byte goes unnoticed, and nothing makes the verifier throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../src/verify/line-splitter.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { buildLogOf, key, type LineObject, textOf } from './log-builder.ts';

const log = buildLogOf(5);
const files = {
  complete: textOf(log.complete()),
  'with an erased record': textOf(log.erasing([4]).complete([4])),
  filtered: textOf(log.filtered([1, 3, 4, 6])),
};
const PERIOD = { from: '2026-11-23T15:00:01.000Z', to: '2026-11-23T15:00:03.000Z' };
/** Entries 3 to 6, of which 4 is erased, and the erasure behind them. */
const period = textOf(log.erasing([4]).period(PERIOD, [4]));
const encoder = new TextEncoder();

/** The bytes of the lines with one byte of one line changed: `at` and `line` wrap around, so that any number does. */
function damaged(lines: readonly string[], line: number, at: number, mask: number): Uint8Array {
  const parts = lines.map((text) => encoder.encode(text));
  const part = parts[line % parts.length];
  if (part) part[at % part.length] = (part[at % part.length] ?? 0) ^ mask;
  return Uint8Array.from(parts.flatMap((bytes) => [...bytes, 0x0a]));
}

const mask = fc.integer({ min: 1, max: 255 });

describe('a changed byte', () => {
  it.each(Object.entries(files))(
    'anywhere in a line of a file that is %s is always found',
    async (_what, lines) => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.nat(), mask, async (line, at, bits) => {
          expect((await verifyExport(splitLines([damaged(lines, line, at, bits)]), key)).ok).toBe(false);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('anywhere behind the header of a period is always found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), mask, async (line, at, bits) => {
        const changed = damaged(period, 1 + (line % (period.length - 1)), at, bits);
        expect((await verifyExport(splitLines([changed]), key)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('in the header of a period is found, or makes it claim another one that the file has whole as well', async () => {
    expect((await verifyExport(period, key)).ok).toBe(true);
    let claims = 0;
    const claimed = (period[0] ?? '').indexOf('"period"');
    // A few low bits make another digit of a digit.
    const ofTimes = fc.tuple(
      fc.nat({ max: 120 }).map((at) => claimed + at),
      fc.integer({ min: 1, max: 15 }),
    );
    const millisecond = (period[0] ?? '').indexOf('.000Z', claimed) + '.00'.length;
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.tuple(fc.nat(), mask), ofTimes), async ([at, bits]) => {
        const verdict = await verifyExport(splitLines([damaged(period, 0, at, bits)]), key);
        if (!verdict.ok || !verdict.period) return;
        claims += 1;
        const { from = '', to = '~', records } = verdict.period;
        const inIt = log.entries.filter(({ index, record }) => {
          const time = record?.receivedTime ?? '';
          return index !== 4 && time >= from && time < to;
        });
        expect([from, to, records]).toEqual([from, to, inIt.length]);
      }),
      { numRuns: 600, examples: [[[millisecond, 1]]] },
    );
    expect(claims).toBeGreaterThan(0);
  });

  it('in a record or its salt blames that entry alone', async () => {
    const lines = files.complete;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 7 }), fc.nat(), mask, async (index, at, bits) => {
        const text = lines[index + 1] ?? '';
        const start = text.indexOf('"record":');
        const place = start + (at % (text.length - start));
        // A newline makes two lines of one, of which the second is blamed as well.
        fc.pre((text.charCodeAt(place) ^ bits) !== 0x0a);
        const { findings } = await verifyExport(splitLines([damaged(lines, index + 1, place, bits)]), key);
        const errors = findings.filter(({ severity }) => severity === 'error');
        expect(errors.length).toBeGreaterThan(0);
        for (const { index: blamedIndex, message } of errors) {
          expect(blamedIndex ?? message).toSatisfy(
            (blamed) => blamed === index || String(blamed).startsWith(`line ${index + 2}: `),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.json());
const anyMember = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>({ toString: 1 }, [], {}, -0, 2 ** 53, 'AAAA'),
);
const entryLines = log.complete().slice(1);

/** A real line with some members replaced, added or taken away. */
const almostLine = fc
  .tuple(
    fc.constantFrom<LineObject>(...entryLines),
    fc.dictionary(
      fc.constantFrom(
        'index',
        'leaf',
        'record',
        'salt',
        'proof',
        'bytes',
        'id',
        'content',
        'publication',
        '__proto__',
      ),
      fc.option(anyMember, { nil: undefined }),
      { maxKeys: 3 },
    ),
  )
  .map(([line, changes]) => JSON.stringify({ ...line, ...changes }));

const almostHeader = fc
  .dictionary(
    fc.constantFrom('checkpoint', 'complete', 'format', 'period', 'run', 'site', 'vkey', 'x'),
    anyMember,
    {
      maxKeys: 2,
    },
  )
  .map((changes) => JSON.stringify({ ...log.header(true), ...changes }));

describe('hostile text', () => {
  it('never makes the verifier throw, and is never taken for sound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyText,
          almostHeader,
          fc.constant(files.complete[0] ?? ''),
          fc.constant(files.filtered[0] ?? ''),
          fc.constant(period[0] ?? ''),
        ),
        fc.array(
          fc.oneof(anyText, almostLine, fc.constantFrom(...files.complete.slice(1), ...period.slice(1))),
          {
            maxLength: 12,
          },
        ),
        async (header, lines) => {
          const verdict = await verifyExport([header, ...lines], key);
          const isUntouched =
            header === files.complete[0] &&
            lines.filter(Boolean).join('\n') === files.complete.slice(1).join('\n');
          const showsNothing = header === files.filtered[0] && verdict.counts.entries === 0;
          expect(verdict.ok && !isUntouched && !showsNothing).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('as bytes never makes the splitter throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 60 })), async (chunks) => {
        expect((await verifyExport(splitLines(chunks), key)).ok).toBe(false);
      }),
    );
  });
});
