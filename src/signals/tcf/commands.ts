// The commands of `__tcfapi`: what each is answered, to whom, and when listeners are called again (CMP API v2.2).
import type { TcData } from './tc-data.ts';

/** How a caller is answered: at once, or whenever something has changed. */
export type Callback = (value: unknown, success: boolean) => void;

/** The arguments of one call, as whoever called had them. */
export type Call = readonly [command?: unknown, version?: unknown, callback?: unknown, parameter?: unknown];

declare global {
  interface Window {
    /** CMP API v2.2. Before the API is there a call without arguments gives the calls that wait, as the IAB's own stub does. */
    __tcfapi?: (...call: Call) => unknown;
  }
}

/** What the page knows that callers may ask for. */
export interface Answers {
  ping(): unknown;
  tcData(listenerId?: number, vendorIds?: readonly number[]): TcData;
  inAppTcData(): unknown;
  /** Which moment it is: two that are alike are told once. */
  moment(): string;
  /** The vendor list of that version, or of the string's where none is named; `undefined` where there is none. */
  vendorList(version: unknown): Promise<unknown>;
}

/** One listener, and of which moment it was told. */
interface Listener {
  readonly callback: Callback;
  told: string;
}

/** The API over what a page knows. */
export interface Commands {
  /** Answers one call. Whoever passes no function is not answered. */
  call(...call: Call): void;
  /** Tells every listener that has not heard of this moment, in the order in which they came. */
  tell(): void;
}

/** SEC-7: all that can be asked for; none of it changes anything about the choice. */
export function commandsOver(answers: Answers): Commands {
  const listeners = new Map<number, Listener>();
  let lastId = 0;

  const tellOne = (id: number, listener: Listener) => {
    listener.told = answers.moment();
    listener.callback(answers.tcData(id), true);
  };
  const commands = new Map<unknown, (callback: Callback, parameter: unknown) => unknown>([
    ['ping', (callback) => callback(answers.ping(), true)],
    [
      'addEventListener',
      (callback) => {
        const listener: Listener = { callback: guarded(callback), told: '' };
        listeners.set(++lastId, listener);
        tellOne(lastId, listener);
      },
    ],
    [
      'removeEventListener',
      (callback, id) => {
        const isRemoved = typeof id === 'number' && listeners.delete(id);
        callback(isRemoved, isRemoved);
      },
    ],
    [
      'getTCData',
      (callback, vendorIds) =>
        isVendorIds(vendorIds) ? callback(answers.tcData(undefined, vendorIds), true) : callback(null, false),
    ],
    ['getInAppTCData', (callback) => callback(answers.inAppTcData(), true)],
    [
      'getVendorList',
      async (callback, version) => {
        const list = await answers.vendorList(version);
        callback(list ?? null, !!list);
      },
    ],
  ]);

  return {
    call(command, version, callback, parameter) {
      // The reason for the cast: what a caller passes for a callback is called as one.
      const answer = typeof callback === 'function' && guarded(callback as Callback);
      if (!answer) return;
      const carryOut = isSpoken(version) && commands.get(command);
      if (carryOut) carryOut(answer, parameter);
      else answer(command === 'removeEventListener' ? false : null, false);
    },
    tell() {
      const moment = answers.moment();
      for (const [id, listener] of [...listeners])
        if (listener.told !== moment && listeners.has(id)) tellOne(id, listener);
    },
  };
}

/** 2 alone is spoken; 0 and nothing mean the newest. */
const isSpoken = (version: unknown): boolean =>
  version == null ||
  ((typeof version === 'number' || typeof version === 'string') && [0, 2].includes(Number(version)));

/** Nothing, or positive integers. */
const isVendorIds = (ids: unknown): ids is readonly number[] | undefined =>
  ids === undefined || (Array.isArray(ids) && ids.every((id) => Number.isInteger(id) && id > 0));

/** What a caller's function throws is the caller's own error, told by the browser, and keeps nobody else from an answer. */
const guarded =
  (callback: Callback): Callback =>
  (value, success) => {
    try {
      callback(value, success);
    } catch (error) {
      reportError(error);
    }
  };
