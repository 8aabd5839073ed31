// The widget manifest: the integrity that it gives is the one of the build and of docs/FORMAT.md, computed here by Node.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  integrityOf,
  manifestText,
  type WidgetManifest,
  widgetFileOf,
} from '../../../src/consent/widget-manifest.ts';
import { readWidgetManifest } from '../../../src/verify/widget-evidence.ts';
import vectors from '../../vectors/consent.json' with { type: 'json' };

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const ZEROS = '0'.repeat(64);

const anyPath = fc.stringMatching(/^[a-z]{2}(-[a-z]{2})?\/[a-z][a-z-]{0,8}\.js$/);
/** Pieces of a file between which the integrity is stated. */
const anyPieces = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 3 });
const anyRelease = fc.dictionary(anyPath, anyPieces, { minKeys: 1, maxKeys: 6 });

function joined(pieces: readonly Uint8Array[], integrity: string): Buffer {
  return Buffer.concat(pieces.flatMap((piece, at) => (at ? [Buffer.from(integrity), piece] : [piece])));
}

/** docs/FORMAT.md §3, over the files as the build made them. */
function integrityByNode(release: Readonly<Record<string, readonly Uint8Array[]>>): string {
  const paths = Object.keys(release).sort();
  return sha256(paths.map((path) => `${sha256(joined(release[path] ?? [], ZEROS))}  ${path}\n`).join(''));
}

function manifestOf(release: Readonly<Record<string, readonly Uint8Array[]>>): WidgetManifest {
  const integrity = integrityByNode(release);
  const files = Object.entries(release).map(
    ([path, pieces]) => [path, widgetFileOf(joined(pieces, integrity), integrity)] as const,
  );
  const gateSource = { bytes: 1, sha256: sha256('x') };
  return { v: 1, version: '0.1.0', integrity, files: Object.fromEntries(files), gateSource };
}

describe('a manifest', () => {
  it('gives the integrity of any release by its list of files alone, and is read back as it was written', () => {
    fc.assert(
      fc.property(anyRelease, (release) => {
        const manifest = manifestOf(release);
        expect(integrityOf(Object.entries(manifest.files).reverse())).toBe(manifest.integrity);
        const { integrity, version } = manifest;
        const files = new Map(Object.entries(manifest.files));
        const read = readWidgetManifest(Buffer.from(manifestText(manifest)));
        expect(read).toEqual({ manifest: { version, integrity, files } });
        for (const [path, { bytes, sha256: hash }] of files) {
          const served = joined(release[path] ?? [], integrity);
          expect([bytes, hash]).toEqual([served.length, sha256(served)]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is refused once anything that makes the integrity is changed: a path, a file left out or added, a hash', () => {
    fc.assert(
      fc.property(anyRelease, anyPath, fc.nat(), (release, other, choice) => {
        const manifest = manifestOf(release);
        const paths = Object.keys(manifest.files);
        const path = paths[choice % paths.length] ?? '';
        fc.pre(!paths.includes(other));
        const { [path]: file, ...without } = manifest.files;
        if (!file) throw new Error('the path is one of the manifest');
        const hash = sha256(other);
        const hashed = file.zeroedSha256 ? { ...file, zeroedSha256: hash } : { ...file, sha256: hash };
        for (const files of [without, { ...without, [other]: file }, { ...without, [path]: hashed }])
          expect(readWidgetManifest(Buffer.from(manifestText({ ...manifest, files })))).toHaveProperty(
            'problem',
          );
        const stated = { ...manifest, integrity: hash };
        expect(readWidgetManifest(Buffer.from(manifestText(stated)))).toHaveProperty('problem');
      }),
      { numRuns: 30 },
    );
  });

  it('of the published release gives the integrity that the release states', () => {
    const dist = join(import.meta.dirname, '../../../dist');
    const { release, integrity } = JSON.parse(readFileSync(join(dist, 'release.json'), 'utf8'));
    const paths = readdirSync(join(dist, release), { recursive: true, encoding: 'utf8' });
    const files = paths
      .filter((path) => path.endsWith('.js'))
      .map((path) => [path, widgetFileOf(readFileSync(join(dist, release, path)), integrity)] as const);
    expect(integrityOf(files)).toBe(integrity);
    // Those that make records, and no others.
    const stating = files.filter(([, { zeroedSha256 }]) => zeroedSha256).map(([path]) => path);
    expect(stating).toEqual(paths.filter((path) => path.endsWith('/report.js')));
  });

  it.each([
    ['no JSON', 'x'],
    ['not canonical', ' {}'],
    ['of another version of the format', '{"v":2}'],
    ['with a path out of its folder', manifestText(withPath('../log.key'))],
    ['with a hidden file', manifestText(withPath('fr/.hidden'))],
    ['with a path from the root', manifestText(withPath('/etc/passwd'))],
    ['with a path of another system', manifestText(withPath('fr\\notice.js'))],
    ['with the name of a prototype', manifestText(withPath('__proto__'))],
    ['longer than any', ' '.repeat(2 ** 20 + 1)],
  ])('is refused: %s', (_, text) => {
    expect(readWidgetManifest(Buffer.from(text))).toHaveProperty('problem');
  });
});

/** Sound but for a path. */
function withPath(path: string): WidgetManifest {
  const file = { bytes: 1, sha256: sha256('x') };
  const integrity = sha256(`${file.sha256}  ${path}\n`);
  const files = Object.fromEntries([[path, file]]);
  return { v: 1, version: '0.1.0', integrity, files, gateSource: file };
}

describe('the vector of a manifest', () => {
  const { files, manifest, publication } = vectors.widget;

  it('has the files, hashes and integrity that this code computes', () => {
    const { integrity } = manifest;
    const hashed = Object.entries(files).map(
      ([path, text]) => [path, widgetFileOf(Buffer.from(text), integrity)] as const,
    );
    expect(Object.fromEntries(hashed)).toEqual(manifest.files);
    expect(integrityOf(hashed)).toBe(integrity);
  });

  it('has the published text and its hash', () => {
    // The reason for the cast: a JSON module knows of `v` only that it is a number.
    const text = manifestText(manifest as WidgetManifest);
    expect(text).toBe(vectors.widget.text);
    expect(sha256(text)).toBe(publication.hash);
    expect(readWidgetManifest(Buffer.from(text))).toHaveProperty('manifest');
  });
});
