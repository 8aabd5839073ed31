// Meta Pixel: revoked before `init` on every page, granted by the choice.
import { type Command, dropUnread } from './drop-unread.ts';
import { onceThere } from './once-there.ts';
import type { Signal } from './signal.ts';

/** What Meta's snippet defines, unless there is one. */
type Fbq = ((...command: unknown[]) => void) & { readonly queue?: Command[] };

/**
 * `fbq('consent', 'revoke')` before the snippet's `init` on every page, then `grant` where the choice grants, and either at each
 * choice (SIG-4; developers.facebook.com/docs/meta-pixel/implementation/gdpr). What was tracked before a choice that is made on
 * this page, and Meta's script has not read yet, is dropped (SIG-6).
 */
export const meta: Signal<'consent'> = ({ consent }, before) =>
  onceThere<Fbq>(
    'fbq',
    ({ queue }) => queue,
    (fbq, isNew) => {
      if (before && before.consent !== consent) dropUnread(fbq.queue, /^track/);
      if (isNew || !consent) fbq('consent', 'revoke');
      if (consent) fbq('consent', 'grant');
    },
  );
