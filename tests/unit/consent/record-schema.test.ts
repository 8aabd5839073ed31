// The schema of a record: what the log takes in, and what it refuses however it is sent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordBytes } from '../../../src/consent/commitment.ts';
import { parseJson } from '../../../src/consent/configuration.ts';
import { readConsentRecord, readStoredRecord } from '../../../src/consent/record-schema.ts';
import { checkedRecord } from '../../../src/server/record-check.ts';
import { documentedRecordMembers } from './format-document.ts';
import { anyRecord, fullRecord, fullStoredRecord } from './records.ts';

/** What came over the wire: text, parsed as the server parses it. */
const received = (value: unknown) => parseJson(JSON.stringify(value));

const OPTIONAL = ['jurisdiction', 'parity', 'layout'];

describe.each([
  ['the schema', readConsentRecord],
  ['the check that the log has compiled from it', checkedRecord],
])('a record that a browser sends, by %s,', (_check, readRecord) => {
  it('is accepted with every member there is, and kept as it is', () => {
    expect(readRecord(received(fullRecord))).toEqual({ record: fullRecord });
  });

  it('is accepted whatever was decided, by whomever, on whatever site', () => {
    fc.assert(
      fc.property(anyRecord, ({ record }) => {
        expect(readRecord(received(record))).toEqual({ record });
      }),
    );
  });

  it('has, once it is stored, the members that the format names and no others', () => {
    expect(Object.keys(fullStoredRecord).sort()).toEqual(documentedRecordMembers());
  });

  it.each(Object.keys(fullRecord))('needs its %s unless the format says otherwise', (member) => {
    const { [member]: _left, ...rest } = received(fullRecord) as Record<string, unknown>;
    const result = readRecord(rest);
    if (OPTIONAL.includes(member)) expect(result).toEqual({ record: rest });
    else expect(result).toEqual({ problems: [expect.stringMatching(`^${member}: `)] });
  });

  it.each([
    ['at the top', { ...fullRecord, ip: '192.0.2.1' }, '"ip"'],
    ['that is __proto__', JSON.parse('{"__proto__":1}'), '"__proto__"'],
    ['that is only received', fullStoredRecord, '"receivedTime"'],
    ['in the widget', { ...fullRecord, widget: { ...fullRecord.widget, agent: 'x' } }, '"agent"'],
    ['in the parity', { ...fullRecord, parity: { ...fullRecord.parity, x: 1 } }, '"x"'],
    [
      'in a measured control',
      { ...fullRecord, parity: { ...fullRecord.parity, accept: { ...fullRecord.parity?.accept, x: 1 } } },
      '"x"',
    ],
  ])('is refused with a member %s that nobody knows (GDPR-6)', (_where, value, name) => {
    expect(readRecord(received(value))).toEqual({
      problems: expect.arrayContaining([expect.stringMatching(`Unrecognized key.*${name}`)]),
    });
  });

  it.each<[member: string, values: unknown[]]>([
    ['v', [0, 2, '1', null]],
    [
      'id',
      [
        '',
        fullRecord.id.toUpperCase(),
        fullRecord.id.replace('-7', '-4'),
        fullRecord.id.replace('-9', '-c'),
        7,
      ],
    ],
    ['site', ['', 'A.example', 'a.example/', 'https://a.example', 'a'.repeat(254), 'é.example']],
    ['subject', ['', 'x'.repeat(21), 'x'.repeat(23), `${'x'.repeat(21)}=`, `${'x'.repeat(22)}\n`]],
    ['sequence', [-1, 0.5, '1', null, 1_000_000_000, 2 ** 53]],
    ['event', ['grant', 'GRANT-ALL', '', null, ['grant-all']]],
    ['surface', ['banner', '', null]],
    ['gesture', ['click', true, null]],
    ['granted', ['analytics', { 0: 'analytics' }, ['Analytics'], [''], [1], [['social']], null]],
    [
      'refused',
      ['social', ['a b'], ['x'.repeat(33)], Array.from({ length: 233 }, (_, index) => `a${index}`), null],
    ],
    ['notice', ['', '0'.repeat(16), 'F'.repeat(64), 'g'.repeat(64), null]],
    ['locale', ['', 'f', 'fr_FR', 'fr-', '../fr', 'fr-\ud800', 7]],
    ['revision', [-1, 0.5, '1', null]],
    ['gpc', ['true', 0, 1, 'null']],
    ['jurisdiction', ['', 'fr', 'FRA', 'FR-', 'FR-1234', null]],
    ['parity', [null, [], {}, { refuse: {}, accept: {}, actionsToRefuse: 1, actionsToAccept: 1 }]],
    ['layout', ['bar', '', null]],
    ['viewport', ['tablet', '', null]],
    [
      'clientTime',
      [
        '2026-11-23',
        '2026-11-23T15:14:07Z',
        '2026-11-23T15:14:07.0000Z',
        '2026-11-23T15:14:07.000+01:00',
        '2026-11-23T15:14:07.000',
        '2026-02-30T00:00:00.000Z',
        '2026-11-23t15:14:07.000z',
        1_795_446_847,
      ],
    ],
    ['widget', [null, {}, { version: '1', integrity: '0'.repeat(64) }, { version: '1.0.0', integrity: 'x' }]],
  ])('is refused with a %s of another type or form', (member, values) => {
    const problem = expect.stringMatching(`^${member}[.:]`);
    for (const value of values) {
      const result = readRecord(received({ ...fullRecord, [member]: value }));
      expect([value, result]).toEqual([value, { problems: expect.arrayContaining([problem]) }]);
    }
  });

  it.each([
    ['granted and refused', ['analytics', 'matomo'], ['social', 'matomo']],
    ['granted twice', ['analytics', 'analytics'], []],
    ['refused twice', [], ['social', 'social']],
  ])('is refused where an id is %s, as it would prove either', (_how, granted, refused) => {
    expect(readRecord(received({ ...fullRecord, granted, refused }))).toEqual({
      problems: [expect.stringContaining('more than once')],
    });
  });

  it('is never thrown at the server, whatever it is', () => {
    const nearly = fc
      .tuple(fc.constantFrom(...Object.keys(fullRecord)), fc.jsonValue())
      .map(([member, value]) => ({ ...fullRecord, [member]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), nearly), (value) => {
        for (const result of [readRecord(value), readStoredRecord(value)]) {
          expect('record' in result || result.problems.length > 0).toBe(true);
        }
      }),
    );
  });
});

