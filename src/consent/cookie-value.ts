// The cookie value: a choice as text that a server can read with one regular expression (DESIGN §3).
//
//   value    = "1" "!" subject "!" time "!" notice "!" revision "!" sequence *( "!" id ":" ( "0" / "1" ) )
//   subject  = 22 base64url characters          time     = unix seconds in base 36, lower case
//   notice   = 16 lower-case hex digits         revision = sequence = decimal without leading zeros
import { bare } from './bare.ts';
import type { Choice } from './choice.ts';

const VALUE =
  /^1![\w-]{22}![1-9a-z][0-9a-z]{0,8}![0-9a-f]{16}(!(0|[1-9]\d{0,8})){2}(![a-z][a-z0-9-]{0,31}:[01])*$/;

/** CK-1: browsers drop a cookie whose name and value are longer than this; nothing longer is read either. */
const VALUE_LIMIT = 4096;

/** Writes a choice. The opposite of {@link parseCookieValue}: parsing it gives the same choice again. */
export function formatCookieValue(choice: Choice): string {
  const decisions = Object.entries(choice.decisions).map(([id, granted]) => `${id}:${+granted}`);
  return [
    1,
    choice.subject,
    choice.time.toString(36),
    choice.notice,
    choice.revision,
    choice.sequence,
    ...decisions,
  ].join('!');
}

/**
 * Reads a choice, strictly: a newer version, a foreign character, an id named twice or a value too long is not half
 * understood but refused, so that nothing is granted and the notice asks.
 * @returns `undefined` for anything that is not exactly of the grammar above; never throws
 */
export function parseCookieValue(value: string): Choice | undefined {
  if (value[VALUE_LIMIT] || !VALUE.test(value)) return undefined;
  // The reason for the cast: the expression has just shown that these parts are there.
  type Parts = readonly [string, string, string, string, string, string, ...string[]];
  const [, subject, time, notice, revision, sequence, ...list] = value.split('!') as unknown as Parts;
  const decisions = bare<boolean>();
  for (const item of list) {
    const [id, granted] = item.split(':') as [string, string];
    if (id in decisions) return undefined;
    decisions[id] = granted === '1';
  }
  return {
    subject,
    time: parseInt(time, 36),
    notice,
    revision: +revision,
    sequence: +sequence,
    decisions,
  };
}

/** A choice and the name of the cookie that it was in. */
export type NamedChoice = readonly [name: string, choice: Choice];

/**
 * Every choice in a `Cookie` header or `document.cookie`, under the given name and under the same name with `-server`
 * (DESIGN §3, second cookie). Duplicates, as another path or domain leaves behind, are all returned; `validChoice`
 * says which counts.
 */
export function choicesInCookies(cookies: string, name: string): NamedChoice[] {
  return cookies.split(/; */).flatMap((cookie) => {
    const [key, value = ''] = cookie.split(/=(.*)/s) as [string, string?];
    const choice = (key === name || key === `${name}-server`) && parseCookieValue(value);
    return choice ? [[key, choice]] : [];
  });
}
