// Which pictures there are to be of each notice, what they are called, and which are missing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A published notice, as far as it matters for drawing it. */
export interface DrawnNotice {
  /** 64 lower-case hex digits. */
  readonly hash: string;
  /** The document as it was published. */
  readonly document: unknown;
  readonly locale: string;
  /** Of the widget that draws it. */
  readonly integrity: string;
}

/** One picture of a notice. */
export interface NoticePicture {
  readonly notice: DrawnNotice;
  readonly layer: 'first-layer' | 'preferences';
  readonly device: 'phone' | 'desktop';
  readonly colours: 'light' | 'dark';
}

const LAYERS = ['first-layer', 'preferences'] as const;
const DEVICES = ['phone', 'desktop'] as const;
const COLOURS = ['light', 'dark'] as const;

/** The file's name in the folder of its notice: `fr-phone-dark.png`, `fr-preferences-phone-dark.png`. */
export function pictureName({ notice: { locale }, layer, device, colours }: NoticePicture): string {
  return `${locale}${layer === 'preferences' ? '-preferences' : ''}-${device}-${colours}.png`;
}

/** Every picture that there is no file of, notice by notice. */
export function missingPictures(notices: readonly DrawnNotice[], directory: string): NoticePicture[] {
  const all = notices.flatMap((notice) =>
    LAYERS.flatMap((layer) =>
      DEVICES.flatMap((device) => COLOURS.map((colours) => ({ notice, layer, device, colours }))),
    ),
  );
  return all.filter((picture) => !existsSync(join(directory, picture.notice.hash, pictureName(picture))));
}
