// The expansion: from a configuration that names vendors of the IAB to an ordinary one, with all that visitors must read.
import type { Configuration } from '../configuration.ts';
import type { Problem } from '../configuration-problem.ts';
import { fill } from '../first-layer-of.ts';
import { signalProblems } from '../signal-problems.ts';
import { choiceOfVendors, numbersIn } from './chosen-vendors.ts';
import { bodiesOf } from './first-layer.ts';
import type { TcfLanguage } from './language.ts';
import { type Asked, askedBy, purposesOf } from './purposes.ts';
import { servicesOf } from './services.ts';
import { TCF_REVISION_MAX, type TcfSettings } from './settings.ts';
import type { TcfSignal } from './tcf-of.ts';
import { termsOf } from './terms.ts';
import type { VendorList } from './vendor-list.ts';

/** What a record can name beside the site's own, and what the notice can show (record-schema.ts). */
const IDS_MAX = 232;

/** What came of it: an ordinary configuration and what the owner should hear of, or all that is wrong. */
export type Expansion =
  | { readonly configuration: Configuration; readonly leftOut: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/**
 * Expands a configuration. Notice, cookie, record, log and audit then work as with any other: what the site itself
 * declares stays, and behind it come the purposes of the framework (`tcf-…`), its vendors, and the interests that can be
 * objected to. Pure: the same list gives the same configuration.
 *
 * The revision becomes `<policy version> <owner's revision with six digits>`, and older choices than the policy's
 * version are void (TCF-8).
 * @param settings `signals.tcf` of that configuration
 * @param languages that the notice may be shown in, the one for everybody else first
 * @param nowMs when vendors are looked up, in milliseconds since 1970
 */
export function expandTcf(
  configuration: Configuration,
  settings: TcfSettings,
  list: VendorList,
  languages: readonly TcfLanguage[],
  nowMs: number,
): Expansion {
  const { chosen, problems, leftOut } = choiceOfVendors(settings, list, nowMs);
  const asked = askedBy(chosen);
  const { stacks = [] } = settings;
  const wrong = [...problems, ...stackProblems(stacks, list, asked)];
  if (wrong.length) return { problems: wrong };
  const { purposes, services = [], revision, askAgainBefore = 0, texts = {} } = configuration;
  const atRevision = (own: number) => list.tcfPolicyVersion * (TCF_REVISION_MAX + 1) + own;
  const sinceThen = <Item extends { readonly since?: number }>(item: Item): Item =>
    item.since ? { ...item, since: atRevision(item.since) } : item;
  const vendorServices = servicesOf(chosen, languages[0]?.tag ?? 'en');
  const isRequired = (id: string) => purposes.find((purpose) => purpose.id === id)?.required;
  const providers = services.filter(({ purpose }) => !isRequired(purpose)).map(({ provider }) => provider);
  const count = new Set([...providers, ...chosen.map(({ vendor }) => vendor.name)]).size;
  const expanded: Configuration = {
    ...configuration,
    revision: atRevision(revision),
    askAgainBefore: atRevision(askAgainBefore),
    purposes: [...purposes, ...purposesOf(asked, chosen, languages)].map(sinceThen),
    services: [...services, ...vendorServices].map(sinceThen),
    texts: {
      ...texts,
      ...Object.fromEntries(
        languages.map((language) => [
          language.tag,
          {
            ...texts[language.tag],
            ...bodiesOf(language, asked, stacks, count),
            noServices: fill(language.words.noServices, { vendors: language.words.vendors }),
            terms: termsOf(language, chosen),
          },
        ]),
      ),
    },
    signals: { ...configuration.signals, tcf: signalOf(settings, list, languages) },
  };
  const unknown = signalProblems(expanded);
  if (unknown.length) return { problems: unknown };
  const decided =
    expanded.purposes.filter(({ required }) => !required).length + (expanded.services?.length ?? 0);
  if (decided <= IDS_MAX) return { configuration: expanded, leftOut };
  const message = `makes ${decided} purposes and services with the site's own, but a record can name ${IDS_MAX}; name fewer vendors`;
  return { problems: [{ path: 'signals.tcf.vendors', message }] };
}

function signalOf(
  { cmpId, cmpVersion = 1, publisherCC }: TcfSettings,
  { vendorListVersion, tcfPolicyVersion }: VendorList,
  languages: readonly TcfLanguage[],
): TcfSignal {
  return {
    cmpId,
    cmpVersion,
    publisherCC,
    vendorListVersion,
    tcfPolicyVersion,
    languages: languages.map(({ tag }) => tag),
  };
}

/** Stacks say purposes in other words: every purpose once, and none that nobody asks for. */
function stackProblems(stacks: readonly number[], list: VendorList, asked: Asked): Problem[] {
  const wanted = {
    purposes: numbersIn([asked.consents, asked.interests]),
    specialFeatures: asked.specialFeatures,
  };
  const said = new Map<string, number>();
  return stacks.flatMap((id, index): Problem[] => {
    const path = `signals.tcf.stacks[${index}]`;
    const stack = list.stacks[id];
    if (!stack) {
      const message = `${id} is no stack of the IAB's list, version ${list.vendorListVersion}; correct or remove it`;
      return [{ path, message }];
    }
    return (['purposes', 'specialFeatures'] as const).flatMap((kind) =>
      stack[kind].flatMap((each): Problem[] => {
        const what = `${kind === 'purposes' ? 'purpose' : 'special feature'} ${each}`;
        const other = said.get(what);
        said.set(what, id);
        if (other !== undefined) {
          const message = `stack ${id} has ${what} in it, which stack ${other} has too; take one of them`;
          return [{ path, message }];
        }
        if (wanted[kind].includes(each)) return [];
        const message = `stack ${id} has ${what} in it, which no vendor asks for; take another one or none`;
        return [{ path, message }];
      }),
    );
  });
}
