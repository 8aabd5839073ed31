// temoin token revoke: ends a token, and whatever session it has opened.
import { Command, InvalidArgumentError } from 'commander';
import { TemoinError } from '../consent/error.ts';
import type { KeptToken } from '../server/store/access-store.ts';
import {
  addTokenPlaceOptions,
  type TokenPlace,
  type TokenPlaceOptions,
  withTokenPlaces,
} from './token-places.ts';

/** The command `token revoke`. It ends with 1 where there is no such token. */
export function tokenRevokeCommand(): Command {
  const command = new Command('revoke')
    .description('end a token and its sessions, at once, also while the server runs')
    .argument(
      '<handle>',
      'the first 8 or more hexadecimal digits of its hash, as `temoin token list` has them',
      parseHandle,
    );
  return addTokenPlaceOptions(command).action(revoke);
}

async function revoke(handle: string, options: TokenPlaceOptions): Promise<void> {
  await withTokenPlaces(options, true, async (places) => {
    const found = await Promise.all(
      places.map(async (place) => ({ place, tokens: await tokensOf(place, handle) })),
    );
    const hashes = new Set(found.flatMap(({ tokens }) => tokens.map(({ hash }) => hexOf(hash))));
    if (!hashes.size)
      throw new TemoinError('option-invalid', `there is no token ${handle}; \`temoin token list\` has all`);
    if (hashes.size > 1) {
      throw new TemoinError(
        'option-invalid',
        `several tokens begin with ${handle}: ${[...hashes].join(', ')}; give more digits of one`,
      );
    }
    for (const { place, tokens } of found) {
      const [token] = tokens;
      if (!token) continue;
      await place.store.revokeToken(token.hash, Math.floor(Date.now() / 1000));
      console.log(
        `Revoked ${handle}${place.site === undefined ? '' : ` of ${place.site}`}, and its sessions.`,
      );
    }
  });
}

async function tokensOf({ store }: TokenPlace, handle: string): Promise<KeptToken[]> {
  const tokens = await store.listTokens();
  return tokens.filter(({ hash }) => hexOf(hash).startsWith(handle));
}

const hexOf = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

function parseHandle(text: string): string {
  const handle = text.toLowerCase();
  if (!/^[0-9a-f]{8,64}$/.test(handle))
    throw new InvalidArgumentError('It has 8 to 64 hexadecimal digits, such as 1a2b3c4d.');
  return handle;
}
