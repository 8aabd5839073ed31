// The boot: the first bytes on the page. Reads the choice, lets go of what it grants, and asks only where it must.
import { withConfiguration } from './configuration-source.ts';
import { createController } from './controller.ts';
import { watchEmbeds } from './embeds.ts';
import { emit } from './events.ts';
import { withReport } from './load-lazily.ts';
import { openOnRequest } from './openers.ts';
import { createApi, type TemoinApi } from './page-api.ts';
import { hasPendingRecords } from './pending.ts';
import { watchDocument } from './release.ts';

type Waiting = (use: TemoinApi) => void;

declare global {
  interface Window {
    /** The API once `ready`; before, a list of functions that wait for it. */
    temoin?: TemoinApi | Waiting[];
    /** Set by the first copy of the gate. */
    temoinIsHere?: true;
  }
}

if (window.temoinIsHere === true)
  console.warn('temoin: a second copy of the gate does nothing; remove one of the two tags');
else {
  window.temoinIsHere = true;
  withConfiguration((config) => {
    const controller = createController(config);
    controller.release();
    watchDocument(controller.release);
    // A page in a frame never asks, in no place of it.
    if (top === self) watchEmbeds(controller, watchDocument);

    const waiting = window.temoin;
    const api = createApi(controller);
    window.temoin = api;
    openOnRequest(api);
    if (Array.isArray(waiting)) waiting.forEach(api.push);
    emit('ready');

    // A page in a frame never asks: it follows its same-origin top page, or grants nothing.
    if (controller.asks().ids.length && top === self) api.show();
    if (hasPendingRecords()) void withReport(config, (report) => report.flush(config));
  });
}
