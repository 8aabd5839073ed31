// The notice: shows the first layer, opens the preferences, and draws either again for an auditor.
import type { Act } from '../consent/act.ts';
import { bare } from '../consent/bare.ts';
import type { Decisions } from '../consent/choice.ts';
import { answerAll } from '../consent/decisions.ts';
import { firstLayerOf } from '../consent/first-layer-of.ts';
import type { Notice } from '../consent/notice.ts';
import { decisionsOn, idsToAsk } from '../consent/policy.ts';
import type { Controller } from '../gate/controller.ts';
import type { decide, turn } from '../gate/decision/decide.ts';
import { create } from './element.ts';
import { drawFirstLayer, type FirstLayer } from './first-layer.ts';
import { firstLayerTexts } from './first-layer-texts.ts';
import { atFirstSign } from './first-sign.ts';
import { setTheme } from './host.ts';

/** What a layer needs beside the notice. */
export interface Answers {
  /** What is in force now, by id. Asked once for all of them: there may be a thousand. */
  decisions(): Readonly<Record<string, boolean | undefined>>;
  answer(answers: Decisions, act: Act): void;
  answerAll(granted: boolean, act: Act): void;
}

/** The part of the gate that carries an answer out. */
interface Steps {
  readonly decide: typeof decide;
  readonly turn: typeof turn;
}

/** How long after it was drawn a layer is on the screen, on a slow machine too. */
const BEHIND_FRAME_MS = 100;

let firstLayer: FirstLayer | undefined;

let secondLayer: typeof import('./preferences.ts') | undefined;

/** Kept, because `import()` takes a task even for what is there already. */
const loadSecondLayer = async () => (secondLayer ??= await import('./preferences.ts'));

/**
 * Shows the first layer; does nothing while it is on the screen.
 * @param steps what carries an answer out
 */
export function show(controller: Controller, steps: Steps): void {
  if (firstLayer) return;
  const asks = () => idsToAsk(controller.config, controller.choice);
  // Where an older choice covers the rest, only what is new is asked about (GDPR-14, DDP-1).
  const { all, ids } = asks();
  const notice = firstLayerOf(controller.config, firstLayerTexts, all || !ids.length ? undefined : ids);
  firstLayer = drawFirstLayer(
    notice,
    answersFor(controller, steps, notice.asks),
    () => preferences(controller, steps),
    // What the visitor sees where it fails: nothing, before the preferences are asked for.
    () => loadSecondLayer().catch(() => {}),
  );
  const { element } = firstLayer;
  controller.emit('shown', { layer: 'first-layer' });
  // Ready before the visitor is: the report makes the record, and a grant waits for it.
  const attend = () =>
    void controller.load('report', (report) =>
      report.noteShown(controller.config, notice, element, report, steps.turn),
    );
  // Fetched ahead at the lowest priority, and neither read nor run before there is somebody to answer.
  const fetchAhead = () => {
    const link = create('link', { rel: 'prefetch', href: import.meta.resolve('./report.js') });
    link.onload = link.remove;
    document.head.append(link);
  };
  // What is counted is counted whoever looks at it.
  const { countShown } = controller.config;
  if (!countShown) atFirstSign(attend);
  // Behind the frame that shows it, at any speed.
  requestAnimationFrame(() => setTimeout(countShown ? attend : fetchAhead, BEHIND_FRAME_MS));
  // A choice made elsewhere on the page, by the API, may leave nothing to ask.
  addEventListener('temoin:choice', () => asks().ids.length || close());
}

/**
 * Opens the preferences, which show everything, over the first layer where that is on the screen. Where their file
 * cannot be loaded the first layer is shown, which refuses all the same. Never rejects.
 */
export async function preferences(controller: Controller, steps: Steps): Promise<void> {
  // So that the same link works again, and a reload does not open them.
  if (location.hash === '#temoin')
    history.replaceState(history.state, '', location.pathname + location.search);
  try {
    const { drawPreferences, preferencesFor } = await loadSecondLayer();
    drawPreferences(preferencesFor(controller.config), answersFor(controller, steps), controller);
  } catch (reason) {
    controller.fail('file-unreachable', reason);
    show(controller, steps);
  }
}

/**
 * Draws a layer from the notice alone, without a site and without effect, as an auditor's page shows it.
 * The document is drawn as it is: no text of this file's own language takes part.
 */
export async function preview(notice: Notice, layer: 'first-layer' | 'preferences'): Promise<void> {
  const nothing = () => {};
  const answers: Answers = {
    // An id may be a name that every object has.
    decisions: bare,
    answer: nothing,
    answerAll: nothing,
  };
  if (layer === 'first-layer') drawFirstLayer(notice, answers, nothing, nothing);
  else (await loadSecondLayer()).drawPreferences(notice, answers);
}

function close(): void {
  firstLayer?.thank();
  firstLayer = undefined;
}

/** @param asks ids that are asked about; all of them where it is left out */
function answersFor(controller: Controller, steps: Steps, asks?: readonly string[]): Answers {
  setTheme(controller.config.theme);
  const answer = (answers: Decisions, act: Act) => {
    void steps.decide(controller, answers, act);
    // Before the choice is told of: whoever asks then which layer is on the screen must find none.
    close();
  };
  return {
    decisions: () => decisionsOn(controller.config, controller.choice),
    answer,
    answerAll(granted, act) {
      const asked = asks?.map((id) => [id, granted] as const);
      answer(asked ? Object.fromEntries(asked) : answerAll(controller.config, granted), act);
    },
  };
}
