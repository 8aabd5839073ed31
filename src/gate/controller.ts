// The controller: the only mutable state of the page, which is the choice in force and what has run under it.
import { bare } from '../consent/bare.ts';
import type { Choice } from '../consent/choice.ts';
import type { Configuration } from '../consent/configuration.ts';
import { isExpressionGranted } from '../consent/policy.ts';
import type { emit, fail } from './events.ts';
import type { enter } from './ledger.ts';
import type { load } from './load-lazily.ts';

/** What the gate knows, and, for lazily loaded code, what it can do. A page has one gate, and so one of these. */
export interface Controller {
  config: Configuration;
  /**
   * The choice in force, frozen; set by the steps of a decision (decide.ts), or by another page's (follow.ts). It
   * has no sequence number where it is only presumed, and nothing granted where the browser's signal counts over it
   * (src/consent/presumption.ts).
   */
  choice: Choice | undefined;
  /** `data-consent` expressions of what was let go or sent on this page, and ids that it was told are granted. */
  readonly started: Set<string>;
  /** What a `data-consent` expression, or a single id, comes to; `undefined` where it names an unknown id. */
  verdict(expression: string): boolean | undefined;
  /** What this device remembers right now; where it refuses to, what was chosen on this page. */
  remembered(): Choice | undefined;
  /** Lets go of whatever is granted by now, once the protocols are told of it. */
  release(): void;
  /** Lets one element go whatever is granted. */
  releaseOnce(element: Element): void;
  /** Handed on, so that lazily loaded code tells, loads and reports through the gate and not through copies of it. */
  readonly emit: typeof emit;
  readonly fail: typeof fail;
  readonly enter: typeof enter;
  readonly load: typeof load;
}

/** What expressions come to under a choice, which is frozen: there may be thousands of elements that wait for the same. */
let verdicts = bare<boolean | undefined>();
let judged: Choice | undefined;

/** Knows nothing, and grants nothing, before boot.ts has given it the configuration; so nothing may be asked before. */
// The reason for the cast: what is missing is of use to lazily loaded code alone, and boot.ts adds it at once.
export const controller = {
  started: new Set(),
  verdict: (expression) => {
    // biome-ignore lint/suspicious/noAssignInExpressions: shorter, in the first bytes, than to name it once more
    if (judged !== (judged = controller.choice)) verdicts = bare();
    // biome-ignore lint/suspicious/noAssignInExpressions: a memo is what this operator is for
    return (verdicts[expression] ??= isExpressionGranted(controller.config, judged, expression));
  },
} as Pick<Controller, 'started' | 'verdict'> as Controller;
