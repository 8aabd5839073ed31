// What a placeholder needs to know: which ids its embed misses, and the words that name them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingIds } from '../../../src/consent/missing-ids.ts';
import { placeholderWordsOf } from '../../../src/consent/placeholder-words.ts';
import { isExpressionGranted, isGranted } from '../../../src/consent/policy.ts';
import { en } from '../../../src/locales/en.ts';
import { fr } from '../../../src/locales/fr.ts';
import { anyVisit } from './arbitraries.ts';
import { choiceOf, configuration } from './examples.ts';

const missing = (expression: string, granted: readonly string[] = []) =>
  missingIds(configuration, (id) => granted.includes(id), expression);

describe('the missing ids', () => {
  it.each<[expression: string, granted: string[], ids: string[]]>([
    ['video', [], ['video']],
    ['video', ['video'], []],
    ['social analytics', [], ['social', 'analytics']],
    [' social  analytics ', ['analytics'], ['social']],
    ['video video', [], ['video']],
    ['social|video', [], ['video']],
    ['analytics|social', [], ['analytics']],
    ['analytics|social', ['social'], []],
    ['analytics|social matomo', ['social'], ['matomo']],
    ['video unheard-of', [], []],
    ['video|', [], []],
    ['|', [], []],
    ['', [], []],
  ])('of "%s" with %j granted are %j', (expression, granted, ids) => {
    expect(missing(expression, granted)).toEqual(ids);
  });

  it('are none exactly where nothing is missing, and granting them grants the whole', () => {
    const ids = fc.constantFrom('analytics', 'social', 'matomo', 'posthog', 'video', 'necessary');
    const expressions = fc
      .array(fc.array(ids, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((terms) => terms.map((term) => term.join('|')).join(' '));
    fc.assert(
      fc.property(expressions, fc.dictionary(ids, fc.boolean()), (expression, decisions) => {
        const choice = choiceOf(decisions);
        const needed = missingIds(configuration, (id) => isGranted(configuration, choice, id), expression);
        expect(!needed.length).toBe(isExpressionGranted(configuration, choice, expression));
        const after = choiceOf({ ...decisions, ...Object.fromEntries(needed.map((id) => [id, true])) });
        expect(isExpressionGranted(configuration, after, expression)).toBe(true);
      }),
    );
  });

  it('are known ids, whatever the expression', () => {
    fc.assert(
      fc.property(anyVisit, fc.string(), ({ config }, expression) => {
        const known = [...config.purposes, ...(config.services ?? [])].map(({ id }) => id);
        for (const id of missingIds(config, () => false, expression)) expect(known).toContain(id);
      }),
    );
  });
});

describe('a placeholder', () => {
  it('names a service, its provider and its purpose, and whom loading would tell', () => {
    expect(placeholderWordsOf(configuration, fr, ['video'])).toEqual({
      title: 'Bobine (Bobine SAS)',
      purpose: 'Contenus de réseaux sociaux',
      sentence:
        'Une fois chargé, ce contenu indique à Bobine SAS que vous lisez cette page, et peut déposer des cookies sur votre appareil.',
      policies: [],
      once: 'Charger une fois',
      always: 'Toujours autoriser',
    });
  });

  it('names a purpose by its title where nobody says who is behind the embed', () => {
    expect(placeholderWordsOf(configuration, en, ['social'])).toMatchObject({
      title: 'Social media content',
      purpose: '',
      sentence: expect.stringContaining('tells another site that'),
    });
  });

  it('names everything that is missing, each once', () => {
    expect(placeholderWordsOf(configuration, en, ['video', 'posthog', 'matomo', 'social'])).toMatchObject({
      title: 'Matomo (InnoCraft Ltd), PostHog (PostHog Inc.), Bobine (Bobine SAS), Social media content',
      purpose: 'Audience measurement',
      sentence: expect.stringContaining('tells InnoCraft Ltd, PostHog Inc., Bobine SAS that'),
    });
  });

  it('links to each policy that is configured, and says whose where there are several', () => {
    const services = (configuration.services ?? []).map((service) => ({
      ...service,
      policy: `/${service.id}`,
    }));
    const words = (ids: string[]) => placeholderWordsOf({ ...configuration, services }, en, ids).policies;
    expect(words(['video'])).toEqual([['Privacy policy', '/video']]);
    expect(words(['video', 'matomo'])).toEqual([
      ['Privacy policy (Matomo)', '/matomo'],
      ['Privacy policy (Bobine)', '/video'],
    ]);
  });

  it('says a name once where service and provider share it', () => {
    const services = [{ id: 'video', purpose: 'social', name: 'Bobine', provider: 'Bobine' }];
    expect(placeholderWordsOf({ ...configuration, services }, en, ['video']).title).toBe('Bobine');
  });
});
