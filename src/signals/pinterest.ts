// Pinterest tag: consent before it loads, and at each choice.
import { type Command, dropUnread } from './drop-unread.ts';
import { onceThere } from './once-there.ts';
import type { Signal } from './signal.ts';

/** What Pinterest's snippet defines, unless there is one. */
type Pintrk = ((...command: unknown[]) => void) & { readonly queue?: Command[] };

/**
 * `pintrk('setconsent', …)` before the snippet's `load` on every page, and at each choice
 * (help.pinterest.com/en/business/article/install-the-base-code). What was measured before a choice that is made on this page,
 * and Pinterest's script has not read yet, is dropped (SIG-6).
 */
export const pinterest: Signal<'consent'> = ({ consent }, before) =>
  onceThere<Pintrk>(
    'pintrk',
    ({ queue }) => queue,
    (pintrk) => {
      if (before && before.consent !== consent) dropUnread(pintrk.queue, /^(page|track)/);
      pintrk('setconsent', consent);
    },
  );
