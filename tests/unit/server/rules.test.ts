// The server's pure rules, as tables: origins, queries and cells.
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../src/server/export-csv.ts';
import { hostOf, isSameHost, mayWrite, parseOrigin } from '../../../src/server/origin.ts';
import { readRegisterQuery } from '../../../src/server/register-query.ts';

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
