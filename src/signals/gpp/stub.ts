// The stub: what stands for `__gpp` from the first bytes of a page until gpp.js is there (CMP API 1.1, GPP-1).
import type { FilledGppSettings } from '../../consent/gpp-apis.ts';
import type { GppCallback, GppStub } from './gpp-api.ts';

/**
 * Puts the stub on the page, with the frame by which others find it and the listener for their messages; nothing where
 * the page has one already. Generic commands are answered at once, anything else waits.
 */
export const installGppStub = ({ cmpId, supportedAPIs }: FilledGppSettings): void => {
  if (window.__gpp) return;
  let lastId = 0;
  const queue: unknown[] = [];
  const events = new Map<number, GppCallback>();
  const answer: GppStub = (...call) => {
    const [command, callback, parameter] = call;
    const pingData = {
      gppVersion: '1.1',
      cmpStatus: 'stub',
      cmpDisplayStatus: 'hidden',
      signalStatus: 'not ready',
      supportedAPIs,
      cmpId,
      sectionList: [],
      applicableSections: [],
      gppString: '',
      parsedSections: {},
    };
    let data: unknown = null;
    if (command === 'ping') data = pingData;
    else if (command === 'addEventListener') {
      events.set(++lastId, callback);
      data = { eventName: 'listenerRegistered', listenerId: lastId, data: true, pingData };
      // The reason for the cast: whatever no listener has is not found.
    } else if (command === 'removeEventListener') data = events.delete(parameter as number);
    else if (!/^(has|get)/.test(command)) return void queue.push(call);
    callback?.(data, true);
  };
  window.__gpp = Object.assign(answer, { queue, events });
  const name = '__gppLocator';
  if (!(name in window))
    document.documentElement.append(Object.assign(document.createElement('iframe'), { name, hidden: true }));
  addEventListener('message', ({ data, source }) => {
    try {
      const isText = typeof data === 'string';
      const { command, parameter, callId } = (isText ? JSON.parse(data) : data).__gppCall;
      // Whichever it is by then; it speaks one version. Answered in kind, and to any frame, since the page tells it anyway.
      window.__gpp?.(
        command,
        (returnValue, success) => {
          const message = { __gppReturn: { returnValue, success, callId } };
          // The reason for the cast: frames have found this page, and no port or worker has.
          (source as Window).postMessage(isText ? JSON.stringify(message) : message, '*');
        },
        parameter,
      );
    } catch {
      // What the frame sees instead: nothing, as it has asked for something else.
    }
  });
};
