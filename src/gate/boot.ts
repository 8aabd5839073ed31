// The boot: the first bytes on the page. Reads the choice, lets go of what it grants, and asks only where it must.
import type { Configuration } from '../consent/configuration.ts';
import { withConfiguration } from './configuration-source.ts';
import { createController } from './controller.ts';
import { emit, fail } from './events.ts';
import { isGuardedByServer } from './features.ts';
import { followOthers } from './follow.ts';
import { withReport } from './load-lazily.ts';
import { openOnRequest } from './openers.ts';
import { createApi, type TemoinApi } from './page-api.ts';
import { hasPendingRecords, isSweepDue } from './pending.ts';
import { enterViolations } from './violations.ts';

type Waiting = (use: TemoinApi) => void;

declare global {
  interface Window {
    /** The API once `ready`; before, a list of functions that wait for it. */
    temoin?: TemoinApi | Waiting[];
    /** Set by the first copy of the gate. */
    temoinIsHere?: true;
  }
  interface Document {
    /** Whether the page is being made ready before anybody looks at it (WICG Prerendering Revamped). */
    readonly prerendering?: boolean;
  }
}

if (window.temoinIsHere === true) console.warn('temoin: second copy ignored');
else {
  window.temoinIsHere = true;
  withConfiguration((config) => {
    try {
      begin(config);
    } catch (error) {
      // A page in which something that the gate needs is broken runs nothing optional, and is not broken further.
      fail('gate-broken', error);
    }
  });
}

function begin(config: Configuration): void {
  if (isGuardedByServer && config.guard === 'server') enterViolations(config);
  const controller = createController(config);
  const waiting = window.temoin;
  const api = createApi(controller);
  window.temoin = api;
  openOnRequest(api);
  followOthers(controller);
  if (Array.isArray(waiting)) for (const use of waiting) callSafely(() => api.push(use));
  emit('ready');
  const ask = () => {
    controller.ask();
    if (hasPendingRecords()) void withReport(config, (report) => report.flush(config));
    if (isSweepDue()) void withReport(config, (report) => report.sweepAgain(controller));
  };
  if (document.prerendering) document.addEventListener('prerenderingchange', ask, { once: true });
  else ask();
}

/** What a page's own function throws is the page's own error, and stops nothing of ours. */
function callSafely(call: () => void): void {
  try {
    call();
  } catch (error) {
    reportError(error);
  }
}
