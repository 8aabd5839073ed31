// The manifest of an evidence pack: one text for each, and nothing else is taken for one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PACK_FORMAT,
  type PackManifest,
  packManifestText,
  readPackManifest,
} from '../../../src/consent/pack-manifest.ts';
import { anySubject } from './arbitraries.ts';

const HASH = 'ab'.repeat(32);

const manifest: PackManifest = {
  format: PACK_FORMAT,
  site: 'lettre-cyber.example',
  origin: 'lettre-cyber.example/temoin/log',
  size: 5,
  made: '2026-11-29T18:00:00.000Z',
  selection: { from: '2026-11-23T00:00:00.000Z', to: '2026-11-24T00:00:00.000Z' },
  files: [{ path: 'README.txt', bytes: 12, hash: HASH }],
  absent: [{ path: `pictures/${HASH}/`, why: 'no pictures were made: run temoin pictures' }],
};

const anyHash = fc.stringMatching(/^[0-9a-f]{64}$/);
const anyPath = fc.stringMatching(/^[A-Za-z0-9][\w-]{0,9}(\.[\w-]{1,5})?(\/[A-Za-z0-9][\w-]{0,9}){0,3}$/);
const anyInstant = fc
  .integer({ min: 0, max: 4_000_000_000_000 })
  .map((timeMs) => new Date(timeMs).toISOString());
const anyWords = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

const anyPeriod = fc
  .uniqueArray(anyInstant, { minLength: 2, maxLength: 2 })
  .map((times) => times.sort())
  .chain(([from = '', to = '']) => fc.constantFrom({ from, to }, { from }, { to }));

const anyManifest: fc.Arbitrary<PackManifest> = fc.record({
  format: fc.constant(PACK_FORMAT),
  site: fc.constant(manifest.site),
  origin: fc.constantFrom(manifest.origin, `${manifest.origin}/2`),
  size: fc.maxSafeNat(),
  made: anyInstant,
  selection: fc.oneof(
    fc.constant({}),
    anyPeriod,
    fc.record({ notice: anyHash }),
    fc.record({ subject: anySubject }),
  ),
  files: fc.uniqueArray(
    fc.record({
      path: anyPath.filter((path) => path.toLowerCase() !== 'manifest.json'),
      bytes: fc.maxSafeNat(),
      hash: anyHash,
    }),
    { selector: ({ path }) => path.toLowerCase(), maxLength: 6 },
  ),
  absent: fc.array(fc.record({ path: anyPath, why: anyWords }), { maxLength: 3 }),
});

const refusalOf = (text: string) => {
  try {
    return { read: readPackManifest(text) };
  } catch (error) {
    return { code: Reflect.get(Object(error), 'code'), message: String(Object(error).message) };
  }
};

describe('the manifest of an evidence pack', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyManifest, (any) => {
        expect(readPackManifest(packManifestText(any))).toEqual(any);
      }),
    );
  });

  it('is refused with one code, and in words, whatever else the text is', () => {
    const text = packManifestText(manifest);
    const anyDamage = fc.tuple(fc.nat({ max: text.length - 1 }), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), anyDamage), (damage) => {
        const damaged =
          typeof damage === 'string'
            ? damage
            : text.slice(0, damage[0]) + damage[1] + text.slice(damage[0] + 1);
        const answer = refusalOf(damaged);
        // Another letter or digit may have made another manifest: then it is one text of it, to the last byte.
        if ('read' in answer) expect(packManifestText(answer.read)).toBe(damaged);
        else
          expect(answer).toMatchObject({
            code: 'pack-unreadable',
            message: /manifest\.json.*get the pack again/s,
          });
      }),
    );
  });

  it.each<[what: string, change: object, says: string]>([
    ['a version that is not known', { format: 'temoin/pack/v2' }, 'temoin/pack/v2'],
    ['a member that is not known', { signed: true }, 'signed'],
    ['a log of another site', { origin: 'other.example/temoin/log' }, 'origin must be of the site'],
    [
      'a period that ends before it begins',
      { selection: { from: manifest.made, to: manifest.made } },
      'selection',
    ],
    ['two selections at once', { selection: { notice: HASH, from: manifest.made } }, 'selection'],
    ['a beginning of a subject', { selection: { subject: 'Tz3kQ9' } }, 'selection'],
    ['a time without its zone', { made: '2026-11-29T18:00:00' }, 'made'],
    ['a size that is no whole number', { size: 1.5 }, 'size'],
    ['something absent without a reason', { absent: [{ path: 'verify.html', why: '' }] }, 'absent.0.why'],
    ['a hash in capitals', { files: [{ path: 'a', bytes: 1, hash: HASH.toUpperCase() }] }, 'files.0.hash'],
    ['itself among its files', { files: [{ path: 'Manifest.json', bytes: 1, hash: HASH }] }, 'itself'],
    [
      'two files of one name on some systems',
      { files: ['a.txt', 'A.txt'].map((path) => ({ path, bytes: 1, hash: HASH })) },
      'each path once',
    ],
  ])('refuses %s', (_what, change, says) => {
    const answer = refusalOf(packManifestText(Object.assign({ ...manifest }, change)));
    expect(answer).toMatchObject({ code: 'pack-unreadable', message: expect.stringContaining(says) });
  });

  it.each([
    '../x',
    '/etc/passwd',
    'a/../b',
    'a//b',
    'C:x',
    'a\\b',
    '.hidden',
    'a/.b',
    'a/',
    'a b',
    'é',
    '',
    'a..b',
  ])('takes no file to be at %j, which may lead out of the folder that it is unpacked into', (path) => {
    const text = packManifestText({ ...manifest, files: [{ path, bytes: 1, hash: HASH }] });
    expect(refusalOf(text)).toMatchObject({
      code: 'pack-unreadable',
      message: expect.stringContaining('files'),
    });
  });

  it('refuses a second spelling of the same manifest', () => {
    expect(refusalOf(JSON.stringify(JSON.parse(packManifestText(manifest)), null, 1))).toMatchObject({
      code: 'pack-unreadable',
      message: expect.stringContaining('canonical'),
    });
  });
});
