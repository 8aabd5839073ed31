// The preferences: a switch per purpose, with its services, in a native modal dialog.
import { render } from 'preact';
import type { Decisions } from '../consent/choice.ts';
import type { Notice } from '../consent/notice.ts';
import { actOf } from './act.ts';
import { addHost, tellShown } from './host.ts';
import type { Answers } from './notice.tsx';
import styles from './preferences.css?inline';
import { PurposeSection } from './purpose-section.tsx';

let isOpen = false;

/**
 * Opens the dialog; does nothing while it is open. The browser moves the focus in, keeps it in, closes on Escape
 * without changing anything and gives the focus back (A11Y-7).
 */
export function drawPreferences(notice: Notice, answers: Answers): void {
  if (isOpen) return;
  isOpen = true;
  const host = addHost('temoin-preferences', styles, { lang: notice.locale, dir: notice.direction });
  const close = () => host.shadow.querySelector('dialog')?.close();

  const act = (event: Event) => {
    const [refuse, accept] = host.shadow.querySelectorAll('.actions button');
    return refuse && accept && actOf(event, 'preferences', notice, refuse, accept);
  };
  const decide = (take: (act: ReturnType<typeof actOf>) => void) => (event: Event) => {
    event.preventDefault();
    const how = act(event);
    if (how) take(how);
    close();
  };
  const save = decide((how) => answers.answer(changedAnswers(host.shadow, answers), how));

  render(
    <dialog
      aria-labelledby="title"
      onClose={() => {
        isOpen = false;
        host.remove();
      }}
    >
      <form onSubmit={save}>
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
          <button type="button" onClick={decide((how) => answers.answerAll(false, how))}>
            {notice.texts.refuseAll}
          </button>
          <button type="button" onClick={decide((how) => answers.answerAll(true, how))}>
            {notice.texts.acceptAll}
          </button>
          <button type="submit" class="save">
            {notice.texts.save}
          </button>
        </div>
      </form>
    </dialog>,
    host.shadow,
  );
  host.shadow.querySelector('dialog')?.showModal();
  tellShown('preferences');
}

/**
 * What the switches answer. A purpose left as it was says nothing about itself, so that a choice made for one of
 * its services stands; where the purpose was asked about, leaving it off is an answer.
 */
function changedAnswers(shadow: ShadowRoot, answers: Answers): Decisions {
  const decisions: Record<string, boolean> = Object.create(null);
  for (const input of shadow.querySelectorAll('input')) {
    if (answers.isAsked(input.name) || input.checked !== answers.granted(input.name)) {
      decisions[input.name] = input.checked;
    }
  }
  return decisions;
}
