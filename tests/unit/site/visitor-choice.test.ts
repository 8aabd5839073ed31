// What a server may send on for a visitor: the same as the page may, by the cookie of the request alone.
import { describe, expect, it } from 'vitest';
import { formatCookieValue } from '../../../src/consent/cookie-value.ts';
import { granted } from '../../../src/site/visitor-choice.ts';
import { configuration, DAY_SECONDS, NOTICE, NOW, SUBJECT } from '../consent/examples.ts';

const cookie = (decisions: Record<string, boolean>, ageDays = 1) =>
  `a=1; eu-consent=${formatCookieValue({
    subject: SUBJECT,
    time: NOW - ageDays * DAY_SECONDS,
    notice: NOTICE,
    revision: 3,
    sequence: 1,
    decisions,
  })}; b=2`;
const chosen = cookie({ analytics: true, social: false, posthog: false });
const despite = cookie({ analytics: true, social: false, gpc: true });
const places = { opt: { ...configuration, jurisdiction: 'US-CA' } };

describe('an event that a server would send on', () => {
  it.each<[string, string | undefined, string, boolean]>([
    ['goes where the visitor has granted the service', chosen, 'matomo', true],
    ['does not where that service alone is refused', chosen, 'posthog', false],
    ['does not where its purpose is refused', chosen, 'video', false],
    ['goes where either of two is granted', chosen, 'video|matomo', true],
    ['does not where one of both is refused', chosen, 'video matomo', false],
    ['does not for an id that nobody has', chosen, 'ads', false],
    ['does not before a choice', undefined, 'matomo', false],
    [
      'does not after the choice has expired',
      cookie({ analytics: true, social: true }, 183),
      'matomo',
      false,
    ],
    ['does not where the cookie is damaged', 'eu-consent=1!x', 'matomo', false],
    ['goes in any case where it is necessary', undefined, 'session', true],
  ])('%s', (_what, header, expression, expected) => {
    expect(granted(header, configuration, expression, { nowSeconds: NOW })).toBe(expected);
  });

  it.each<[string, string | null, string | undefined, boolean]>([
    ['goes where nobody has chosen', null, undefined, true],
    ['does not where the browser asks for an opt-out', '1', undefined, false],
    ['does not where it asks after an earlier grant', '1', chosen, false],
    ['goes where the visitor has granted it in spite of that', '1', despite, true],
  ])('in a place whose law asks for an opt-out alone %s', (_what, secGpc, header, expected) => {
    expect(granted(header, places.opt, 'matomo', { nowSeconds: NOW, secGpc })).toBe(expected);
  });
});
