// What the GPP string takes over from the TCF: heard from its CMP API, as any vendor hears it.
import type { TcfSays } from './state.ts';

/** What is read of the IAB's `TCData` (CMP API of the TCF, v2). */
interface TcData {
  readonly gdprApplies?: boolean;
  readonly tcString?: string;
  readonly eventStatus?: string;
}

type Tcfapi = (
  command: 'addEventListener',
  version: 2,
  listener: (tcData: TcData | null, success: boolean) => void,
) => void;

/**
 * Calls back with what the TCF says whenever that is worth going by: not while a layer asks, when no consent is in the
 * string. The stub is there before gpp.js is, and keeps the listener until the TCF's own code answers.
 */
export function followTcf(told: (says: TcfSays) => void): void {
  // The reason for the cast: the page's own global, which the gate has put there.
  const api = Reflect.get(window, '__tcfapi') as Tcfapi | undefined;
  api?.('addEventListener', 2, (tcData, success) => {
    if (!success || !tcData || tcData.eventStatus === 'cmpuishown') return;
    told({ gdprApplies: tcData.gdprApplies !== false, tcString: tcData.tcString || undefined });
  });
}
