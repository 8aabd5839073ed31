// The verification of an evidence pack: what a sound one shows, and under which name each tampering is found.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import type { PackManifest, PackSelection } from '../../../src/consent/pack-manifest.ts';
import { sha256Hex } from '../../../src/consent/sha256.ts';
import type { FindingCode } from '../../../src/verify/finding.ts';
import { RECORD_FORMS } from '../../../src/verify/pack/forms.ts';
import { verifyPack } from '../../../src/verify/pack/verify-pack.ts';
import { buildLogOf, flipped, key, noticeText, otherKey, textOf, widgetManifest } from './log-builder.ts';
import { contentsOf, type Files, packed, packedLog, packOf, withManifest } from './pack-builder.ts';
import { edited, record } from './tampering.ts';

const RELEASE = widgetManifest.integrity.slice(0, 16);
const FRENCH = sha256Hex(noticeText('fr'));
const ENGLISH = sha256Hex(noticeText('en'));
const NOTICE = `notices/${FRENCH}.json`;
const SCRIPT = `widget/${RELEASE}/fr/notice.js`;
const PICTURE = `pictures/${FRENCH}/fr-phone-light.png`;
const PERIOD = { from: '2026-11-23T15:00:03.000Z', to: '2026-11-23T15:00:08.000Z' };
const SUBJECT = 'Tz3kQ9mW0fH2bXc7LrYd4A';

const SELECTIONS: readonly [string, PackSelection][] = [
  ['the whole log', {}],
  ['a period', PERIOD],
  ['a notice version', { notice: FRENCH }],
  ['a subject', { subject: SUBJECT }],
];

const bytes = utf8ToBytes;
const lines = (objects: Parameters<typeof textOf>[0]) => bytes(`${textOf(objects).join('\n')}\n`);

async function found(files: Files, by = key): Promise<string[]> {
  const { findings } = await verifyPack(await packed(files), by);
  return [...new Set(findings.map(({ code, path }) => `${code} ${path ?? ''}`.trim()))].sort();
}

/** The files with one of them other bytes, added, or taken away. */
function having(files: Files, path: string, content: Uint8Array | undefined): Map<string, Uint8Array> {
  const changed = new Map(files);
  if (content) changed.set(path, content);
  else changed.delete(path);
  return changed;
}

function contentOf(files: Files, path: string): Uint8Array {
  const content = files.get(path);
  if (!content) throw new Error(`the pack has no ${path}`);
  return content;
}

