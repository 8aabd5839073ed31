// Arbitraries: any valid configuration, and any choice that a device may bring to it.
import fc from 'fast-check';
import type { Choice, Decisions } from '../../../src/consent/choice.ts';
import type { Configuration, Purpose, Service } from '../../../src/consent/configuration.ts';
import { USUAL_PURPOSES } from '../../../src/consent/id.ts';
import { decisionsOf, idsOf, NOW } from './examples.ts';

export const anyId = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/);

export const anySubject = fc.stringMatching(/^[\w-]{22}$/);

/** Any text that people may read, accents, emoji and foreign scripts included. */
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });

const address = fc.oneof(
  fc.webUrl({ validSchemes: ['https'] }),
  fc.stringMatching(/^\/[a-z0-9][a-z0-9/._?=-]{0,20}$/),
);

const texts = fc.record({ title: words, description: words });

const textsByLanguage = fc
  .constantFrom('en', 'fr')
  .chain((shipped) => fc.record({ en: texts, fr: texts, 'pt-BR': texts }, { requiredKeys: [shipped] }));

/** Browsers keep a cookie for 400 days at most (CK-2). */
const storedItem = fc
  .constantFrom('cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache')
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      name: words.filter((name) => /[^*]/.test(name)),
      days: fc.integer({ min: 0, max: kind === 'cookie' ? 400 : 36_500 }),
    }),
  );

/** Revisions are mostly small, so that choices and `since` often meet. */
const anyRevision = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 999_999_999 }));

function purposeNamed(id: string, revision: number): fc.Arbitrary<Purpose> {
  return fc.record(
    {
      id: fc.constant(id),
      // No page needs the usual optional ones in order to work (CBT-I1).
      required: id === 'necessary' || !USUAL_PURPOSES.includes(id) ? fc.boolean() : fc.constant(false),
      since: fc.integer({ min: 0, max: revision }),
      texts: textsByLanguage,
    },
    { requiredKeys: USUAL_PURPOSES.includes(id) ? ['id'] : ['id', 'texts'] },
  );
}

function serviceNamed(id: string, purposeIds: readonly string[], revision: number): fc.Arbitrary<Service> {
  return fc.record(
    {
      id: fc.constant(id),
      purpose: fc.constantFrom(...purposeIds),
      name: words,
      provider: words,
      policy: address,
      hosts: fc.array(fc.domain(), { maxLength: 2 }),
      storage: fc.array(storedItem, { maxLength: 2 }),
      since: fc.integer({ min: 0, max: revision }),
    },
    { requiredKeys: ['id', 'purpose', 'name', 'provider'] },
  );
}

/** Any configuration that a site owner may rightly write. */
export const anyConfiguration: fc.Arbitrary<Configuration> = fc
  .record({
    ids: fc.uniqueArray(fc.oneof(fc.constantFrom(...USUAL_PURPOSES), anyId), { minLength: 1, maxLength: 9 }),
    purposeCount: fc.integer({ min: 1, max: 4 }),
    revision: anyRevision,
  })
  .chain(({ ids, purposeCount, revision }) => {
    const purposeIds = ids.slice(0, purposeCount);
    const services = ids.slice(purposeCount).map((id) => serviceNamed(id, purposeIds, revision));
    return fc.record(
      {
        $schema: fc.constant('/temoin/temoin.schema.json'),
        site: fc.domain(),
        revision: fc.constant(revision),
        policy: address,
        controller: fc.record({ name: words, contact: words }),
        purposes: fc.tuple(...purposeIds.map((id) => purposeNamed(id, revision))),
        services: fc.tuple(...services),
        log: address,
        cookie: fc.record({ name: fc.stringMatching(/^[\w-]{1,64}$/) }, { requiredKeys: [] }),
        guard: fc.constantFrom('none', 'browser', 'server'),
        reloadOnWithdrawal: fc.boolean(),
        askAgainBefore: fc.integer({ min: 0, max: revision }),
        askAgainDays: fc.integer({ min: 182, max: 395 }),
        locale: fc.constantFrom('en', 'fr'),
      },
      { requiredKeys: ['site', 'revision', 'policy', 'controller', 'purposes'] },
    );
  })
  // The site's own host is nobody's to declare.
  .filter(({ site, services = [] }) => services.every(({ hosts = [] }) => !hosts.includes(site)));

/** Any answers to a configuration: some ids of it, and one that it does not have. */
function anyDecisionsOn(config: Configuration): fc.Arbitrary<Decisions> {
  return fc.dictionary(fc.constantFrom(...idsOf(config), 'ghost'), fc.boolean()).map(decisionsOf);
}

/** Any choice within its days, of an older, this or a later revision. */
export function anyChoiceOn(config: Configuration): fc.Arbitrary<Choice> {
  return fc.record({
    subject: anySubject,
    time: fc.integer({ min: NOW - 1000, max: NOW }),
    notice: fc.stringMatching(/^[0-9a-f]{16}$/),
    revision: fc.integer({ min: 0, max: config.revision }),
    sequence: fc.integer({ min: 1, max: 3 }),
    decisions: anyDecisionsOn(config),
  });
}

/** A configuration, what a device remembers of it, and what the visitor answers now. */
export const anyVisit = anyConfiguration.chain((config) =>
  fc.record({
    config: fc.constant(config),
    previous: fc.option(anyChoiceOn(config), { nil: undefined }),
    answers: anyDecisionsOn(config),
  }),
);
