// The React binding, temoin/react: shows what is granted, and follows every choice.
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Choice, TemoinApi } from '../gate/page-types.ts';

type Ids = string | readonly string[];

/**
 * What a component can know and do. A new object, with a new `granted`, whenever the answers may have changed, so that
 * both can stand in a list of dependencies; the acts are the same functions for as long as the page lives.
 */
export interface ConsentState {
  /** Whether the widget is there. On the server, while hydrating and where it never loads: `false`. */
  readonly isReady: boolean;
  /** The choice in force; `undefined` before there is one. */
  readonly choice: Choice | undefined;
  /** Whether a purpose or service, or all of a `data-consent` expression, may run now; see {@link useGranted}. */
  readonly granted: (expression: string) => boolean;
  /** Shows the first layer. This and the other acts wait for the widget where it is not there yet. */
  readonly show: () => void;
  /** Opens the preferences. */
  readonly preferences: () => void;
  /** Grants the given purposes and services; all of them without ids. */
  readonly grant: (ids?: Ids) => void;
  /** Refuses them; a purpose covers its services. */
  readonly refuse: (ids?: Ids) => void;
  /** Withdraws everything and forgets the choice. */
  readonly forget: () => void;
}

/** What {@link Consent} needs to know. */
export interface ConsentProps {
  /** A purpose, a service or a `data-consent` expression: all of those separated by spaces, any of those joined by `|`. */
  readonly for: string;
  /** What stands there while it is not granted. Default: nothing. */
  readonly fallback?: ReactNode;
  readonly children?: ReactNode;
}

/** The widget's API, if it is there. */
const widget = () => {
  // The reason for the cast: anything may bear its name, as the list that waits for it does, or an element with that id.
  const { temoin } = globalThis as { temoin?: Partial<TemoinApi> };
  // And for this one: where it has one of its functions, it has all.
  return typeof temoin?.granted === 'function' ? (temoin as TemoinApi) : undefined;
};

const granted = (expression: string) => !!widget()?.granted(expression);

const whenThere = (use: (api: TemoinApi) => void) => {
  window.temoin ||= [];
  window.temoin.push(use);
};

const acts = {
  show: () => whenThere((api) => api.show()),
  preferences: () => whenThere((api) => api.preferences()),
  grant: (ids?: Ids) => whenThere((api) => api.grant(ids)),
  refuse: (ids?: Ids) => whenThere((api) => api.refuse(ids)),
  forget: () => whenThere((api) => api.forget()),
};

const NOTHING: ConsentState = { isReady: false, choice: undefined, granted: () => false, ...acts };

let state = NOTHING;
let known: string | undefined;

/** What holds now; the same object for as long as it says the same, since the gate may read an equal choice anew. */
const current = () => {
  const api = widget();
  const found = api && JSON.stringify([api.choice]);
  if (found !== known) {
    known = found;
    state = api
      ? { ...acts, isReady: true, choice: api.choice, granted: (expression) => granted(expression) }
      : NOTHING;
  }
  return state;
};

const looks = new Set<() => void>();
const lookAll = () => {
  for (const look of looks) look();
};

const listeners = [
  ['temoin:ready', lookAll],
  ['temoin:choice', lookAll],
  // A page made ready in advance has its choice once it is looked at, which the gate hears of when all others do.
  ['prerenderingchange', () => setTimeout(lookAll)],
] as const;

/** Has a component look whenever something may have changed. All share the listeners, which go with the last of them. */
const subscribe = (look: () => void) => {
  // In the capture phase, because what the document is told may not come up to the window.
  if (!looks.size) for (const [name, listener] of listeners) addEventListener(name, listener, true);
  looks.add(look);
  return () => {
    looks.delete(look);
    if (!looks.size) for (const [name, listener] of listeners) removeEventListener(name, listener, true);
  };
};

/** The choice, and what can be done about it. The component is rendered again whenever the answers may have changed. */
export function useConsent(): ConsentState {
  return useSyncExternalStore(subscribe, current, () => NOTHING);
}

/**
 * Whether a purpose, a service or a `data-consent` expression may run now; the component is rendered again only when
 * that changes. On the server, while hydrating, without the widget and for an unknown id: `false`. What has been told
 * `true` may be running, so that the page reloads when it is refused, unless `reloadOnWithdrawal` is `false`.
 */
export function useGranted(expression: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => granted(expression),
    () => false,
  );
}

/** Mounts its children while they are granted, and its fallback otherwise. */
export function Consent({ for: expression, fallback, children }: ConsentProps): ReactNode {
  return useGranted(expression) ? children : fallback;
}
