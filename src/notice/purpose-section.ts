// One purpose in the preferences: its control, what it is for, and the services under it with theirs.
import type { Notice, NoticeService } from '../consent/notice.ts';
import type { PreferencesNotice } from '../consent/preferences-of.ts';
import { box, create } from './element.ts';
import type { Answers } from './notice.ts';

/** Days from which a duration is said in months: "13 months" reads better than "395 days". */
const MONTHS_FROM_DAYS = 60;
const MONTH_DAYS = 30.4;

/**
 * Draws a purpose. Its control is on where the purpose and all its services are, off where none of them is, and mixed
 * otherwise; a native checkbox, because no switch can be mixed. A required purpose has words instead: there is nothing
 * to decide.
 * @param shown what the controls show, by id: put there as it is in force, and changed by each click. A purpose whose
 *   services were not all left on is not granted itself: what it covers beside them nobody has turned on.
 * @param touched is told of each click
 * @param folded gets what draws the services, which stand folded: the words of a duration cost the browser 10 ms and
 *   more, once, and the dialog need not wait for them
 */
export function drawPurpose(
  notice: PreferencesNotice,
  { id: purposeId, required, title, description }: Notice['purposes'][number],
  answers: Answers,
  shown: Record<string, boolean>,
  touched: (event: Event) => void,
  folded: (() => void)[],
): HTMLElement {
  const { texts } = notice;
  const services = notice.services.filter(({ purpose }) => purpose === purposeId);
  const state = create('span', { className: 'soft', textContent: texts.alwaysOn });
  const ids = required ? [] : [purposeId, ...services.map(({ id }) => id)];
  for (const id of ids) shown[id] = answers.granted(id);
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
  const list = box('', []);
  folded.push(() => {
    list.append(
      ...services.map((service) => {
        const [name, control] = controlled(service.id, service.name);
        return box('service', [
          box('row', [create('h4', {}, name), ...control]),
          create('dl', {}, ...factsOf(service, notice)),
        ]);
      }),
    );
    show();
  });
  const section = create(
    'section',
    {},
    box('row', [create('h3', {}, label), state, ...control]),
    about,
    services.length
      ? create(
          'details',
          {},
          create('summary', { textContent: `${texts.services} (${services.length})` }),
          list,
        )
      : create('p', { className: 'soft', textContent: texts.noServices }),
  );
  show();
  return section;
}

/** Who is behind a service, what it keeps on the device, and what its provider keeps. */
function factsOf(
  { provider, policy, storage, retentionDays }: NoticeService,
  { texts, locale }: PreferencesNotice,
): HTMLElement[] {
  const facts: [name: string, ...values: (string | Node)[][]][] = [
    [
      texts.provider,
      [provider],
      ...(policy
        ? [
            [
              create('a', {
                href: policy,
                target: '_blank',
                rel: 'noopener noreferrer',
                textContent: texts.servicePolicy,
              }),
            ],
          ]
        : []),
    ],
    [
      texts.storage,
      ...storage.map(({ kind, name, days }) => [
        `${texts.stores[kind]} `,
        create('code', { textContent: name }),
        ` · ${days ? duration(days, locale) : texts.session}`,
      ]),
      ...(storage.length ? [] : [[texts.storesNothing]]),
    ],
    ...(retentionDays
      ? [[texts.retention, [duration(retentionDays, locale)]] satisfies [string, string[]]]
      : []),
  ];
  return facts.flatMap(([name, ...values]) => [
    create('dt', { textContent: name }),
    ...values.map((value) => create('dd', {}, ...value)),
  ]);
}

function duration(days: number, locale: string): string {
  const [count, unit] = days < MONTHS_FROM_DAYS ? [days, 'day'] : [Math.round(days / MONTH_DAYS), 'month'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
