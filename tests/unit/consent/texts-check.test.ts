// The check of a site's own texts: what is vague, long, unfilled or unknown, in every language.
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/consent/configuration.ts';
import { checkConfiguration } from '../../../src/consent/configuration-check.ts';
import { configurationJsonSchema } from '../../../src/consent/configuration-schema.ts';
import { FILLED_IN } from '../../../src/consent/texts-check.ts';
import { en } from '../../../src/locales/en.ts';
import { locales } from '../../../src/locales/index.ts';
import { withValues } from './mistakes.ts';

const TAGS = Object.keys(locales);

/** What is said of texts in the smallest configuration. */
const problemsOf = (texts: unknown) => checkConfiguration(withValues({ texts }), TAGS, locales);

/** What is said of one text in English. */
const inEnglish = (name: string, text: unknown) => problemsOf({ en: { [name]: text } });

const BODY = 'We, {controller} and {count} partners, ask for: {purposes}.';

/** Words enough to go over the limit with title and withdrawal as they ship. */
const LONG = `${BODY} ${'And so on and so forth. '.repeat(9).trim()}`;

type Row = [what: string, name: string, text: unknown, words: string[]];

const mistakes: Row[] = [
  ['an unknown name', 'titel', 'x', ['not a known setting']],
  ['a name with a letter lost', 'refusAll', 'Refuse all', ['"refuseAll" was probably meant']],
  ['a number', 'title', 7, ['must be a text, but is 7']],
  ['an empty text', 'title', '', ['at least 1 character']],
  ['a tag', 'title', 'Your <b>choice</b>', ['SEC-4', 'plain text', '<b>choice']],
  ['a character reference', 'title', 'Yours &amp; ours', ['SEC-4', 'plain text']],
  ['a line break', 'withdraw', 'One line.\nAnother.', ['one line']],
  ['a space at its end', 'title', 'Cookies ', ['one line without spaces at its ends']],
  ['half a surrogate pair', 'title', 'A\ud800', ['well-formed Unicode']],
  ['a body without the site’s name', 'body', BODY.replace('{controller}', 'x'), ['{controller}', 'GDPR-12']],
  ['a body without the number', 'body', BODY.replace('{count}', 'some'), ['{count}', 'CNIL-7', 'put it in']],
  ['a body without the purposes', 'bodyForNew', BODY.replace('{purposes}', 'x'), ['{purposes}', 'CNIL-5']],
  ['a placeholder misspelt', 'bodyForOptOut', `${BODY} {purpose}`, ['"{purpose}"', '{purposes} alone']],
  ['a placeholder where nothing fills it in', 'title', 'By {controller}', ['"{controller}"', 'remove it']],
  ['a controller without a contact', 'controller', 'Run by {controller}', ['{contact}', 'GDPR-12']],
  ['a date without an end', 'madeOn', 'On {date}', ['{expiry}', 'GDPR-17']],
  ['a body of too many words', 'body', LONG, ['GDPR-21', '60 words', 'makes it', 'shorten it']],
  ['a body of too many words where it is new', 'bodyForNew', LONG, ['GDPR-21']],
  ['a refusal that is twice as long', 'refuseAll', 'Refuse all of the cookies', ['CNIL-2', '25 letters']],
  ['an acceptance that is much shorter', 'acceptAll', 'Accept', ['CNIL-2', '1.6 times', 'has 6']],
  ['a refusal of the non-essential', 'refuseAll', 'Decline non-essential purposes', ['CNIL-23', 'a part']],
  ['a refusal of all but some', 'refuseAll', 'Refuse all optional', ['CNIL-23', 'speaks of a part']],
  ['settings for a refusal', 'refuseAll', 'Settings', ['CNIL-23', 'no word of refusing (refus…, reject…']],
  ['later for a refusal', 'refuseAll', 'Maybe later', ['CNIL-23', 'no word of refusing', '"Maybe later"']],
  ['OK for a refusal', 'refuseAll', 'OK', ['CNIL-23', 'speaks of accepting']],
  ['a refusal that does not say all', 'refuseAll', 'Refuse', ['CNIL-23', 'no word of all']],
  ['a refusal that says accept', 'refuseAll', 'Accept nothing', ['CNIL-23', 'speaks of accepting']],
  ['a refusal that is the acceptance', 'refuseAll', 'Accept all', ['CNIL-23', '"Refuse all"']],
  ['an acceptance that refuses', 'acceptAll', 'Reject it all', ['speaks of refusing']],
  ['a second accept button', 'choose', 'Accept some', ['CNIL-23', 'one accept button more']],
  ['a third accept button', 'save', 'Agree', ['CNIL-23']],
  ['a cross that does not say so', 'closeAndRefuse', 'Close', ['IT-1', 'no word of refusing']],
  ['a way on that does not say so', 'continueWithout', 'Continue', ['CNIL-3']],
  ['a way on that accepts', 'continueWithout', 'Accept and continue', ['CNIL-3', 'speaks of accepting']],
  ['a button that says what another says', 'choose', 'save', ['differ from save', 'DDP-6']],
];

