// The state: which sections apply to this visitor, what they say, and whether vendors may go by it.
import type { Choice } from '../../consent/choice.ts';
import type { Configuration } from '../../consent/configuration.ts';
import { type FilledGppSettings, TCF_API } from '../../consent/gpp-apis.ts';
import { mustAsk } from '../../consent/policy.ts';
import type { Section } from './section.ts';
import { tcfSection } from './tcf-section.ts';
import { usFields } from './us-fields.ts';
import { usSection } from './us-section.ts';

/** What the string says, and whether it may be gone by. */
export interface GppState {
  readonly sections: readonly Section[];
  /** Section ids; `[-1]` where none applies (CMP API 1.1). */
  readonly applicable: readonly number[];
  /** Whether the sections that apply are there and say what the visitor has chosen, or what the law presumes. */
  readonly isReady: boolean;
}

/** What the CMP API of the TCF has told last; `undefined` before it has told anything. */
export interface TcfSays {
  readonly gdprApplies: boolean;
  /** `undefined` as long as the visitor has chosen nothing. */
  readonly tcString: string | undefined;
}

/** Where nothing applies: outside the US, on a site without the TCF, or where the GDPR does not apply. */
const NOTHING_APPLIES: GppState = { sections: [], applicable: [-1], isReady: true };

/**
 * What is told where the gate's place has a section: in the US that of the place (GPP-3), elsewhere that of the TCF.
 * @param choice in force, in which the browser's signal counts already (src/consent/presumption.ts)
 * @param gpc whether the browser asks for an opt-out, at this navigation (GPC-5)
 */
export function gppState(
  config: Configuration,
  settings: FilledGppSettings,
  choice: Choice | undefined,
  gpc: boolean,
  tcf?: TcfSays,
): GppState {
  const [api] = settings.supportedAPIs;
  if (!api || (api === TCF_API && tcf?.gdprApplies === false)) return NOTHING_APPLIES;
  if (api === TCF_API) {
    const sections = tcf?.tcString ? [tcfSection(tcf.tcString)] : [];
    return { sections, applicable: [2], isReady: sections.length > 0 };
  }
  const section = usSection(api.replace(/.*:/, ''), usFields(config, settings, choice), gpc);
  // Whoever is about to be asked has not said it yet, and nobody is to go by the section, which grants nothing.
  return { sections: [section], applicable: [section.id], isReady: !mustAsk(config, choice) };
}
