// Search and filter of the register; what they are set to stands in the address.
import type { RefObject, TargetedEvent, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { EVENTS } from '../consent/facets.ts';
import { EVENT_WORDS } from '../consent/record-words.ts';
import { goTo } from './address.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterMore, FROM_TIME, TO_TIME } from './filter-more.tsx';
import { FILTER_LABELS } from './filter-words.ts';
import { dayOf, momentOf } from './moment.ts';
import { FILTER_NAMES, type Route, refiltered, SEARCH_CHARS_MAX } from './route.ts';

// Shorter beginnings match too much to be a search; the server refuses them.
const SEARCH_CHARS_MIN = 4;

/** @param route the present one; a new search starts again on the newest page */
export function RegisterFilter({ route }: { route: Route }) {
  const form = useRef<HTMLFormElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const event = useRef<HTMLSelectElement>(null);
  const from = useRef<HTMLInputElement>(null);
  const to = useRef<HTMLInputElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  // Back and forward change the address; the fields follow.
  useEffect(() => {
    if (search.current) search.current.value = route.search;
    if (event.current) event.current.value = route.event ?? '';
    if (from.current) from.current.value = dayOf(route.from);
    if (to.current) to.current.value = dayOf(route.to);
  }, [route.search, route.event, route.from, route.to]);

  const isUnknownEvent = route.event !== undefined && !EVENTS.some((known) => known === route.event);

  function apply() {
    if (!form.current) return;
    const next = readForm(new FormData(form.current), route);
    const isBackwards = next.from !== undefined && next.to !== undefined && next.from >= next.to;
    to.current?.setCustomValidity(isBackwards ? 'A later day than the first one' : '');
    demandDay(form.current, FROM_TIME, from.current);
    demandDay(form.current, TO_TIME, to.current);
    if (form.current.reportValidity()) goTo(next);
  }

  function submit(submitted: TargetedSubmitEvent<HTMLFormElement>) {
    submitted.preventDefault();
    apply();
  }

  /** The cross of a search field empties it without a submit. */
  function emptied({ currentTarget }: TargetedEvent<HTMLInputElement>) {
    if (currentTarget.value === '' && route.search) apply();
  }

  return (
    <search aria-label="Register">
      <form class="filter" ref={form} onSubmit={submit} onInput={complainNoMore}>
        <div class="field grow">
          <label for="search">{FILTER_LABELS.search}</label>
          <input
            id="search"
            name="search"
            ref={search}
            type="search"
            class="mono"
            minLength={SEARCH_CHARS_MIN}
            maxLength={SEARCH_CHARS_MAX}
            pattern="[\w\-]*"
            title="Letters, digits, - and _, as subjects and record ids have them"
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            placeholder="whole, or its first characters"
            onInput={emptied}
          />
        </div>
        <div class="field">
          <label for="event">Event</label>
          <select id="event" name="event" ref={event} onChange={apply}>
            <option value="">All events</option>
            {EVENTS.map((known) => (
              <option key={known} value={known}>
                {EVENT_WORDS[known]}
              </option>
            ))}
            {isUnknownEvent && <option value={route.event}>{route.event}</option>}
          </select>
        </div>
        <Day name="from" label="Received from (UTC)" input={from} />
        <Day name="to" label="Before (UTC)" input={to} />
        <button type="submit">Search</button>
        <button
          type="button"
          class="fold"
          aria-expanded={unfolded}
          aria-controls="more-filters"
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? 'Fewer filters' : 'More filters'}
        </button>
        <div id="more-filters" hidden={!unfolded}>
          {unfolded && <FilterMore route={route} apply={apply} />}
        </div>
      </form>
      <FilterChips route={route} leave={() => search.current?.focus()} />
    </search>
  );
}

/** The route that the form asks for; what it has no field for stays as it is. */
function readForm(form: FormData, route: Route): Route {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : undefined;
  };
  let next = route;
  for (const name of FILTER_NAMES) {
    const value = text(name);
    if (value !== undefined) next = refiltered(next, name, value);
  }
  next = refiltered(next, 'from', momentOf(dayOf(next.from), text(FROM_TIME), route.from));
  return refiltered(next, 'to', momentOf(dayOf(next.to), text(TO_TIME), route.to));
}

/** A time of day means nothing without its day. */
function demandDay(form: HTMLFormElement, time: string, day: HTMLInputElement | null): void {
  const field = form.elements.namedItem(time);
  if (field instanceof HTMLInputElement)
    field.setCustomValidity(field.value && !day?.value ? 'Give the day too' : '');
}

/** Else the browser would not even ask again: what is wrong in one field may be set right in another. */
function complainNoMore({ currentTarget }: TargetedEvent<HTMLFormElement>): void {
  for (const field of currentTarget.elements)
    if (field instanceof HTMLInputElement) field.setCustomValidity('');
}

/** A day of the period in which records were received; empty where it is open at this end. */
function Day(props: { name: string; label: string; input: RefObject<HTMLInputElement | null> }) {
  const { name, label, input } = props;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input id={name} name={name} ref={input} type="date" />
    </div>
  );
}
