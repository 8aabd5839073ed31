// What rates are asked for: days, spans and split, in fields that show what the address says.
import type { TargetedSubmitEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { goToRates } from '../address.ts';
import { type RatesRoute, SPAN_WORDS, SPLIT_WORDS } from './rates-route.ts';

/** @param route the present one */
export function RatesForm({ route }: { route: RatesRoute }) {
  const form = useRef<HTMLFormElement>(null);

  function apply() {
    if (!form.current) return;
    const { elements } = form.current;
    const to = elements.namedItem('to');
    const given = new FormData(form.current);
    const text = (name: string) => {
      const value = given.get(name);
      return typeof value === 'string' && value ? { [name]: value } : {};
    };
    const next: RatesRoute = { ...text('from'), ...text('to'), ...text('per'), ...text('by') };
    const isBackwards = next.from !== undefined && next.to !== undefined && next.from >= next.to;
    if (to instanceof HTMLInputElement)
      to.setCustomValidity(isBackwards ? 'A later day than the first one' : '');
    if (form.current.reportValidity()) goToRates(next);
  }

  function submit(submitted: TargetedSubmitEvent<HTMLFormElement>) {
    submitted.preventDefault();
    apply();
  }

  return (
    <search aria-label="Rates">
      {/* Made anew for another address, so that back and forward change the fields too. */}
      <form class="rates-form" ref={form} key={JSON.stringify(route)} onSubmit={submit}>
        <div class="field">
          <label for="rates-from">From (UTC)</label>
          <input id="rates-from" name="from" type="date" defaultValue={route.from ?? ''} />
        </div>
        <div class="field">
          <label for="rates-to">Before (UTC)</label>
          <input id="rates-to" name="to" type="date" defaultValue={route.to ?? ''} />
        </div>
        <div class="field">
          <label for="rates-per">By</label>
          <select id="rates-per" name="per">
            {Object.entries(SPAN_WORDS).map(([value, words]) => (
              <option key={value} value={value} selected={value === (route.per ?? 'week')}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="rates-by">Split by</label>
          <select id="rates-by" name="by">
            <option value="" selected={!route.by}>
              nothing
            </option>
            {Object.entries(SPLIT_WORDS).map(([value, words]) => (
              <option key={value} value={value} selected={value === route.by}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">Show</button>
      </form>
    </search>
  );
}
