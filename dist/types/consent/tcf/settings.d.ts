import { z } from 'zod';
/** The owner's revision takes the last six of the nine digits that there are; the policy's version stands before it. */
export declare const TCF_REVISION_MAX = 999999;
/** The shape of `signals.tcf` in `temoin.json`. */
export declare const tcfSettingsSchema: z.ZodObject<{
    cmpId: z.ZodInt;
    cmpVersion: z.ZodOptional<z.ZodInt>;
    publisherCC: z.ZodString;
    vendors: z.ZodArray<z.ZodUnion<readonly [z.ZodInt, z.ZodObject<{
        id: z.ZodInt;
        since: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>]>>;
    stacks: z.ZodOptional<z.ZodArray<z.ZodInt>>;
    legitimateInterest: z.ZodOptional<z.ZodBoolean>;
    languages: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
/** `signals.tcf` as the owner writes it. */
export type TcfSettings = z.infer<typeof tcfSettingsSchema>;
