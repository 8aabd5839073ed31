// A log of five entries as every format that holds it, computed by Node alone and so independently of src/. Run it to
// write the files beside it: `node tests/vectors/small-log.ts`. They are committed; a test compares them with this.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SITE = 'lettre-cyber.example';
const ORIGIN = `${SITE}/temoin/log`;
/** Bytes 0x40 to 0x5f: a key for nothing but these vectors. */
const SEED = Buffer.from(Array.from({ length: 32 }, (_, at) => 0x40 + at));
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const INTEGRITY = '51d0a3b4c5d6e7f8'.repeat(4);

const consent = JSON.parse(readFileSync(new URL('./consent.json', import.meta.url), 'utf8'));
const NOTICE: string = consent.notice.text;
const CONFIGURATION = canonical({ purposes: [{ id: 'necessary', required: true }], revision: 2, site: SITE });

const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 8785 for what stands in these vectors: no number but integers, no member name beyond ASCII. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

const record = (n: number, changes: object) =>
  canonical({
    clientTime: `2026-11-23T15:14:0${n}.000Z`,
    event: 'refuse-all',
    gesture: 'trusted',
    gpc: null,
    granted: [],
    id: `019ab1c2-6f1${n}-7c3e-9d41-5b0e7a2f8c11`,
    layout: 'card',
    locale: 'fr',
    notice: sha256(NOTICE).toString('hex'),
    receivedTime: `2026-11-23T15:14:0${n}.412Z`,
    refused: ['social'],
    revision: 2,
    sequence: 1,
    site: SITE,
    subject: 'Tz3kQ9mW0fH2bXc7LrYd4A',
    surface: 'first-layer',
    v: 1,
    viewport: 'phone',
    widget: { integrity: INTEGRITY, version: '0.1.0' },
    ...changes,
  });

const publication = (kind: string, content: string) => {
  const text = canonical({ hash: sha256(content).toString('hex'), kind, time: '2026-11-23T15:00:00.000Z' });
  return { entry: Buffer.concat([Buffer.of(2), Buffer.from(text)]), publication: JSON.parse(text), content };
};

const commitment = (n: number, text: string) => {
  const salt = Buffer.alloc(32, n);
  return {
    entry: Buffer.concat([Buffer.of(1), sha256('temoin/record/v1\n', salt, text)]),
    record: JSON.parse(text),
    salt: salt.toString('base64url'),
    text,
  };
};

/** RFC 6962 §2.1, word for word. */
function rootOf(entries: readonly Uint8Array[]): Buffer {
  const [only = new Uint8Array()] = entries;
  if (entries.length <= 1) return entries.length ? sha256(Buffer.of(0), only) : sha256();
  const k = splitOf(entries.length);
  return sha256(Buffer.of(1), rootOf(entries.slice(0, k)), rootOf(entries.slice(k)));
}

/** RFC 6962 §2.1.1, word for word. */
function pathOf(m: number, entries: readonly Uint8Array[]): string[] {
  if (entries.length <= 1) return [];
  const k = splitOf(entries.length);
  return m < k
    ? [...pathOf(m, entries.slice(0, k)), rootOf(entries.slice(k)).toString('base64')]
    : [...pathOf(m - k, entries.slice(k)), rootOf(entries.slice(0, k)).toString('base64')];
}

const splitOf = (n: number) => 2 ** Math.floor(Math.log2(n - 1));

const privateKey: KeyObject = createPrivateKey({
  key: Buffer.concat([PKCS8_ED25519, SEED]),
  format: 'der',
  type: 'pkcs8',
});
const typedKey = Buffer.concat([
  Buffer.of(1),
  createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32),
]);
const keyId = sha256(`${ORIGIN}\n`, typedKey).subarray(0, 4);
const VKEY = `${ORIGIN}+${keyId.toString('hex')}+${typedKey.toString('base64')}`;

