// The fields of the filter that stand folded in: one for each facet of a record, filled with what the log has met.
import type { FacetFilter } from '../consent/facets.ts';
import type { FacetValues } from './answers.ts';
import { fetchFacetValues } from './api.ts';
import { FILTER_LABELS, noticeWords, valueWords } from './filter-words.ts';
import { timeOf } from './moment.ts';
import type { Route } from './route.ts';
import { useAnswer } from './use-answer.ts';

/** In the order in which somebody asks: what, where, how, to whom, by what. */
const FIELDS: readonly (keyof FacetFilter)[] = [
  'granted',
  'refused',
  'surface',
  'gesture',
  'locale',
  'jurisdiction',
  'viewport',
  'gpc',
  'parity',
  'notice',
  'widget',
];

/** Names of the two fields of a time of day. */
export const FROM_TIME = 'from-time';
export const TO_TIME = 'to-time';

/** @param apply called when a value was chosen */
export function FilterMore({ route, apply }: { route: Route; apply: () => void }) {
  const { answer } = useAnswer('facets', fetchFacetValues);
  const met = answer.state === 'ready' ? answer.value : undefined;
  return (
    <>
      <div class="more-fields">
        {FIELDS.map((name) => (
          <Facet key={name} name={name} chosen={route[name] ?? ''} met={met} apply={apply} />
        ))}
        <TimeOfDay name={FROM_TIME} label="From, time (UTC)" value={timeOf(route.from)} />
        <TimeOfDay name={TO_TIME} label="Before, time (UTC)" value={timeOf(route.to)} />
      </div>
      <p class="hint" role="status">
        {answer.state === 'loading' && 'Asking the log what it has…'}
        {answer.state === 'failed' &&
          `What there is to choose from could not be asked: ${answer.error.message}`}
        {met?.more &&
          'Of what has very many values, those are listed that the log met first; the address takes any.'}
      </p>
    </>
  );
}

/** What is chosen can be chosen, whether or not the log has met it. */
function Facet(props: {
  name: keyof FacetFilter;
  chosen: string;
  met: FacetValues | undefined;
  apply: () => void;
}) {
  const { name, chosen, met, apply } = props;
  const known = met?.values[name] ?? [];
  const values = !chosen || known.includes(chosen) ? known : [chosen, ...known];
  return (
    <div class="field">
      <label for={name}>{FILTER_LABELS[name]}</label>
      <select id={name} name={name} value={chosen} onChange={apply}>
        <option value="">Any</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {name === 'notice' ? noticeWords(value, met?.notices ?? []) : valueWords(name, value).words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What is being typed stays when the page draws again; another address has another field. */
function TimeOfDay({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input key={value} id={name} name={name} type="time" step={1} defaultValue={value} />
    </div>
  );
}
