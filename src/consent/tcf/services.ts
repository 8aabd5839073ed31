// The vendors as services: who they are, and what the IAB's list says of each, as facts that any language can say.
import type { Service } from '../configuration.ts';
import type { DeclaredFact } from '../declared-facts.ts';
import type { ChosenVendor } from './chosen-vendors.ts';
import type { TcfVendor } from './vendor-list.ts';

const DAY_SECONDS = 86_400;

/** The id of the purpose that all vendors' consents are under, and of that with their legitimate interests. */
export const VENDORS = 'tcf-vendors';
export const INTERESTED_VENDORS = 'tcf-li-vendors';

/**
 * The services of the vendors: a consent, an interest that can be objected to, or both; and the vendors that declare
 * special purposes alone, about which there is nothing to decide (`tcf-d-…`, under the first of those).
 * @param language the one whose addresses are taken where a vendor has several, else the English ones
 */
export function servicesOf(chosen: readonly ChosenVendor[], language: string): Service[] {
  const consents = chosen
    .filter(({ consents }) => consents.length)
    .map((each) => serviceOf(each, `tcf-v-${each.vendor.id}`, VENDORS, language));
  const interests = chosen
    .filter(({ interests }) => interests.length)
    .map((each) => serviceOf(each, `tcf-lv-${each.vendor.id}`, INTERESTED_VENDORS, language));
  const shown = chosen.filter(isShownOnly).map((each) => {
    const [special] = each.vendor.specialPurposes;
    return serviceOf(each, `tcf-d-${each.vendor.id}`, `tcf-sp-${special}`, language);
  });
  return [...consents, ...interests, ...shown];
}

/** Whether a vendor asks for nothing that a visitor decides. */
const isShownOnly = ({ consents, interests }: ChosenVendor) => !consents.length && !interests.length;

function serviceOf(each: ChosenVendor, id: string, purpose: string, language: string): Service {
  const { vendor, since } = each;
  const { urls, dataRetention } = vendor;
  const url = urls.find(({ langId }) => langId === language) ?? urls.find(({ langId }) => langId === 'en');
  const { privacy, legIntClaim } = url ?? urls[0] ?? {};
  const policy = safeAddress(privacy);
  return {
    id,
    purpose,
    name: vendor.name,
    provider: vendor.name,
    ...(policy && { policy }),
    ...(dataRetention?.stdRetention && { retentionDays: dataRetention.stdRetention }),
    ...(since !== undefined && { since }),
    facts: factsOf(each, safeAddress(legIntClaim)),
  };
}

/** What divides names in this language, as its other words are. */
const DIVIDER = '{divider}';

/** `{…}` are words of the configuration's `terms` (see terms.ts). */
function factsOf({ vendor, consents, interests }: ChosenVendor, claim: string | undefined): DeclaredFact[] {
  const { specialPurposes, features, specialFeatures, dataDeclaration } = vendor;
  const disclosure = safeAddress(vendor.deviceStorageDisclosureUrl ?? undefined);
  return [
    { name: '{details}' },
    ...named('{consentFor}', 'p', consents),
    ...named('{interestFor}', 'p', interests),
    ...(claim && interests.length ? [{ name: '{interestClaim}', address: claim }] : []),
    ...named('{specialPurposes}', 'sp', specialPurposes),
    ...named('{features}', 'f', features),
    ...named('{specialFeatures}', 'sf', specialFeatures),
    ...named('{data}', 'd', dataDeclaration),
    { name: '{storage}', text: storageOf(vendor) },
    ...(disclosure ? [{ name: '{disclosure}', address: disclosure }] : []),
    ...otherRetentionOf(vendor),
  ];
}

const named = (name: string, kind: string, ids: readonly number[]): DeclaredFact[] =>
  ids.length ? [{ name, text: ids.map((id) => `{${kind}${id}}`).join(DIVIDER) }] : [];

/** TCF-11: for how long cookies live, whether each visit prolongs that, and whether there is anything beside them. */
function storageOf(vendor: TcfVendor): string {
  const { usesCookies, cookieMaxAgeSeconds, cookieRefresh, usesNonCookieAccess } = vendor;
  // The list has zero, a negative number or nothing where cookies end with the session.
  const days = Math.ceil(Math.max(0, cookieMaxAgeSeconds ?? 0) / DAY_SECONDS);
  const cookies = [
    days ? `{cookies} ${days}` : '{cookie}: {session}',
    ...(cookieRefresh ? ['{refreshed}'] : []),
  ];
  return [
    usesCookies ? cookies.join(', ') : '{noCookies}',
    ...(usesNonCookieAccess ? ['{otherAccess}'] : []),
  ].join(DIVIDER);
}

function otherRetentionOf({ dataRetention }: TcfVendor): DeclaredFact[] {
  const { stdRetention, purposes = {}, specialPurposes = {} } = dataRetention ?? {};
  const others = [
    ...Object.entries(purposes).map(([id, days]) => [`{p${id}}`, days] as const),
    ...Object.entries(specialPurposes).map(([id, days]) => [`{sp${id}}`, days] as const),
  ].filter(([, days]) => days !== stdRetention);
  return others.length
    ? [{ name: '{otherRetention}', text: others.map(([term, days]) => `${term}: ${days}`).join(DIVIDER) }]
    : [];
}

/** SEC-4: nobody is led anywhere but to `https:`; some vendors still write `http:`. */
function safeAddress(address: string | undefined): string | undefined {
  const url = address && URL.parse(address.trim().replace(/^http:/i, 'https:'));
  return url && url.protocol === 'https:' && url.href.length <= 2_000 ? url.href : undefined;
}