function checkpointOf(entries: readonly Uint8Array[]): string {
  const text = `${ORIGIN}\n${entries.length}\n${rootOf(entries).toString('base64')}\n`;
  const signature = Buffer.concat([keyId, sign(null, Buffer.from(text), privateKey)]);
  return `${text}\n— ${ORIGIN} ${signature.toString('base64')}\n`;
}

/** The files by name, with their text. */
export function smallLog(): Record<string, string> {
  const refusal = commitment(2, record(2, {}));
  const erased = commitment(3, record(3, { subject: 'erasedErasedErasedEras' }));
  const grant = { event: 'grant-all', granted: ['social'], refused: [], surface: 'preferences', sequence: 2 };
  const change = commitment(4, record(4, grant));
  const [first, second] = [publication('configuration', CONFIGURATION), publication('notice', NOTICE)];
  const log = [first, second, refusal, erased, change];
  const entries = log.map(({ entry }) => entry);
  const at = (index: number) => ({
    index,
    leaf: sha256(Buffer.of(0), entries[index] ?? '').toString('base64'),
  });
  const receiptOf = ({ text, salt }: typeof refusal, index: number, size: number) => {
    const extra = Buffer.from(`{"record":${text},"salt":"${salt}"}`).toString('base64');
    const path = pathOf(index, entries.slice(0, size)).map((hash) => `${hash}\n`);
    return `c2sp.org/tlog-proof@v1\nextra ${extra}\nindex ${index}\n${path.join('')}\n${checkpointOf(entries.slice(0, size))}`;
  };
  const exportOf = (complete: boolean, lines: readonly object[]) => {
    const header = {
      checkpoint: checkpointOf(entries),
      complete,
      ...(!complete && { filter: { event: 'grant-all' } }),
      format: 'temoin/export/v1',
      site: SITE,
      vkey: VKEY,
    };
    return [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
  };
  /** Of the minute of the refusal, up to the second of the change: from the notice before it to the change behind it. */
  const periodExport = (lines: readonly object[]) => {
    const header = {
      checkpoint: checkpointOf(entries),
      format: 'temoin/period/v1',
      period: { from: '2026-11-23T15:14:00.000Z', to: '2026-11-23T15:14:04.000Z' },
      run: { start: 1, end: 5 },
      site: SITE,
      vkey: VKEY,
    };
    return [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
  };
  const published = ({ publication: entry, content }: typeof first) => ({ publication: entry, content });
  const kept = ({ record: stored, salt }: typeof refusal) => ({ record: stored, salt });
  return {
    'small-log.json': `${JSON.stringify(
      {
        about:
          'A log of five entries: a configuration, a notice, a refusal, an erased record, a change. Written by small-log.ts, independently of src/. Bytes are hexadecimal.',
        seed: SEED.toString('hex'),
        vkey: VKEY,
        entries: entries.map((entry) => entry.toString('hex')),
        roots: Array.from({ length: 6 }, (_, size) => rootOf(entries.slice(0, size)).toString('hex')),
        checkpoint: checkpointOf(entries),
      },
      null,
      2,
    )}\n`,
    'small-log.refusal.tlog-proof': receiptOf(refusal, 2, 3),
    'small-log.change.tlog-proof': receiptOf(change, 4, 5),
    'small-log.complete.jsonl': exportOf(true, [
      { ...at(0), ...published(first) },
      { ...at(1), ...published(second) },
      { ...at(2), ...kept(refusal) },
      at(3),
      { ...at(4), ...kept(change) },
    ]),
    'small-log.filtered.jsonl': exportOf(false, [{ ...at(4), proof: pathOf(4, entries), ...kept(change) }]),
    'small-log.period.jsonl': periodExport([
      { ...at(1), proof: pathOf(1, entries), ...published(second) },
      { ...at(2), ...kept(refusal) },
      at(3),
      { ...at(4), proof: pathOf(4, entries), ...kept(change) },
    ]),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(smallLog())) writeFileSync(new URL(name, import.meta.url), text);
}
