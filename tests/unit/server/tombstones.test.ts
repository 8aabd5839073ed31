// The hashes of erased ids: the same by Node as by the pure library.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tombstoneOf } from '../../../src/consent/erasure.ts';
import { tombstonesOf } from '../../../src/server/store/tombstones.ts';

it('are the same for many ids as for each of them', () => {
  const ids = fc.array(fc.oneof(fc.uuid(), fc.string({ unit: 'grapheme' })));
  fc.assert(
    fc.property(ids, (texts) => {
      expect(tombstonesOf(texts)).toEqual(texts.map(tombstoneOf));
    }),
  );
});
