import { type ReactNode } from 'react';
import type { Choice } from '../gate/page-types.js';
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
/** The choice, and what can be done about it. The component is rendered again whenever the answers may have changed. */
export declare function useConsent(): ConsentState;
/**
 * Whether a purpose, a service or a `data-consent` expression may run now; the component is rendered again only when
 * that changes. On the server, while hydrating, without the widget and for an unknown id: `false`. What has been told
 * `true` may be running, so that the page reloads when it is refused, unless `reloadOnWithdrawal` is `false`.
 */
export declare function useGranted(expression: string): boolean;
/** Mounts its children while they are granted, and its fallback otherwise. */
export declare function Consent({ for: expression, fallback, children }: ConsentProps): ReactNode;
export {};
