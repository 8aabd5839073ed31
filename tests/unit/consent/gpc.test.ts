// Global Privacy Control as a server meets it: which headers ask for an opt-out, and what a gate then says on the page.
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForOptOut, gpcSupport, signalledGate } from '../../../src/consent/gpc.ts';

describe('a Sec-GPC header (GPC-1)', () => {
  it.each<[what: string, header: string | null | undefined, asks: boolean]>([
    ['of 1', '1', true],
    ['that came twice', '1, 1', true],
    ['that came twice, joined without a space', '1,1', true],
    ['of 1 beside another of 0', '0, 1', true],
    ['of 1 beside a damaged one', '"1", 1', true],
    ['with the white space that a field may have around it', ' 1\t', true],
    ['that is missing', undefined, false],
    ['that is missing in an edge runtime', null, false],
    ['that is empty', '', false],
    ['of 0', '0', false],
    ['of ten', '10', false],
    ['of eleven', '11', false],
    ['of 1 with a parameter', '1;v=2', false],
    ['of a boolean', 'true', false],
    ['of a structured boolean', '?1', false],
    ['of a quoted 1', '"1"', false],
    ['of 1.0', '1.0', false],
    ['of +1', '+1', false],
    ['of another digit one', '１', false],
    ['of ones apart', '1 1', false],
    ['with a line break', '1\n', false],
    ['of nothing but commas', ',,', false],
  ])('%s', (_what, header, asks) => {
    expect(asksForOptOut(header)).toBe(asks);
  });

  it('asks exactly where one of its fields is the character 1', () => {
    const field = fc.oneof(fc.constantFrom('1', '0', '11', '', '1;a'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        fc.array(
          field.filter((text) => !/[,\t ]/.test(text)),
          { maxLength: 4 },
        ),
        (fields) => {
          expect(asksForOptOut(fields.join(', '))).toBe(fields.includes('1'));
        },
      ),
    );
  });
});

describe('a gate for whom the header speaks', () => {
  it.each([
    ['does not know the signal', {}],
    ['says that it is off', { globalPrivacyControl: false }],
    [
      'says so by a getter of its prototype',
      Object.create({
        get globalPrivacyControl() {
          return false;
        },
      }),
    ],
  ])('says it on a page whose browser %s', (_what, navigator) => {
    const gate = signalledGate('heard = navigator.globalPrivacyControl;');
    expect(runInNewContext(gate, { navigator })).toBe(true);
  });

  it.each([
    ['cannot be told otherwise', 'Object.freeze(navigator)', false],
    ['has a polluted prototype', 'Object.prototype.get = 1', true],
  ])('runs also on a page that %s', (_what, before, heard) => {
    const gate = `${before}; ${signalledGate('[navigator.globalPrivacyControl === true]')}`;
    expect([...runInNewContext(`var navigator = {}; ${gate}`)]).toEqual([heard]);
  });
});

it('the support resource has a boolean and a day, and nothing else (GPC-3)', () => {
  expect(JSON.parse(gpcSupport('2026-11-29'))).toEqual({ gpc: true, lastUpdate: '2026-11-29' });
});
