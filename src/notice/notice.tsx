// The notice: shows the first layer, opens the preferences, and draws either again for an auditor.
import { type Decisions, NO_NOTICE } from '../consent/choice.ts';
import { answerAll } from '../consent/decisions.ts';
import type { Notice } from '../consent/notice.ts';
import { noticeOf } from '../consent/notice-of.ts';
import type { Controller } from '../gate/controller.ts';
import type { Act, decide } from '../gate/decide.ts';
import { drawFirstLayer, type FirstLayer } from './first-layer.tsx';
import { texts } from './texts.ts';

/** What a layer needs beside the notice. */
export interface Answers {
  granted(id: string): boolean;
  /** Whether no choice covers this id yet, so that leaving it off is an answer too. */
  isAsked(id: string): boolean;
  answer(answers: Decisions, how: How): void;
  answerAll(granted: boolean, how: How): void;
}

/** What a layer itself knows of an act; the notice hash is added here. */
export type How = Omit<Act, 'notice'>;

/** How long an answer waits for the notice hash where the file that computes it is still under way. */
const HASH_PATIENCE_MS = 1000;

/** The part of the gate that carries an answer out. */
interface Steps {
  readonly decide: typeof decide;
}

let firstLayer: FirstLayer | undefined;

/**
 * Shows the first layer; does nothing while it is on the screen.
 * @param steps what carries an answer out
 */
export function showFirstLayer(controller: Controller, steps: Steps): void {
  if (firstLayer) return;
  const notice = noticeFor(controller);
  firstLayer = drawFirstLayer(notice, answersFor(controller, notice, steps), () =>
    openPreferences(controller, steps).catch((reason) => controller.fail('file-unreachable', reason)),
  );
}

/**
 * Opens the preferences, over the first layer where that is on the screen.
 * Rejects where their file cannot be loaded; the first layer still refuses everything then.
 */
export async function openPreferences(controller: Controller, steps: Steps): Promise<void> {
  const { drawPreferences } = await import('./preferences.tsx');
  const notice = noticeFor(controller);
  drawPreferences(notice, answersFor(controller, notice, steps));
}

/**
 * Draws a layer from the notice alone, without a site and without effect, as an auditor's page shows it.
 * The document is drawn as it is: no text of this file's own language takes part.
 */
export async function preview(notice: Notice, layer: 'first-layer' | 'preferences'): Promise<void> {
  const nothing = () => {};
  const answers: Answers = {
    granted: (id) => notice.purposes.some((purpose) => purpose.id === id && purpose.required),
    isAsked: () => false,
    answer: nothing,
    answerAll: nothing,
  };
  if (layer === 'first-layer') drawFirstLayer(notice, answers, nothing);
  else (await import('./preferences.tsx')).drawPreferences(notice, answers);
}

/** The preferences show everything; the first layer asks about new ids alone where an older choice covers the rest. */
function noticeFor({ config, widget, asks }: Controller): Notice {
  const { all, ids } = asks();
  return noticeOf(config, texts, widget, all || !ids.length ? undefined : ids);
}

/** Loads the report at once: a click must not wait for the network, nor be lost with it. */
function answersFor(controller: Controller, notice: Notice, steps: Steps): Answers {
  let hash = NO_NOTICE;
  const hashed = controller.withReport((report) => {
    hash = report.noticeHash(notice);
  });
  const answer = async (answers: Decisions, how: How) => {
    firstLayer?.thank();
    firstLayer = undefined;
    await Promise.race([hashed, new Promise((resolve) => setTimeout(resolve, HASH_PATIENCE_MS))]);
    steps.decide(controller, answers, { ...how, notice: hash });
  };
  return {
    granted: controller.granted,
    isAsked: (id) => controller.asks().ids.includes(id),
    answer,
    answerAll(granted, how) {
      const all = answerAll(controller.config, granted);
      const asked = Object.entries(all).filter(([id]) => !notice.asks || notice.asks.includes(id));
      answer(Object.fromEntries(asked), how);
    },
  };
}
