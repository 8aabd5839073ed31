// What the page and the worker that checks for it say to each other. Plain values, since they are copied.
import type { CheckedLog } from '../verify/check-log.ts';
import type { LogState } from '../verify/log-follower.ts';
import type { ExportVerdict } from '../verify/verify-export.ts';
import type { AuditErrorCode } from './audit-error.ts';
import type { Filter } from './route.ts';

/** What the worker is to check, against what. */
export interface CheckOrder {
  readonly vkey: string;
  /** Text of the policy; absent without one. */
  readonly policy?: string | undefined;
  /** Which records the export is of. */
  readonly filter: Filter;
  /** The tree of the whole log, before the records; absent where a part of the register is checked. */
  readonly tree?: TreeOrder | undefined;
}

/** What of the tree. */
export interface TreeOrder {
  /** The checkpoint to check against; absent for the newest public one. */
  readonly note?: string | undefined;
  /** Where an earlier check against that note was interrupted. */
  readonly state?: LogState | undefined;
  /** Notes of checkpoints that the key has signed, each with its name in words. */
  readonly kept: readonly { readonly name: string; readonly note: string }[];
}

/** What the worker says. Verdicts come once, in the order tree, records. */
export type CheckReport =
  | { readonly kind: 'note'; readonly note: string }
  | {
      readonly kind: 'tree-progress';
      readonly entries: number;
      readonly size: number;
      /** Where to go on from. */
      readonly state: LogState;
    }
  | { readonly kind: 'tree'; readonly verdict: CheckedLog }
  | { readonly kind: 'records-progress'; readonly entries: number }
  | { readonly kind: 'records'; readonly verdict: ExportVerdict }
  | { readonly kind: 'failed'; readonly code: AuditErrorCode; readonly message: string };
