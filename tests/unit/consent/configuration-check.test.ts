// The check in words, across the document: what belongs together, what is not known, and several mistakes at once.
import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/consent/configuration-check.ts';
import { LANGUAGES, SMALLEST } from './examples.ts';
import { expectFound, type Mistake, withValues } from './mistakes.ts';

const texts = { title: 'Maps', description: 'Shows where it happened.' };
const service = { id: 'b', purpose: 'social', name: 'B', provider: 'B' };
const maps = (more: object) => ({ id: 'maps', ...more });

const [YES, NO] = ['gate accepts', 'gate refuses'] as const;
const MAPS_TEXTS = 'purposes[3].texts';

const relations: Mistake[] = [
  [
    'a service of an unknown purpose',
    'services[0].purpose',
    'maps',
    '"necessary", "analytics", "social"',
    NO,
  ],
  ['an own purpose without texts', 'purposes[3]', maps({}), 'title and description', NO, MAPS_TEXTS],
  [
    'an own purpose, texts in no language',
    'purposes[3]',
    maps({ texts: {} }),
    'one language',
    NO,
    MAPS_TEXTS,
  ],
  ['an own purpose, texts as a number', 'purposes[3]', maps({ texts: 5 }), 'an object', NO, MAPS_TEXTS],
  [
    'texts in a foreign language',
    'purposes[3]',
    maps({ texts: { de: texts } }),
    'given in de',
    YES,
    MAPS_TEXTS,
  ],
  ['a usual purpose, texts in no language', 'purposes[1].texts', {}, 'one language', NO],
  ['an id of two purposes', 'purposes[2].id', 'analytics', 'already the id at purposes[1].id', NO],
  ['an id of a purpose and a service', 'services[0].id', 'social', 'already the id at purposes[2].id', NO],
  [
    'an id of two services',
    'services[1]',
    { ...service, id: 'matomo' },
    'already the id at services[0].id',
    NO,
    'services[1].id',
  ],
  ['an id that the notice needs for itself', 'services[0].id', 'temoin', 'choose another id', YES],
  ['an id that the cookie has for itself', 'services[0].id', 'gpc', 'choose another id', YES],
  ['a locale that is not shipped', 'locale', 'de', 'one of en, fr, but is "de"', YES],
  ['a purpose of a revision to come', 'purposes[2].since', 2, 'revision, which is 1, but is 2', YES],
  ['a service of a revision to come', 'services[0].since', 2, 'revision, which is 1, but is 2', YES],
  ['choices voided by a revision to come', 'askAgainBefore', 2, 'revision, which is 1, but is 2', YES],
];

const SITE = 'lettre-cyber.example';

const ownHosts: Mistake[] = [
  ['the site’s own host', 'services[0].hosts[0]', SITE, `"${SITE}" is the site's own host`, YES],
  ['a pattern that covers the site', 'services[0].hosts[0]', '*.example', `covers the site's own host`, YES],
];

const MEANT = 'was probably meant';

const unknown: Mistake[] = [
  ['a setting with a letter lost', 'revison', 1, `"revision" ${MEANT}`, YES],
  ['a setting with a letter added', 'controller.names', 'x', `"name" ${MEANT}`, YES],
  ['a setting with a letter changed', 'services[0].pollcy', '/x', `"policy" ${MEANT}`, YES],
  ['a setting in the singular', 'services[0].host', [], `"hosts" ${MEANT}`, YES],
  ['a setting in upper case', 'purposes[1].Required', true, `"required" ${MEANT}`, YES],
  ['a misspelt setting of the storage', 'services[0].storage[0].day', 1, `"days" ${MEANT}`, YES],
  ['a setting of something else', 'colours', 'dark', 'not a known setting; remove it', YES],
  [
    'an unknown text',
    'purposes[1].texts',
    { fr: { ...texts, subtitle: 'x' } },
    'not a known setting; remove it',
    YES,
    'purposes[1].texts.fr.subtitle',
  ],
  [
    'a misspelt text',
    'purposes[1].texts',
    { fr: { ...texts, titel: 'x' } },
    'not a known setting',
    YES,
    'purposes[1].texts.fr.titel',
  ],
  ['half a surrogate pair', 'services[0].name', 'A\ud800', 'well-formed Unicode', YES],
];

describe('the check of a configuration', () => {
  it.each([...relations, ...ownHosts, ...unknown])('finds %s at %s', expectFound);

  it('finds several mistakes at once (SEC-4)', () => {
    const config = withValues({
      site: undefined,
      policy: 'javascript:alert(1)',
      'purposes[1].required': 'no',
      'purposes[3]': maps({}),
      'services[0].purpose': 'analytic',
      'services[0].hosts[0]': 'https://stats.example/',
      'services[1]': { ...service, id: 'social' },
      revison: 2,
    });
    expect(checkConfiguration(config, LANGUAGES).map(({ path }) => path)).toEqual([
      'site',
      'policy',
      'purposes[1].required',
      'services[0].hosts[0]',
      'revison',
      'services[1].id',
      'services[0].purpose',
      'purposes[3].texts',
    ]);
  });

  it.each([
    ['nothing', undefined, 'is missing'],
    ['null', null, 'must be an object, but is null'],
    ['a list', [], 'must be an object, but is []'],
    ['a text', SMALLEST, 'must be an object, but is "{'],
  ])('says of %s that the whole document is wrong', (_what, value, words) => {
    expect(checkConfiguration(value, LANGUAGES)).toEqual([
      { path: '', message: expect.stringContaining(words) },
    ]);
  });

  it('shortens a value that is long, so that the problem stays readable', () => {
    const [problem] = checkConfiguration(withValues({ site: 'x'.repeat(10_000) }), LANGUAGES);
    expect(problem?.message.length).toBeLessThan(200);
  });

  it('accepts texts of an own purpose in any one language that is shipped', () => {
    for (const language of LANGUAGES) {
      const config = withValues({ 'purposes[3]': maps({ texts: { [language]: texts, de: texts } }) });
      expect(checkConfiguration(config, LANGUAGES)).toEqual([]);
    }
  });

  it('accepts the site’s own host of a service that needs no consent, and hosts below the site’s', () => {
    const necessary = { ...service, purpose: 'necessary', hosts: [SITE] };
    const config = withValues({
      'services[0].hosts': [`stats.${SITE}`, `*.${SITE}`],
      'services[1]': necessary,
    });
    expect(checkConfiguration(config, LANGUAGES)).toEqual([]);
  });

  it('says what to do about a service on the site’s own host', () => {
    const [problem] = checkConfiguration(withValues({ 'services[0].hosts': [SITE] }), LANGUAGES);
    expect(problem?.message).toMatch(/remove it.*data-consent="matomo"/);
  });

  it('accepts what is new in this very revision', () => {
    const values = { revision: 2, 'purposes[2].since': 2, 'services[0].since': 1, askAgainBefore: 2 };
    expect(checkConfiguration(withValues(values), LANGUAGES)).toEqual([]);
  });

  it('accepts that notices shown are counted by a log, and by nothing else', () => {
    expect(checkConfiguration(withValues({ countShown: true }), LANGUAGES)).toEqual([]);
    expect(checkConfiguration(withValues({ countShown: false, log: undefined }), LANGUAGES)).toEqual([]);
    expect(checkConfiguration(withValues({ countShown: true, log: undefined }), LANGUAGES)).toEqual([
      { path: 'countShown', message: expect.stringContaining('needs "log"') },
    ]);
  });
});
