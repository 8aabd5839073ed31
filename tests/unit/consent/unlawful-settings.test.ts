// What the check refuses because no requirement allows it: each said with its place, its value, the requirement and what to do.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/consent/configuration-check.ts';
import { locales } from '../../../src/locales/index.ts';
import { LANGUAGES } from './examples.ts';
import { withValues } from './mistakes.ts';

/** What is asked for; where; with which value (`undefined` leaves it out); the requirement; how to mend it; where it is said. */
type Row = [what: string, at: string, value: unknown, requirement: string, mend: string, reportedAt?: string];

const PRETICKED = 'what the page cannot work without belongs to a purpose with "required": true';
const REQUIRED = 'belongs to a purpose of its own';
const REFUSE = 'remove it; nothing takes the refuse button away';
const BASIS = 'leave the purpose optional';
const ACT = 'a way to close can only refuse';
const WALL = 'mark what needs consent with data-consent';

const rows: Row[] = [
  ...['checked', 'preselected', 'pre-ticked', 'default', 'granted', 'enabled', 'isActive', 'on'].map(
    (name): Row => [`a ${name} purpose`, `purposes[1].${name}`, true, 'GDPR-2, CBT-B', PRETICKED],
  ),
  ['a service that is on', 'services[0].enabledByDefault', true, 'GDPR-2, CBT-B', PRETICKED],
  ['a choice before the choice', 'defaultConsent', 'granted', 'GDPR-2, CBT-B', 'remove it'],
  ['analytics without a choice', 'purposes[1].required', true, 'CBT-I1, EPD-1', REQUIRED],
  ['social media without a choice', 'purposes[2].required', true, 'CBT-I1, EPD-1', REQUIRED],
  [
    'advertising under another id without a choice',
    'purposes[3]',
    { id: 'ads', required: true, texts: { en: { title: 'Ads', description: 'Ads.' } } },
    'CBT-I1, EPD-1',
    REQUIRED,
    'purposes[3].required',
  ],
  ...['hideRefuse', 'refuse', 'rejectButton', 'showDeclineAll', 'deny', 'acceptOnly'].map(
    (name): Row => [`no refusing, as ${name}`, name, false, 'CNIL-1, CBT-A', REFUSE],
  ),
  [
    'a first layer without refusing',
    'firstLayer',
    { refuse: false },
    'CNIL-1, CBT-A',
    REFUSE,
    'firstLayer.refuse',
  ],
  [
    'a refuse button of its own colour',
    'theme',
    { refuseColour: '#eee' },
    'CNIL-2, CBT-DE',
    '"theme": {"accent": …} colours both',
    'theme.refuseColour',
  ],
  ...['basis', 'legal_basis', 'lawfulBasis', 'legitimateInterest'].map(
    (name): Row => [
      `another ${name} than consent`,
      `purposes[1].${name}`,
      'legitimate-interest',
      'EPD-4',
      BASIS,
    ],
  ),
  ['a service on legitimate interest', 'services[0].legInt', true, 'EPD-4', BASIS],
  ...['scroll', 'consentOnScroll', 'impliedConsent', 'autoAccept', 'acceptAfterMs', 'closeMeansAccept'].map(
    (name): Row => [`consent without an act, as ${name}`, name, true, 'GDPR-1, CNIL-4', ACT],
  ),
  [
    'closing as consent',
    'firstLayer',
    { acceptOnClose: true },
    'GDPR-1, CNIL-4',
    ACT,
    'firstLayer.acceptOnClose',
  ],
  ...['cookieWall', 'mustConsent', 'forceConsent', 'disablePageInteraction', 'blockContent'].map(
    (name): Row => [`a page for those alone who accept, as ${name}`, name, true, 'GDPR-11', WALL],
  ),
  ['a choice kept for two years', 'askAgainDays', 730, 'TCF-12', 'lower it'],
  ['a visitor asked each month', 'askAgainDays', 30, 'CNIL-9', 'raise it'],
  ['a cookie of two years', 'services[0].storage[0].days', 730, 'CK-2, GDPR-17', 'for how long it is kept'],
  ['no controller', 'controller', undefined, 'GDPR-12, GDPR-13', 'add it: {"name": …, "contact": …}'],
  ['a controller without a name', 'controller.name', undefined, 'GDPR-12, GDPR-13', 'add it'],
  ['a controller that nobody can reach', 'controller.contact', undefined, 'GDPR-12', 'an e-mail address'],
  ['no privacy policy', 'policy', undefined, 'GDPR-12', 'or a path that starts with /'],
  ['a service of nobody', 'services[0].provider', undefined, 'GDPR-13, CNIL-6', 'the legal person'],
  [
    'buttons that nobody sees',
    'theme',
    { accent: '#f5f5f5' },
    'A11Y-1',
    'take a darker colour',
    'theme.accent',
  ],
  ['a place that there is not', 'jurisdiction', 'UK', 'US-10, US-12', '"GB" for the United Kingdom'],
  ['a union of places', 'jurisdiction', 'EU', 'US-10, US-12', 'leave it out'],
  ['a state of no country', 'jurisdiction', 'XX-CA', 'US-10, US-12', 'correct it'],
];