it('the compiled check takes just what the schema takes, whatever stands where in a record', () => {
  const paths = pathsOf(received(fullRecord));
  fc.assert(
    fc.property(anyRecord, fc.constantFrom(...paths), fc.jsonValue(), ({ record }, path, value) => {
      const changed = received({ ...fullRecord, ...record });
      const member = path.at(-1) ?? '';
      const holder = path.slice(0, -1).reduce((at, name) => Reflect.get(Object(at), name), changed);
      Reflect.set(Object(holder), member, value);
      expect(checkedRecord(changed)).toEqual(readConsentRecord(changed));
    }),
    { numRuns: 1_000 },
  );
});

/** Where every member of a value stands, those of its members included. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => [
    [...path, name],
    ...pathsOf(held, [...path, name]),
  ]);
}

describe('a record that the log has stored', () => {
  it('says when it was received (REC-9)', () => {
    expect(readStoredRecord(received(fullStoredRecord))).toEqual({ record: fullStoredRecord });
    expect(readStoredRecord(received(fullRecord))).toEqual({
      problems: [expect.stringMatching('^receivedTime: ')],
    });
  });

  it('has the same bytes again after it was read back', () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
        ({ record }, at) => {
          const bytes = recordBytes({ ...record, receivedTime: at.toISOString() });
          const result = readStoredRecord(parseJson(new TextDecoder().decode(bytes)));
          if (!('record' in result)) throw new Error(result.problems.join('; '));
          expect(recordBytes(result.record)).toEqual(bytes);
        },
      ),
    );
  });
});
