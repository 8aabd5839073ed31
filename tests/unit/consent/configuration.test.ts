// The gate's own check of a configuration: what it accepts, and that it is as strict as the check in words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, readConfiguration } from '../../../src/consent/configuration.ts';
import { checkConfiguration, configurationOrProblems } from '../../../src/consent/configuration-check.ts';
import { anyConfiguration } from './arbitraries.ts';
import { hasDeclaredTypes } from './declared-types.ts';
import { LANGUAGES, SMALLEST } from './examples.ts';
import { whilePolluted } from './polluted.ts';

/** One value of each type that JSON has, as the wrong type for any property. */
const WRONG = [null, true, 7, 'text', [], {}];

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

type Path = (string | number)[];

/** The path of every property and item in a value, the outermost first. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const inner = [...path, Array.isArray(value) ? Number(key) : key];
    return [inner, ...pathsIn(member, inner)];
  });
}

const valueAt = (value: unknown, path: Path) =>
  // The reason for the cast: paths come from pathsIn, which has just walked them.
  path.reduce<unknown>((found, key) => (found as Record<string | number, unknown>)[key], value);

/** A copy of the value with another value at one place, or with nothing there. */
function replaced(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? replaced(item, rest, replacement) : item));
  }
  // The reason for the cast: see valueAt.
  const members = value as Record<string, unknown>;
  return { ...members, [key]: replaced(members[key], rest, replacement) };
}

/** A valid configuration, as JSON, and the same with one property of another type. */
const anyBrokenConfiguration = anyConfiguration
  .map((config) => JSON.parse(JSON.stringify(config)) as unknown)
  .chain((config) =>
    fc.record({
      config: fc.constant(config),
      // The gate passes over $schema, which is for editors alone.
      path: fc.constantFrom(...pathsIn(config).filter(([first]) => first !== '$schema')),
    }),
  )
  .chain(({ config, path }) => {
    const type = typeOf(valueAt(config, path));
    const wrong = fc.constantFrom(...WRONG.filter((value) => typeOf(value) !== type));
    return fc.record({ config: fc.constant(config), path: fc.constant(path), wrong });
  });

/** A valid configuration with any JSON at one place, often something that JavaScript would take for what was there. */
const anyChangedConfiguration = anyConfiguration
  .map((config) => JSON.parse(JSON.stringify(config)) as unknown)
  .chain((config) =>
    fc
      .record({ path: fc.constantFrom(...pathsIn(config)), other: fc.jsonValue() })
      .chain(({ path, other }) => {
        const found = valueAt(config, path);
        const alike = [
          [found],
          [[found]],
          String(found),
          Number(found),
          { 0: found },
          {},
          [],
          '',
          0,
          -1,
          0.5,
        ];
        return fc
          .oneof(fc.constantFrom<unknown>(...alike, 1e9, 4_294_967_296, -0), fc.constant<unknown>(other))
          .map((value) => replaced(config, path, value));
      }),
  );

const inWords = (path: Path) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);

describe('a configuration', () => {
  it('as small as it gets is accepted by the gate and by the check', () => {
    const config = parseJson(SMALLEST);
    expect(checkConfiguration(config, LANGUAGES)).toEqual([]);
    expect(configurationOrProblems(config, LANGUAGES)).toEqual({ configuration: config });
    expect(readConfiguration(config)).toBe(config);
  });

  it('that is valid is accepted by the gate and by the check, unchanged', () => {
    fc.assert(
      fc.property(anyConfiguration, (config) => {
        const parsed = parseJson(JSON.stringify(config));
        expect(checkConfiguration(parsed, LANGUAGES)).toEqual([]);
        expect(readConfiguration(parsed)).toBe(parsed);
        expect(JSON.parse(JSON.stringify(parsed))).toEqual(JSON.parse(JSON.stringify(config)));
      }),
    );
  });

  it('with one property of the wrong type is refused by the gate and by the check, which says where', () => {
    fc.assert(
      fc.property(anyBrokenConfiguration, ({ config, path, wrong }) => {
        const broken = parseJson(JSON.stringify(replaced(config, path, wrong)));
        const places = checkConfiguration(broken, LANGUAGES).map((problem) => problem.path);
        expect(places.filter((place) => place.startsWith(inWords(path)))).not.toEqual([]);
        expect(readConfiguration(broken)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('that the gate accepts has the declared types, whatever was put into it', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyChangedConfiguration, (value) => {
        const config = readConfiguration(parseJson(JSON.stringify(value)));
        if (config) accepted++;
        if (config) expect(hasDeclaredTypes(config)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    // Otherwise nothing was shown.
    expect(accepted).toBeGreaterThan(50);
  });

  it('that lacks something needed is refused by the gate and by the check', () => {
    fc.assert(
      fc.property(anyConfiguration, (config) => {
        for (const key of ['site', 'revision', 'policy', 'controller', 'purposes']) {
          const without = parseJson(JSON.stringify(replaced(config, [key], undefined)));
          expect(checkConfiguration(without, LANGUAGES).map(({ path }) => path)).toContain(key);
          expect(readConfiguration(without)).toBeUndefined();
        }
      }),
    );
  });

  it('is refused by the check wherever the gate refuses it, however hostile', () => {
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.record({ purposes: fc.jsonValue(), services: fc.jsonValue(), controller: fc.jsonValue() }),
      fc.tuple(anyConfiguration, fc.jsonValue()).map(([config, value]) => ({ ...config, services: value })),
      fc.tuple(anyConfiguration, fc.jsonValue()).map(([config, value]) => ({ ...config, purposes: [value] })),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const parsed = parseJson(JSON.stringify(value));
        const problems = checkConfiguration(parsed, LANGUAGES);
        if (!readConfiguration(parsed)) expect(problems).not.toEqual([]);
      }),
    );
  });

  it.each([
    ['undefined', undefined],
    ['a function', () => ({})],
    [
      'an object that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
    ],
  ])('is refused, and not thrown at the page, where it is %s', (_what, value) => {
    expect(readConfiguration(value)).toBeUndefined();
  });

  it('is accepted no sooner because Object.prototype is polluted (SEC-5)', () => {
    const { controller: _controller, ...without } = JSON.parse(SMALLEST);
    const members = { controller: { name: 'x', contact: 'x' }, title: 'x', name: 'x', provider: 'x' };
    const read = whilePolluted(members, () => readConfiguration(parseJson(JSON.stringify(without))));
    expect(read).toBeUndefined();
  });
});

describe('parsed JSON', () => {
  it.each(['', 'undefined', '{', '{"a":1,}', "{'a':1}", '@temoin-configuration@', '['.repeat(200_000)])(
    'is undefined where the text is none: %j',
    (text) => {
      expect(parseJson(text)).toBeUndefined();
    },
  );

  it('has no prototype at any depth, and keeps hostile keys as members (SEC-5)', () => {
    const text = '{"__proto__":{"required":true},"list":[{"constructor":1}]}';
    const parsed = parseJson(text) as { list: object[] };
    expect(Object.getPrototypeOf(parsed)).toBeNull();
    expect(Object.getPrototypeOf(parsed.list[0])).toBeNull();
    expect('required' in parsed).toBe(false);
    expect(JSON.stringify(parsed)).toBe(text);
  });

  it('means what JSON.parse means', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.stringify(parseJson(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });
});
