// The locale: which shipped language a visitor is spoken to in.
import { describe, expect, it } from 'vitest';
import { chooseLocale } from '../../../src/consent/locale.ts';

describe('the language of a notice', () => {
  it.each([
    ['the language wished for', ['fr'], 'fr'],
    ['the language of a region', ['fr-CA'], 'fr'],
    ['the language of a script and region', ['fr-Latn-CA'], 'fr'],
    ['the language, however it is written', ['FR'], 'fr'],
    ['the language of a region, however it is written', ['Fr-ca'], 'fr'],
    ['the first wish that can be met', ['de', 'fr', 'en'], 'fr'],
    ['the first wish, over a closer second one', ['fr-CA', 'en'], 'fr'],
    ['the next wish where one is not set', [undefined, '', 'fr'], 'fr'],
    ['the first language where no wish can be met', ['de', 'ja-JP'], 'en'],
    ['the first language where a wish only begins alike', ['frr', 'f', 'french'], 'en'],
    ['the first language where nothing is wished for', [], 'en'],
    ['the first language where no wish is set', [undefined, ''], 'en'],
    ['the first language where a wish is no tag', ['-', '*', 'constructor'], 'en'],
  ])('is %s', (_what, wishes, expected) => {
    expect(chooseLocale(['en', 'fr'], wishes)).toBe(expected);
  });

  it('is the closest of two that are shipped', () => {
    expect(chooseLocale(['pt', 'pt-br'], ['pt-BR'])).toBe('pt-br');
    expect(chooseLocale(['pt-br', 'pt'], ['pt-PT'])).toBe('pt');
  });

  it('is empty only where no language is shipped', () => {
    expect(chooseLocale([], ['fr'])).toBe('');
  });
});
