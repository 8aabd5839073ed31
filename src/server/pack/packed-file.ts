// One file of a pack before it is written: its place, and where its bytes come from.

/** Where bytes come from: each piece a text or bytes, asked for one after the other. */
export type Content = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A file that will be in the pack. */
export interface PackedFile {
  readonly path: string;
  /** Called once, when its turn has come. */
  readonly content: () => Content;
}
