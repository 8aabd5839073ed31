// Sound exports pass, whatever liberties JSON Lines allow their writer.
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { rootOf } from '../../../src/tlog/merkle.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import {
  buildLogOf,
  key,
  recordOfNumber,
  signedCheckpoint,
  textOf,
  widgetFiles,
  widgetManifest,
} from './log-builder.ts';

const log = buildLogOf(12);
const { widget } = recordOfNumber(0);
const { hash = '', time = '' } = log.entries[0]?.publication ?? {};
const published = { index: 0, time, hash };

describe('a sound export', () => {
  it('that is complete passes, and everything in it is counted', async () => {
    const verdict = await verifyExport(textOf(log.complete()), key);
    expect(verdict).toEqual({
      ok: true,
      findings: [],
      errors: 0,
      warnings: 0,
      counts: { entries: 15, records: 12, publications: 3, erased: 0, erasuresShown: 0 },
      checkpoint: { origin: key.name, size: 15, root: rootOf(log.leaves) },
      complete: true,
      widgets: [{ ...widget, records: 12, published }],
    });
  });

  it('tells which published release given files of the widget are, and since when', async () => {
    const verdict = await verifyExport(textOf(log.complete()), key, { widgetFiles });
    expect(verdict).toMatchObject({ ok: true, findings: [], widgetFolder: { ...widget, published } });
  });

  it('tells of a release that is published twice since when it was first, and of one that no record names', async () => {
    const { version } = widget;
    const newer = { ...widgetManifest, version: '0.2.0' };
    const lines = textOf(log.publishing('widget', widgetManifest).publishing('widget', newer).complete());
    const { findings, widgets } = await verifyExport(lines, key);
    expect(findings).toEqual([]);
    expect(widgets).toMatchObject([
      { version, records: 12, published: { index: 0 } },
      { version: '0.2.0', records: 0, published: { index: 16 } },
    ]);
  });

  it('that is filtered says nothing against records whose publications it leaves out', async () => {
    const { findings, widgets } = await verifyExport(textOf(log.filtered([3, 4])), key);
    expect([findings, widgets]).toEqual([[], [{ ...widget, records: 2 }]]);
  });

  it.each([[[0, 1, 2, 3, 9]], [[14]], [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]]])(
    'that is filtered to the entries %j passes by their proofs',
    async (indexes) => {
      const verdict = await verifyExport(textOf(log.filtered(indexes)), key);
      expect(verdict).toMatchObject({ ok: true, errors: 0, complete: false });
      expect(verdict.counts.entries).toBe(indexes.length);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17])('of a log with %i records passes', async (records) => {
    expect((await verifyExport(textOf(buildLogOf(records).complete()), key)).findings).toEqual([]);
  });

  it('of a log with no entries passes', async () => {
    const empty = { ...log.header(true), checkpoint: signedCheckpoint(0, sha256(new Uint8Array())) };
    expect(await verifyExport(textOf([empty]), key)).toMatchObject({ ok: true, findings: [] });
  });

  it('passes with erased records, of which the leaf alone is left, where the log has published that', async () => {
    const erased = log.erasing([3, 4]).complete([3, 4]);
    expect(await verifyExport(textOf(erased), key)).toMatchObject({
      ok: true,
      findings: [],
      counts: { entries: 16, records: 10, publications: 4, erased: 2, erasuresShown: 2 },
    });
  });

  it('passes with its members in another order and spaced, a byte order mark, empty lines and CRLF', async () => {
    const reversed = log.complete().map((line) => Object.fromEntries(Object.entries(line).reverse()));
    const [header = '', ...entries] = reversed.map((line) =>
      JSON.stringify(line, null, 1).replaceAll('\n', ' '),
    );
    const lines = [`\ufeff${header}\r`, '', ...entries.map((line) => `${line}\r`), '\r'];
    expect((await verifyExport(lines, key)).findings).toEqual([]);
  });

  it('may come line by line from elsewhere, and tells how far it is', async () => {
    async function* lineByLine() {
      yield* textOf(buildLogOf(2_100).complete());
    }
    const seen: number[] = [];
    const onProgress = async (entries: number) => void seen.push(entries);
    expect((await verifyExport(lineByLine(), key, { onProgress })).ok).toBe(true);
    expect(seen).toEqual([999, 1_999]);
  });

  it('may carry proofs though it is complete', async () => {
    const all = log.entries.map(({ index }) => index);
    const lines = [log.header(true), ...log.filtered(all).slice(1)];
    expect((await verifyExport(textOf(lines), key)).findings).toEqual([]);
  });
});
