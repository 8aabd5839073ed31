// How a site is, in words for its operator.
import type { MeasuredWriter } from './log-writer.ts';

/** One open site: whether its log can append, and if not, the class of the reason. */
export function healthOf({ failure, waiting, checkpoint }: MeasuredWriter) {
  const { size } = checkpoint;
  return failure
    ? { status: 'unavailable' as const, reason: failure, size, waiting }
    : { status: 'ok' as const, size, waiting };
}
