// The controller: the only mutable state of the page, which is the choice in force and what has run under it.
import type { Choice } from '../consent/choice.ts';
import type { Configuration } from '../consent/configuration.ts';
import { servicesAt } from '../consent/hosts.ts';
import type { WidgetVersion } from '../consent/notice.ts';
import { isExpressionGranted, isGranted, mustAsk } from '../consent/policy.ts';
import { readChoice } from './cookie-jar.ts';
import { replaceEmbed } from './embeds.ts';
import { emit, fail } from './events.ts';
import { guardsBrowser, readsConfiguration } from './features.ts';
import { installGuard } from './guard/guard.ts';
import { holdParsed } from './guard/hold.ts';
import { enter } from './ledger.ts';
import { withNotice, withReport } from './load-lazily.ts';
import { createRelease } from './release.ts';
import { watch } from './watch.ts';
import { widget } from './widget.ts';

/** What the notice, the API and the steps of a decision share. */
export interface Controller {
  readonly config: Configuration;
  readonly widget: WidgetVersion;
  /** The choice in force, frozen; set by the steps of a decision (decide.ts), or by another page's (follow.ts). */
  choice: Choice | undefined;
  /** `data-consent` expressions of what was let go or sent on this page, and ids that it was told are granted. */
  readonly started: Set<string>;
  /** What this device remembers right now. */
  remembered(): Choice | undefined;
  granted(id: string): boolean;
  /** What a `data-consent` expression comes to; `undefined` where it names an unknown id. */
  verdict(expression: string): boolean | undefined;
  /** Shows the first layer if anything must be asked. A page in a frame never asks: it follows its top page. */
  ask(): void;
  /** Lets go of whatever is granted by now. */
  release(): void;
  /** Lets one element go whatever is granted. */
  releaseOnce(element: Element): void;
  /** Handed on, so that lazily loaded code tells and reports through the gate and not through copies of it. */
  readonly emit: typeof emit;
  readonly fail: typeof fail;
  readonly enter: typeof enter;
  withReport(use: Parameters<typeof withReport>[1]): Promise<boolean>;
}

/** Starts from what the device remembers, and lets go of what that grants. */
export function createController(config: Configuration): Controller {
  const started = new Set<string>();
  // A page that is only being made ready follows nobody's choice yet; it may be another one when it is looked at.
  const remembered = () => (document.prerendering ? undefined : readChoice(config, Date.now() / 1000));
  const verdict = (expression: string) => isExpressionGranted(config, controller.choice, expression);
  const { consider, change, reconsider, once } = createRelease(verdict, started, (element) =>
    replaceEmbed(controller, element),
  );
  const controller: Controller = {
    config,
    widget,
    choice: remembered(),
    started,
    remembered,
    granted: (id) => isGranted(config, controller.choice, id),
    verdict,
    ask() {
      if (mustAsk(config, controller.choice) && top === self)
        void withNotice(config, (notice) => notice.showFirstLayer(controller, notice));
    },
    release() {},
    releaseOnce: once,
    emit,
    fail,
    enter,
    withReport: (use) => withReport(config, use),
  };
  if (guardsBrowser && (!readsConfiguration || (config.guard || 'browser') === 'browser'))
    installGuard((host) => {
      // A service under a required purpose among them is granted, and with it the host.
      const expression = servicesAt(config, host);
      const granted = verdict(expression);
      // Whoever sends it runs, and only a reload can stop that at a withdrawal.
      if (granted) started.add(expression);
      return granted === false && expression;
    });
  controller.release = watch(
    (element) => {
      if (guardsBrowser) holdParsed(element);
      consider(element);
    },
    change,
    reconsider,
  );
  return controller;
}
