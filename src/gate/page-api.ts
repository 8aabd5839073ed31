// The page's API: `window.temoin` (DESIGN §3).
import type { Choice } from '../consent/choice.ts';
import { controller } from './controller.ts';
import { on } from './events.ts';
import { mayPresume, readsConfiguration } from './features.ts';
import { type LedgerEntry, ledger } from './ledger.ts';
import { load } from './load-lazily.ts';

/** What a page can ask of the widget. Calls that change something return nothing, at once. */
export interface TemoinApi {
  /** The choice in force, frozen; `undefined` before there is one. */
  readonly choice: Choice | undefined;
  /** Whether a purpose or service, or all of a `data-consent` expression, may run now; `false` for an unknown id. */
  granted(id: string): boolean;
  /** Listens to `ready`, `shown`, `choice`, `released`, `failed`; returns what stops listening. */
  on: typeof on;
  /** Shows the first layer. */
  show(): void;
  /** Opens the preferences. */
  preferences(): void;
  /** Grants the given purposes and services; all of them without ids. Unknown ids change nothing. */
  grant(ids?: string | readonly string[]): void;
  /** Refuses them; a purpose covers its services. A withdrawal reloads the page a task later. */
  refuse(ids?: string | readonly string[]): void;
  /** Withdraws everything and forgets the choice, its cookie and its receipts. */
  forget(): void;
  /** The newest receipt as a `.tlog-proof` file; `undefined` while the log has not answered. */
  receipt(): Promise<string | undefined>;
  /** What was held, released, swept and blocked on this page, oldest first, at most 500 lines. */
  ledger(): LedgerEntry[];
  /** Calls back at once: what `(window.temoin ||= []).push(api => …)` turns into once the widget is there. */
  push(use: (api: TemoinApi) => void): void;
}

const layer = (name: 'show' | 'preferences') => () =>
  void load('notice', (notice) => notice[name](controller, notice));

const act = (name: 'grant' | 'refuse' | 'forget') => (ids?: string | readonly string[]) =>
  void load('decide', (page) => page[name](controller, ids));

/** To be given to the page once the controller knows the configuration. */
export const api: TemoinApi = /* @__PURE__ */ Object.freeze({
  get choice() {
    // What is only presumed was chosen by nobody.
    return (mayPresume || readsConfiguration) && !controller.choice?.sequence ? undefined : controller.choice;
  },
  granted(id: string) {
    // Whatever a page in JavaScript passes.
    const expression = `${id}`;
    // The page may run something on this answer, so that a later refusal takes a reload.
    const isGranted = controller.verdict(expression);
    if (isGranted) controller.started.add(expression);
    return !!isGranted;
  },
  on,
  show: layer('show'),
  preferences: layer('preferences'),
  grant: act('grant'),
  refuse: act('refuse'),
  forget: act('forget'),
  receipt: () => load('report', (report) => report.receipt()),
  ledger,
  push: (use: (api: TemoinApi) => void) => use(api),
});
