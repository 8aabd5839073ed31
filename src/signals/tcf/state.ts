// The state: what the page's choice and its notice come to, in the words of the CMP API.
import type { Choice } from '../../consent/choice.ts';
import type { Configuration } from '../../consent/configuration.ts';
import { mustAsk } from '../../consent/policy.ts';
import type { TcfSignal } from '../../consent/tcf/tcf-of.ts';
import { layerOnScreen } from '../layer-on-screen.ts';
import type { Answers } from './commands.ts';
import { consentLanguageOf } from './consent-language.ts';
import { forgetOrigin, keepOrigin, originOf } from './kept.ts';
import { type EventStatus, inAppTcDataOf, type Transparency, tcDataOf } from './tc-data.ts';
import { tcSignalsOf } from './tc-signals.ts';
import { encodeTcString, type Origin } from './tc-string.ts';

/** What it needs of the gate's controller. */
export interface TcfPage {
  readonly config: Configuration;
  /** The choice in force right now. */
  readonly choice: Choice | undefined;
  fail(code: 'second-copy' | 'signal-failed', detail: unknown): unknown;
}

/** The state of one page, always as it is now. */
export interface State extends Omit<Answers, 'vendorList'> {
  /** Version of the vendor list under which the string was made; `LATEST` while there is none. */
  vendorListVersion(): number | 'LATEST';
  /** Keeps, or forgets, what belongs to the choice in force, if that is another one than when it was called last. */
  look(): void;
}

/**
 * The state.
 * @param atStart the choice that was in force when the page started: no other was made here or elsewhere meanwhile
 */
export function stateOf(page: TcfPage, settings: TcfSignal, atStart: Choice | undefined): State {
  const { config } = page;
  const { vendorListVersion, tcfPolicyVersion, gdprApplies = true } = settings;
  const keyAtStart = keyOf(atStart);
  let language = consentLanguageOf(config.locale || document.documentElement.lang);
  let seen: string | undefined;
  let known: { readonly moment: string; readonly transparency: Transparency | undefined } | undefined;

  // What is only presumed was chosen by nobody.
  const chosen = () => (page.choice?.sequence ? page.choice : undefined);

  // TCF-6: a string that does not answer all there is to ask is none, unless the notice is on the screen.
  const eventStatus = (): EventStatus => {
    const choice = chosen();
    if (layerOnScreen()) return 'cmpuishown';
    if (!choice || mustAsk(config, choice)) return undefined;
    return keyOf(choice) === keyAtStart ? 'tcloaded' : 'useractioncomplete';
  };

  const moment = () => `${eventStatus()} ${keyOf(chosen())}`;

  const ofToday = (time: number): Origin => ({ time, language, vendorListVersion });

  // Where something is asked about anew, it is asked of the list of today.
  const origin = (choice: Choice | undefined): Origin =>
    choice && !mustAsk(config, choice)
      ? (originOf(choice) ?? ofToday(choice.time))
      : ofToday(Date.now() / 1000);

  const transparency = (): Transparency | undefined => {
    const now = moment();
    if (known?.moment !== now) known = { moment: now, transparency: make() };
    return known.transparency;
  };
  const make = (): Transparency | undefined => {
    const status = eventStatus();
    if (!status || !gdprApplies) return undefined;
    const choice = chosen();
    const signals = tcSignalsOf(config, choice, status === 'cmpuishown');
    const from = origin(choice);
    try {
      return {
        tcString: encodeTcString(settings, signals, from),
        signals,
        vendorListVersion: from.vendorListVersion,
        eventStatus: status,
      };
    } catch (error) {
      // What vendors see instead: no string, and so nothing that they may do.
      page.fail('signal-failed', error);
      return undefined;
    }
  };

  return {
    moment: () => (gdprApplies ? moment() : ''),
    tcData: (listenerId, vendorIds) => tcDataOf(settings, transparency(), listenerId, vendorIds),
    inAppTcData: () => inAppTcDataOf(settings, transparency()),
    vendorListVersion: () => transparency()?.vendorListVersion ?? 'LATEST',
    ping: () => ({
      gdprApplies,
      cmpLoaded: true,
      cmpStatus: 'loaded',
      displayStatus: displayStatusOf(gdprApplies, eventStatus()),
      apiVersion: '2.2',
      cmpVersion: settings.cmpVersion,
      cmpId: settings.cmpId,
      gvlVersion: vendorListVersion,
      tcfPolicyVersion,
    }),
    look() {
      const layer = layerOnScreen();
      if (layer) language = consentLanguageOf(layer.lang);
      const choice = chosen();
      const key = keyOf(choice);
      if (key === seen) return;
      seen = key;
      if (!choice) forgetOrigin();
      // Another page of the site, on which it was made, has kept it by now.
      else if (key !== keyAtStart && !originOf(choice)) keepOrigin(choice, ofToday(choice.time));
    },
  };
}

/** CMP API, *Ping Status Codes*. */
const displayStatusOf = (gdprApplies: boolean, status: EventStatus) => {
  if (status === 'cmpuishown') return 'visible';
  return !gdprApplies || status === 'tcloaded' ? 'disabled' : 'hidden';
};

/** Two choices of the same time and sequence are one. */
const keyOf = (choice: Choice | undefined) => choice && `${choice.time}.${choice.sequence}`;
