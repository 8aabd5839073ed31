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
    ['not decided where no wish can be met', ['de', 'ja-JP'], undefined],
    ['not decided where a wish only begins alike', ['frr', 'f', 'french'], undefined],
    ['not decided where nothing is wished for', [], undefined],
    ['not decided where no wish is set', [undefined, ''], undefined],
    ['not decided where a wish is no tag', ['-', '*', 'constructor'], undefined],
  ])('is %s', (_what, wishes, expected) => {
    expect(chooseLocale(wishes.join(), 'en|fr')).toBe(expected);
  });

  it('is the closest of two that are shipped', () => {
    expect(chooseLocale('pt-BR', 'pt-br|pt')).toBe('pt-br');
    expect(chooseLocale('pt-PT', 'pt-br|pt')).toBe('pt');
  });
});
