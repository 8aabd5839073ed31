// The stub of `__tcfapi`: answers `ping`, and keeps every other call until the API is there. In the gate of a site with TCF.
import type { Call, Callback } from './commands.ts';

/**
 * Puts the stub on the page, with the frame by which frames inside find it, and the listener that hears their messages (TCF-5).
 * Where another stub is there already, as a site may write one before the gate, that one is left: the API takes its calls over.
 * @param gdprApplies `undefined` where that is not known
 */
export const standInForTcf = (gdprApplies: boolean | undefined): void => {
  if (window.__tcfapi) return;
  const waiting: Call[] = [];
  window.__tcfapi = (...call) => {
    // The reason for the cast below: whatever is passed to be called back is called.
    const [command, , callback] = call;
    if (!command) return waiting;
    return command === 'ping'
      ? (callback as Callback | undefined)?.(
          { gdprApplies, cmpLoaded: false, cmpStatus: 'stub', apiVersion: '2.2' },
          true,
        )
      : void waiting.push(call);
  };
  // Of whatever frame has found this page: there is nothing to ask for but what the page itself may know.
  addEventListener('message', ({ data, source }) => {
    try {
      const isText = typeof data === 'string';
      const { command, version, callId, parameter } = (isText ? JSON.parse(data) : data).__tcfapiCall;
      const answer = (returnValue: unknown, success: boolean) => {
        const message = { __tcfapiReturn: { returnValue, success, callId } };
        // The reason for the cast: frames have found this page, and no port or worker has.
        (source as Window).postMessage(isText ? JSON.stringify(message) : message, '*');
      };
      if (/^(st|n)/.test(typeof callId)) window.__tcfapi?.(command, version, answer, parameter);
    } catch {
      // Not a message of this protocol.
    }
  });
  if ('__tcfapiLocator' in window) return;
  const frame = document.createElement('iframe');
  frame.name = '__tcfapiLocator';
  frame.hidden = true;
  // The body may not be there yet.
  document.documentElement.append(frame);
};
