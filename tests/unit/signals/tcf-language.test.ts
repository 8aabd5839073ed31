// The language in a TC string: two letters for every language that a notice may speak.
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/locales/index.ts';
import { consentLanguageOf } from '../../../src/signals/tcf/consent-language.ts';

describe('the language of a TC string', () => {
  it.each([
    ['fr', 'FR'],
    ['pt-BR', 'PT'],
    ['zh-Hans', 'ZH'],
    ['nb', 'NO'],
    ['nn-NO', 'NO'],
    ['EN-gb', 'EN'],
    ['gsw', 'EN'],
    ['', 'EN'],
    ['x', 'EN'],
  ])('%s is %s', (tag, code) => {
    expect(consentLanguageOf(tag)).toBe(code);
  });

  it('is English for English alone among those that are shipped', () => {
    const english = Object.keys(locales).filter((tag) => consentLanguageOf(tag) === 'EN');
    expect(english).toEqual(['en']);
  });
});
