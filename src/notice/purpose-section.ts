// One purpose in the preferences: its control, what it is for, and the services under it with theirs.
import type { Configuration } from '../consent/configuration.ts';
import type { Notice } from '../consent/notice.ts';
import type { PreferencesNotice } from '../consent/preferences-of.ts';
import { box, create } from './element.ts';
import { createFolded } from './folded.ts';
import type { Answers } from './notice.ts';

/** What all purposes of one drawing share. */
export interface Drawing {
  readonly notice: PreferencesNotice;
  /** What is in force, by id. */
  readonly decisions: ReturnType<Answers['decisions']>;
  /** Has a site's own words; an auditor's page has them in the notice, and no configuration. */
  readonly config: Configuration | undefined;
  /**
   * What the controls show, by id: put there as it is in force, and changed by each click. A purpose whose services were
   * not all left on is not granted itself: what it covers beside them nobody has turned on.
   */
  readonly shown: Record<string, boolean>;
  /** Is told of each click. */
  touched(event: Event): void;
  /** Is told why a file could not be loaded. */
  failed(reason: unknown): void;
}

/**
 * Draws a purpose. Its control is on where the purpose and all its services are, off where none of them is, and mixed
 * otherwise; a native checkbox, because no switch can be mixed. A required purpose has words instead: there is nothing
 * to decide.
 */
export function drawPurpose(
  { id: purposeId, required, title, description }: Notice['purposes'][number],
  { notice, decisions, config, shown, touched, failed }: Drawing,
): HTMLElement {
  const { texts } = notice;
  const services = notice.services.filter(({ purpose }) => purpose === purposeId);
  const state = create('span', { className: 'soft', textContent: texts.alwaysOn });
  const ids = required ? [] : [purposeId, ...services.map(({ id }) => id)];
  for (const id of ids) shown[id] = !!decisions[id];
  const controls: HTMLInputElement[] = [];

  const show = () => {
    const states = ids.map((id) => shown[id]);
    for (const control of controls) control.checked = !!shown[control.id];
    const [own] = controls;
    if (!own) return;
    // From mixed, one click turns everything off.
    own.checked = states.includes(true);
    own.indeterminate = own.checked && states.includes(false);
    state.textContent = own.indeterminate ? texts.partlyOn : '';
  };
  const controlled = (id: string, name: string): [label: Node | string, control: Node[]] => {
    if (required) return [name, []];
    const control = create('input', {
      type: 'checkbox',
      id,
      // Two events: a change is always trusted, even where a script clicked, and a click may be taken back by the page.
      onclick: touched,
      onchange() {
        for (const each of id === purposeId ? ids : [id]) shown[each] = control.checked;
        if (id !== purposeId) shown[purposeId] = services.every((service) => shown[service.id]);
        show();
      },
    });
    controls.push(control);
    return [create('label', { htmlFor: id, textContent: name }), [control]];
  };

  const [label, control] = controlled(purposeId, title);
  const about = create('p', { id: `about:${purposeId}`, textContent: description });
  controls[0]?.setAttribute('aria-describedby', about.id);
  let boxes: HTMLElement[] = [];
  // The dialog need not wait for what stands folded.
  const drawServices = async (place: HTMLElement) => {
    if (!boxes.length) {
      boxes = services.map(({ id, name }) => {
        const [label, control] = controlled(id, name);
        return box('service', [box('row', [create('h4', {}, label), ...control])]);
      });
      place.append(...boxes);
      show();
    }
    (await import('./service-facts.ts')).drawServiceFacts(boxes, services, notice, config);
  };
  const section = create(
    'section',
    {},
    box('row', [create('h3', {}, label), state, ...control]),
    about,
    services.length
      ? createFolded({ textContent: `${texts.services} (${services.length})` }, drawServices, failed)
      : create('p', { className: 'soft', textContent: texts.noServices }),
  );
  show();
  return section;
}
