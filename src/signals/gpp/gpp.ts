// The start of gpp.js: takes over from the stub, and from then on tells what is in force (CMP API 1.1).
import type { Choice } from '../../consent/choice.ts';
import type { Configuration } from '../../consent/configuration.ts';
import { TCF_API } from '../../consent/gpp-apis.ts';
import { layerOnScreen } from '../layer-on-screen.ts';
import { createCommands } from './commands.ts';
import type { GppCallback, GppStub } from './gpp-api.ts';
import { followLayers } from './layers.ts';
import { gppOf } from './settings.ts';
import { gppState, type TcfSays } from './state.ts';
import { followTcf } from './tcf.ts';

/** What is asked of the page: the gate's controller is one. */
export interface GppPage {
  readonly config: Configuration;
  /** In force right now. */
  readonly choice: Choice | undefined;
}

/**
 * Puts the full API in the place of the stub, with the listeners that have come meanwhile, and answers the calls that
 * wait, in their order. Every later choice is told, whoever made it and on whichever page of the site.
 */
export function start(page: GppPage): void {
  const { config } = page;
  const settings = gppOf(config);
  // GPC-2, GPC-5: as it is at this navigation; what it was at another is not kept.
  const gpc = Reflect.get(navigator, 'globalPrivacyControl') === true;
  const isOfTcf = settings.supportedAPIs.includes(TCF_API);
  let tcf: TcfSays | undefined;
  const state = () => gppState(config, settings, page.choice, gpc, tcf);

  const stub: Partial<GppStub> = window.__gpp || {};
  const commands = createCommands(settings, state(), listenersOf(stub));
  window.__gpp = commands.call;
  commands.loaded();
  for (const call of stub.queue || []) commands.call(...call);

  const look = () => commands.update(state(), !!layerOnScreen());
  followLayers(look);
  if (isOfTcf)
    followTcf((says) => {
      tcf = says;
      look();
    });
  addEventListener('temoin:choice', () => {
    // After all who listen: a layer may close because of it.
    if (!isOfTcf) queueMicrotask(look);
    // Of a new choice the TCF tells itself, once it has encoded it; here it would come too early.
    else if (!page.choice) {
      tcf = undefined;
      look();
    }
  });
  look();
}

/** The listeners that a stub has kept, by their ids. */
function listenersOf({ events = [] }: Partial<GppStub>): Map<number, GppCallback> {
  const entries = [...events].map((kept) => ('id' in kept ? ([kept.id, kept.callback] as const) : kept));
  return new Map(entries.filter(([, callback]) => typeof callback === 'function'));
}
