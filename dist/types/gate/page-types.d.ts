import type { GateEvents } from './events.js';
import type { TemoinApi } from './page-api.js';
export type { Choice, Decisions } from '../consent/choice.js';
export type { FailureCode, GateEvents as TemoinEvents } from './events.js';
export type { LedgerEntry, LedgerEvent } from './ledger.js';
export type { TemoinApi } from './page-api.js';
/** Each event once more as what the window dispatches. */
type WindowEvents = {
    [Name in keyof GateEvents as `temoin:${Name}`]: CustomEvent<GateEvents[Name]>;
};
declare global {
    interface Window {
        /** The API once `ready`, frozen; before, a list of functions that wait for it. */
        temoin?: TemoinApi | ((api: TemoinApi) => void)[];
    }
    interface WindowEventMap extends WindowEvents {
    }
}
