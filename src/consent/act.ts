// The act: how a decision came about, as the page knows it before the record is made.
import type { Circumstances } from './record.ts';

/** What the notice, or a call of the API, says of a decision. */
export type Act = Pick<Circumstances, 'surface' | 'gesture' | 'locale' | 'parity' | 'layout'> & {
  /**
   * Says that a notice was on the screen, and which ids it asked about where that was not everything; absent where
   * none was, as with a call of the API. The rest of the notice follows from the configuration and the locale.
   */
  readonly shown?: { readonly asks?: readonly string[] };
  /** Says that one embed was let go this once, and what it needed: the choice stays as it was. */
  readonly once?: readonly string[];
};
