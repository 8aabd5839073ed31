// The parts whose sizes a row of README's table adds up.
import { brotliBytes, demoText, type Published } from './published.ts';

/** Brotli bytes of each part. */
export type Parts = (published: Published) => Promise<number>[];

/** Files of the demo's language. */
export const inFrench =
  (...names: string[]): Parts =>
  ({ bytes, release }) =>
    names.map((name) => bytes(`${release}/fr/${name}.js`));

/** All that a new visitor's page has loaded with the banner: the gate, its configuration, and what is named. */
export const withGate =
  (...names: string[]): Parts =>
  (published) => [published.gateForDemo(), brotliBytes(demoText), ...inFrench(...names)(published)];

/** One file, by its path. */
export const file =
  (path: string): Parts =>
  ({ bytes }) => [bytes(path)];

/** A file that is loaded lazily and speaks no language. */
export const unspoken =
  (name: string): Parts =>
  ({ bytes, release }) => [bytes(`${release}/${name}.js`)];
