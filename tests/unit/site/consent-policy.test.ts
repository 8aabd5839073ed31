// The policy sent with a page: which hosts it names for which visitor, and what can never get into it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { choicesInCookies, formatCookieValue } from '../../../src/consent/cookie-value.ts';
import { TemoinError } from '../../../src/consent/error.ts';
import { expressionForHost, matchesHost } from '../../../src/consent/hosts.ts';
import { isExpressionGranted, validChoice } from '../../../src/consent/policy.ts';
import { type ConsentPolicyOptions, consentPolicy } from '../../../src/site/consent-policy.ts';
import { anyChoiceOn } from '../consent/arbitraries.ts';
import { cookie } from '../consent/device.ts';
import { configuration as example, NOW } from '../consent/examples.ts';
import { directivesOf, hostsOf, lets } from './served-policy.ts';

const service = (id: string, purpose: string, ...hosts: string[]) => ({
  id,
  purpose,
  hosts,
  name: id,
  provider: id,
});

const configuration: Configuration = {
  ...example,
  guard: 'server',
  services: [
    service('shop', 'necessary', 'pay.example', '*.pay.example'),
    service('matomo', 'analytics', 'stats.example', 'shared.example'),
    service('counter', 'analytics', 'count.example', 'pay.example'),
    service('video', 'social', '*.video.example', 'shared.example'),
  ],
};

const policyFor = (
  cookies: string | null | undefined,
  options: ConsentPolicyOptions = {},
  config = configuration,
) => consentPolicy(cookies, config, { nowSeconds: NOW, ...options })['content-security-policy'];

describe('in a place whose law asks for an opt-out alone', () => {
  const config = { ...configuration, jurisdiction: 'US-CA' };
  const hosts = (cookies: string | undefined, secGpc?: string) =>
    hostsOf(policyFor(cookies, { secGpc }, config));

  it.each<[when: string, cookies: string | undefined, secGpc: string | undefined, isOpen: boolean]>([
    ['there is no cookie', undefined, undefined, true],
    ['there are other cookies', 'a=1', undefined, true],
    ['the browser asks for an opt-out (US-1)', undefined, '1', false],
    ['the signal has another value (GPC-1)', undefined, '0', true],
    ['a choice cannot be understood', 'eu-consent=2!x', undefined, false],
    ['everything was refused', cookie(OFF), undefined, false],
    ['the signal came twice', undefined, '1, 1', false],
    ['everything was granted, and the browser asks for nothing', cookie(ON), undefined, true],
    ['everything was granted before the browser asked (GPC-4)', cookie(ON), '1', false],
    ['everything was granted in spite of what the browser asks', cookie(`${ON}!gpc:1`), '1', true],
  ])('where %s', (_when, cookies, secGpc, isOpen) => {
    expect(hosts(cookies, secGpc).includes('stats.example')).toBe(isOpen);
  });

  it('caches are told that the answer depends on the signal', () => {
    expect(consentPolicy(undefined, config, { nowSeconds: NOW }).vary).toBe('Cookie, Sec-GPC');
    expect(consentPolicy(undefined, configuration, { nowSeconds: NOW }).vary).toBe('Cookie');
  });
});

const NECESSARY = ['pay.example', '*.pay.example'];
const ANALYTICS = ['stats.example', 'shared.example', 'count.example'];
const SOCIAL = ['*.video.example', 'shared.example'];
const ON = 'analytics:1!social:1';
const OFF = 'analytics:0!social:0';

