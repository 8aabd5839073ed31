// The preferences: a control per purpose and per service, in a native modal dialog.
import type { Act } from '../consent/act.ts';
import { bare } from '../consent/bare.ts';
import type { Configuration } from '../consent/configuration.ts';
import { type PreferencesNotice, preferencesOf } from '../consent/preferences-of.ts';
import type { Controller } from '../gate/controller.ts';
import { actOf } from './act.ts';
import { box, create } from './element.ts';
import { createFolded } from './folded.ts';
import { addHost } from './host.ts';
import type { Answers } from './notice.ts';
import styles from './preferences.css?inline';
import { preferencesTexts } from './preferences-texts.ts';
import { drawPurpose } from './purpose-section.ts';

/** How long the confirmation stays for screen readers to pick up. */
const STATUS_MS = 4000;

let isOpen = false;

/** The preferences that are to be drawn: of everything, whatever the first layer asked about. */
export const preferencesFor = (config: Configuration) => preferencesOf(config, preferencesTexts);

/**
 * Opens the dialog; does nothing while it is open. The browser moves the focus in, keeps it in, closes on Escape
 * without changing anything and gives the focus back (A11Y-7).
 * @param controller knows the visitor's own choice; an auditor's page, which has no visitor, has none
 */
export function drawPreferences(notice: PreferencesNotice, answers: Answers, controller?: Controller): void {
  if (isOpen) return;
  const { texts } = notice;
  // What the controls show and what is saved are this one thing.
  const shown = bare<boolean>();
  let isDecided = false;
  let isByScript = false;
  // On clicks alone: a submit event is always trusted, even where a script sent the form.
  const decide = (take: (act: Act) => void) => (event: Event) => {
    isDecided = true;
    take(actOf(event, 'preferences', notice, actions.querySelectorAll('button')));
    dialog.close();
  };
  const button = (textContent: string, take: (act: Act) => void, className = '') =>
    create('button', { textContent, className, onclick: decide(take) });
  // What a script has switched and a visitor saved is not all the visitor's (DESIGN §4.2).
  const touched = (event: Event) => {
    isByScript ||= !event.isTrusted;
  };
  const failed = (reason: unknown) => controller?.fail('file-unreachable', reason);
  const decisions = answers.decisions();
  const drawing = { notice, decisions, config: controller?.config, shown, touched, failed };
  const refuseAll = (act: Act) => answers.answerAll(false, act);
  const actions = box('actions', [
    button(texts.refuseAll, refuseAll),
    button(texts.acceptAll, (act) => answers.answerAll(true, act)),
    button(
      texts.save,
      (act) => answers.answer(shown, isByScript ? { ...act, gesture: 'synthetic' } : act),
      'save',
    ),
  ]);
  const status = create('p', { role: 'status' });
  const signal = create('p', { role: 'status' });

  const dialog = create(
    'dialog',
    {
      ariaLabel: texts.preferencesTitle,
      onclose() {
        isOpen = false;
        if (!isDecided) return host.remove();
        // Said to those who hear the page (A11Y-9).
        status.textContent = texts.saved;
        setTimeout(host.remove, STATUS_MS);
      },
    },
    // Not a `header`, which would be a second banner of the page.
    box('head', [
      create('h2', { textContent: texts.preferencesTitle }),
      create('button', {
        className: 'close',
        textContent: '×',
        ariaLabel: texts.close,
        title: texts.close,
        onclick: () => dialog.close(),
      }),
    ]),
    box('scroll', [
      create('p', { textContent: texts.preferencesIntro }),
      signal,
      ...notice.purposes.map((purpose) => drawPurpose(purpose, drawing)),
      ...(controller ? [yourChoice(controller)] : []),
      create(
        'p',
        { className: 'soft' },
        `${texts.controller} · `,
        create('a', { href: notice.policy, textContent: texts.policy }),
      ),
    ]),
    actions,
  );

  function yourChoice(controller: Controller): HTMLElement {
    const draw = async (place: HTMLElement) => {
      const { drawYourChoice } = await import('./your-choice.ts');
      const decisions = answers.decisions();
      const isGranted = Object.keys(shown).some((id) => decisions[id]);
      await drawYourChoice(place, controller, notice.locale, isGranted && decide(refuseAll));
    };
    const folded = createFolded({ textContent: texts.yourChoice }, draw, failed);
    folded.className = 'yours';
    return folded;
  }

  // All that decides is drawn before any of it is on the page: where drawing fails the first layer is shown instead.
  const host = addHost('temoin-preferences', styles, { lang: notice.locale, dir: notice.direction });
  host.shadow.append(dialog, status);
  isOpen = true;
  dialog.showModal();
  controller?.emit('shown', { layer: 'preferences' });
  // Behind the frame that shows them; the report makes the record, and a grant waits for it.
  setTimeout(() =>
    controller?.load('report', ({ noteOpened }) => {
      // US-2: whoever asked by their browser is told that it was heard.
      if (noteOpened(controller)) signal.textContent = texts.signalHonoured;
    }),
  );
}
