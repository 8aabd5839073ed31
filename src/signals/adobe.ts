// Adobe Experience Platform Web SDK (alloy): its base code, which says the consent behind the site's configuration.
import type { SIGNAL_KEYS } from '../consent/signals.ts';
import type { Signal } from './signal.ts';

/** A command, as it is given to `alloy`. */
type Command = [name: string, options?: object];

/** `window.alloy`: of the base code, or of Adobe's library. */
interface Alloy {
  (...command: Command): Promise<unknown>;
  /** Commands for the library, which puts a `push` of its own there. */
  q: [resolve: (value: object) => void, reject: (error: unknown) => void, command: Command][];
}

let isGranted: boolean;
/** Whether there is more to say than the default. */
let isTold: unknown;
/** Ours until the site's `configure`, before which the library knows no command. */
let unconfigured: Alloy | undefined;

// Without the time of the choice: the library sends what has changed, and the same choice at every load has not.
const say = (alloy: Alloy) =>
  alloy('setConsent', {
    consent: [{ standard: 'Adobe', version: '2.0', value: { collect: { val: isGranted ? 'y' : 'n' } } }],
    // A request that fails is the library's affair, and no error of the page.
  }).catch(() => {});

/**
 * Defines `alloy` as the base code does, which then leaves it as it is. `configure` gets `defaultConsent: 'pending'` where the
 * site says nothing else; `setConsent` follows it, and every choice
 * (experienceleague.adobe.com/en/docs/experience-platform/web-sdk/commands/setconsent). `sendEvent` does while `collect` is not
 * granted what it does after a refusal, which is nothing: the library would keep it, and send it after a grant (SIG-6). An
 * `alloy` that was there before the gate, or that replaces ours, is told of choices alone.
 */
export const adobe: Signal<keyof typeof SIGNAL_KEYS.adobe> = ({ collect }, before) => {
  // The reason for the cast: a page's own globals, under the names that Adobe gives them.
  const globals = window as { alloy?: Alloy; __alloyNS?: string[] };
  isGranted = collect;
  isTold = before || collect;
  if (!globals.alloy) {
    globals.__alloyNS = [...(globals.__alloyNS || []), 'alloy'];
    const alloy = (...command: Command) =>
      new Promise((resolve, reject) => {
        const [name, options] = command;
        if (name === 'sendEvent' && !isGranted) return resolve({});
        const isFirst = name === 'configure';
        if (isFirst) command[1] = { defaultConsent: 'pending', ...options };
        alloy.q.push([resolve, reject, command]);
        if (isFirst) unconfigured = undefined;
        if (isFirst && isTold) say(alloy);
      });
    alloy.q = [] as Alloy['q'];
    globals.alloy = unconfigured = alloy;
  } else if (isTold && globals.alloy !== unconfigured) say(globals.alloy);
};
