// The act: how a decision came about, as the page knows it before the record is made.
import type { Circumstances, MeasuredControl, Parity } from './record.ts';

/** A control as it was on the page at that moment. */
export interface SeenControl extends Pick<MeasuredControl, 'widthPx' | 'heightPx'> {
  /** As the browser writes them: of the text, of its background, and of what the control stands on. */
  readonly colours: readonly [string, string, string];
  readonly opacity: number;
}

/** What a record's parity is made of. The colours become a contrast in the report, which no banner waits for. */
export type SeenParity = Pick<Parity, 'actionsToRefuse' | 'actionsToAccept'> & {
  readonly refuse: SeenControl;
  readonly accept: SeenControl;
};

/** What the notice, or a call of the API, says of a decision. */
export type Act = Pick<Circumstances, 'surface' | 'gesture' | 'locale'> & {
  readonly parity?: SeenParity;
  /**
   * Says that a notice was on the screen, and which ids it asked about where that was not everything; absent where
   * none was, as with a call of the API. The rest of the notice follows from the configuration and the locale.
   */
  readonly shown?: { readonly asks?: readonly string[] };
  /** Says that one embed was let go this once, and what it needed: the choice stays as it was. */
  readonly once?: readonly string[];
};
