// Meta Pixel: revoked before `init` on every page, granted by the choice.
import { type Command, dropUnread } from './drop-unread.ts';
import { onceThere } from './once-there.ts';
import type { Signal } from './signal.ts';

/** What Meta's snippet defines, unless there is one. */
type Fbq = ((...command: unknown[]) => void) & {
  readonly queue?: Command[];
  /** Where the snippet hands commands on to, once Meta's script is there. */
  callMethod?(this: unknown, ...command: unknown[]): void;
};

let isGranted: boolean;
let isFiltered: boolean | undefined;

/**
 * Meta's script keeps what is tracked after a `revoke`, and would send it at the next `grant`: it does not get it (SIG-6).
 */
const keepNothing = (fbq: Fbq) => {
  const { callMethod } = fbq;
  if (!callMethod || isFiltered) return;
  isFiltered = true;
  fbq.callMethod = function (...command) {
    if (isGranted || !/^track/.test(`${command[0]}`)) callMethod.apply(this, command);
  };
};

/**
 * `fbq('consent', 'revoke')` before the snippet's `init` on every page, then `grant` where the choice grants, and either at each
 * choice (SIG-4; developers.facebook.com/docs/meta-pixel/implementation/gdpr). What was tracked before a choice that is made on
 * this page, and Meta's script has not read yet, is dropped, and so is what is tracked after a withdrawal (SIG-6).
 */
export const meta: Signal<'consent'> = ({ consent }, before) =>
  onceThere<Fbq>(
    'fbq',
    ({ queue }) => queue,
    (fbq, isNew) => {
      if (before && before.consent !== consent) dropUnread(fbq.queue, /^track/);
      isGranted = consent;
      if (!consent) keepNothing(fbq);
      if (isNew || !consent) fbq('consent', 'revoke');
      if (consent) fbq('consent', 'grant');
    },
  );
