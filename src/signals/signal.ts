// A signal: how one vendor's protocol is told of a choice.
import type { SignalSettings } from '../consent/signals.ts';

/** What each key of a protocol comes to. */
export type Granted<Key extends string = string> = Readonly<Record<Key, boolean>>;

/**
 * Tells one vendor, by calls that the vendor's script finds in its own order: once when the page starts, before anything is
 * released and before a choice is known; then for every choice in force, which is the stored one, right after, and each that
 * is made or forgotten on this page or another (SIG-2). May throw: the gate says so, and tells the others.
 * @param granted right now; when the page starts, what needs no consent
 * @param before what was granted until now on this page, the same where the stored choice is told; `undefined` when the page
 * starts: what is said then is the default
 */
export type Signal<Key extends string = string, Settings extends SignalSettings = SignalSettings> = (
  granted: Granted<Key>,
  before: Granted<Key> | undefined,
  settings: Settings,
) => void;
