// What of the register can be packed: a table of filters.
import { expect, it } from 'vitest';
import { packAddress } from '../../../src/auditor/api.ts';
import { packedBy } from '../../../src/auditor/packed.ts';
import { type Filter, readRoute, START } from '../../../src/auditor/route.ts';

const SUBJECT = 'Tz3kQ9mW0fH2bXc7LrYd4A';
const HASH = 'ab'.repeat(32);

it.each<[what: string, filter: Filter, query: string | undefined, words: string]>([
  ['everything', START, '', ''],
  ['a period', { search: '', from: '2026-11-01', to: '2026-12-01' }, '?from=2026-11-01&to=2026-12-01', ''],
  [
    'a period, and an event',
    { search: '', from: '2026-11-01', event: 'withdraw' },
    '?from=2026-11-01',
    'of the whole period',
  ],
  ['a notice version', { search: '', notice: HASH }, `?notice=${HASH}`, 'of this notice version'],
  ['a whole subject', { search: SUBJECT }, `?subject=${SUBJECT}`, 'of this subject'],
  ['the beginning of a subject', { search: SUBJECT.slice(0, 8) }, undefined, ''],
  ['a record', { search: '019ab1c2-6f10-7c3e-9d41-5b0e7a2f8c11' }, undefined, ''],
  ['an event', { search: '', event: 'withdraw' }, undefined, ''],
  ['a notice version in one language', { search: '', notice: HASH, locale: 'fr' }, undefined, ''],
  ['a subject and an event', { search: SUBJECT, event: 'withdraw' }, undefined, ''],
  ['what the address has beside that', readRoute('#from=2026-11-01&x=1'), undefined, ''],
])('of %s', (_what, filter, query, words) => {
  const packed = packedBy(filter);
  expect(packed && packAddress(packed)).toBe(query === undefined ? undefined : `/temoin/audit/pack${query}`);
  expect(packed?.words ?? '').toBe(words);
});
