// The chosen vendors: those of the list that a site works with, what each asks for there, and what is wrong with the choice.
import type { Problem } from '../configuration-problem.ts';
import type { TcfSettings } from './settings.ts';
import type { TcfVendor, VendorList } from './vendor-list.ts';

/** Purposes that no vendor may base on a legitimate interest, whatever it declares (TCF-3). */
const CONSENT_ONLY = [1, 3, 4, 5, 6];

/** A vendor and what it asks for on this site. */
export interface ChosenVendor {
  readonly vendor: TcfVendor;
  /** Purposes of the list that need consent. */
  readonly consents: readonly number[];
  /** Purposes based on a legitimate interest, to which visitors can object. */
  readonly interests: readonly number[];
  readonly since?: number | undefined;
}

/** What came of the choice. */
export interface VendorChoice {
  readonly chosen: readonly ChosenVendor[];
  /** Why the configuration cannot be expanded. */
  readonly problems: readonly Problem[];
  /** Vendors that are not shown any more, as the IAB has deleted them. */
  readonly leftOut: readonly Problem[];
}

/** @param nowMs the time by which a vendor is deleted or not yet, in milliseconds since 1970 */
export function choiceOfVendors(settings: TcfSettings, list: VendorList, nowMs: number): VendorChoice {
  const problems: Problem[] = [];
  const leftOut: Problem[] = [];
  const seen = new Set<number>();
  const chosen = settings.vendors.flatMap((wish, index): ChosenVendor[] => {
    const { id, since } = typeof wish === 'number' ? { id: wish } : wish;
    const path = `signals.tcf.vendors[${index}]`;
    const vendor = list.vendors[id];
    if (seen.has(id)) {
      problems.push({ path, message: `${id} is there already; remove one of them` });
      return [];
    }
    seen.add(id);
    if (!vendor) {
      problems.push({
        path,
        message: `${id} is no vendor of the IAB's list, version ${list.vendorListVersion}, or one whose entry there cannot be read; correct or remove it`,
      });
      return [];
    }
    const { name, deletedDate } = vendor;
    if (deletedDate !== undefined && Date.parse(deletedDate) <= nowMs) {
      leftOut.push({
        path,
        message: `${id}, ${name}, was deleted from the IAB's list on ${deletedDate.slice(0, 10)} (version ${list.vendorListVersion}) and is not shown; remove it`,
      });
      return [];
    }
    const asked = { vendor, ...basesOf(vendor, list, settings), since };
    if (!asked.consents.length && !asked.interests.length && !vendor.specialPurposes.length) {
      problems.push({
        path,
        message: `${id}, ${name}, asks for nothing here${vendor.legIntPurposes.length ? ', as it claims a legitimate interest alone and "legitimateInterest" is false' : ''}; remove it`,
      });
    }
    return [asked];
  });
  if (!chosen.length && !problems.length)
    problems.push({ path: 'signals.tcf.vendors', message: 'has no vendor left that may be shown; add one' });
  return { chosen, problems, leftOut };
}

function basesOf(vendor: TcfVendor, list: VendorList, { legitimateInterest = true }: TcfSettings) {
  const known = (purpose: number) => list.purposes[purpose] !== undefined;
  return {
    consents: vendor.purposes.filter(known),
    interests: legitimateInterest
      ? vendor.legIntPurposes.filter(
          (purpose) =>
            known(purpose) && !CONSENT_ONLY.includes(purpose) && !vendor.purposes.includes(purpose),
        )
      : [],
  };
}

/** Every number that is in one of the lists, once, in order. */
export const numbersIn = (lists: readonly (readonly number[])[]): number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b);