describe('the hosts that a visitor’s browser may reach', () => {
  it.each<[when: string, cookies: string | null | undefined, hosts: string[]]>([
    ['there is no cookie', undefined, []],
    ['there is no Cookie header in an edge runtime', null, []],
    ['the header is empty', '', []],
    ['everything was refused', cookie(OFF), []],
    ['everything was granted', cookie(ON), [...ANALYTICS, ...SOCIAL]],
    ['one purpose was granted', cookie('analytics:0!social:1'), SOCIAL],
    ['a service was granted alone', cookie(`${OFF}!counter:1`), ['count.example']],
    ['a service was refused alone', cookie(`${ON}!counter:0`), ['stats.example', ...SOCIAL]],
    [
      'a host has two services and one is granted',
      cookie(`${OFF}!matomo:1`),
      ['stats.example', 'shared.example'],
    ],
    ['the choice stands among other cookies', `a=1; ${cookie(ON)}; b=2`, [...ANALYTICS, ...SOCIAL]],
    [
      'the server’s copy is newer and refuses',
      `${cookie(ON)}; ${cookie(OFF, { name: 'eu-consent-server', time: NOW })}`,
      [],
    ],
    ['two choices tie', `${cookie(ON)}; ${cookie(OFF)}`, []],
    ['the choice has expired', cookie(ON, { time: NOW - 183 * 86_400 }), []],
    ['the choice comes from the future', cookie(ON, { time: NOW + 301 }), []],
    ['the cookie is of a newer version', cookie(ON, { version: 2 }), []],
    ['the cookie is cut off', cookie(ON).slice(0, -1), []],
    ['the cookie is of another site’s name', cookie(ON, { name: 'other' }), []],
    ['the cookie names an id twice', cookie(`${ON}!social:1`), []],
    ['the cookie wants a directive of its own', cookie(`${ON}; script-src *`), [...ANALYTICS, ...SOCIAL]],
    ['the cookie grants ids that nobody has', cookie('ghost:1!constructor:1'), []],
  ])('where %s', (_when, cookies, hosts) => {
    expect(hostsOf(policyFor(cookies)).toSorted()).toEqual([...new Set([...NECESSARY, ...hosts])].toSorted());
  });

  it.each([
    ['IE', 120],
    ['FR', 200],
  ])('are those of a choice for as long as it is remembered at the place %s: %d days', (place, days) => {
    const there = { ...configuration, jurisdiction: place, askAgainDays: { default: 200, IE: 120 } };
    const madeAt = (time: number) => lets(policyFor(cookie(ON, { time }), {}, there), 'stats.example');
    expect([madeAt(NOW - days * 86_400 + 1), madeAt(NOW - days * 86_400)]).toEqual([true, false]);
  });

  it('go by the cookie’s name in the configuration', () => {
    const named = { ...configuration, cookie: { name: 'choix' } };
    expect(lets(policyFor(cookie(ON, { name: 'choix' }), {}, named), 'stats.example')).toBe(true);
    expect(lets(policyFor(cookie(ON), {}, named), 'stats.example')).toBe(false);
  });

  it('are not those of a purpose that is newer than the choice (GDPR-14)', () => {
    const purposes = configuration.purposes.map((purpose) =>
      purpose.id === 'social' ? { ...purpose, since: 4 } : purpose,
    );
    const policy = policyFor(cookie(ON), {}, { ...configuration, revision: 4, purposes });
    expect([lets(policy, 'a.video.example'), lets(policy, 'stats.example')]).toEqual([false, true]);
  });

  it('are the site’s own too, where it names them', () => {
    const policy = policyFor(undefined, { allow: ['cdn.example', '*.static.example'] });
    expect(hostsOf(policy)).toEqual([...NECESSARY, 'cdn.example', '*.static.example']);
  });

  it('hold for now where no time is given', () => {
    const time = Math.floor(Date.now() / 1000) - 60;
    const { 'content-security-policy': policy } = consentPolicy(cookie(ON, { time }), configuration);
    expect(lets(policy, 'stats.example')).toBe(true);
  });
});

