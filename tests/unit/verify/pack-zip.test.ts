// The ZIP of a pack: what is a trap, a trick or readable in two ways is refused by name, and nothing reaches a disk.
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyPack } from '../../../src/verify/pack/verify-pack.ts';
import { readZip } from '../../../src/verify/pack/zip-files.ts';
import { flipped, key } from './log-builder.ts';
import { packOf, sourceOf, zipOf } from './pack-builder.ts';

const text = utf8ToBytes;

async function codesOf(zip: Uint8Array): Promise<string[]> {
  const { findings } = await verifyPack(await readZip(sourceOf(zip)), key);
  return [...new Set(findings.map(({ code, path }) => `${code} ${path ?? ''}`.trim()))];
}

/** Every copy of some bytes replaced by as many others: names in both headers of an entry. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  const [old, fresh] = [text(from), text(to)];
  if (old.length !== fresh.length) throw new Error('a name in a ZIP can only be replaced by one as long');
  const copy = zip.slice();
  for (let at = 0; at + old.length <= copy.length; at += 1)
    if (old.every((byte, offset) => copy[at + offset] === byte)) copy.set(fresh, at);
  return copy;
}

async function zipWith(
  path: string,
  content: Uint8Array,
  options: { unixMode?: number; zip64?: boolean } = {},
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, bytes] of packOf()) await zip.add(name, new Uint8ArrayReader(bytes));
  await zip.add(path, new Uint8ArrayReader(content), options);
  return zip.close();
}

describe('a ZIP', () => {
  it('of a pack is read where it lies, one in Zip64 too', async () => {
    const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, zip64: true });
    for (const [path, bytes] of packOf()) await zip.add(path, new Uint8ArrayReader(bytes));
    expect(await codesOf(await zip.close())).toEqual([]);
    expect(await codesOf(await zipOf(packOf(), 0))).toEqual([]);
  });

  it('may have its folders as entries, as other programs write them', async () => {
    const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
    await zip.add('notices/', undefined, { directory: true });
    for (const [path, bytes] of packOf()) await zip.add(path, new Uint8ArrayReader(bytes));
    expect(await codesOf(await zip.close())).toEqual([]);
  });

  it.each([
    ['../passwd.xx'],
    ['/etc/passwd.'],
    ['C:/windows.x'],
    ['a\\b\\c\\de.txt'],
    ['notices/../x'],
    ['a/\u0000/bc.txt.'],
    ['.hidden.txtx'],
  ])('with the path %j is refused by that name', async (path) => {
    const placeholder = 'x'.repeat(text(path).length);
    const zip = renamed(await zipWith(placeholder, text('evil')), placeholder, path);
    expect(await codesOf(zip)).toEqual([`pack-path-unsafe ${path}`, `pack-file-unlisted ${path}`]);
  });

  it('with a link is refused by its name', async () => {
    const zip = await zipWith('notices/link.json', text('/etc/passwd'), { unixMode: 0o120777 });
    expect(await codesOf(zip)).toContain('pack-path-unsafe notices/link.json');
  });

  it('with two files of one name is refused by that name, in whatever case', async () => {
    const twice = renamed(await zipWith('Xeadme.txt', text('another')), 'Xeadme.txt', 'README.txt');
    expect(await codesOf(twice)).toEqual(['pack-path-repeated README.txt']);
    expect(await codesOf(await zipWith('readme.TXT', text('another')))).toContain(
      'pack-path-repeated readme.TXT',
    );
  });

  it('that is a bomb is not unpacked', async () => {
    expect(await codesOf(await zipWith('bomb.bin', new Uint8Array(20_000_000)))).toContain(
      'pack-too-large bomb.bin',
    );
  });

  it('whose file unpacks to more than it says breaks off there', async () => {
    const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, dataDescriptor: false });
    for (const [path, bytes] of packOf()) {
      const isLied = path === 'summary.html';
      await zip.add(path, new Uint8ArrayReader(isLied ? concatBytes(bytes, new Uint8Array(500_000)) : bytes));
    }
    const whole = await zip.close();
    // The size in the directory and in the local header, as it is and as the manifest has it.
    const size = packOf().get('summary.html')?.length ?? 0;
    const little = (value: number) => Uint8Array.of(value, value >> 8, value >> 16, value >> 24);
    const lied = whole.slice();
    const honest = little(size + 500_000);
    for (let at = 0; at + 4 <= lied.length; at += 1)
      if (honest.every((byte, offset) => lied[at + offset] === byte)) lied.set(little(size), at);
    const [code, ...others] = await codesOf(lied);
    expect([code, others]).toEqual(['pack-file-unreadable summary.html', []]);
  });

  it('with something before or behind it says that others may read another one', async () => {
    const zip = await zipOf(packOf());
    expect(await codesOf(concatBytes(text('#!/bin/sh\n'), zip))).toContain('pack-ambiguous');
    expect(await codesOf(concatBytes(zip, text('behind')))).toContain('pack-ambiguous');
    expect(await codesOf(concatBytes(await zipOf(new Map([['a.txt', text('b')]])), zip))).toContain(
      'pack-ambiguous',
    );
  });

  it('that names a file otherwise in its directory than before the file is not read', async () => {
    const zip = await zipOf(packOf());
    const at = Buffer.from(zip).indexOf('README.txt');
    const lied = zip.slice();
    lied.set(text('OTHER0.txt'), at);
    expect(await codesOf(lied)).toEqual(['pack-file-unreadable README.txt']);
  });

  it('that was cut short, or is none, says so', async () => {
    const zip = await zipOf(packOf());
    expect(await codesOf(zip.slice(0, zip.length >> 1))).toEqual(['pack-unreadable']);
    expect(await codesOf(text('Bonjour'))).toEqual(['pack-unreadable']);
    expect(await codesOf(new Uint8Array())).toEqual(['pack-unreadable']);
  });

  it('with any one bit changed never passes as another pack, and never throws', async () => {
    const zip = await zipOf(packOf());
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), async (at) => {
        const { ok, sameAsRecords, counts } = await verifyPack(
          await readZip(sourceOf(flipped(zip, at))),
          key,
        );
        // A bit of a time or an attribute says nothing about the files.
        if (ok) expect([sameAsRecords.length, counts.files]).toEqual([3, packOf().size - 1]);
      }),
      { numRuns: 60 },
    );
  });
});
