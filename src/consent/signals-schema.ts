// The schema of the signals: each protocol with its keys and settings.
import { z } from 'zod';
import { expressionSchema } from './expression-schema.ts';
import { gppSchema } from './gpp-schema.ts';
import { SIGNAL_KEYS } from './signals.ts';

/** Settings that every protocol has: an expression for each of its keys. */
const keysOf = (keys: Readonly<Record<string, readonly string[]>>) => {
  const shape = Object.entries(keys).map(([key, purposes]) => [
    key,
    expressionSchema
      .optional()
      .describe(`Default: ${purposes.map((purpose) => `"${purpose}"`).join(' or ') || 'nothing'}`),
  ]);
  // The reason for the cast: fromEntries loses the names, of which the check reads none.
  const settings = z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodOptional<z.ZodString>>);
  return { keys: settings.optional().describe('Which purposes or services each key follows') };
};

const { google, ...others } = SIGNAL_KEYS;

const googleSchema = z.strictObject({
  ...keysOf(google),
  mode: z
    .enum(['basic', 'advanced'])
    .optional()
    .describe(
      "basic: Google's tags are held until their service is granted (default). advanced: they load at once, without cookies",
    ),
  region: z
    .array(
      z
        .string()
        .regex(
          /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/,
          'must be a code of ISO 3166-1 or 3166-2, such as "FR" or "US-CA"',
        ),
    )
    .min(1)
    .max(300)
    .optional()
    .describe('Places to which the denying default is confined; elsewhere Google grants by default'),
  waitForUpdateMs: z
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .describe('Milliseconds for which tags wait for the choice'),
  adsDataRedaction: z
    .boolean()
    .optional()
    .describe('Redact ad clicks while ad_storage is denied (default false)'),
  urlPassthrough: z
    .boolean()
    .optional()
    .describe('Pass ad click ids on in the addresses of links while storage is denied (default false)'),
  dataLayer: z
    .string()
    .regex(/^[A-Za-z_$][\w$]{0,63}$/, 'must be the name of a global variable')
    .optional()
    .describe('Name of the data layer (default dataLayer)'),
});

const otherSchemas = Object.entries(others).map(([name, keys]) => [
  name,
  z.strictObject(keysOf(keys)).optional(),
]);

/** The shape of `signals`. */
export const signalsSchema = z
  .strictObject({
    google: googleSchema.optional(),
    // The reason for the cast: fromEntries loses the names.
    ...(Object.fromEntries(otherSchemas) as Record<keyof typeof others, z.ZodOptional<z.ZodObject>>),
    gpp: gppSchema.optional(),
  })
  .describe('Protocols of vendors that are told of each choice (docs/SIGNALS.md)');