describe('the policy', () => {
  it('is one directive that every kind of request falls back to, and restricts nothing but hosts', () => {
    const directives = directivesOf(policyFor(undefined));
    expect([...directives.keys()]).toEqual(['default-src']);
    expect(directives.get('default-src')?.filter((source) => !/^(http|ws):/.test(source))).toEqual([
      "'self'",
      "'unsafe-inline'",
      "'unsafe-eval'",
      'data:',
      'blob:',
      'about:',
      'filesystem:',
      'mediastream:',
    ]);
  });

  it('names hosts with all ports, for pages and for sockets', () => {
    expect(policyFor(cookie('social:1!analytics:0'))).toContain(
      ' http://*.video.example:* ws://*.video.example:* http://shared.example:* ws://shared.example:*',
    );
  });

  it('comes with the headers that keep one visitor’s page from another', () => {
    expect(consentPolicy(undefined, configuration)).toMatchObject({
      vary: 'Cookie',
      'cache-control': 'private, no-cache',
    });
  });

  it.each([
    ['on the site’s own host', '/temoin/records', undefined],
    ['elsewhere', 'https://log.example/temoin/records', 'https://log.example/temoin/records'],
    ['on a port', 'https://log.example:8443/r?x=1', 'https://log.example:8443/r'],
    [
      'at a hostile address',
      "https://log.example/;script-src,'none'",
      "https://log.example/%3Bscript-src%2C'none'",
    ],
  ])('lets records through to a log %s', (_where, log, source) => {
    const sources =
      directivesOf(policyFor(undefined, {}, { ...configuration, log })).get('default-src') ?? [];
    expect(sources.filter((found) => found.includes('log.example'))).toEqual(source ? [source] : []);
  });
});

describe('what nobody can have sent', () => {
  const errorOf = (config: Configuration, options?: ConsentPolicyOptions) => {
    try {
      consentPolicy(undefined, config, options);
    } catch (error) {
      if (error instanceof TemoinError) return `${error.code}: ${error.message}`;
    }
    return undefined;
  };

  it.each([
    ['a host in capitals', 'CDN.example'],
    ['a scheme', 'https://cdn.example'],
    ['a port', 'cdn.example:8443'],
    ['a path', 'cdn.example/x'],
    ['a directive', 'cdn.example; script-src *'],
    ['a second header', 'cdn.example\r\nset-cookie: x=1'],
    ['a keyword', "'strict-dynamic'"],
    ['every host', '*'],
    ['nothing', ''],
  ])('%s in allow is refused, with its place and value', (_what, host) => {
    const message = errorOf(configuration, { allow: ['cdn.example', host] });
    expect(message).toMatch(/^option-invalid: allow\[1\] must be a host name in lower case/);
    expect(message).toContain(JSON.stringify(host));
  });

  it.each([
    ['stats.example', 'matomo', 'stats.example'],
    ['*.example', 'matomo', 'stats.example'],
    ['cdn.video.example', 'video', '*.video.example'],
    ['*.cdn.video.example', 'video', '*.video.example'],
  ])('allow cannot let through %s, which %s needs consent for', (host, id, declared) => {
    expect(errorOf(configuration, { allow: [host] })).toBe(
      `option-invalid: allow[0] is "${host}", but the service "${id}" needs consent for "${declared}"; name only hosts that no such service declares`,
    );
  });

  it('a host of a necessary service may be named again', () => {
    expect(errorOf(configuration, { allow: ['a.pay.example'] })).toBeUndefined();
  });

  it.each(['none', 'browser', undefined] as const)('a policy for "guard": %s', (guard) => {
    const { guard: _guard, ...rest } = configuration;
    expect(errorOf({ ...rest, ...(guard && { guard }) })).toMatch(
      /^configuration-invalid: the configuration must say "guard": "server"/,
    );
  });

  it.each(['x.example; script-src *', 'x.example,default-src *', 'X.example', ''])(
    'the host %j of a service that was never granted',
    (host) => {
      const services = [service('matomo', 'analytics', 'stats.example', host)];
      expect(errorOf({ ...configuration, services })).toMatch(
        /^configuration-invalid: a host of the service "matomo" must be a host name/,
      );
    },
  );

  it.each(['https://a;script-src/', 'https://[::1]/', 'https:///', 'javascript:1', 'http://log.example/'])(
    'the log %s',
    (log) => {
      expect(errorOf({ ...configuration, log })).toMatch(/^configuration-invalid: "log" must be an https/);
    },
  );
});

