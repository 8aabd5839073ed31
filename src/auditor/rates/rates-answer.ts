// The shape of what the server tells of rates, checked on arrival.
import { z } from 'zod';

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

const rate = z.object({ hits: count, of: count, low: share, high: share });

/** `GET /temoin/audit/rates`. Null stands for what is hidden, because too few are behind it. */
export const ratesAnswer = z.object({
  from: day,
  to: day,
  per: z.enum(['day', 'week', 'month']),
  by: z.enum(['notice', 'locale', 'viewport', 'surface']).nullable(),
  /** Groups of fewer are hidden. */
  smallest: count,
  purposes: z.array(z.string()),
  groups: z.array(
    z.object({
      name: z.string(),
      /** What the log has published of a notice. */
      notice: z.object({ locale: z.string(), revision: z.number(), widget: z.string() }).optional(),
    }),
  ),
  spans: z.array(
    z.object({
      from: day,
      to: day,
      isWhole: z.boolean(),
      groups: z.array(
        z.object({
          /** Position in `groups`; null of those that are told together. */
          group: count.nullable(),
          choices: count.nullable(),
          /** By purpose. */
          rates: z.array(rate.nullable()),
          shown: count.nullable(),
          answered: rate.nullable(),
        }),
      ),
    }),
  ),
  /** Records of which nobody knows what they decided. */
  unread: count,
  /** Whether the site counts notices shown now. */
  countsShown: z.boolean(),
  changes: z.array(
    z.object({
      time: z.string(),
      kind: z.enum(['notice', 'widget']),
      index: count,
      publications: count,
      revision: z.number().optional(),
      widget: z.string().optional(),
    }),
  ),
  lag: count,
});

/** Rates as they were told. */
export type RatesAnswer = z.infer<typeof ratesAnswer>;
/** How many of those that decided, who may be none, with the band of 95 %. */
export type Rate = z.infer<typeof rate>;
/** One day, week or month. */
export type RateSpan = RatesAnswer['spans'][number];
