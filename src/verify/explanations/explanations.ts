// What every finding means, in plain words: one table for all codes.
import type { FindingCode } from '../finding.ts';
import type { Explanation } from './explanation.ts';
import { FILE_EXPLANATIONS } from './file.ts';
import { CHECKPOINT_EXPLANATIONS, PERIOD_EXPLANATIONS, TREE_EXPLANATIONS } from './log.ts';
import { PACK_EXPLANATIONS } from './pack.ts';
import { ENTRY_EXPLANATIONS, RECEIPT_EXPLANATIONS, SERIES_EXPLANATIONS } from './record.ts';

/** By code; the type asks for each. */
export const EXPLANATIONS: Readonly<Record<FindingCode, Explanation>> = {
  ...FILE_EXPLANATIONS,
  ...CHECKPOINT_EXPLANATIONS,
  ...TREE_EXPLANATIONS,
  ...PERIOD_EXPLANATIONS,
  ...ENTRY_EXPLANATIONS,
  ...SERIES_EXPLANATIONS,
  ...PACK_EXPLANATIONS,
  ...RECEIPT_EXPLANATIONS,
};
