// The cookie writer: keeps a choice on the device, with js-cookie; loaded only when something is decided.
import Cookies from 'js-cookie';
import { askAgainDays } from '../../consent/ask-again.ts';
import type { Choice } from '../../consent/choice.ts';
import { type Configuration, DEFAULT_COOKIE_NAME } from '../../consent/configuration.ts';
import { formatCookieValue } from '../../consent/cookie-value.ts';

const DAY_MS = 86_400_000;

/**
 * Keeps a choice until as many days after it was made as the configuration says, unless the device refuses cookies, and
 * removes the copy of the choice before it, which must not outlive this one (DESIGN §3, second cookie). Never throws.
 */
export function writeChoice(config: Configuration, choice: Choice): void {
  const { name = DEFAULT_COOKIE_NAME, domain } = config.cookie || {};
  try {
    const attributes = {
      sameSite: 'Lax',
      secure: location.protocol === 'https:',
      expires: new Date(choice.time * 1000 + askAgainDays(config) * DAY_MS),
      // js-cookie leaves out what is empty, and says Path=/ by itself.
      domain: domain || '',
    } as const;
    Cookies.set(name, formatCookieValue(choice), attributes);
    Cookies.set(`${name}-server`, '', { ...attributes, expires: new Date(0) });
  } catch {
    // What the caller sees instead: that the cookie jar does not give the choice back.
  }
}
