// The record: the evidence of one event, as the browser makes it (DESIGN §6; ISO/IEC TS 27560, REC-1…REC-5).

import type { Choice } from './choice.ts';
import type { Configuration } from './configuration.ts';
import type { Layout } from './layout.ts';
import type { WidgetVersion } from './notice.ts';
import { decisionsOn } from './policy.ts';

/** What happened. `withdraw`: something granted before is now refused. `once`: a single embed, this time only. */
export type RecordEvent = 'grant-all' | 'refuse-all' | 'custom' | 'withdraw' | 'once';

/** Where the visitor decided. */
export type Surface = 'first-layer' | 'preferences' | 'placeholder' | 'api' | 'signal';

/** Whether the act was a real gesture (`trusted`), one made by script (`synthetic`), or none, as with a call of the API. */
export type Gesture = 'trusted' | 'synthetic' | 'none';

/** One control as it was measured in the visitor's browser, in whole CSS pixels. */
export interface MeasuredControl {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Contrast ratio of the label as it was seen (WCAG 1.4.3), in hundredths: 453 is 4.53:1. Absent where unreadable. */
  readonly contrastHundredths?: number;
}

/** Whether refusing was as easy as accepting, measured when it was decided (CNIL-1, GDPR-7). */
export interface Parity {
  readonly refuse: MeasuredControl;
  readonly accept: MeasuredControl;
  readonly actionsToRefuse: number;
  readonly actionsToAccept: number;
}

/** What the browser sends. The sequencer adds {@link StoredRecord.receivedTime}. */
export interface ConsentRecord {
  /** Version of this schema. */
  readonly v: 1;
  /** UUIDv7; also the idempotency key. */
  readonly id: string;
  readonly site: string;
  readonly subject: string;
  readonly sequence: number;
  readonly event: RecordEvent;
  readonly surface: Surface;
  readonly gesture: Gesture;
  /**
   * Every optional purpose and service that may run after this event, in configuration order. Of the event `once`:
   * what the one embed needed beside the choice in force, which it leaves as it was.
   */
  readonly granted: readonly string[];
  /** Every optional purpose and service that was offered or known and may not run; nothing of the event `once`. */
  readonly refused: readonly string[];
  /** Full notice hash; 64 zeros where none was shown. */
  readonly notice: string;
  /** BCP 47 tag of the notice, or of the page where none was shown. */
  readonly locale: string;
  readonly revision: number;
  /** Global Privacy Control at that moment (GPC-5): `null` where it could not be read. */
  readonly gpc: boolean | null;
  /** ISO 3166-1 or 3166-2, where the site knows it. */
  readonly jurisdiction?: string;
  readonly parity?: Parity;
  readonly layout?: Layout;
  readonly viewport: 'phone' | 'desktop';
  /** ISO 8601 in UTC, whole seconds (as in the cookie), by the visitor’s clock. */
  readonly clientTime: string;
  readonly widget: WidgetVersion;
}

/** A record as the log keeps it. */
export interface StoredRecord extends ConsentRecord {
  /** ISO 8601 in UTC with milliseconds, by the log's clock; never decreases with the index. */
  readonly receivedTime: string;
}

/** Widest viewport that counts as `phone`, in CSS pixels. */
export const PHONE_MAX_WIDTH_PX = 600;

/** What {@link recordOf} needs to know beside the two choices. */
export type Circumstances = Pick<
  ConsentRecord,
  'id' | 'surface' | 'gesture' | 'notice' | 'locale' | 'gpc' | 'viewport' | 'widget' | 'parity' | 'layout'
>;

/** The record of going from one choice to the next. */
export function recordOf(
  config: Configuration,
  previous: Choice | undefined,
  choice: Choice,
  circumstances: Circumstances,
): ConsentRecord {
  // What was only presumed cannot be withdrawn.
  const chosen = previous?.sequence ? previous : undefined;
  const [always, before, now] = [undefined, chosen, choice].map((each) => decisionsOn(config, each));
  const ids = Object.keys(always ?? {}).filter((id) => !always?.[id]);
  const granted = ids.filter((id) => now?.[id]);
  const refused = ids.filter((id) => !now?.[id]);
  return {
    ...headOf(config, choice),
    event: refused.some((id) => before?.[id])
      ? 'withdraw'
      : !granted.length
        ? 'refuse-all'
        : refused.length
          ? 'custom'
          : 'grant-all',
    granted,
    refused,
    ...circumstances,
  };
}

/**
 * The record of one embed that was let go on one page view.
 * @param moment subject and sequence number of the record, the time of the act, and the configuration's revision
 * @param ids what the embed needed and no choice grants
 */
export function onceRecordOf(
  config: Configuration,
  moment: RecordMoment,
  ids: readonly string[],
  circumstances: Circumstances,
): ConsentRecord {
  return { ...headOf(config, moment), event: 'once', granted: ids, refused: [], ...circumstances };
}

/** Whose record it is, which one of theirs, when, and under which revision. */
export type RecordMoment = Pick<Choice, 'subject' | 'sequence' | 'time' | 'revision'>;

const headOf = (config: Configuration, { subject, sequence, time, revision }: RecordMoment) => ({
  v: 1 as const,
  site: config.site,
  subject,
  sequence,
  revision,
  ...(config.jurisdiction && { jurisdiction: config.jurisdiction }),
  clientTime: new Date(time * 1000).toISOString(),
});