describe('the check of a site’s own texts', () => {
  it.each(mistakes)('finds %s: %s', (_what, name, text, words) => {
    const problems = inEnglish(name, text);
    expect(problems.map(({ path }) => path)).toContain(`texts.en.${name}`);
    const said = problems.map(({ message }) => message).join('\n');
    for (const part of words) expect(said).toContain(part);
    // They decide nothing, so the gate spends no byte on them.
    expect(readConfiguration(withValues({ texts: { en: { [name]: text } } }))).toBeDefined();
  });

  it('finds what is nested, by its whole path', () => {
    const texts = {
      en: {
        stores: { cookies: 'x' },
        events: { once: '<i>' },
        embeds: { sentence: 'Loads.', once: 'Always allow' },
      },
    };
    expect(problemsOf(texts)).toEqual([
      { path: 'texts.en.stores.cookies', message: expect.stringContaining('"cookie" was probably meant') },
      { path: 'texts.en.events.once', message: expect.stringContaining('SEC-4') },
      { path: 'texts.en.embeds.sentence', message: expect.stringContaining('{recipients}') },
      { path: 'texts.en.embeds.once', message: expect.stringContaining('DDP-6') },
    ]);
  });

  it.each([
    ['fr-CA', 'write "fr"'],
    ['zh', 'remove it'],
    ['tlh', 'remove it'],
    ['FR', 'write "fr"'],
    ['constructor', 'remove it'],
  ])('finds a language that is not spoken, %s, and names those that are (DDP-6)', (tag, mend) => {
    const [problem, ...others] = problemsOf({ [tag]: { title: 'x' } });
    expect(others).toEqual([]);
    expect(problem).toEqual({ path: `texts.${tag}`, message: expect.stringContaining(mend) });
    expect(problem?.message).toContain(TAGS.join(', '));
  });

  it.each(TAGS)('finds nothing wrong with the shipped texts of %s, given as the site’s own', (tag) => {
    const { layers, embeds } = locales[tag] ?? en;
    expect(problemsOf({ [tag]: { ...layers, embeds } })).toEqual([]);
  });

  it.each(TAGS)('finds in %s a refusal that speaks of settings, of accepting, or of a part', (tag) => {
    const { layers, purposes } = locales[tag] ?? en;
    for (const refuseAll of [layers.choose, layers.acceptAll, layers.save, layers.preferencesTitle, 'OK'])
      expect(problemsOf({ [tag]: { refuseAll } })[0]).toEqual({
        path: `texts.${tag}.refuseAll`,
        message: expect.stringContaining('CNIL-23'),
      });
    const part = `${layers.refuseAll} (${purposes.necessary?.title.toLocaleLowerCase(tag)})`;
    expect(problemsOf({ [tag]: { refuseAll: part } })[0]?.message).toContain('speaks of a part');
  });

  it.each([
    ['en', 'Reject all', 'Accept all'],
    ['en', 'Decline everything', 'Allow everything'],
    ['en', 'No to all', 'Yes to all'],
    ['fr', 'Je refuse tout', 'J’accepte tout'],
    ['fr', 'Refuser tous les cookies', 'Accepter tous les cookies'],
    ['de', 'Alle Cookies ablehnen', 'Alle Cookies zulassen'],
    ['de', 'Ich lehne alles ab', 'Ich stimme allem zu'],
    ['es', 'Rechazar todas', 'Aceptar todas'],
    ['it', 'Rifiuto tutti', 'Accetto tutti'],
    ['nl', 'Alle cookies weigeren', 'Alle cookies toestaan'],
    ['pl', 'Odrzuć wszystko', 'Zezwól na wszystko'],
    ['ja', 'すべてのCookieを拒否', 'すべてのCookieを許可'],
    ['ar', 'رفض جميع الملفات', 'السماح لجميع الملفات'],
  ])('takes other words that say the same in %s: %s', (tag, refuseAll, acceptAll) => {
    expect(problemsOf({ [tag]: { refuseAll, acceptAll } })).toEqual([]);
  });

  it.each([
    ['closeAndRefuse', 'Continue without accepting'],
    ['continueWithout', 'Go on and refuse all'],
    ['title', 'A < B & C'],
    ['withdraw', 'Change your mind whenever you like.'],
  ])('takes a clear %s: %s', (name, text) => {
    expect(inEnglish(name, text)).toEqual([]);
  });

  it('knows of every placeholder that the shipped texts have', () => {
    const found = Object.entries({ ...en.layers, embeds: en.embeds }).flatMap(([name, text]) =>
      typeof text === 'string'
        ? [[name, text]]
        : Object.entries(text).map(([inner, words]) => [`${name}.${inner}`, words]),
    );
    const names = (text = '') => (text.match(/\{\w+\}/g) ?? []).map((name) => name.slice(1, -1)).sort();
    const filled = found.filter(([, text]) => names(text).length).map(([path, text]) => [path, names(text)]);
    expect(
      Object.entries(FILLED_IN)
        .map(([path, needed]) => [path, Object.keys(needed).sort()])
        .sort(),
    ).toEqual(filled.sort());
  });

  it('is completed by editors: every language, every text, each with what it is for', () => {
    const { texts } = JSON.parse(JSON.stringify(configurationJsonSchema(TAGS))).properties;
    expect(texts.propertyNames.enum).toEqual(TAGS);
    expect(texts.required).toBeUndefined();
    const { properties, additionalProperties } = texts.additionalProperties;
    expect(additionalProperties).toBe(false);
    expect(Object.keys(properties).sort()).toEqual([...Object.keys(en.layers), 'embeds'].sort());
    expect(Object.keys(properties.embeds.properties)).toEqual(Object.keys(en.embeds));
    for (const name of ['stores', 'events'] as const)
      expect(Object.keys(properties[name].properties)).toEqual(Object.keys(en.layers[name]));
    expect(
      Object.values<{ description?: string }>(properties).filter(({ description }) => !description),
    ).toEqual([]);
  });
});