/** Few names, so that services often share them, some below others and some with every host below. */
const anyHost = fc.constantFrom(
  'a.example',
  'b.example',
  'x.a.example',
  '*.a.example',
  '*.x.a.example',
  '*.example',
);
const PROBES = [
  'a.example',
  'b.example',
  'x.a.example',
  'y.x.a.example',
  'c.example',
  'example',
  'other.test',
];

const anyRevision = fc.integer({ min: 0, max: 3 });

const anyGuarded = fc
  .record({
    required: fc.boolean(),
    since: fc.tuple(anyRevision, anyRevision),
    askAgainBefore: fc.constantFrom(0, 0, 2),
    services: fc.array(
      fc.record({
        purpose: fc.constantFrom('first', 'second', 'second'),
        hosts: fc.array(anyHost, { minLength: 1, maxLength: 3 }),
        since: anyRevision,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(
    ({ required, since: [first, second], askAgainBefore, services }): Configuration => ({
      ...example,
      guard: 'server',
      askAgainBefore,
      purposes: [
        { id: 'first', required, since: first },
        { id: 'second', since: second },
      ],
      services: services.map((one, index) => ({ ...service(`s${index}`, one.purpose), ...one })),
    }),
  );

/** Choices that fit the configuration, and whatever else a header may hold. */
const anyVisitor = anyGuarded.chain((config) => {
  const written = anyChoiceOn(config).map((choice) => `eu-consent=${formatCookieValue(choice)}`);
  const broken = fc
    .tuple(written, fc.nat(80), fc.string())
    .map(([text, at, junk]) => text.slice(0, at) + junk);
  const cookies = fc.array(
    fc.oneof({ weight: 3, arbitrary: written }, broken, fc.string({ unit: 'binary' })),
    {
      maxLength: 4,
    },
  );
  return fc.record({ config: fc.constant(config), header: cookies.map((list) => list.join('; ')) });
});

describe('for any configuration and any cookies', () => {
  it('browser and server let through the same hosts', () => {
    let granted = 0;
    fc.assert(
      fc.property(anyVisitor, ({ config, header }) => {
        const choices = choicesInCookies(header, 'eu-consent');
        const choice = validChoice(config, choices, NOW);
        const isDeclared = (host: string) =>
          (config.services ?? []).some(({ hosts = [] }) =>
            hosts.some((pattern) => matchesHost(pattern, host)),
          );
        const policy = policyFor(header, {}, config);
        for (const host of PROBES) {
          const expression = expressionForHost(config, host);
          const isNecessary = expression === undefined && isDeclared(host);
          const isGranted =
            expression !== undefined && isExpressionGranted(config, choice, expression) === true;
          granted += +isGranted;
          expect([host, lets(policy, host)]).toEqual([host, isNecessary || isGranted]);
        }
      }),
      { numRuns: 500 },
    );
    // Else the property would have been about refusals alone.
    expect(granted).toBeGreaterThan(100);
  });

  it('nothing but hosts of the configuration gets into the policy', () => {
    fc.assert(
      fc.property(anyVisitor, ({ config, header }) => {
        const directives = directivesOf(policyFor(header, {}, config));
        expect([...directives.keys()]).toEqual(['default-src']);
        const declared = (config.services ?? []).flatMap(({ hosts = [] }) => hosts);
        const [bare = ''] = [
          ...directivesOf(policyFor(undefined, {}, { ...config, services: [] })).values(),
        ].map((sources) => sources.join(' '));
        for (const source of directives.get('default-src') ?? []) {
          const host = /^(?:http|ws):\/\/([^:]+):\*$/.exec(source)?.[1];
          expect(host ? declared.includes(host) : bare.split(' ').includes(source)).toBe(true);
        }
      }),
    );
  });

  it('whether it throws depends on the configuration and never on the visitor', () => {
    const anyHeader = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(undefined, null));
    fc.assert(
      fc.property(anyHeader, (header) => {
        expect(() => policyFor(header)).not.toThrow();
        expect(() => policyFor(header, { allow: ['*'] })).toThrow(TemoinError);
      }),
    );
  });
});
