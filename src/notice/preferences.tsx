// The preferences: a switch per purpose, with its services, in a native modal dialog.
import { render } from 'preact';
import type { Act } from '../consent/act.ts';
import type { Decisions } from '../consent/choice.ts';
import type { Configuration } from '../consent/configuration.ts';
import type { Notice } from '../consent/notice.ts';
import { noticeOf } from '../consent/notice-of.ts';
import { widget } from '../consent/widget-version.ts';
import { actOf } from './act.ts';
import { addHost, tellShown } from './host.ts';
import type { Answers } from './notice.ts';
import './own-props.ts';
import styles from './preferences.css?inline';
import { PurposeSection } from './purpose-section.tsx';
import { texts } from './texts.ts';

/** How long the confirmation stays for screen readers to pick up. */
const STATUS_MS = 4000;

let isOpen = false;

/** The notice whose preferences are to be drawn: the whole one, whatever the first layer asked about. */
export function preferencesOf(config: Configuration): Notice {
  return noticeOf(config, texts, widget);
}

/**
 * Opens the dialog; does nothing while it is open. The browser moves the focus in, keeps it in, closes on Escape
 * without changing anything and gives the focus back (A11Y-7).
 */
export function drawPreferences(notice: Notice, answers: Answers): void {
  if (isOpen) return;
  isOpen = true;
  const host = addHost('temoin-preferences', styles, { lang: notice.locale, dir: notice.direction });
  const close = () => host.shadow.querySelector('dialog')?.close();

  let isDecided = false;
  // On clicks alone: a submit event is always trusted, even where a script sent the form.
  const decide = (take: (act: Act) => void) => (event: Event) => {
    isDecided = true;
    take(actOf(event, 'preferences', notice, host.shadow.querySelectorAll('.actions button')));
    close();
  };
  const ended = () => {
    isOpen = false;
    const status = host.shadow.querySelector('[role=status]');
    if (!isDecided || !status) return host.remove();
    // Said to those who hear the page (A11Y-9).
    status.textContent = notice.texts.saved;
    setTimeout(host.remove, STATUS_MS);
  };

  render(
    <>
      <dialog aria-labelledby="title" onClose={ended}>
        <header>
          <h2 id="title">{notice.texts.preferencesTitle}</h2>
          <button
            type="button"
            class="close"
            aria-label={notice.texts.close}
            title={notice.texts.close}
            onClick={close}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="m5 5 10 10M15 5 5 15" />
            </svg>
          </button>
        </header>
        <div class="scroll">
          <p>{notice.texts.preferencesIntro}</p>
          {notice.purposes.map((purpose) => (
            <PurposeSection
              key={purpose.id}
              notice={notice}
              purpose={purpose}
              isOn={answers.granted(purpose.id)}
            />
          ))}
          <p class="soft">
            {notice.texts.controller} · <a href={notice.policy}>{notice.texts.policy}</a>
          </p>
        </div>
        <div class="actions">
          <button type="button" onClick={decide((act) => answers.answerAll(false, act))}>
            {notice.texts.refuseAll}
          </button>
          <button type="button" onClick={decide((act) => answers.answerAll(true, act))}>
            {notice.texts.acceptAll}
          </button>
          <button
            type="button"
            class="save"
            onClick={decide((act) => answers.answer(shownAnswers(host.shadow, answers), act))}
          >
            {notice.texts.save}
          </button>
        </div>
      </dialog>
      <p role="status" />
    </>,
    host.shadow,
  );
  host.shadow.querySelector('dialog')?.showModal();
  tellShown('preferences');
}

/**
 * What the switches answer. Off is off, for the services under it too. On, where it was on before, says nothing: a
 * service that was refused, or that is new, is not granted along with a switch that nobody has touched.
 */
function shownAnswers(shadow: ShadowRoot, answers: Answers): Decisions {
  const decisions: Record<string, boolean> = Object.create(null);
  for (const input of shadow.querySelectorAll('input')) {
    if (!input.checked || !answers.granted(input.name)) {
      decisions[input.name] = input.checked;
    }
  }
  return decisions;
}
