// The IAB's vendor list, checked: it comes from elsewhere, and visitors read what it says (GVL specification 3).
import { z } from 'zod';

/** Far above what the list has: a text that is longer is none of a purpose or a vendor. */
const LENGTH_MAX = 5_000;

/** The list has some 1,200 vendors; as many ids as a TC string can name are left room. */
const VENDORS_MAX = 20_000;
const IDS_MAX = 64;

const text = z
  .string()
  .max(LENGTH_MAX)
  .transform((found) => found.replace(/\s+/g, ' ').trim())
  .refine((found) => found.isWellFormed(), 'must be well-formed Unicode');
const name = text.refine((found) => found !== '', 'must not be empty');
const idNumber = z.int().min(1).max(65_535);
const ids = z.array(idNumber).max(IDS_MAX).default([]);
const days = z.int().min(0).max(36_500);

/** Members by their number, which stands both before and in each. */
const numbered = <Member extends z.ZodType>(member: Member, most = 200) =>
  z
    .record(z.string().regex(/^[1-9]\d{0,4}$/), member)
    .refine((members) => Object.keys(members).length <= most, `must have at most ${most} members`);

const described = z.object({ id: idNumber, name, description: text });
const illustrated = described.extend({ illustrations: z.array(text).max(20).default([]) });
const stack = described.extend({ purposes: ids, specialFeatures: ids });
const retention = numbered(days).default({});

const vendor = z.object({
  id: idNumber,
  name,
  purposes: ids,
  legIntPurposes: ids,
  flexiblePurposes: ids,
  specialPurposes: ids,
  features: ids,
  specialFeatures: ids,
  /** Longest age of a cookie; null or negative where it ends with the session, or where there is none. */
  cookieMaxAgeSeconds: z.number().nullish(),
  usesCookies: z.boolean().default(false),
  cookieRefresh: z.boolean().default(false),
  usesNonCookieAccess: z.boolean().default(false),
  /** In days. */
  dataRetention: z
    .object({ stdRetention: days.nullish(), purposes: retention, specialPurposes: retention })
    .optional(),
  urls: z
    .array(
      z.object({
        langId: z.string().max(35),
        privacy: z.string().optional(),
        legIntClaim: z.string().optional(),
      }),
    )
    .max(50)
    .default([]),
  dataDeclaration: ids,
  deviceStorageDisclosureUrl: z.string().nullish(),
  deletedDate: z.iso.datetime({ offset: true }).optional(),
});

/** What the standard texts of one language are: those of the list itself are English. */
const texts = {
  purposes: numbered(illustrated),
  specialPurposes: numbered(illustrated),
  features: numbered(illustrated),
  specialFeatures: numbered(illustrated),
  stacks: numbered(stack),
  dataCategories: numbered(described).default({}),
};

const listSchema = z.object({
  gvlSpecificationVersion: z.literal(3),
  vendorListVersion: z.int().min(1).max(4_095),
  tcfPolicyVersion: z.int().min(1).max(63),
  lastUpdated: z.iso.datetime({ offset: true }),
  ...texts,
  // One vendor that has declared nonsense must not keep a new list from all sites: it is as if it were not there.
  vendors: numbered(z.unknown(), VENDORS_MAX).transform((all) => {
    const read = Object.entries(all).map(([key, each]) => [key, vendor.safeParse(each).data] as const);
    // The reason for the cast: those that are none are left out.
    return Object.fromEntries(read.filter(([key, each]) => each?.id === Number(key))) as Record<
      string,
      TcfVendor
    >;
  }),
});

const translationSchema = z.object(texts);

/** One vendor as it has declared itself. */
export type TcfVendor = z.infer<typeof vendor>;

/** The list. */
export type VendorList = z.infer<typeof listSchema>;

/** The standard texts in one language (`purposes-fr.json`). Every {@link VendorList} has them in English. */
export type StandardTexts = z.infer<typeof translationSchema>;

/** What a file was found to be: what was asked for, or all that is wrong with it. */
export type ReadFile<Found> = { readonly found: Found } | { readonly problems: readonly string[] };

/** Checks a parsed `vendor-list.json`; never throws. */
export const readVendorList = (value: unknown): ReadFile<VendorList> => read(listSchema.safeParse(value));

/** Checks a parsed `purposes-<language>.json`; never throws. */
export const readStandardTexts = (value: unknown): ReadFile<StandardTexts> =>
  read(translationSchema.safeParse(value));

function read<Found>({ data, error }: z.ZodSafeParseResult<Found>): ReadFile<Found> {
  if (data !== undefined) return { found: data };
  const problems = (error?.issues ?? []).map(
    ({ path, message }) => `${path.map(String).join('.') || 'the whole file'}: ${message}`,
  );
  return { problems };
}
