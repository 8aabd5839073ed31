// temoin token list: which tokens there are, for whom, for what, and until when.
import { Command } from 'commander';
import { handleOf, isInForce } from '../server/sign-in.ts';
import type { KeptToken, Scope } from '../server/store/access-store.ts';
import { printable } from './printable.ts';
import { addTokenPlaceOptions, type TokenPlaceOptions, withTokenPlaces } from './token-places.ts';

const NOTE = `
One line for each: the handle by which it is revoked, its role, the records that it shows, when it was last used to sign in,
until when it is good, and its label. The token itself is kept nowhere.`;

/** The command `token list`. */
export function tokenListCommand(): Command {
  const command = new Command('list').description('list all tokens, the oldest first');
  return addTokenPlaceOptions(command).addHelpText('after', NOTE).action(list);
}

async function list(options: TokenPlaceOptions): Promise<void> {
  await withTokenPlaces(options, true, async (places) => {
    const nowSeconds = Date.now() / 1000;
    for (const { site, store } of places) {
      for (const token of await store.listTokens()) {
        const words = [...(site === undefined ? [] : [site]), ...wordsOf(token, nowSeconds)];
        console.log(printable(words.join(' · ').replaceAll('\n', '\\n')));
      }
    }
  });
}

function wordsOf(token: KeptToken, nowSeconds: number): string[] {
  const { label, role, scope, usedDay } = token;
  return [
    handleOf(token),
    role,
    scopeWords(scope),
    usedDay === undefined ? 'never used' : `used ${usedDay}`,
    endWords(token, nowSeconds),
    ...(label ? [label] : []),
  ];
}

function scopeWords({ from, to }: Scope): string {
  const start = from && `from ${shortened(from)}`;
  const end = to && `to before ${shortened(to)}`;
  return [start, end].filter(Boolean).join(' ') || 'all records';
}

function endWords(token: KeptToken, nowSeconds: number): string {
  const { expiresSeconds, revokedSeconds } = token;
  if (revokedSeconds !== undefined) return `revoked ${dayOf(revokedSeconds)}`;
  return `${isInForce(token, nowSeconds) ? 'expires' : 'expired'} ${dayOf(expiresSeconds)}`;
}

const dayOf = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);
const shortened = (time: string) => time.replace('T00:00:00.000Z', '');
