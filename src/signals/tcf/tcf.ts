// TCF on the page: the whole API in the place of the stub, told of each choice. Loaded only where a site has it.
import type { Choice } from '../../consent/choice.ts';
import { tcfOf } from '../../consent/tcf/tcf-of.ts';
import { type Call, type Commands, commandsOver } from './commands.ts';
import { stateOf, type TcfPage } from './state.ts';
import { vendorList } from './vendor-list.ts';

/** `null` where another CMP is on the page. */
let hear: (() => void) | null | undefined;

/**
 * Hears of a choice: puts the API in the stub's place when it is called first, and has listeners called where something has
 * changed. Where another CMP is on the page, says so and does nothing.
 * @param choice in force when this was asked for, which may be a while ago if the file had to be loaded
 */
export function tellTcf(page: TcfPage, choice: Choice | undefined): void {
  if (hear === undefined) hear = takeOver(page, choice);
  hear?.();
}

function takeOver(page: TcfPage, choice: Choice | undefined): (() => void) | null {
  const settings = tcfOf(page.config);
  const stub = window.__tcfapi;
  let isStub = true;
  const look = (pong: { readonly cmpLoaded?: unknown } | null) => {
    isStub = !pong?.cmpLoaded;
  };
  stub?.('ping', 2, look);
  if (!settings || !isStub) {
    page.fail('second-copy', stub);
    return null;
  }
  const state = stateOf(page, settings, choice);
  const commands: Commands = commandsOver({
    ...state,
    vendorList: (version) =>
      vendorList(page.config.log, version ?? state.vendorListVersion(), settings.vendorListVersion),
  });
  const waiting = stub?.();
  window.__tcfapi = commands.call;
  // In the order in which they came (TCF-5). The reason for the cast: a stub gives nothing but calls.
  if (Array.isArray(waiting)) for (const call of waiting) commands.call(...(call as Call));
  const hear = () => {
    state.look();
    commands.tell();
  };
  addEventListener('temoin:shown', hear);
  return hear;
}
