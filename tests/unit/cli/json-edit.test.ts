// Edits of a JSON text: what is new is there, laid out as the rest, and no other byte has changed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withItem, withMember, withValue } from '../../../src/cli/json-edit.ts';

/** How people and tools write the same value. */
const LAYOUTS: readonly [name: string, write: (value: unknown) => string][] = [
  ['minified', (value) => JSON.stringify(value)],
  ['in two spaces', (value) => `${JSON.stringify(value, null, 2)}\n`],
  ['in tabs', (value) => JSON.stringify(value, null, '\t')],
  ['in Windows lines', (value) => JSON.stringify(value, null, 4).replaceAll('\n', '\r\n')],
];

const name = fc.string({ maxLength: 6, unit: 'binary' }).filter((text) => text !== '__proto__');
const json = fc.jsonValue({ maxDepth: 3 });

describe.each(LAYOUTS)('a text %s', (layout, write) => {
  it('gets a further item or member, and another value, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(json), fc.dictionary(name, json), json, name, (list, object, value, added) => {
        fc.pre(!Object.hasOwn(object, added));
        const text = write({ list, object, last: true });
        const whole = { list: [...list, value], object, last: true };
        expect(JSON.parse(withItem(text, ['list'], value))).toEqual(JSON.parse(JSON.stringify(whole)));
        const member = withMember(text, ['object'], { name: added, value });
        expect(JSON.parse(member).object).toEqual(JSON.parse(JSON.stringify({ ...object, [added]: value })));
        expect(JSON.parse(withValue(text, ['object'], value))).toEqual({
          list: JSON.parse(text).list,
          object: JSON.parse(JSON.stringify(value)),
          last: true,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps all that stands before and behind the place', () => {
    fc.assert(
      fc.property(fc.array(json, { minLength: 1 }), json, json, (list, tail, value) => {
        const text = write({ list, tail });
        const edited = withItem(text, ['list'], value);
        const from = [...text].findIndex((letter, index) => letter !== edited[index]);
        expect(from).toBeGreaterThan(0);
        const behind = text.slice(text.lastIndexOf('"tail"'));
        expect(edited.endsWith(behind)).toBe(true);
        if (layout === 'minified') expect(edited).toBe(JSON.stringify(JSON.parse(edited)));
        if (layout === 'in Windows lines') expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is new', () => {
  const text = [
    '{',
    '    "purposes": [{ "id": "necessary" }, { "id": "analytics" }],',
    '    "services": [',
    '        { "id": "a" }',
    '    ],',
    '    "empty": [],  "beside": {}',
    '}',
  ].join('\n');

  it('stands on the line of those before it, or on one of its own, as they do', () => {
    const edited = withItem(withItem(text, ['purposes'], { id: 'social' }), ['services'], { id: 'b' });
    expect(edited).toBe(
      text
        .replace('"analytics" }', '"analytics" }, { "id": "social" }')
        .replace('{ "id": "a" }', '{ "id": "a" },\n        { "id": "b" }'),
    );
  });

  it('is broken into lines where it is long, by the depth of the file', () => {
    const words = ['word'.repeat(20), 'word'.repeat(10)];
    expect(withItem(text, ['empty'], { words, few: [1, 2] })).toBe(
      text.replace(
        '[],  "beside"',
        `[\n        {\n            "words": [\n                "${words[0]}",\n                "${words[1]}"\n            ],\n            "few": [1, 2]\n        }\n    ],  "beside"`,
      ),
    );
  });

  it('stands behind the first of the members that it is to follow', () => {
    const member = { name: 'signals', value: { google: {} }, after: ['missing', 'services'] };
    expect(withMember(text, [], member)).toBe(
      text.replace('\n    ],\n    "empty"', '\n    ],\n    "signals": { "google": {} },\n    "empty"'),
    );
  });

  it('has no place in what is not there', () => {
    expect(() => withItem(text, ['nothing', 'here'], 1)).toThrow('nothing stands at nothing.here');
  });
});
