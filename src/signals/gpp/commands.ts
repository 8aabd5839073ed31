// The commands: the full `__gpp`, its listeners, and the events they are told in the order that the IAB fixes (GPP-2).
import type { Gpp, GppCallback, GppEvent, PingReturn } from './gpp-api.ts';
import { gppStringOf } from './section.ts';
import type { GppState } from './state.ts';

/** Ids of listeners that came with the stub stay below; the IAB's own API begins here too. */
const FIRST_ID = 1000;

/** The API, and what its owner tells it. */
export interface GppCommands {
  readonly call: Gpp;
  /** The API is there: told to the listeners that the stub has kept. */
  loaded(): void;
  /**
   * Tells what has changed, if anything has: *not ready* first, *ready* last. While a layer is on the screen nobody may go
   * by the signals, since they are about to change.
   */
  update(next: GppState, isLayerOpen: boolean): void;
}

/**
 * Makes the API.
 * @param state what holds at first, which no event tells of
 * @param listeners those of the stub, by their ids, which they keep
 */
export function createCommands(
  { cmpId, supportedAPIs }: Pick<PingReturn, 'cmpId' | 'supportedAPIs'>,
  state: GppState,
  listeners: Map<number, GppCallback>,
): GppCommands {
  let nextId = FIRST_ID;
  let cmpStatus: PingReturn['cmpStatus'] = 'loading';
  let cmpDisplayStatus: PingReturn['cmpDisplayStatus'] = 'hidden';
  let signalStatus: PingReturn['signalStatus'] = 'not ready';

  // Made anew for each who asks, since some write into it (Prebid puts sub-sections together so).
  const ping = (): PingReturn => ({
    gppVersion: '1.1',
    cmpStatus,
    cmpDisplayStatus,
    signalStatus,
    supportedAPIs: [...supportedAPIs],
    cmpId,
    sectionList: state.sections.map(({ id }) => id),
    applicableSections: [...state.applicable],
    gppString: gppStringOf(state.sections),
    parsedSections: Object.fromEntries(
      state.sections.map(({ name, parsed }) => [name, structuredClone(parsed)]),
    ),
  });

  const emit = (eventName: GppEvent['eventName'], data: unknown) => {
    for (const [listenerId, callback] of [...listeners])
      if (listeners.has(listenerId)) answer(callback, { eventName, listenerId, data, pingData: ping() });
  };
  const signal = (next: PingReturn['signalStatus']) => {
    if (signalStatus === next) return;
    signalStatus = next;
    emit('signalStatus', next);
  };
  const display = (next: PingReturn['cmpDisplayStatus']) => {
    if (cmpDisplayStatus === next) return;
    cmpDisplayStatus = next;
    emit('cmpDisplayStatus', next);
  };

  const commands: Readonly<Record<string, (callback: GppCallback, parameter: unknown) => void>> = {
    ping: (callback) => answer(callback, ping()),
    addEventListener(callback) {
      const listenerId = nextId++;
      listeners.set(listenerId, callback);
      answer(callback, { eventName: 'listenerRegistered', listenerId, data: true, pingData: ping() });
    },
    // The reason for the cast: whatever no listener has is not found.
    removeEventListener: (callback, id) => answer(callback, listeners.delete(id as number)),
    hasSection: (callback, name) => answer(callback, !!sectionOf(state, name)),
    getSection: (callback, name) => answerWith(callback, sectionOf(state, name)?.parsed, name),
    getField(callback, path) {
      const [name, field = '', ...more] = `${path}`.split('.');
      const part = sectionOf(state, name)?.parsed.find((fields) => Object.hasOwn(fields, field));
      answerWith(callback, more.length ? undefined : part?.[field], name);
    },
  };

  return {
    call(command, callback, parameter) {
      if (typeof callback !== 'function') return;
      const run = Object.hasOwn(commands, `${command}`) ? commands[`${command}`] : undefined;
      if (run) run(callback, parameter);
      else answer(callback, null, false);
    },
    loaded() {
      cmpStatus = 'loaded';
      emit('cmpStatus', cmpStatus);
    },
    update(next, isLayerOpen) {
      const before = new Map(state.sections.map(({ name, text }) => [name, text]));
      const changed = next.sections.filter(({ name, text }) => before.get(name) !== text);
      const isSame = !changed.length && before.size === next.sections.length;
      // Where nothing applies, no answer can change what is told.
      const isReady = next.isReady && (!isLayerOpen || !next.sections.length);
      if (!isSame || !isReady) signal('not ready');
      state = next;
      display(isLayerOpen ? 'visible' : 'hidden');
      for (const { name } of changed) emit('sectionChange', name);
      if (isReady) signal('ready');
    },
  };
}

const sectionOf = ({ sections }: GppState, name: unknown) =>
  sections.find((section) => section.name === name);

/** What a section or a field comes to. TCF 2.2 and later let nobody read it but in an event: that is `null`, and no failure. */
function answerWith(callback: GppCallback, value: unknown, name: unknown): void {
  if (name === 'tcfeuv2') answer(callback, null);
  else if (value === undefined) answer(callback, null, false);
  else answer(callback, structuredClone(value));
}

/** Calls back. What is thrown there is the page's own error, and stops nobody else. */
function answer(callback: GppCallback, data: unknown, success = true): void {
  try {
    callback(data, success);
  } catch (error) {
    reportError(error);
  }
}
