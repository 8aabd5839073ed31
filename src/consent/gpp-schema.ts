// The schema of `signals.gpp`.
import { z } from 'zod';
import { expressionSchema } from './expression-schema.ts';
import { GPP_KEYS, type GppKey } from './gpp-settings.ts';

/** Default of each key, which a site without such a purpose has to say. */
export const GPP_DEFAULT = 'marketing';

const key = z
  .union([expressionSchema, z.literal(false)])
  .optional()
  .describe(`Default: "${GPP_DEFAULT}"; false where the site does not do it`);

/** The shape of the settings. What no one setting shows is in signal-problems.ts. */
export const gppSchema = z.strictObject({
  cmpId: z
    .int()
    .min(1)
    .max(4095)
    .optional()
    .describe('Id that the IAB has given to the consent management (default that of the TCF, else 1: none)'),
  keys: z
    // The reason for the cast: fromEntries loses the names.
    .strictObject(Object.fromEntries(GPP_KEYS.map((name) => [name, key])) as Record<GppKey, typeof key>)
    .optional()
    .describe('Which purposes or services sell, share, or target advertising'),
  sections: z
    .enum(['national', 'state'])
    .optional()
    .describe(
      "state: a state's own section where it has one (default). national: the one of the US everywhere in it, and where the place is not known",
    ),
  mspa: z
    .strictObject({
      coveredTransaction: z.boolean().describe('Whether transactions are covered by the agreement'),
      optOutOptionMode: z.boolean().optional(),
      serviceProviderMode: z.boolean().optional(),
    })
    .optional()
    .describe("What was signed of the IAB's Multi-State Privacy Agreement (default nothing)"),
});
