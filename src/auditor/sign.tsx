// Signs that stand beside words: how much an event granted, and whether a check passed. Never colour alone.
import type { RecordEvent } from '../consent/record.ts';

// A disc, filled by as much as was granted; the arrow takes something back.
const EVENT_SHAPES: Readonly<Record<RecordEvent, string>> = {
  'grant-all': 'M8 2.5a5.5 5.5 0 1 0 .01 0z',
  'refuse-all': '',
  custom: 'M8 2.5a5.5 5.5 0 0 0 0 11z',
  withdraw: 'M10.2 5L5.8 8l4.4 3z',
  once: 'M8 2.5a5.5 5.5 0 0 1 5.5 5.5H8z',
};

/** The sign of an event; its words must stand beside it. */
export function EventSign({ event }: { event: RecordEvent }) {
  return (
    <svg class="event-sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" />
      <path d={EVENT_SHAPES[event]} />
    </svg>
  );
}

/** ✓ or ✕ for a check; its words must stand beside it. */
export function PassSign({ passed }: { passed: boolean }) {
  return (
    <span class={passed ? 'sign good' : 'sign bad'} aria-hidden="true">
      {passed ? '✓' : '✕'}
    </span>
  );
}
