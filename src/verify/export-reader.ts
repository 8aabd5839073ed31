// The reader of entries: turns one line of an export into its parts, strictly, and says what is malformed.
import { decodeBase64, decodeHash } from '../tlog/encoding.ts';
import { quote } from '../tlog/error.ts';
import { ambiguity, type LineFault, type Members, parseLine, spell } from './export-text.ts';
import { decodeSalt } from './salt.ts';

// More hashes than a tree of 2^63 leaves could ask for.
const PROOF_HASHES_MAX = 63;
const RECORD_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a line says of its entry, beside index, leaf and proof. A malformed part is `undefined`. */
export type EntryContent =
  | {
      readonly kind: 'record';
      readonly value: unknown;
      /** `JSON.stringify` of the value. */
      readonly text: string;
      readonly salt: Uint8Array | undefined;
    }
  /** A commitment whose stored bytes are no record any more. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array | undefined; readonly salt: Uint8Array | undefined }
  | {
      readonly kind: 'publication';
      readonly value: unknown;
      readonly content: string | undefined;
      /** Which entries an erasure took; the line of another publication has none. */
      readonly erasure?: ErasedList;
    }
  /** A commitment whose record was erased. */
  | { readonly kind: 'erased' }
  /** Members that no entry has together. */
  | { readonly kind: 'unknown' };

/** What the line of an erasure has beside its publication (docs/FORMAT.md §12). A malformed part is `undefined`. */
export interface ErasedList {
  /** Increasing. */
  readonly indexes: readonly number[] | undefined;
  readonly salt: Uint8Array | undefined;
}

/** One line after the header. A malformed part is `undefined`. */
export interface ExportLine {
  /** A safe integer from 0 with a safe successor. */
  readonly index: number;
  readonly leaf: Uint8Array | undefined;
  /** Inclusion path, leaf sibling first. */
  readonly proof: readonly Uint8Array[] | undefined;
  readonly content: EntryContent;
  /** As the line has it, proved or not; absent where none can be read. */
  readonly recordId?: string;
  /** What departs from docs/FORMAT.md §8, in words. */
  readonly problems: readonly string[];
}

/**
 * Reads one line after the header.
 * @returns a fault where not even the index can be read; never throws
 */
export function readExportLine(line: string): { readonly entry: ExportLine } | { readonly fault: LineFault } {
  const read = parseLine(line);
  if ('fault' in read) return read;
  const { members } = read;
  const recordText = Object.hasOwn(members, 'record') ? spell(members.record) : undefined;
  const spelling = (recordText && spellRecordLine(members, recordText)) ?? spell(members);
  const ambiguous = ambiguity(line, spelling);
  if (ambiguous) return { fault: ambiguous };
  const index = members.index;
  if (typeof index !== 'number' || !Number.isSafeInteger(index + 1) || index < 0) {
    const message = `the line has ${quote(String(spell(index)))} as its index, which must be a whole number from 0`;
    return { fault: { code: 'line-malformed', message, isCut: false } };
  }
  return { entry: readEntry(index, members, recordText) };
}

/** What JSON.stringify makes of an intact record's line, without spelling the record a second time. */
function spellRecordLine({ index, leaf, proof, salt }: Members, record: string): string | undefined {
  // Only these are safe to put into a template: an object from outside may bring a `toString` that throws.
  if (typeof index !== 'number' || typeof leaf !== 'string' || typeof salt !== 'string') return undefined;
  const path = proof === undefined ? '' : `"proof":${spell(proof)},`;
  return `{"index":${index},"leaf":"${leaf}",${path}"record":${record},"salt":"${salt}"}`;
}

function readEntry(index: number, members: Members, recordText: string | undefined): ExportLine {
  const problems: string[] = [];
  const part = <T>(name: string, decoded: T | undefined, form: string): T | undefined => {
    if (decoded === undefined) {
      const found = Object.hasOwn(members, name) ? `is ${quote(String(spell(members[name])))}` : 'is missing';
      problems.push(`${name} must be ${form}, but ${found}`);
    }
    return decoded;
  };
  const leaf = part('leaf', fromText(members.leaf, decodeHash), 'base64 of 32 bytes');
  const proof = Object.hasOwn(members, 'proof')
    ? part('proof', decodeProof(members.proof), `a list of at most ${PROOF_HASHES_MAX} hashes in base64`)
    : undefined;
  const saltOf = () => part('salt', fromText(members.salt, decodeSalt), 'base64url of 32 bytes');
  const recordId = recordIdOf(members);
  const line = { index, leaf, proof, problems, ...(recordId !== undefined && { recordId }) };
  switch (contentMembers(members)) {
    case '':
      return { ...line, content: { kind: 'erased' } };
    case 'record salt':
      return {
        ...line,
        content: { kind: 'record', value: members.record, text: recordText ?? '', salt: saltOf() },
      };
    case 'bytes id salt': {
      const bytes = part('bytes', fromText(members.bytes, decodeBase64), 'base64');
      if (recordId === undefined) part('id', undefined, 'the id of a record');
      return { ...line, content: { kind: 'bytes', bytes, salt: saltOf() } };
    }
    case 'content publication':
    case 'content erased publication salt': {
      const content = part('content', fromText(members.content, wellFormed), 'a text of well-formed Unicode');
      const erasure = Object.hasOwn(members, 'erased')
        ? {
            indexes: part('erased', decodeIndexes(members.erased), 'a list of increasing indexes'),
            salt: saltOf(),
          }
        : undefined;
      const publication = { kind: 'publication', value: members.publication, content } as const;
      return { ...line, content: { ...publication, ...(erasure && { erasure }) } };
    }
    default:
      problems.push(`no entry has just the members ${quote(Object.keys(members).join(', '))}`);
      return { ...line, content: { kind: 'unknown' } };
  }
}

/** Names of the members that tell what an entry is, sorted. */
function contentMembers(members: Members): string {
  let names = '';
  for (const name of Object.keys(members).sort()) {
    if (name !== 'index' && name !== 'leaf' && name !== 'proof') names += names === '' ? name : ` ${name}`;
  }
  return names;
}

function recordIdOf(members: Members): string | undefined {
  const record = members.record;
  const holder = typeof record === 'object' && record !== null ? record : members;
  const id: unknown = Object.hasOwn(holder, 'id') ? Reflect.get(holder, 'id') : undefined;
  return typeof id === 'string' && RECORD_ID.test(id) ? id : undefined;
}

function fromText<T>(value: unknown, decode: (text: string) => T | undefined): T | undefined {
  return typeof value === 'string' ? decode(value) : undefined;
}

function decodeProof(value: unknown): readonly Uint8Array[] | undefined {
  if (!Array.isArray(value) || value.length > PROOF_HASHES_MAX) return undefined;
  const hashes = value
    .map((hash: unknown) => fromText(hash, decodeHash))
    .filter((hash) => hash !== undefined);
  return hashes.length === value.length ? hashes : undefined;
}

function decodeIndexes(value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const indexes = value.filter((index: unknown) => typeof index === 'number' && Number.isSafeInteger(index));
  const isIncreasing = indexes.every((index, at) => index > (indexes[at - 1] ?? -1));
  return isIncreasing && indexes.length === value.length ? indexes : undefined;
}

/** RFC 8259 lets JSON escape half a surrogate pair, which has no UTF-8 and so no hash. */
function wellFormed(text: string): string | undefined {
  return text.isWellFormed() ? text : undefined;
}
