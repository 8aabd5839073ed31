// The schema of the configuration: the source of the check's words and of the published JSON Schema.
import { z } from 'zod';
import { LEAST_DAYS, LONGEST_DAYS } from './ask-again-problems.ts';
import { HOST, HOST_PATTERN } from './host-pattern.ts';
import { ID } from './id.ts';
import { BUTTON_CORNERS, LAYOUTS } from './layout.ts';
import { JURISDICTION } from './presumption.ts';
import { signalsSchema } from './signals-schema.ts';
import { ownTextsSchema } from './texts-schema.ts';
import { HEX_COLOUR } from './theme-problems.ts';

/** Half a surrogate pair cannot be hashed, nor kept by a record that names the notice (RFC 8785 §3.2.2.2). */
const wellFormed = (text: string) => text.isWellFormed();
const text = (what: string, maxLength = 500) =>
  z.string().min(1).max(maxLength).refine(wellFormed, 'must be well-formed Unicode').describe(what);

/** SEC-4: `https:`, or a path on the site itself; never `javascript:`, `data:` or a host without a scheme. */
const ADDRESS = /^(https:\/\/[^\s/]+(\/\S*)?|\/(?!\/)\S*)$/;

const id = z
  .string()
  .regex(ID, 'must be a lower-case letter followed by at most 31 of a-z, 0-9 and -')
  .describe('Id, unique among purposes and services');
const address = (what: string) =>
  z
    .string()
    .max(2000)
    .regex(ADDRESS, 'must be an https:// address or a path that starts with /')
    .describe(what);
/** The cookie's grammar has room for nine digits. */
const revision = z.int().max(999_999_999);
const since = revision
  .min(0)
  .optional()
  .describe(
    'Revision in which this appeared or changed; older choices do not cover it, and the notice asks about it alone',
  );

/** Its bounds are for editors; the check's words for them say which law they are of (ask-again-problems.ts). */
const askAgainDays = z.int().meta({ minimum: LEAST_DAYS, maximum: LONGEST_DAYS });

/** The texts of a purpose in one language. */
export const purposeTextsSchema = z.strictObject({
  title: text('Short title, highlighted before the choice (CNIL-5)'),
  description: text('What the data is used for, in one or two sentences', 2000),
});

const purpose = z.strictObject({
  id,
  required: z.boolean().optional().describe('Granted without asking because the page cannot work otherwise'),
  since,
  texts: z
    .record(
      z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "fr"'),
      purposeTextsSchema,
    )
    .refine((texts) => Object.keys(texts).length > 0, 'must be given in at least one language or left out')
    .optional()
    .describe(
      'Texts by language; needed for every purpose other than necessary, analytics, social, marketing',
    ),
});

const storedItem = z.strictObject({
  kind: z.enum(['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache']),
  name: text('Exact name, or a pattern in which * stands for any characters').refine(
    (name) => /[^*]/.test(name),
    'must be more than *, which would be everything that the site itself keeps',
  ),
  days: z.int().min(0).max(36_500).describe('Whole days until it expires; 0 for the end of the session'),
});

const service = z.strictObject({
  id,
  purpose: z.string().describe('Id of the purpose it serves'),
  name: text('Name of the tool'),
  provider: text('The legal person behind it'),
  policy: address("The provider's privacy policy").optional(),
  hosts: z
    .array(
      z
        .string()
        .regex(
          HOST_PATTERN,
          'must be a host name in lower case, without scheme, port or path; *. in front means every host below',
        ),
    )
    .max(50)
    .optional()
    .describe('Hosts its requests go to'),
  storage: z.array(storedItem).max(100).optional().describe('What it keeps on the device'),
  retentionDays: z
    .int()
    .min(1)
    .max(36_500)
    .optional()
    .describe('Whole days for which the provider keeps what it learns, as its policy says'),
  since,
});

const colour = z.string().regex(HEX_COLOUR, 'must be a colour written #rgb or #rrggbb, such as #1d4ed8');

/** All that a style may depend on: nothing here can tell the refuse button from the accept button (CNIL-2). */
const theme = z.strictObject({
  accent: colour.optional().describe('Colour of the buttons; at least 3:1 on the paper (A11Y-1)'),
  accentDark: colour.optional().describe('The same on dark paper; without it, accent'),
  radius: z
    .string()
    .regex(/^\d{1,2}(\.\d{1,2})?(px|rem|em)$|^0$/, 'must be a length such as 8px or 0.5rem')
    .optional()
    .describe('Rounding of the corners (default 12px)'),
  font: z
    .string()
    .max(300)
    .regex(/^[^;{}!()<>\\]+$/, 'must be a list of font families as CSS writes it, without functions')
    .refine(wellFormed, 'must be well-formed Unicode')
    .optional()
    .describe("Font families (default the system's)"),
  scheme: z
    .enum(['light', 'dark', 'system'])
    .optional()
    .describe("Light, dark, or as the visitor's system has it (default)"),
});

