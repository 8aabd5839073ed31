// The locales: that every language says the same, as plainly, and in its own typography.
import { describe, expect, it } from 'vitest';
import { ID, USUAL_PURPOSES } from '../../../src/consent/id.ts';
import type { LocaleTexts } from '../../../src/consent/locale-texts.ts';
import { en } from '../../../src/locales/en.ts';
import { fr } from '../../../src/locales/fr.ts';
import { locales } from '../../../src/locales/index.ts';

/** Every text in a locale by its path, such as `layers.stores.cookie`; what divides the items of a list is none. */
function textsIn(value: object, path = ''): [path: string, text: string][] {
  return Object.entries(value).flatMap(([key, member]): [string, string][] => {
    if (key === 'separator') return [];
    const inner = path ? `${path}.${key}` : key;
    return typeof member === 'string' ? [[inner, member]] : textsIn(member, inner);
  });
}

const placeholdersIn = (text: string) => (text.match(/\{[^}]*\}?/g) ?? []).sort();

const all = Object.entries(locales);
const everyText = all.flatMap(([tag, texts]) =>
  textsIn(texts).map(([path, text]) => [`${tag}: ${path}`, text] as const),
);

describe('a locale', () => {
  it.each(all)('%s is registered under its own BCP 47 tag, which a record can carry', (tag, texts) => {
    expect(texts.locale).toBe(tag);
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(tag).toMatch(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);
  });

  it.each(all)('%s has exactly the texts that English has (DDP-6)', (_tag, texts) => {
    expect(textsIn(texts).map(([path]) => path)).toEqual(textsIn(en).map(([path]) => path));
  });

  it.each(all)('%s has exactly the placeholders that English has, text by text', (_tag, texts) => {
    const english = textsIn(en).map(([path, text]) => [path, placeholdersIn(text)]);
    expect(textsIn(texts).map(([path, text]) => [path, placeholdersIn(text)])).toEqual(english);
  });

  it.each(all)('%s fills in who, how many and what for, and nothing anywhere else', (_tag, texts) => {
    const filled = textsIn(texts).filter(([, text]) => /[{}]/.test(text));
    expect(filled.map(([path, text]) => [path, placeholdersIn(text)])).toEqual([
      ['layers.body', ['{controller}', '{count}', '{purposes}']],
      ['layers.bodyForNew', ['{controller}', '{count}', '{purposes}']],
      ['layers.withdrawIn', ['{days}']],
      ['layers.bodyForOptOut', ['{controller}', '{count}', '{purposes}']],
      ['layers.madeOn', ['{date}', '{expiry}']],
      ['layers.controller', ['{contact}', '{controller}']],
      ['embeds.sentence', ['{recipients}']],
    ]);
  });

  it.each(all)('%s describes the usual purposes, and those alone', (_tag, texts) => {
    expect(Object.keys(texts.purposes)).toEqual(USUAL_PURPOSES);
    expect(USUAL_PURPOSES.filter((id) => !ID.test(id))).toEqual([]);
  });

  it.each(all)('%s gives refusing and accepting labels of about one length (CNIL-2)', (_tag, { layers }) => {
    const lengths = [layers.refuseAll.length, layers.acceptAll.length];
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThanOrEqual(1.6);
  });

  it.each(all)(
    '%s says that one can withdraw, and gives every control words of its own (GDPR-8)',
    (_tag, texts) => {
      const { refuseAll, acceptAll, choose, save, close, withdraw } = texts.layers;
      expect(new Set([refuseAll, acceptAll, choose, save, close]).size).toBe(5);
      expect(withdraw.length).toBeGreaterThan(20);
    },
  );

  it.each(all)('%s says the same for any number of days, and no six months (CNIL-9)', (_tag, { layers }) => {
    const { withdraw, withdrawIn } = layers;
    const first = withdraw.slice(0, withdraw.indexOf('.') + 1);
    expect(withdrawIn).not.toBe(withdraw);
    if (first !== withdraw) expect(withdrawIn).toContain(first);
    // One number serves them all, so the words around it must not depend on it.
    expect(withdrawIn.match(/\d/)).toBeNull();
  });

  it.each(everyText)(
    '%s is a plain text: trimmed, composed, no markup, no exclamation (DDP-3)',
    (_path, text) => {
      expect(text).toBe(text.trim().normalize('NFC'));
      expect(text).not.toMatch(/^$|[<>&!\n\t]|\s{2}|\.\.\./);
    },
  );
});

describe('French typography', () => {
  const french = (texts: LocaleTexts) => textsIn(texts).map(([path, text]) => [path, text] as const);

  it.each(french(fr))('of %s: apostrophes are curved, and high signs keep to their word', (_path, text) => {
    expect(text).not.toMatch(/['"]/);
    // A no-break space before a colon and inside guillemets, a narrow one before the other high signs.
    expect(text).not.toMatch(/[^\u00a0]:|[^\u202f][;?!]|«[^\u00a0]|[^\u00a0]»/);
  });
});
