// The manifest of an evidence pack: every file of it by its hash, and what is not there and why (docs/FORMAT.md §13). Pure.
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { parseJson } from './configuration.ts';
import { TemoinError } from './error.ts';
import { HASH, isInstant } from './record-schema.ts';

/** Name and version of the format. */
export const PACK_FORMAT = 'temoin/pack/v1';

/** The manifest's own name in the pack: the last file, and the only one that the manifest does not list. */
export const PACK_MANIFEST = 'manifest.json';

/** Longest manifest that is read, in UTF-16 code units: some 60,000 files. */
const TEXT_MAX = 8_388_608;

/**
 * Names of ASCII letters, digits, `_`, `-` and `.` between `/`, each of which begins with a letter or a digit and has no
 * empty part between dots: on no system does such a path lead out of the folder that a pack is unpacked into.
 */
const PATH = /^[A-Za-z0-9][\w-]*(\.[\w-]+)*(\/[A-Za-z0-9][\w-]*(\.[\w-]+)*)*$/;
const PATH_MAX_CHARS = 240;

/** `<site>/temoin/log`, and with a number behind it where it is not the first of its site (docs/FORMAT.md §6). */
const ORIGIN = /^([a-z0-9.-]{1,253})\/temoin\/log(\/[1-9]\d{0,5})?$/;

/** One file of the pack. */
export interface PackFile {
  readonly path: string;
  /** Size, unpacked. */
  readonly bytes: number;
  /** SHA-256 of it, unpacked, 64 lower-case hex digits. */
  readonly hash: string;
}

/** Something that a pack of this selection would have, and has not. */
export interface AbsentFile {
  /** Of a file, or with `/` at its end of a folder. */
  readonly path: string;
  /** In words for people. */
  readonly why: string;
}

/** A period, as in the export of one: at least one of the two, and `from` is the earlier. ISO 8601 in UTC with milliseconds. */
type PackPeriod = { readonly from?: string; readonly to?: string };

/** What was packed: a period, the records of a notice version, those of a subject, or (empty) the whole log. */
export type PackSelection = PackPeriod | { readonly notice: string } | { readonly subject: string };

/** The manifest. */
export interface PackManifest {
  readonly format: typeof PACK_FORMAT;
  readonly site: string;
  /** Of the checkpoint: the name of the log. */
  readonly origin: string;
  /** Entries of the log under the checkpoint. */
  readonly size: number;
  /** When the pack was made, by the clock of whoever made it; ISO 8601 in UTC with milliseconds. */
  readonly made: string;
  readonly selection: PackSelection;
  /** In the order of the pack. */
  readonly files: readonly PackFile[];
  readonly absent: readonly AbsentFile[];
}

const count = z.int().min(0);
const instant = z.string().refine(isInstant, 'must be a time in UTC with milliseconds');
const path = z.string().max(PATH_MAX_CHARS).regex(PATH);

/** Whether a text may be the path of a file in a pack. */
export const isPackPath = (text: string): boolean => path.safeParse(text).success;

const selection = z.union([
  z
    .strictObject({ from: instant.exactOptional(), to: instant.exactOptional() })
    .refine(({ from, to }) => from === undefined || to === undefined || from < to, 'from must be before to'),
  z.strictObject({ notice: z.string().regex(HASH) }),
  z.strictObject({ subject: z.string().regex(/^[\w-]{22}$/) }),
]);

const schema = z
  .strictObject({
    format: z.literal(PACK_FORMAT),
    site: z
      .string()
      .max(253)
      .regex(/^[a-z0-9.-]+$/),
    origin: z.string().regex(ORIGIN),
    size: count,
    made: instant,
    selection,
    files: z.array(z.strictObject({ path, bytes: count, hash: z.string().regex(HASH) })),
    absent: z.array(
      z.strictObject({
        path: z.string().refine((text) => isPackPath(text.replace(/\/$/, '')), 'must be a path'),
        why: z.string().min(1).max(1_000),
      }),
    ),
  })
  .refine(({ site, origin }) => ORIGIN.exec(origin)?.[1] === site, 'origin must be of the site')
  .refine(({ files }) => namesOnce(files), 'files must name each path once, in whatever case')
  .refine(({ files }) => !files.some(isManifest), 'files must not name the manifest itself');

/** Paths that differ in case alone are one file on some systems. */
const namesOnce = (files: readonly { readonly path: string }[]) =>
  new Set(files.map((file) => file.path.toLowerCase())).size === files.length;

const isManifest = (file: { readonly path: string }) => file.path.toLowerCase() === PACK_MANIFEST;

/** The text of a manifest: canonical JSON (RFC 8785). */
export const packManifestText = (manifest: PackManifest): string => canonicalJson(manifest);

/**
 * Reads a manifest.
 * @throws TemoinError `pack-unreadable` for anything but the canonical text of a manifest of this version
 */
export function readPackManifest(text: string): PackManifest {
  if (text.length > TEXT_MAX)
    throw unreadable(`it has ${text.length} characters, and at most ${TEXT_MAX} are read`);
  const value = parseJson(text);
  if (value === undefined) throw unreadable('it is not JSON');
  const format: unknown = Reflect.get(Object(value), 'format');
  if (format !== PACK_FORMAT) {
    const said = JSON.stringify(format)?.slice(0, 80) ?? 'missing';
    throw unreadable(
      `its format is ${said} and not ${PACK_FORMAT}; a newer version of temoin may know another`,
    );
  }
  const { data, error } = schema.safeParse(value);
  if (!data) {
    const [issue] = error.issues;
    throw unreadable(`${issue?.path.join('.') || 'the whole'}: ${issue?.message}`);
  }
  // The schema knows every member, so that a text of the same value in other words is all that is left.
  if (packManifestText(data) !== text)
    throw unreadable('it is not canonical JSON (RFC 8785): somebody has written it anew');
  return data;
}

function unreadable(reason: string): TemoinError {
  return new TemoinError(
    'pack-unreadable',
    `${PACK_MANIFEST} of the evidence pack cannot be read: ${reason}; get the pack again from whoever made it`,
  );
}
