// Search and filter of the register; what they are set to stands in the address.
import type { RefObject, TargetedEvent, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { EVENTS } from '../consent/facets.ts';
import { goTo } from './address.ts';
import { hasPeriod, hasSelection, type Route, SEARCH_CHARS_MAX, START, writeRoute } from './route.ts';
import { EVENT_WORDS } from './words.ts';

// Shorter beginnings match too much to be a search; the server refuses them.
const SEARCH_CHARS_MIN = 4;

/** @param route the present one; a new search starts again on the newest page */
export function RegisterFilter({ route }: { route: Route }) {
  const search = useRef<HTMLInputElement>(null);
  const event = useRef<HTMLSelectElement>(null);
  const from = useRef<HTMLInputElement>(null);
  const to = useRef<HTMLInputElement>(null);
  // Back and forward change the address; the fields follow.
  useEffect(() => {
    if (search.current) search.current.value = route.search;
    if (event.current) event.current.value = route.event ?? '';
    if (from.current) from.current.value = route.from ?? '';
    if (to.current) to.current.value = route.to ?? '';
  }, [route.search, route.event, route.from, route.to]);

  function apply() {
    const days = { from: from.current?.value ?? '', to: to.current?.value ?? '' };
    const isBackwards = days.from !== '' && days.to !== '' && days.from >= days.to;
    to.current?.setCustomValidity(isBackwards ? 'A later day than the first one' : '');
    if (!search.current?.form?.reportValidity()) return;
    const chosen = event.current?.value;
    goTo({
      ...START,
      search: search.current.value.trim(),
      event: EVENTS.find((known) => known === chosen),
      ...(days.from && { from: days.from }),
      ...(days.to && { to: days.to }),
    });
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
      <form class="filter" onSubmit={submit}>
        <div class="field grow">
          <label for="search">Subject or record id</label>
          <input
            id="search"
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
          <select id="event" ref={event} onChange={apply}>
            <option value="">All events</option>
            {EVENTS.map((known) => (
              <option key={known} value={known}>
                {EVENT_WORDS[known]}
              </option>
            ))}
          </select>
        </div>
        <Day name="from" label="Received from (UTC)" input={from} />
        <Day name="to" label="Before (UTC)" input={to} />
        <button type="submit">Search</button>
        {(hasSelection(route) || hasPeriod(route)) && (
          <a class="clear" href={writeRoute(START)}>
            Clear
          </a>
        )}
      </form>
    </search>
  );
}

/** A day of the period in which records were received; empty where it is open at this end. */
function Day(props: { name: string; label: string; input: RefObject<HTMLInputElement | null> }) {
  const { name, label, input } = props;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input id={name} ref={input} type="date" onInput={() => input.current?.setCustomValidity('')} />
    </div>
  );
}
