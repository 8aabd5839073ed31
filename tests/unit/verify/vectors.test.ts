// The vectors of a small log, in every format that holds it: this code must read each of them, and write the same bytes.
import { createPrivateKey, sign } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { base64urlnopad, hex } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { type ExportSource, exportJsonl } from '../../../src/server/export-jsonl.ts';
import { exportPeriod } from '../../../src/server/export-period.ts';
import { integrate } from '../../../src/server/growth.ts';
import { proofLines } from '../../../src/server/proof-path.ts';
import { receiptOf, receiptText } from '../../../src/server/receipt.ts';
import type { NewEntry } from '../../../src/server/store/log-store.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { treeFromEdge } from '../../../src/server/tree.ts';
import { formatCheckpoint, openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { leafHash, rootOf } from '../../../src/tlog/merkle.ts';
import { formatVerifierKey, parseVerifierKey, signNote } from '../../../src/tlog/note.ts';
import { parseTlogProof } from '../../../src/tlog/tlog-proof.ts';
import { verifyReceipt } from '../../../src/verify/receipt.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import vectors from '../../vectors/small-log.json' with { type: 'json' };
import { smallLog } from '../../vectors/small-log.ts';

const textOf = (name: string) =>
  readFile(new URL(`../../vectors/small-log.${name}`, import.meta.url), 'utf8');
const key = parseVerifierKey(vectors.vkey);
const entries = vectors.entries.map((entry) => hex.decode(entry));

describe('the vectors of a small log', () => {
  it('are what the program beside them computes', async () => {
    for (const [name, text] of Object.entries(smallLog()))
      expect([name, await textOf(name.slice('small-log.'.length))]).toEqual([name, text]);
  });

  it('of roots, key and checkpoint', () => {
    vectors.roots.forEach((root, size) => {
      expect(hex.encode(rootOf(entries.slice(0, size).map(leafHash)))).toBe(root);
    });
    const pkcs8 = Buffer.from(`302e020100300506032b657004220420${vectors.seed}`, 'hex');
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    const { name, publicKey } = key;
    expect(formatVerifierKey(name, publicKey)).toBe(vectors.vkey);
    const { size, root } = openCheckpoint(vectors.checkpoint, key);
    expect([size, hex.encode(root)]).toEqual([5, vectors.roots[5]]);
    const text = formatCheckpoint({ origin: name, size, root });
    const note = signNote({ text, name, publicKey, sign: (message) => sign(null, message, privateKey) });
    expect(note).toBe(vectors.checkpoint);
  });

  it('are the worked numbers of docs/FORMAT.md', async () => {
    const format = await readFile(new URL('../../../docs/FORMAT.md', import.meta.url), 'utf8');
    const entry = entries[2] ?? new Uint8Array();
    const worked = [
      vectors.checkpoint,
      vectors.vkey,
      hex.encode(entry),
      hex.encode(leafHash(entry)),
      vectors.roots[3],
    ];
    for (const text of worked) expect(format).toContain(text);
    // Of the receipt and the exports, every hash.
    const files = [
      'refusal.tlog-proof',
      'complete.jsonl',
      'filtered.jsonl',
      'period.jsonl',
      'change.tlog-proof',
    ];
    const all = (await Promise.all(files.map(textOf))).join('') + vectors.checkpoint;
    const [, sections = ''] = /\n## 7\. Receipt\n([\s\S]*)\n## 9\./.exec(format) ?? [];
    const hashes = sections.match(/[A-Za-z0-9+/]{43}=/g) ?? [];
    expect(hashes.length).toBeGreaterThan(5);
    for (const hash of hashes) expect(all).toContain(hash);
  });

  it.each([
    ['refusal', 'refuse-all', 3],
    ['change', 'grant-all', 5],
  ])('of the receipt of a %s', async (name, event, size) => {
    const text = await textOf(`${name}.tlog-proof`);
    const { findings, record, checkpoint } = verifyReceipt(text, key);
    expect([findings, record?.event, checkpoint?.size]).toEqual([[], event, size]);
    const { extra = new Uint8Array(), proof, ...parts } = parseTlogProof(text);
    const { salt } = JSON.parse(new TextDecoder().decode(extra));
    const recordBytes = extra.subarray('{"record":'.length, extra.length - `,"salt":"${salt}"}`.length);
    const recordText = new TextDecoder().decode(recordBytes);
    const receipt = receiptOf({
      ...parts,
      proofLines: proofLines(proof),
      recordText,
      salt: base64urlnopad.decode(salt),
    });
    expect(receiptText(receipt)).toBe(text);
  });

  it.each([
    // No erasure is published in so small a log, so that the record is missing.
    [
      'complete',
      { entries: 5, records: 2, publications: 2, erased: 1, erasuresShown: 0 },
      ['record-missing'],
    ],
    ['filtered', { entries: 1, records: 1, publications: 0, erased: 0, erasuresShown: 0 }, []],
    ['period', { entries: 4, records: 2, publications: 1, erased: 1, erasuresShown: 0 }, ['record-missing']],
  ])('of the %s export', async (name, counts, errors) => {
    const lines = (await textOf(`${name}.jsonl`)).split('\n');
    const verdict = await verifyExport(lines, key);
    expect(verdict.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      errors,
    );
    expect(verdict).toMatchObject({ ok: !errors.length, complete: name === 'complete', counts });
  });

  it.each<[string, (source: ExportSource) => AsyncGenerator<string>]>([
    ['complete', (source) => exportJsonl(source, {})],
    ['filtered', (source) => exportJsonl(source, { event: 'grant-all' })],
    [
      'period',
      (source) => exportPeriod(source, { from: '2026-11-23T15:14:00.000Z', to: '2026-11-23T15:14:04.000Z' }),
    ],
  ])('of the %s export, as the log writes it', async (name, write) => {
    const folder = await mkdtemp(join(tmpdir(), 'temoin-vectors-'));
    const store = await openSqliteStore(join(folder, 'log.sqlite'));
    try {
      const lines = (await textOf('complete.jsonl')).split('\n').slice(1, -1);
      const { tree, tiles } = integrate(treeFromEdge(0, []), entries);
      const { size, root } = tree;
      await store.commit({
        from: await store.readHead(),
        to: { size, root, time: '2026-11-23T15:14:04.412Z' },
        entries: lines.map(newEntry),
        tiles,
      });
      await store.followTree(lines.length);
      // As an erasure leaves it.
      const { DatabaseSync } = await import('node:sqlite');
      const database = new DatabaseSync(join(folder, 'log.sqlite'));
      database.exec('DELETE FROM register WHERE entry_index = 3; DELETE FROM record WHERE entry_index = 3');
      database.close();
      const source = { store, site: 'lettre-cyber.example', vkey: vectors.vkey };
      const pieces = write({ ...source, checkpoint: { size, note: vectors.checkpoint } });
      let written = '';
      for await (const piece of pieces) written += piece;
      expect(written).toBe(await textOf(`${name}.jsonl`));
    } finally {
      await store.close();
      await rm(folder, { recursive: true });
    }
  });
});

/** What the log had to keep for a line of its export; of the erased record, anything. */
function newEntry(line: string, index: number): NewEntry {
  const { record, salt, publication, content } = JSON.parse(line);
  const bytes = entries[index] ?? new Uint8Array();
  if (publication) {
    const { kind, hash } = publication;
    return { bytes, content: { publication: { kind, hash, bytes: new TextEncoder().encode(content) } } };
  }
  // The export spells the record as it is stored.
  const [text = '{}'] = /(?<="record":).*(?=,"salt")/.exec(line) ?? [];
  const { id = 'erased' } = record ?? {};
  return {
    bytes,
    content: {
      record: {
        id,
        salt: salt ? base64urlnopad.decode(salt) : new Uint8Array(32),
        text,
        bytes: new TextEncoder().encode(text),
      },
    },
  };
}
