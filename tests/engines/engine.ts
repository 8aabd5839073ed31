// What the tests ask of an engine, and what each adapter brings for it.
import type { EngineName } from '../../tools/engines.ts';

/** Keys that the tests press. */
export type KeyName = 'Tab' | 'Enter' | 'Escape' | 'Space';

/** A cookie as the page's host would get it. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
}

/**
 * A window that remembers nothing from windows before it. Everything goes through the engine's own driver: clicks and
 * keys are real input, cookies come from the engine's store and not from the page.
 */
export interface Session {
  /** Kept once the page's `load` event has been. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Value of an expression in the page, as JSON could carry it; rejects while the page is being replaced. */
  run(expression: string): Promise<unknown>;
  /** Presses and releases the main button at a point of the viewport, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  press(key: KeyName): Promise<void>;
  /** Cookies of the page's host. */
  cookies(): Promise<Cookie[]>;
  /** Sets a session cookie for `localhost`, of which a page must be open: WebDriver asks for that. */
  setCookie(cookie: Cookie): Promise<void>;
  close(): Promise<void>;
}

/** A running browser; one for all tests of a worker. */
export interface Engine {
  readonly name: EngineName;
  open(): Promise<Session>;
  close(): Promise<void>;
}
