// The boot: the first bytes on the page. Reads the choice, lets go of what it grants, and asks only where it must.
import { gppOf } from '../signals/gpp/settings.ts';
import { installGppStub } from '../signals/gpp/stub.ts';
import { askIfDue } from './ask.ts';
import { withConfiguration } from './configuration-source.ts';
import { controller } from './controller.ts';
import { inForceHere, readChoice } from './cookie-jar.ts';
import { REST_MS } from './embeds.ts';
import { emit, fail } from './events.ts';
import {
  guardsBrowser,
  hasButton,
  hasGpp,
  hasSignals,
  hasTcf,
  isGuardedByServer,
  letsGoOnce,
  mayPresume,
  readsConfiguration,
} from './features.ts';
import { followOthers } from './follow.ts';
import { guardHosts } from './guard-hosts.ts';
import { enter } from './ledger.ts';
import { load } from './load-lazily.ts';
import { openOnRequest } from './openers.ts';
import { api } from './page-api.ts';
import { isSomethingDue } from './pending.ts';
import { releaseOnce } from './release.ts';
import { beginTelling } from './tell.ts';
import { beginTellingTcf } from './tell-tcf.ts';
import { enterViolations } from './violations.ts';
import { release, watch } from './watch.ts';

declare global {
  interface Document {
    /** Whether the page is being made ready before anybody looks at it (WICG Prerendering Revamped). */
    readonly prerendering?: boolean;
  }
}

/** How long after the gate a page has been painted first, on a slow machine too. */
const BEHIND_PAINT_MS = 250;

/**
 * From here on somebody looks at the page.
 * @param waiting what the page has put in the API's place: functions that are called now, when there is an answer
 */
const start = (waiting: Window['temoin']): void => {
  controller.choice = controller.remembered();
  // A configuration that was read may bring what tells.
  if (hasSignals || hasTcf || readsConfiguration) controller.release();
  else release();
  // Behind the first paint, since what follows waits for other processes, and parsing for this.
  setTimeout(() => {
    followOthers();
    if (isSomethingDue(controller.choice)) void load('report', (report) => report.resume(controller));
  }, BEHIND_PAINT_MS);
  askIfDue(controller);
  openOnRequest();
  if (hasGpp) void load('../gpp', (gpp) => gpp.start(controller));
  if (hasButton && controller.config.button)
    setTimeout(() => load('button', (button) => button.show(controller)), REST_MS);
  // What a page's own function throws is the page's own error, and stops nothing of ours.
  if (Array.isArray(waiting)) for (const use of waiting) queueMicrotask(() => use(api));
  queueMicrotask(() => emit('ready'));
};

withConfiguration((config) => {
  const remembered = () => (mayPresume ? inForceHere(config, readChoice(config)) : readChoice(config));
  const waiting = window.temoin;
  try {
    if (waiting && Object.isFrozen(waiting)) return fail('second-copy', waiting);
    const known = { config, remembered, emit, fail, enter, load, release };
    Object.assign(controller, letsGoOnce ? { ...known, releaseOnce } : known);
    if (isGuardedByServer && (!readsConfiguration || config.guard === 'server')) enterViolations();
    if (guardsBrowser && (!readsConfiguration || (config.guard || 'browser') === 'browser')) guardHosts();
    watch();
    // Before anything is granted, and before any tag behind the gate's own.
    if (hasSignals) beginTelling(controller);
    if (hasGpp) installGppStub(gppOf(config));
    if (hasTcf) beginTellingTcf(controller);
    const begin = () => {
      window.temoin = api;
      // A page that is only being made ready follows nobody's choice yet; it may be another one when it is looked at.
      if (document.prerendering) document.addEventListener('prerenderingchange', () => start(waiting));
      else start(waiting);
    };
    // What few configurations ask for.
    if (readsConfiguration && (config.signals || /^US-/.test(`${config.jurisdiction}`)))
      void load('../rare', (rare) => {
        rare.prepare(controller);
        begin();
      });
    else begin();
  } catch (error) {
    // A page in which something that the gate needs is broken runs nothing optional, and is not broken further.
    fail('gate-broken', error);
  }
});
