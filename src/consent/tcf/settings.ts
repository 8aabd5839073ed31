// The settings of the IAB's framework (TCF) as a site's owner writes them: who the site is there, and with which vendors.
import { z } from 'zod';

/** The TC string's field has 12 bits, and 0 and 1 are nobody's (TCF-1). */
const CMP_ID_LEAST = 2;
const CMP_ID_MOST = 4_095;

/**
 * Each vendor may stand in a cookie twice, for consent and for legitimate interest, and browsers keep no cookie of more
 * than 4,096 bytes (CK-1); a record names as many ids.
 */
const VENDORS_MAX = 90;

/** The owner's revision takes the last six of the nine digits that there are; the policy's version stands before it. */
export const TCF_REVISION_MAX = 999_999;

const id = z.int().min(1).max(65_535);

/** The shape of `signals.tcf` in `temoin.json`. */
export const tcfSettingsSchema = z.strictObject({
  cmpId: z
    .int()
    .min(CMP_ID_LEAST)
    .max(CMP_ID_MOST)
    .describe(
      `The number under which the IAB has registered you as a consent management platform, ${CMP_ID_LEAST} to ${CMP_ID_MOST}; without it there is no __tcfapi (TCF-1)`,
    ),
  cmpVersion: z
    .int()
    .min(0)
    .max(4_095)
    .optional()
    .describe('Version of your platform, which goes into each TC string (default 1)'),
  publisherCC: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a country of ISO 3166-1 in capitals, such as "FR"')
    .describe('Country whose law the publisher is under (ISO 3166-1)'),
  vendors: z
    .array(
      z.union([
        id,
        z.strictObject({
          id,
          since: z.int().min(0).max(TCF_REVISION_MAX).optional().describe('As for services'),
        }),
      ]),
    )
    .min(1)
    .max(VENDORS_MAX)
    .describe(
      `Ids of the vendors in the IAB's list that work with the site, at most ${VENDORS_MAX}; {"id": 755, "since": 4} for one that came later`,
    ),
  stacks: z
    .array(id)
    .max(20)
    .optional()
    .describe('Ids of stacks, by whose names the first layer says several purposes at once'),
  legitimateInterest: z
    .boolean()
    .optional()
    .describe(
      'Whether vendors may claim a legitimate interest, to which visitors can object and which is off until they accept (default true)',
    ),
  languages: z
    .array(z.string().min(2).max(35))
    .min(1)
    .max(38)
    .optional()
    .describe(
      'Languages of the pages, whose standard texts every page loads; the first is shown to whoever wishes for none of them (default: "locale", else "en")',
    ),
});

/** `signals.tcf` as the owner writes it. */
export type TcfSettings = z.infer<typeof tcfSettingsSchema>;
