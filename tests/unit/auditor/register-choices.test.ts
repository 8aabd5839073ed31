// What a reader chooses in the register: columns, moments, and values of filters in words.
import { describe, expect, it } from 'vitest';
import { readColumns, toggledColumn, writeColumns } from '../../../src/auditor/columns.ts';
import { noticeWords, valueWords } from '../../../src/auditor/filter-words.ts';
import { dayOf, momentOf, timeOf } from '../../../src/auditor/moment.ts';

describe('the columns', () => {
  it('are read in the order of the table, each once, and nobody’s choice is not the choice of none', () => {
    expect(readColumns('ids.event.event.colour')).toEqual(['event', 'ids']);
    expect(readColumns(writeColumns([]))).toEqual([]);
    expect(readColumns('colour')).toBeUndefined();
    expect(readColumns(null)).toBeUndefined();
  });

  it('come and go one by one, in their order', () => {
    expect(toggledColumn(['event', 'ids'], 'received')).toEqual(['received', 'event', 'ids']);
    expect(toggledColumn(['event', 'ids'], 'event')).toEqual(['ids']);
  });
});

describe('a moment of the filter', () => {
  const exact = '2026-11-23T15:14:07.412Z';

  it('is shown in a field for the day and one for the time', () => {
    expect([dayOf(exact), timeOf(exact)]).toEqual(['2026-11-23', '15:14:07']);
    expect([dayOf('2026-11-23'), timeOf('2026-11-23')]).toEqual(['2026-11-23', '']);
    expect([dayOf(undefined), timeOf(undefined)]).toEqual(['', '']);
  });

  it.each([
    ['a day', '2026-11-23', '', undefined, '2026-11-23'],
    ['its beginning', '2026-11-23', '00:00', undefined, '2026-11-23'],
    ['a time of it', '2026-11-23', '15:14', undefined, '2026-11-23T15:14:00.000Z'],
    ['one to the second', '2026-11-23', '15:14:07', undefined, '2026-11-23T15:14:07.000Z'],
    ['what is shown already, to the millisecond', '2026-11-23', '15:14:07', exact, exact],
    ['the same without a field for the time', '2026-11-23', undefined, exact, exact],
    ['another day', '2026-11-24', undefined, exact, '2026-11-24'],
    ['no time any more', '2026-11-23', '', exact, '2026-11-23'],
    ['no day any more', '', '15:14:07', exact, ''],
    ['nothing', '', '', undefined, ''],
  ])('is read from both: %s', (_name, day, time, before, expected) => {
    expect(momentOf(day, time, before)).toBe(expected);
  });
});

describe('a value of the filter', () => {
  it.each([
    ['event', 'refuse-all', 'Refused all', false],
    ['event', 'delete-all', 'delete-all', true],
    ['gpc', 'unknown', 'unknown to the browser', false],
    ['gpc', '__proto__', '__proto__', true],
    ['granted', 'analytics', 'analytics', true],
    ['locale', 'pt-BR', 'Brazilian Portuguese (pt-BR)', false],
    ['jurisdiction', 'FR', 'France (FR)', false],
    ['jurisdiction', 'US-CA', 'US-CA', false],
    ['notice', '0'.repeat(64), 'none was shown', false],
    ['notice', `${'a'.repeat(60)}beef`, 'aaaaaaaa…beef', true],
    ['from', '2026-11-23', '23 November 2026', false],
    ['to', '2026-11-23T15:14:07.412Z', '23 November 2026, 15:14:07 UTC', false],
    ['to', 'Monday', 'Monday', false],
  ] as const)('%s %s reads %s', (name, value, words, isId) => {
    expect(valueWords(name, value)).toEqual({ words, isId });
  });

  it('names a notice by its language and revision, where the log has met it', () => {
    const hash = 'a'.repeat(64);
    expect(noticeWords(hash, [{ hash, locale: 'fr', revision: 3 }])).toBe(
      'French, revision 3, aaaaaaaa…aaaa',
    );
    expect(noticeWords(hash, [])).toBe('aaaaaaaa…aaaa');
  });
});
