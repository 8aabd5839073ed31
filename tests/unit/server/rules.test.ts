// The server's pure rules, as tables: origins, queries and cells.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENTS, GESTURES, SURFACES } from '../../../src/consent/facets.ts';
import { csvLine } from '../../../src/consent/record-csv.ts';
import { hostOf, isSameHost, mayWrite, parseOrigin } from '../../../src/server/origin.ts';
import { FILTER_PARAMETERS, readRegisterQuery } from '../../../src/server/register-query.ts';

describe('the host that a browser addressed', () => {
  it.each([
    ['is the Host header', { host: 'a.example' }, false, 'a.example'],
    [
      'is not what a stranger forwards',
      { host: 'a.example', 'x-forwarded-host': 'b.example' },
      false,
      'a.example',
    ],
    [
      'is what a trusted proxy forwards',
      { host: 'a.example', 'x-forwarded-host': 'b.example' },
      true,
      'b.example',
    ],
    [
      'is what the nearest of several adds',
      { 'x-forwarded-host': 'evil.example, b.example' },
      true,
      'b.example',
    ],
    ['is the Host header where a trusted proxy forwards none', { host: 'a.example' }, true, 'a.example'],
    ['is nothing where none is named', {}, true, ''],
  ] as const)('%s', (_what, headers, trustsProxy, expected) => {
    expect(hostOf(headers, trustsProxy)).toBe(expected);
  });
});

describe('a page on the same host', () => {
  it.each([
    ['https://a.example', 'a.example', true],
    ['http://a.example', 'a.example', true],
    ['https://a.example', 'a.example:443', true],
    ['https://a.example', 'A.Example', true],
    ['http://a.example:8080', 'a.example:8080', true],
    ['http://[::1]:80', '[::1]:80', false],
    ['http://[::1]', '[::1]:80', true],
    ['https://a.example', 'a.example:80', false],
    ['https://a.example:8443', 'a.example', false],
    ['https://a.example.evil', 'a.example', false],
    ['https://evil.example', 'evil.example@a.example', false],
    ['ftp://a.example', 'a.example', false],
    ['null', 'null', false],
    ['', '', false],
    [undefined, 'a.example', false],
    ['https://', '', false],
    ['https://a.example', 'not a host', false],
  ])('of origin %s at host %s: %s', (origin, host, expected) => {
    expect(isSameHost(origin, host)).toBe(expected);
    expect(mayWrite(origin, host, [])).toBe(expected);
  });

  it('is not needed where the operator allows the origin', () => {
    expect(mayWrite('https://b.example', 'a.example', ['https://b.example'])).toBe(true);
    expect(mayWrite('http://b.example', 'a.example', ['https://b.example'])).toBe(false);
  });
});

describe('an allowed origin', () => {
  it.each([
    ['https://www.example.org', 'https://www.example.org'],
    ['https://www.example.org/', 'https://www.example.org'],
    ['https://WWW.example.org:443', 'https://www.example.org'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('%s is %s as browsers send it', (text, expected) => {
    expect(parseOrigin(text)).toBe(expected);
  });
});

describe('a query', () => {
  it('without parameters means everything, fifty at a time', () => {
    expect(readRegisterQuery({}, ['search'])).toEqual({ filter: {}, limit: 50 });
  });

  it('with all of them means what it says', () => {
    const query = { search: 'abcd', event: 'once', before: '0', limit: '200' };
    expect(readRegisterQuery(query, ['search', 'event', 'before', 'limit'])).toEqual({
      filter: { search: 'abcd', event: 'once' },
      before: 0,
      limit: 200,
    });
  });
});

describe('a query of filters', () => {
  const values = {
    search: fc.stringMatching(/^[\w-]{4,36}$/),
    event: fc.constantFrom(...EVENTS),
    surface: fc.constantFrom(...SURFACES),
    gesture: fc.constantFrom(...GESTURES),
    granted: fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/),
    refused: fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/),
    locale: fc.constantFrom('fr', 'pt-BR', 'zh-Hant-TW'),
    notice: fc.stringMatching(/^[0-9a-f]{64}$/),
    jurisdiction: fc.constantFrom('FR', 'US-CA', 'GB-ENG'),
    gpc: fc.constantFrom('true', 'false', 'unknown'),
    viewport: fc.constantFrom('phone', 'desktop'),
    parity: fc.constantFrom('equal', 'unequal', 'absent'),
    widget: fc.constantFrom('0.1.0', '1.2.3-rc.1'),
  };

  it('is the filter that it spells', () => {
    fc.assert(
      fc.property(fc.record(values, { requiredKeys: [] }), (filter) => {
        expect(readRegisterQuery(filter, FILTER_PARAMETERS)).toEqual({ filter, limit: 50 });
      }),
    );
  });

  it('is understood or refused in words, whatever it is, and never more than it says', () => {
    const names = fc.oneof(fc.constantFrom(...FILTER_PARAMETERS, '__proto__', 'limit'), fc.string());
    const said = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.string()),
      fc.constant('fr'),
    );
    fc.assert(
      fc.property(fc.dictionary(names, said), (query) => {
        const read = readRegisterQuery(query, FILTER_PARAMETERS);
        if ('problem' in read) {
          expect(read.problem).toMatch(/must be|is not a parameter/);
          return;
        }
        const asked = Object.entries(query).filter(
          ([name, value]) => value !== '' && !/^(from|to)$/.test(name),
        );
        expect(Object.entries(read.filter).sort()).toEqual(asked.sort());
      }),
    );
  });
});

describe('a cell of a CSV export', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['=1,"2"', `"'=1,""2"""`],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['plain = text', 'plain = text'],
    ['', ''],
  ])('%j is written as %j', (text, expected) => {
    expect(csvLine([text])).toBe(`${expected}\r\n`);
  });

  it('that is a number or nothing is written as it is', () => {
    expect(csvLine([-1, null, undefined, false])).toBe('-1,,,false\r\n');
  });
});
