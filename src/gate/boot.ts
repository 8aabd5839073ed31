// The boot: the first bytes on the page. Reads the choice, lets go of what it grants, and asks only where it must.
import { mustAsk } from '../consent/policy.ts';
import { withConfiguration } from './configuration-source.ts';
import { createController } from './controller.ts';
import { emit } from './events.ts';
import { followOthers } from './follow.ts';
import { withDecide, withReport } from './load-lazily.ts';
import { openOnRequest } from './openers.ts';
import { createApi, type TemoinApi } from './page-api.ts';
import { hasPendingRecords } from './pending.ts';

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

if (window.temoinIsHere === true)
  console.warn('temoin: a second copy of the gate does nothing; remove one of the two tags');
else {
  window.temoinIsHere = true;
  withConfiguration((config) => {
    const controller = createController(config);
    const waiting = window.temoin;
    const api = createApi(controller);
    window.temoin = api;
    openOnRequest(api);
    if (Array.isArray(waiting)) waiting.forEach(api.push);
    emit('ready');

    // A page in a frame never asks: it follows its same-origin top page, or grants nothing.
    const ask = () => {
      if (mustAsk(config, controller.choice) && top === self) api.show();
    };
    followOthers(controller, (previous) => {
      // The policy that came with this page allows no more than it did (see withdrawal.ts); the next page will.
      if (config.guard !== 'server') controller.release();
      emit('choice', { choice: controller.choice });
      if ([...controller.started].some((expression) => !controller.verdict(expression)))
        void withDecide(
          config,
          ({ settle }) => void settle(controller, previous, controller.choice, Promise.resolve()),
        );
      ask();
    });
    const begin = () => {
      ask();
      if (hasPendingRecords()) void withReport(config, (report) => report.flush(config));
    };
    if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
    else begin();
  });
}
