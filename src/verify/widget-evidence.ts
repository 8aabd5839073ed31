// The evidence of the widget: that a published manifest gives the integrity that records name, and files the manifest.
import { z } from 'zod';
import type { WidgetVersion } from '../consent/notice.ts';
import { hashedFileOf, integrityOf, type WidgetFile, widgetFileOf } from '../consent/widget-manifest.ts';
import { quote } from '../tlog/error.ts';
import { readCanonicalJson } from './canonical-text.ts';

/** Longest manifest that is looked at: one of forty languages has 50 kB. */
const MANIFEST_BYTES_MAX = 1_048_576;

/** Names that neither leave the folder nor hide in it. */
const PATH = /^[A-Za-z0-9][\w-]*(\.[\w-]+)*(\/[A-Za-z0-9][\w-]*(\.[\w-]+)*)*$/;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const hashedFile = z.strictObject({ bytes: z.int().min(0), sha256: hash });
const manifestSchema = z.strictObject({
  v: z.literal(1),
  // As a record's (record-schema.ts).
  version: z.string().regex(/^\d+\.\d+\.\d+(-[\w.]{1,32})?$/),
  integrity: hash,
  files: z.record(z.string().regex(PATH), hashedFile.extend({ zeroedSha256: hash.exactOptional() })),
  gateSource: hashedFile,
});

/** A manifest whose files give its integrity. */
export interface SoundManifest extends WidgetVersion {
  /** By path. */
  readonly files: ReadonlyMap<string, WidgetFile>;
}

/**
 * Reads the bytes of a publication of kind `widget`, and computes from its list of files the integrity that it states.
 * @returns in words why they are no such manifest; never throws
 */
export function readWidgetManifest(
  bytes: Uint8Array,
): { readonly manifest: SoundManifest } | { readonly problem: string } {
  const read = readCanonicalJson(bytes, MANIFEST_BYTES_MAX);
  if ('problem' in read) return read;
  const parsed = manifestSchema.safeParse(read.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      problem: `at ${quote(issue?.path.join('.') || 'its beginning')}, ${issue?.message ?? 'unknown'}`,
    };
  }
  const { version, integrity } = parsed.data;
  const files = new Map(Object.entries(parsed.data.files));
  const computed = integrityOf(files);
  return computed === integrity
    ? { manifest: { version, integrity, files } }
    : { problem: `its files give the integrity ${computed}, but it states ${integrity}` };
}

/** Files of a release, hashed once however many manifests they are compared with. */
export class WidgetFolder {
  readonly #contents: ReadonlyMap<string, Uint8Array>;
  readonly #hashed: ReadonlyMap<string, WidgetFile>;

  /** @param contents by path inside the folder, with `/` between names */
  constructor(contents: ReadonlyMap<string, Uint8Array>) {
    this.#contents = contents;
    this.#hashed = new Map([...contents].map(([path, content]) => [path, hashedFileOf(content)]));
  }

  /** What is another file here than in the manifest, in words, one for each path; none where all are the same. */
  differencesFrom({ files, integrity }: SoundManifest): string[] {
    const paths = new Set([...files.keys(), ...this.#contents.keys()]);
    return [...paths].sort().flatMap((path) => {
      const listed = files.get(path);
      const here = this.#hashed.get(path);
      if (!here) return [`${path} is missing`];
      if (!listed) return [`${quote(path)} is not of the release`];
      if (here.sha256 !== listed.sha256)
        return [`${path} has the hash ${here.sha256} instead of ${listed.sha256}`];
      if (here.bytes !== listed.bytes)
        return [`${path} has ${here.bytes} bytes, but the manifest says ${listed.bytes}`];
      const { zeroedSha256 } = widgetFileOf(this.#contents.get(path) ?? new Uint8Array(), integrity);
      return zeroedSha256 === listed.zeroedSha256
        ? []
        : [
            `${path} has another hash without the integrity than the manifest says: the integrity is of another file`,
          ];
    });
  }
}
