// Layout, theme and more controls in a configuration: what the check says of them, and what the gate lets pass.
import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/consent/configuration-check.ts';
import { LAYOUTS } from '../../../src/consent/layout.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import { fr } from '../../../src/locales/fr.ts';
import { themeRules } from '../../../src/notice/theme-rules.ts';
import { configuration, LANGUAGES, WIDGET } from './examples.ts';
import { expectFound, type Mistake, withValues } from './mistakes.ts';

// They decide nothing but the look, so the gate spends no byte on them.
const PASSES = 'gate accepts';

const mistakes: Mistake[] = [
  ['an unknown layout', 'layout', 'sidebar', 'one of card, card-bottom-start', PASSES],
  ['an accent by name', 'theme', { accent: 'navy' }, '#rgb or #rrggbb', PASSES, 'theme.accent'],
  ['an accent with alpha', 'theme', { accent: '#1d4ed880' }, '#rgb or #rrggbb', PASSES, 'theme.accent'],
  [
    'an accent paler than A11Y-1 has it',
    'theme',
    { accent: '#9db8ff', accentDark: '#fff' },
    'A11Y-1',
    PASSES,
    'theme.accent',
  ],
  [
    'an accent too dark for dark paper',
    'theme',
    { accent: '#1d4ed8' },
    'give accentDark',
    PASSES,
    'theme.accent',
  ],
  [
    'a dark accent that is too dark',
    'theme',
    { accentDark: '#333' },
    'take a lighter colour',
    PASSES,
    'theme.accentDark',
  ],
  ['a radius without a unit', 'theme', { radius: '8' }, 'a length such as 8px', PASSES, 'theme.radius'],
  ['a font with rules behind it', 'theme', { font: 'a}b{' }, 'list of font families', PASSES, 'theme.font'],
  ['an unknown scheme', 'theme', { scheme: 'sepia' }, 'one of light, dark, system', PASSES, 'theme.scheme'],
  [
    'a misspelt setting of the theme',
    'theme',
    { acent: '#000' },
    '"accent" was probably meant',
    PASSES,
    'theme.acent',
  ],
  [
    'a colour for one button alone',
    'theme',
    { refuse: '#eee' },
    'not a known setting',
    PASSES,
    'theme.refuse',
  ],
  ['a button without a corner', 'button', true, 'one of bottom-start, bottom-end, but is true', PASSES],
  ['a button in an unknown corner', 'button', 'top', 'one of bottom-start, bottom-end', PASSES],
  ['a cross that is a word', 'firstLayer', { close: 'yes' }, 'true or false', PASSES, 'firstLayer.close'],
  [
    'a misspelt control',
    'firstLayer',
    { closed: true },
    '"close" was probably meant',
    PASSES,
    'firstLayer.closed',
  ],
];

describe('the look of the notice, in a configuration', () => {
  it.each(mistakes)('is refused with %s at %s', expectFound);

  it.each([
    ['an accent for either paper', { accent: '#1d4ed8', accentDark: '#9db8ff' }],
    ['one accent that does for both', { accent: '#6b7fd7' }],
    ['a dark accent where it is always light', { accent: '#123', scheme: 'light' }],
    ['a pale accent where it is always dark', { accent: '#eef', scheme: 'dark' }],
    [
      'all there is',
      { accent: '#05f', accentDark: '#9bf', radius: '0.5rem', font: '"Inter", sans-serif', scheme: 'system' },
    ],
  ])('is accepted with %s', (_what, theme) => {
    expect(checkConfiguration(withValues({ theme }), LANGUAGES)).toEqual([]);
  });

  it('says the ratio, never rounded up to what would do', () => {
    // 2.998:1 on white.
    const [problem] = checkConfiguration(
      withValues({ theme: { accent: '#959595', accentDark: '#fff' } }),
      LANGUAGES,
    );
    expect(problem?.message).toContain('"#959595" has 2.99:1');
  });

  it.each(LAYOUTS)('may have the layout %s, which the notice then names', (layout) => {
    expect(checkConfiguration(withValues({ layout }), LANGUAGES)).toEqual([]);
    expect(noticeOf({ ...configuration, layout }, fr, WIDGET).layout).toBe(layout);
  });

  it('is a card where none is named, and in the notice what the first layer has more', () => {
    expect(noticeOf(configuration, fr, WIDGET)).toMatchObject({ layout: 'card' });
    const firstLayer = { continueWithout: true };
    expect(noticeOf({ ...configuration, firstLayer }, fr, WIDGET)).toMatchObject({ firstLayer });
  });
});

describe('the rules of a theme', () => {
  it('set custom properties of the host alone', () => {
    expect(themeRules({ accent: '#05f', scheme: 'dark' })).toBe(
      ':host{--set-accent:#05f}:host{--set-scheme:dark}',
    );
    expect(themeRules({ scheme: 'system' })).toBe('');
    expect(themeRules(undefined)).toBe('');
  });

  it.each(['red;color:blue', 'red}', 'red{', '}*{display:none'])('leave out %s', (accent) => {
    expect(themeRules({ accent })).toBe('');
  });
});
