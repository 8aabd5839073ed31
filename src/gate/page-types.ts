// What TypeScript on a site's page is told of the widget: the package's types, temoin, and the page's own globals.
import type { GateEvents } from './events.ts';
import type { TemoinApi } from './page-api.ts';

export type { Choice, Decisions } from '../consent/choice.ts';
export type { FailureCode, GateEvents as TemoinEvents } from './events.ts';
export type { LedgerEntry, LedgerEvent } from './ledger.ts';
export type { TemoinApi } from './page-api.ts';

/** Each event once more as what the window dispatches. */
type WindowEvents = { [Name in keyof GateEvents as `temoin:${Name}`]: CustomEvent<GateEvents[Name]> };

declare global {
  interface Window {
    /** The API once `ready`, frozen; before, a list of functions that wait for it. */
    temoin?: TemoinApi | ((api: TemoinApi) => void)[];
  }
  interface WindowEventMap extends WindowEvents {}
}