/** As a message shows it. */
const innermost = (value: unknown, path: string): unknown =>
  value && typeof value === 'object' ? Object.entries(value).find(([key]) => path.endsWith(key))?.[1] : value;

describe('the check of a configuration', () => {
  it.each(rows)('refuses %s at %s', (_what, at, value, requirement, mend, reportedAt = at) => {
    const problems = checkConfiguration(withValues({ [at]: value }), LANGUAGES);
    expect(problems.map(({ path }) => path)).toEqual([reportedAt]);
    const message = problems[0]?.message ?? '';
    expect(message).toContain(requirement);
    expect(message).toContain(mend);
    if (value === undefined) expect(message).toMatch(/^is missing/);
    else expect(message).toContain(JSON.stringify(innermost(value, reportedAt)));
  });

  it('says nothing of the like about a name that is merely unknown, or a site’s own word', () => {
    const texts = { en: { title: 'A', description: 'B', scroll: 'C' } };
    const config = withValues({ colours: 'dark', 'purposes[1].texts': texts });
    const messages = checkConfiguration(config, LANGUAGES).map(({ message }) => message);
    expect(messages).toHaveLength(2);
    for (const message of messages) expect(message).toMatch(/^is not a known setting; remove/);
  });

  it.each<[what: string, values: Record<string, unknown>]>([
    ['necessary things without a choice', { 'purposes[0].required': true }],
    ['what is optional said to be so', { 'purposes[1].required': false }],
    [
      'an own purpose without a choice',
      { 'purposes[3]': { id: 'basket', required: true, texts: { en: { title: 'A', description: 'B' } } } },
    ],
    // Nothing is asked, and nothing needs to be.
    ['no optional purpose', { purposes: [{ id: 'necessary', required: true }], services: [] }],
    ['no required purpose', { purposes: [{ id: 'analytics' }] }],
    ['a cookie of 400 days', { 'services[0].storage[0].days': 400 }],
    [
      'a store of ten years that is no cookie',
      { 'services[0].storage[0]': { kind: 'indexed-db', name: 'a', days: 3650 } },
    ],
    ['hosts without a guard, where every tag is marked', { guard: 'none' }],
    ['controls that refuse', { firstLayer: { close: true, continueWithout: true } }],
    ...['FR', 'GB', 'US-CA', 'FR-75', 'BE-WAL', 'XK'].map(
      (jurisdiction): [string, Record<string, unknown>] => [`the place ${jurisdiction}`, { jurisdiction }],
    ),
  ])('accepts %s', (_what, values) => {
    expect(checkConfiguration(withValues(values), LANGUAGES)).toEqual([]);
  });

  it('accepts the configurations of the demo and of the README', () => {
    const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    const example = /```json\n(\{\n {2}"\$schema".*?)```/s.exec(file('README.md'))?.[1] ?? '';
    for (const text of [file('demo/site/temoin.json'), example])
      expect(checkConfiguration(JSON.parse(text), Object.keys(locales))).toEqual([]);
  });
});
