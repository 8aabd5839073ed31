// Google Consent Mode v2: defaults before any tag, an update at every choice, and an event for Tag Manager's triggers.
import type { FilledGoogleSettings, SIGNAL_KEYS } from '../consent/signals.ts';
import type { Signal } from './signal.ts';

/** What stands in a data layer: a command, which is an `arguments` object, or an object of Tag Manager's. */
type Message =
  | { readonly [first: number]: unknown; readonly event?: unknown; readonly temoin?: unknown }
  | null
  | undefined;

/**
 * `consent default` and its settings when the page starts, `consent update` for every choice (SIG-1, SIG-2), and behind it the
 * event `temoin_choice` with the same states. At a choice that is made on this page, events that no tag has read yet are dropped:
 * they were made before it (SIG-6). Commands stay, behind the update. Not so in advanced mode, in which tags read all.
 */
export const google: Signal<keyof typeof SIGNAL_KEYS.google, FilledGoogleSettings> = (
  granted,
  before,
  { dataLayer, mode, defaults, set },
) => {
  // The reason for the cast: a page's own global, under a name of the site's.
  const globals = window as unknown as Record<string, Message[]>;
  // biome-ignore lint/suspicious/noAssignInExpressions: shorter, in the first bytes, than to name it once more
  const layer = (globals[dataLayer] ||= []);
  // Tags know a command by its being `arguments`.
  function gtag(..._command: unknown[]) {
    // biome-ignore lint/complexity/noArguments: as said above
    layer.push(arguments);
  }
  const states: Record<string, string> = {};
  let key: keyof typeof granted;
  for (key in granted) states[key] = granted[key] ? 'granted' : 'denied';
  if (!before) {
    gtag('consent', 'default', { ...states, ...defaults });
    for (const name in set) gtag('set', name, set[name]);
    return;
  }
  // A tag that has read the layer has put a `push` of its own there.
  const isUnread = !mode && granted !== before && layer.push === [].push;
  gtag('consent', 'update', states);
  if (isUnread) {
    const rest = layer.splice(0).filter((message) => !isEvent(message));
    // Tags take commands in their order: those that were queued meanwhile come under the new states.
    rest.splice(1 + rest.findIndex((message) => message?.[1] === 'default'), 0, rest.pop());
    layer.push(...rest);
  }
  layer.push({ event: 'temoin_choice', temoin: states });
};

/** Not what Tag Manager says of itself (`gtm.js`), nor ourselves. */
const isEvent = (message: Message) =>
  message?.[0] === 'event' || (message?.event && !/^(gtm|temoin)/.test(`${message.event}`));
