// The publication of the widget's release beside a record: proved, or in words why not.

import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { publicationEntry } from '../../../src/consent/publication.ts';
import { manifestText } from '../../../src/consent/widget-manifest.ts';
import { WidgetFolder } from '../../../src/verify/widget-evidence.ts';
import {
  type EntryClaim,
  readPublicationEntry,
  verifyWidgetPublication,
} from '../../../src/verify/widget-publication.ts';
import {
  buildLogOf,
  flipped,
  key,
  otherKey,
  recordOfNumber,
  widgetFiles,
  widgetManifest,
} from './log-builder.ts';

const log = buildLogOf(4);
const { widget } = recordOfNumber(0);
const [first, second] = log.entries;
const entryOf = (built: typeof first) =>
  built?.publication ? publicationEntry(built.publication) : new Uint8Array();
const claim: EntryClaim = {
  index: 0,
  entry: entryOf(first),
  proof: log.proof(0),
  checkpoint: log.checkpoint,
};
const manifest = utf8ToBytes(manifestText(widgetManifest));

describe('the publication of a release', () => {
  it('is proved with its place, its time and the hash of its manifest', () => {
    expect(verifyWidgetPublication(widget, claim, manifest, key)).toEqual({
      published: { index: 0, hash: first?.publication?.hash, time: '2026-11-23T15:00:00.000Z' },
    });
  });

  it('is not, whichever byte of entry or manifest is changed', () => {
    for (let at = 0; at < claim.entry.length; at += 1) {
      const changed = { ...claim, entry: flipped(claim.entry, at) };
      expect(verifyWidgetPublication(widget, changed, manifest, key)).toHaveProperty('problem');
    }
    for (let at = 0; at < manifest.length; at += 1)
      expect(verifyWidgetPublication(widget, claim, flipped(manifest, at), key)).toHaveProperty('problem');
  });

  it.each([
    ['by another key', () => verifyWidgetPublication(widget, claim, manifest, otherKey), /does not verify/],
    [
      'at another place',
      () => verifyWidgetPublication(widget, { ...claim, index: 1 }, manifest, key),
      /is not entry 1/,
    ],
    [
      'of a notice',
      () =>
        verifyWidgetPublication(
          widget,
          { ...claim, index: 1, entry: entryOf(second), proof: log.proof(1) },
          manifest,
          key,
        ),
      /no publication of a release/,
    ],
    [
      'of another version',
      () => verifyWidgetPublication({ ...widget, version: '0.2.0' }, claim, manifest, key),
      /of the release 0\.1\.0/,
    ],
    [
      'of other files',
      () => verifyWidgetPublication({ ...widget, integrity: 'ab'.repeat(32) }, claim, manifest, key),
      /of the release 0\.1\.0/,
    ],
  ])('is not: %s', (_, verdict, problem) => {
    expect(verdict()).toEqual({ problem: expect.stringMatching(problem) });
  });

  it('is read from no bytes that are not one', () => {
    for (const bytes of [new Uint8Array(), Uint8Array.of(1, 2), utf8ToBytes('\u0002{"hash":1}')])
      expect(readPublicationEntry(bytes)).toBeUndefined();
  });
});

describe('a folder of files', () => {
  const folder = new WidgetFolder(widgetFiles);
  const files = new Map(Object.entries(widgetManifest.files));
  const notice = files.get('fr/notice.js') ?? { bytes: 0, sha256: '' };
  const report = files.get('fr/report.js') ?? { bytes: 0, sha256: '' };

  it('is the release whose manifest has every one of them', () => {
    expect(folder.differencesFrom({ ...widget, files })).toEqual([]);
  });

  it.each([
    ['a size that is made up', 'fr/notice.js', { ...notice, bytes: 1 }, /has \d+ bytes, but/],
    [
      'a hash that is made up of the file without the integrity that it states',
      'fr/report.js',
      { ...report, zeroedSha256: 'ab'.repeat(32) },
      /of another file$/,
    ],
    [
      'such a hash of a file that states none',
      'fr/notice.js',
      { ...notice, zeroedSha256: notice.sha256 },
      /of another file$/,
    ],
  ])('is not that of a manifest with %s', (_, path, listed, difference) => {
    const differences = folder.differencesFrom({ ...widget, files: new Map([...files, [path, listed]]) });
    expect(differences).toEqual([expect.stringMatching(difference)]);
    expect(differences[0]).toContain(path);
  });
});
