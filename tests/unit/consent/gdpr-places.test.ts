// The places of the GDPR, as the framework of the IAB has them.
import { describe, expect, it } from 'vitest';
import { isGdprPlace } from '../../../src/consent/gdpr-places.ts';

describe('the GDPR', () => {
  it.each([[undefined], ['FR'], ['FR-75'], ['RE'], ['IS'], ['GB-SCT'], ['CH'], ['GR']])(
    'applies at %s',
    (place) => {
      expect(isGdprPlace(place)).toBe(true);
    },
  );

  it.each([['US-CA'], ['CA-QC'], ['BR'], ['NC'], ['JP'], ['TR'], ['EL']])('does not at %s', (place) => {
    expect(isGdprPlace(place)).toBe(false);
  });
});
