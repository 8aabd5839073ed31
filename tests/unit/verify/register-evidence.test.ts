// The register beside the log: a line that says otherwise, and lines that are missing.
import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../../src/consent/facets.ts';
import { registerCountFinding, verifyRegisterColumns } from '../../../src/verify/register-evidence.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { buildLogOf, key, recordOfNumber, textOf } from './log-builder.ts';

const log = buildLogOf(8);
const record = recordOfNumber(4);
const { subject, event, receivedTime } = record;
const own = { subject, receivedTime, ...facetsOf({ ...record }) };
const blamed = (columns: Parameters<typeof verifyRegisterColumns>[2]) =>
  verifyRegisterColumns(record, 7, columns).findings.map(({ code, index, recordId }) => [
    code,
    index,
    recordId,
  ]);

describe('a line of the register', () => {
  it('is no finding where its columns are those of the record', () => {
    expect(blamed(own)).toEqual([]);
  });

  it('is no finding where the register had room for the event alone', () => {
    expect(blamed({ subject, receivedTime, event, other: true })).toEqual([]);
  });

  it.each([
    ['another subject', { ...own, subject: 'x' }],
    ['another event', { ...own, event: 'withdraw' }],
    ['another time', { ...own, receivedTime: '' }],
    ['another place', { ...own, surface: 'signal' }],
    ['another purpose that was granted', { ...own, granted: ['x'] }],
    ['another version of the widget', { ...own, widget: '9.9.9' }],
    ['another parity', { ...own, parity: 'absent' }],
    ['a jurisdiction that the record does not name', { ...own, jurisdiction: 'FR' }],
    ['the columns of a damaged record', { subject, receivedTime, damaged: true }],
    ['another event, and nothing else of the facets', { subject, receivedTime, event: 'once', other: true }],
    ['no line at all', undefined],
  ])('with %s names the record', (_what, columns) => {
    expect(blamed(columns)).toEqual([['register-differs', 7, record.id]]);
  });
});

describe('the lines of the register', () => {
  const whole = log.complete();
  const period = log.period({ from: '2026-11-23T15:00:02.000Z', to: '2026-11-23T15:00:05.000Z' });

  it.each([
    ['the log', whole, 8],
    ['a period', period, 3],
  ])('are counted beside the records of %s', async (_what, lines, records) => {
    const verdict = await verifyExport(textOf(lines), key);
    expect(registerCountFinding(verdict, records)).toBeUndefined();
    expect(registerCountFinding(verdict, records + 1)).toBeUndefined();
    expect(registerCountFinding(verdict, records - 1)).toMatchObject({
      code: 'register-differs',
      severity: 'warning',
      message: expect.stringContaining(
        `the log has ${records} records here, but the register lists ${records - 1}`,
      ),
    });
  });
});
