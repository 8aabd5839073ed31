// What the GPP string takes over from the TCF: heard from its CMP API, as any vendor hears it.
import type { TcfSays } from './state.ts';

/** What is read of the IAB's `TCData` (CMP API of the TCF, v2). */
interface TcData {
  readonly gdprApplies?: boolean;
  readonly tcString?: string;
  readonly eventStatus?: string;
}

/**
 * Calls back with what the TCF says whenever that is worth going by: not while a layer asks, when no consent is in the
 * string. The stub is there before gpp.js is, and keeps the listener until the TCF's own code answers.
 */
export function followTcf(hear: (says: TcfSays) => void): void {
  window.__tcfapi?.('addEventListener', 2, (told: unknown, success: unknown) => {
    // The reason for the cast: a listener is given these and nothing else, or `null` for a call that fails.
    const tcData = told as TcData | null;
    if (!success || !tcData || tcData.eventStatus === 'cmpuishown') return;
    hear({ gdprApplies: tcData.gdprApplies !== false, tcString: tcData.tcString || undefined });
  });
}
