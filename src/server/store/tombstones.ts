// The hashes of many ids at once, as what was erased is known by: by Node, in a fifth of the time of the pure library.
import { hash } from 'node:crypto';
import { TOMBSTONE_DOMAIN } from '../../consent/erasure.ts';

/** `tombstoneOf` of each. Where anything was erased, every record waits for it at each of its steps into the log. */
export const tombstonesOf = (ids: readonly string[]): string[] =>
  ids.map((id) => hash('sha256', `${TOMBSTONE_DOMAIN}${id}`, 'hex'));
