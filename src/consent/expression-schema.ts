// The schema of a `data-consent` expression, as settings have it.
import { z } from 'zod';

/** What the release understands as well (DESIGN §3); whether each id is known is checked beside the others. */
const EXPRESSION = /^[a-z][a-z0-9-]{0,31}((\|| +)[a-z][a-z0-9-]{0,31})*$/;

/** Ids of purposes or services: all of those separated by spaces, any of those joined by `|`. */
export const expressionSchema = z
  .string()
  .max(2000)
  .regex(
    EXPRESSION,
    'must be ids of purposes or services: all of those separated by spaces, any of those joined by |',
  );