/** The shape of `temoin.json`. What depends on two places at once is checked in `configuration-check.ts`. */
export const configurationSchema = z
  .strictObject({
    $schema: z.string().optional(),
    site: z
      .string()
      .regex(HOST, 'must be a host name in lower case, without scheme, port or path')
      .describe("The site's name in its log"),
    revision: revision.min(1).describe('Raise it whenever purposes, services or texts change in substance'),
    policy: address("The site's own privacy policy"),
    controller: z.strictObject({
      name: text('Who is responsible (GDPR-12)'),
      contact: text('How to reach them: an e-mail address or an https:// address'),
    }),
    purposes: z.array(purpose).min(1).max(32),
    services: z.array(service).max(200).optional(),
    log: address('Where records are posted to').optional(),
    countShown: z
      .boolean()
      .optional()
      .describe(
        'Whether the log counts the notices shown, without ids, as the denominator of rates (default false)',
      ),
    cookie: z
      .strictObject({
        name: z
          .string()
          .regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits, _ or -')
          .optional()
          .describe('Default eu-consent (CNIL-20)'),
        domain: z
          .string()
          .regex(HOST, 'must be a domain in lower case, without a dot in front, scheme, port or path')
          .optional()
          .describe('Domain whose hosts all share the choice; without it each host keeps its own'),
      })
      .optional()
      .describe('The cookie that keeps the choice'),
    guard: z
      .enum(['none', 'browser', 'server'])
      .optional()
      .describe(
        'How far requests to the hosts of services are guarded beside the marked tags: not at all, by the gate in the browser (default), or by the policy that the server sends',
      ),
    reloadOnWithdrawal: z
      .boolean()
      .optional()
      .describe(
        'Whether a withdrawal reloads the page where something that ran is refused now (default true)',
      ),
    askAgainBefore: revision.min(0).optional().describe('Choices of an older revision than this are void'),
    askAgainDays: z
      .union([askAgainDays, z.object({ default: askAgainDays }).catchall(askAgainDays)], {
        error:
          'must be whole days, such as 182, or such days by place, with a default: {"default": 182, "US-CA": 365}',
      })
      .optional()
      .describe(
        'Whole days for which a choice is remembered, accepting or refusing alike (default 182; 365 at least where the law asks for an opt-out alone), or such days by the code of a place',
      ),
    locale: z
      .string()
      .min(2)
      .max(35)
      .optional()
      .describe('Language to show whatever the page or browser say'),
    jurisdiction: z
      .string()
      .regex(JURISDICTION, 'must be a code of ISO 3166-1 or 3166-2 in capitals, such as "FR" or "US-CA"')
      .optional()
      .describe(
        'Place whose law applies to the visitors of this configuration; only in states of the US that ask for an opt-out alone does anything optional run before a choice',
      ),
    signals: signalsSchema.optional(),
    layout: z
      .enum(LAYOUTS)
      .optional()
      .describe(
        'Where the first layer stands: a card in a corner (default: bottom end), a bar along an edge, or a card in the centre',
      ),
    firstLayer: z
      .strictObject({
        continueWithout: z
          .boolean()
          .optional()
          .describe('Whether "Continue without accepting" stands above the title; it refuses all (CNIL-3)'),
        close: z
          .boolean()
          .optional()
          .describe('Whether there is a closing cross; it refuses all and says so (IT-1)'),
      })
      .optional()
      .describe('Controls of the first layer beside its three buttons'),
    theme: theme
      .optional()
      .describe("Colours and shape of the notice, where the page's own styles do not set them"),
    button: z
      .enum(BUTTON_CORNERS)
      .optional()
      .describe(
        'Corner of a small button that is on every page once a choice is made, and opens the preferences (CBT-K); without it there is none, and the page needs a link or button of its own',
      ),
    texts: z
      .record(z.string(), ownTextsSchema)
      .optional()
      .describe(
        "The site's own texts in the place of shipped ones, by language and by name; plain text, never HTML",
      ),
  })
  .describe('Configuration of the Témoin consent widget');

/**
 * JSON Schema (draft 2020-12) of the configuration, so that editors complete and check it.
 * @param languages tags of the shipped ones, whose texts a site may override
 */
export function configurationJsonSchema(languages: readonly string[]): object {
  const published = configurationSchema.extend({
    texts: z
      .partialRecord(z.enum(languages), ownTextsSchema)
      .optional()
      .describe(configurationSchema.shape.texts.description ?? ''),
  });
  return { ...z.toJSONSchema(published), title: 'Témoin configuration' };
}
