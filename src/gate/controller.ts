// The controller: the only mutable state of the page, which is the choice in force.
import type { Choice } from '../consent/choice.ts';
import type { Configuration } from '../consent/configuration.ts';
import type { WidgetVersion } from '../consent/notice.ts';
import { idsToAsk, isExpressionGranted, isGranted } from '../consent/policy.ts';
import { readChoice } from './cookie-jar.ts';
import { emit, fail } from './events.ts';
import { enter } from './ledger.ts';
import { withReport } from './load-lazily.ts';
import { releaseGranted, started } from './release.ts';
import { widget } from './widget.ts';

/** What the notice, the API and the steps of a decision share. */
export interface Controller {
  readonly config: Configuration;
  readonly widget: WidgetVersion;
  /** The choice in force, frozen; set only by the steps of a decision (decide.ts). */
  choice: Choice | undefined;
  /** What ran on this page: expressions of elements that were let go, and ids that the page was told are granted. */
  readonly started: Set<string>;
  /** What this device remembers right now. */
  remembered(): Choice | undefined;
  /** What must be asked; see the policy. */
  asks(): ReturnType<typeof idsToAsk>;
  granted(id: string): boolean;
  /** Lets go of whatever is granted by now. */
  release(): void;
  /** Handed on, so that lazily loaded code tells and reports through the gate and not through copies of it. */
  readonly emit: typeof emit;
  readonly fail: typeof fail;
  readonly enter: typeof enter;
  withReport(use: Parameters<typeof withReport>[1]): Promise<boolean>;
}

/** Starts from what the device remembers. */
export function createController(config: Configuration): Controller {
  const remembered = () => readChoice(config, Date.now() / 1000);
  const controller: Controller = {
    config,
    widget,
    choice: remembered(),
    started,
    remembered,
    asks: () => idsToAsk(config, controller.choice),
    granted: (id) => isGranted(config, controller.choice, id),
    release: () => releaseGranted((expression) => isExpressionGranted(config, controller.choice, expression)),
    emit,
    fail,
    enter,
    withReport: (use) => withReport(config, use),
  };
  return controller;
}
