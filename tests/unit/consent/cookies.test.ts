// Cookies: which of the many cookies of a page are choices.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesInCookies, formatCookieValue } from '../../../src/consent/cookie-value.ts';
import { choiceOf } from './examples.ts';

const granted = choiceOf({ analytics: true });
const refused = choiceOf({ analytics: false }, { sequence: 2 });
const GRANTED = formatCookieValue(granted);
const REFUSED = formatCookieValue(refused);

/** The choices under the name itself, and those under the name of the server's copies. */
function found(cookies: string, name: string) {
  const choices = choicesInCookies(cookies, name);
  return [name, `${name}-server`].map((wanted) =>
    choices.filter(([key]) => key === wanted).map(([, choice]) => choice),
  );
}

describe('the choices in a Cookie header', () => {
  it.each([
    ['there is none', '', [], []],
    ['there is one', `eu-consent=${GRANTED}`, [granted], []],
    ['it stands among others', `a=1; eu-consent=${GRANTED}; b=2`, [granted], []],
    ['it is the last of them', `a=1; eu-consent=${GRANTED}`, [granted], []],
    ['no white space divides them', `a=1;eu-consent=${GRANTED};b=2`, [granted], []],
    [
      'another path left a second one behind',
      `eu-consent=${GRANTED}; eu-consent=${REFUSED}`,
      [granted, refused],
      [],
    ],
    [
      'the server has repeated it (CK-6)',
      `eu-consent-server=${REFUSED}; eu-consent=${GRANTED}`,
      [granted],
      [refused],
    ],
    ['only the server’s copy is left (CK-6)', `eu-consent-server=${GRANTED}`, [], [granted]],
    ['one of two is damaged', `eu-consent=${GRANTED}x:1; eu-consent=${REFUSED}`, [refused], []],
    ['the name only ends alike', `x-eu-consent=${GRANTED}`, [], []],
    ['the name only begins alike', `eu-consent2=${GRANTED}; eu-consent-server2=${GRANTED}`, [], []],
    ['the name is written otherwise', `EU-Consent=${GRANTED}`, [], []],
    ['the name is missing', GRANTED, [], []],
    ['the name stands alone', 'eu-consent', [], []],
    ['the value is empty', 'eu-consent=', [], []],
    ['the value has an equals sign', `eu-consent=${GRANTED}=`, [], []],
    ['the value of another cookie is a choice', `other==eu-consent=${GRANTED}`, [], []],
  ])('are found where %s', (_when, cookies, own, copies) => {
    expect(found(cookies, 'eu-consent')).toEqual([own, copies]);
  });

  it('go by the name that the configuration gives', () => {
    const cookies = `eu-consent=${GRANTED}; c.n=${REFUSED}; c.n-server=${GRANTED}; cxn=${GRANTED}`;
    expect(found(cookies, 'c.n')).toEqual([[refused], [granted]]);
  });

  it('are found among any other cookies, and reading never throws', () => {
    const others = fc.array(fc.string({ unit: 'binary' }).map((text) => text.replace(/eu-consent/g, '')));
    fc.assert(
      fc.property(others, others, (before, after) => {
        const cookies = [...before, `eu-consent=${GRANTED}`, ...after].join('; ');
        expect(found(cookies, 'eu-consent')).toEqual([[granted], []]);
      }),
    );
  });
});
