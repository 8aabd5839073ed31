// TikTok pixel: held before `page` on every page, granted or revoked by the choice.
import { type Command, dropUnread } from './drop-unread.ts';
import type { Signal } from './signal.ts';

/** TikTok's queue, which its snippet keeps, and gives methods that queue; later its script's. */
type Ttq = Command[] & {
  readonly _i?: Readonly<Record<string, Command[]>>;
} & { readonly [command in 'holdConsent' | 'grantConsent' | 'revokeConsent']?: () => void };

/**
 * `holdConsent` before the snippet's `page` on every page, then `grantConsent` or `revokeConsent`, which clears TikTok's cookies,
 * by the stored choice, and at each choice (SIG-4; methods of the base code,
 * ads.tiktok.com/help/article/how-to-use-cookies-with-tiktok-pixel). What was measured before a choice that is made on
 * this page, and TikTok's script has not read yet, is dropped (SIG-6), for each pixel by itself too.
 */
export const tiktok: Signal<'consent'> = ({ consent }, before) => {
  // The reason for the cast: a page's own global.
  const globals = window as unknown as { ttq?: Ttq };
  // biome-ignore lint/suspicious/noAssignInExpressions: shorter, in the first bytes, than to name it once more
  const ttq = (globals.ttq ||= []);
  if (before && before.consent !== consent)
    for (const queue of [ttq, ...Object.values(ttq._i ?? {})]) dropUnread(queue, /^(page|track)/);
  const command = consent ? 'grantConsent' : before ? 'revokeConsent' : 'holdConsent';
  if (ttq[command]) ttq[command]();
  else ttq.push([command]);
};
