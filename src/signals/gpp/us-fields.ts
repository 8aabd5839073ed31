// The fields of a section of the US: what the choice in force says, in the numbers of the IAB.
import type { Choice } from '../../consent/choice.ts';
import type { Configuration } from '../../consent/configuration.ts';
import type { GppSettings } from '../../consent/gpp-settings.ts';
import { isExpressionGranted } from '../../consent/policy.ts';

/** Of a notice, and of a yes or no: 0 says that it does not apply. */
const YES = 1;
const NO = 2;
const NOT_APPLICABLE = 0;

/** Of an opt-out, and of a consent the same way round. */
const OPTED_OUT = 1;
const DID_NOT_OPT_OUT = 2;

/** The IAB's modes of its agreement, in the sections that have one field for both. */
const OPT_OUT_OPTION_MODE = 1;
const SERVICE_PROVIDER_MODE = 2;

/**
 * Every field that any section of the US has and that is not 0 whatever is chosen; a section takes those that are its own.
 * Nothing is said of sensitive data, of children and of purposes that were not disclosed: they stay 0.
 * @param choice what is in force, presumed or chosen
 */
export function usFields(
  config: Configuration,
  settings: GppSettings,
  choice: Choice | undefined,
): Record<string, number> {
  const {
    sale = 'marketing',
    sharing = 'marketing',
    targetedAdvertising = 'marketing',
  } = settings.keys || {};
  const optOut = (name: string, expression: string | false) => {
    const { notice, answer } = optOutOf(config, choice, expression);
    return { [`${name}OptOutNotice`]: notice, [`${name}OptOut`]: answer };
  };
  return {
    // A configuration has the address of the privacy policy in any case, and the notice shows it. States name it differently.
    SharingNotice: YES,
    ProcessingNotice: YES,
    ...optOut('Sale', sale),
    ...optOut('Sharing', sharing),
    ...optOut('TargetedAdvertising', targetedAdvertising),
    ...mspaFields(settings),
  };
}

/** What visitors are told about an opt-out, and what they have answered. */
function optOutOf(
  config: Configuration,
  choice: Choice | undefined,
  expression: string | false,
): { notice: number; answer: number } {
  if (expression === false) return { notice: NOT_APPLICABLE, answer: NOT_APPLICABLE };
  const granted = isExpressionGranted(config, choice, expression);
  if (granted === undefined) return { notice: NOT_APPLICABLE, answer: NOT_APPLICABLE };
  // What is granted without any choice is never asked, so that nobody was told how to opt out of it.
  if (isExpressionGranted(config, undefined, expression)) return { notice: NO, answer: NOT_APPLICABLE };
  return { notice: YES, answer: granted ? DID_NOT_OPT_OUT : OPTED_OUT };
}

function mspaFields({ mspa }: GppSettings): Record<string, number> {
  const mode = (isOn = false) => (mspa?.coveredTransaction ? yesOrNo(isOn) : NOT_APPLICABLE);
  const optOutOption = mode(mspa?.optOutOptionMode);
  const serviceProvider = mode(mspa?.serviceProviderMode);
  return {
    MspaCoveredTransaction: yesOrNo(!!mspa?.coveredTransaction),
    MspaOptOutOptionMode: optOutOption,
    MspaServiceProviderMode: serviceProvider,
    // The stricter one where somebody has set both.
    MspaMode:
      serviceProvider === YES
        ? SERVICE_PROVIDER_MODE
        : optOutOption === YES
          ? OPT_OUT_OPTION_MODE
          : NOT_APPLICABLE,
  };
}

const yesOrNo = (isTrue: boolean) => (isTrue ? YES : NO);