describe('a pack that nobody has altered', () => {
  it.each(SELECTIONS)('of %s has no finding', async (_what, selection) => {
    const verdict = await verifyPack(await packed(packOf(selection)), key);
    expect(verdict.findings).toEqual([]);
    expect(verdict.ok).toBe(true);
    expect(verdict.sameAsRecords).toEqual(RECORD_FORMS.map(({ path }) => path));
  });

  it('says what is for reading alone, and which verifier page lies in it', async () => {
    const { forReading, verifier, counts } = await verifyPack(await packed(packOf()), key);
    expect(forReading).toEqual([
      'README.txt',
      'summary.html',
      'verify.html',
      `pictures/${FRENCH}/fr-phone-light.png`,
      `pictures/${ENGLISH}/fr-phone-light.png`,
    ]);
    expect(verifier).toMatch(/^[0-9a-f]{64}$/);
    expect(counts).toMatchObject({ notices: 2, releases: 1, pictures: 2 });
  });

  it('tells how far it has come, up to the end', async () => {
    const told: number[] = [];
    await verifyPack(await packed(packOf()), key, {
      onProgress: (done, of) => {
        told.push(done / of);
      },
    });
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('agrees with a checkpoint of an earlier day that somebody kept, and is held against one of its own size', async () => {
    const kept = (log: typeof packedLog, name: string) => ({
      name,
      size: log.entries.length,
      root: log.root,
    });
    const options = { kept: [kept(buildLogOf(5), 'an earlier one'), kept(packedLog, 'its own')] };
    const { findings, kept: compared } = await verifyPack(await packed(packOf()), key, options);
    expect(findings).toEqual([]);
    expect(compared.map(({ name, agrees }) => [name, agrees])).toEqual([
      ['an earlier one', true],
      ['its own', true],
    ]);
  });
});

/** Every file in turn, of a pack of the whole log: changed in a bit, dropped. What it breaks beside may have names too. */
const everyFile = [...contentsOf({}).keys()];

describe('a file of a pack', () => {
  it.each(everyFile)('%s, changed in one bit, is named', async (path) => {
    const whole = packOf();
    const content = contentOf(whole, path);
    const names = await found(having(whole, path, flipped(content, content.length >> 1)));
    expect(names).toContain(`pack-file-differs ${path}`);
  });

  it.each(everyFile)('%s, taken out, is named', async (path) => {
    expect(await found(having(packOf(), path, undefined))).toContain(`pack-file-missing ${path}`);
  });

  it('that was made longer is named, and not read to its end', async () => {
    const longer = new Uint8Array(900_000);
    expect(await found(having(packOf(), 'README.txt', longer))).toEqual(['pack-file-differs README.txt']);
  });
});

/** A pack whose maker wrote the manifest over what was altered: the manifest itself proves nothing. */
const rewritten = (files: Files, selection: PackSelection = {}, changes: Partial<PackManifest> = {}) =>
  withManifest(files, selection, changes);

const whole = contentsOf({});
const ofPeriod = contentsOf(PERIOD);
const ofNotice = contentsOf({ notice: FRENCH });
const fork = buildLogOf(13);

const WAYS: readonly {
  readonly way: string;
  readonly files: Files;
  readonly found: readonly (FindingCode | `${FindingCode} ${string}`)[];
  /** What follows from it, beside. */
  readonly also?: FindingCode;
}[] = [
  {
    way: 'a file added',
    files: having(packOf(), 'notices/extra.json', bytes('{}')),
    found: ['pack-file-unlisted notices/extra.json'],
  },
  {
    way: 'a file added to the manifest too',
    files: rewritten(having(whole, 'proof.txt', bytes('believe me'))),
    found: ['pack-file-beyond proof.txt'],
  },
  {
    way: 'without its manifest',
    files: whole,
    found: ['pack-manifest-missing'],
  },
  {
    way: 'with a manifest that was spelt anew',
    files: having(
      packOf(),
      'manifest.json',
      bytes(` ${new TextDecoder().decode(packOf().get('manifest.json'))}`),
    ),
    found: ['pack-manifest-malformed manifest.json'],
  },
  {
    way: 'two files in each other’s place',
    also: 'pack-form-differs',
    files: new Map([
      ...packOf(),
      ['notices/'.concat(FRENCH, '.json'), contentOf(whole, `notices/${ENGLISH}.json`)],
      ['notices/'.concat(ENGLISH, '.json'), contentOf(whole, NOTICE)],
    ]),
    found: [
      `notice-differs notices/${ENGLISH}.json`,
      `notice-differs ${NOTICE}`,
      `pack-file-differs notices/${ENGLISH}.json`,
      `pack-file-differs ${NOTICE}`,
    ],
  },
  {
    way: 'a record rewritten, and the manifest with it',
    also: 'pack-form-differs',
    files: rewritten(
      having(whole, 'export.jsonl', lines(edited(packedLog.complete(), 5, record({ event: 'custom' })))),
    ),
    found: ['leaf-differs export.jsonl'],
  },
  {
    way: 'a record taken out, and the manifest with it',
    also: 'pack-form-differs',
    files: rewritten(having(whole, 'export.jsonl', lines(packedLog.complete().toSpliced(5, 1)))),
    found: ['entries-missing export.jsonl', 'sequence-gap export.jsonl'],
  },
  {
    way: 'a notice rewritten, and the manifest with it',
    also: 'pack-form-differs',
    files: rewritten(having(whole, NOTICE, bytes(noticeText('fr').replace('refuser', 'reporter')))),
    found: [`notice-differs ${NOTICE}`],
  },
  {
    way: 'a notice taken out, and out of the manifest',
    also: 'pack-form-differs',
    files: rewritten(having(having(whole, NOTICE, undefined), PICTURE, undefined)),
    found: ['pack-notice-missing'],
  },
  {
    way: 'a notice that nobody was shown',
    files: rewritten(having(ofNotice, `notices/${sha256Hex('{}')}.json`, bytes('{}')), { notice: FRENCH }),
    found: [`pack-file-beyond notices/${sha256Hex('{}')}.json`],
  },
  {
    way: 'a picture of a notice that is not in it',
    files: rewritten(having(whole, `pictures/${sha256Hex('{}')}/fr-phone-light.png`, bytes('x'))),
    found: [`pack-file-beyond pictures/${sha256Hex('{}')}/fr-phone-light.png`],
  },
  {
    way: 'a file of the widget rewritten, and the manifest with it',
    files: rewritten(having(whole, SCRIPT, bytes('export {};'))),
    found: [`widget-differs widget/${RELEASE}/`],
  },
  {
    way: 'a file of the widget taken out, and out of the manifest',
    files: rewritten(having(whole, SCRIPT, undefined)),
    found: [`widget-differs widget/${RELEASE}/`],
  },
  {
    way: 'a file of the widget that it says it has not',
    files: rewritten(
      having(whole, SCRIPT, undefined),
      {},
      { absent: [{ path: SCRIPT, why: 'it was lost' }] },
    ),
    found: [`pack-absent ${SCRIPT}`],
  },
  {
    way: 'another release of the widget in the folder of this one',
    files: rewritten(
      new Map([...whole].map(([path, content]) => [path.replace(RELEASE, '0123456789abcdef'), content])),
    ),
    found: ['widget-differs', 'widget-differs widget/0123456789abcdef/manifest.json'],
  },
  {
    way: 'the publications of the widget and the notices taken out of a period',
    files: rewritten(having(ofPeriod, 'publications.jsonl', undefined), PERIOD),
    found: ['pack-publication-missing', `pack-publication-missing widget/${RELEASE}/manifest.json`],
  },
  {
    way: 'records among the publications',
    files: rewritten(having(ofPeriod, 'publications.jsonl', lines(packedLog.filtered([0, 1, 2, 5]))), PERIOD),
    found: ['pack-selection-differs publications.jsonl'],
  },
  {
    way: 'an export of other records than it says',
    also: 'pack-form-differs',
    files: rewritten(ofNotice, { subject: SUBJECT }),
    found: ['pack-selection-differs', 'pack-selection-differs export.jsonl'],
  },
  {
    way: 'a shorter period than it says',
    also: 'pack-form-differs',
    files: rewritten(ofPeriod, { ...PERIOD, to: '2026-11-24T00:00:00.000Z' }),
    found: ['pack-selection-differs export.jsonl'],
  },
  {
    way: 'a record of another subject in one of a subject',
    also: 'pack-form-differs',
    files: rewritten(
      having(
        contentsOf({ subject: SUBJECT }),
        'export.jsonl',
        lines(edited(packedLog.filtered([3, 4, 6]), 0, { filter: { search: SUBJECT } })),
      ),
      { subject: SUBJECT },
    ),
    found: ['filter-differs export.jsonl', 'pack-selection-differs'],
  },
  {
    way: 'the checkpoint of another day',
    files: rewritten(having(whole, 'checkpoint', bytes(buildLogOf(5).checkpoint))),
    found: [
      'pack-checkpoint-differs checkpoint',
      'pack-checkpoint-differs export.jsonl',
      'pack-checkpoint-differs publications.jsonl',
    ],
  },
  {
    way: 'the publications of another day',
    files: rewritten(having(whole, 'publications.jsonl', lines(fork.filtered([0, 1, 2])))),
    found: ['pack-checkpoint-differs publications.jsonl'],
  },
  {
    way: 'a manifest of another log',
    files: rewritten(whole, {}, { origin: 'lettre-cyber.example/temoin/log/2' }),
    found: ['pack-checkpoint-differs checkpoint'],
  },
  {
    way: 'another key',
    files: rewritten(having(whole, 'vkey', bytes('other.example/temoin/log+12345678+AAAA\n'))),
    found: ['key-differs vkey'],
  },
];

describe('a file that says the same as the records in another form', () => {
  const altered = (path: string, change: (text: string) => string) =>
    rewritten(having(whole, path, bytes(change(read(contentOf(whole, path))))));
  // The byte order mark is a part of it.
  const read = (content: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  const row = (text: string) => text.split(/(?<=\n)/);

  it.each(RECORD_FORMS.map(({ path }) => path))(
    '%s is held against the export, whatever the manifest says',
    async (path) => {
      const changes: readonly ((text: string) => string)[] = [
        (text) => text.replace('refuse', 'accept'),
        (text) => row(text).toSpliced(4, 1).join(''),
        (text) => text.slice(0, -30),
        (text) => `${text}${row(text).at(-1)}`,
        (text) => ` ${text}`,
        () => '',
      ];
      for (const change of changes)
        expect(await found(altered(path, change))).toEqual([`pack-form-differs ${path}`]);
    },
  );

  it('names the record that it tells otherwise', async () => {
    const files = altered('records.csv', (text) =>
      text.replace('refuse-all,first-layer', 'grant-all,first-layer'),
    );
    const { findings } = await verifyPack(await packed(files), key);
    expect(findings).toMatchObject([{ code: 'pack-form-differs', path: 'records.csv', index: 4 }]);
    expect(findings[0]?.recordId).toBe(packedLog.entries[4]?.record?.id);
  });
});

describe('a pack that was altered', () => {
  it.each(WAYS)('$way: is named', async ({ files, found: expected, also }) => {
    const names = await found(files);
    for (const name of expected) expect(names.join('\n')).toContain(name);
    const codes = new Set([...expected.map((name) => name.split(' ')[0]), ...(also ? [also] : [])]);
    expect([...new Set(names.map((name) => name.split(' ')[0]))].sort()).toEqual([...codes].sort());
  });

  it('is not believed for the key that lies in it', async () => {
    const names = await found(packOf(), otherKey);
    expect(names).toContain('key-differs vkey');
    expect(names).toContain('checkpoint-unverified checkpoint');
    expect(names).toContain('checkpoint-unverified export.jsonl');
  });

  it('is held against a checkpoint that somebody kept of another history', async () => {
    const kept = [{ name: 'the checkpoint that you kept', size: 5, root: fork.root }];
    const { findings } = await verifyPack(await packed(packOf()), key, { kept });
    expect(findings.map(({ code }) => code)).toEqual(['checkpoint-forked']);
  });
});

it('a file that is another one when it is read a second time is named', async () => {
  const { files, problems } = await packed(packOf());
  let reads = 0;
  const changing = files.map((file) => ({
    ...file,
    async *read() {
      if (file.path === 'export.jsonl') reads += 1;
      for await (const part of file.read())
        yield file.path === 'export.jsonl' && reads > 1 ? flipped(part, part.length - 5) : part;
    },
  }));
  const { findings } = await verifyPack({ files: changing, problems }, key);
  expect(findings.map(({ code, path }) => `${code} ${path}`)).toContain('pack-file-differs export.jsonl');
});
