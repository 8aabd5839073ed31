// What the visitor of a request has chosen, as the site's own server reads it from the cookie.
import type { Choice } from '../consent/choice.ts';
import { type Configuration, DEFAULT_COOKIE_NAME } from '../consent/configuration.ts';
import { choicesInCookies } from '../consent/cookie-value.ts';
import { asksForOptOut } from '../consent/gpc.ts';
import { isExpressionGranted, validChoice } from '../consent/policy.ts';
import { choiceInForce } from '../consent/presumption.ts';

/** What a request says beside its cookies. */
export interface VisitorOptions {
  /** Now, in Unix seconds. Default: the system's clock. */
  readonly nowSeconds?: number;
  /**
   * The request's `Sec-GPC` header as it came. Of use where the configuration's `jurisdiction` asks for an opt-out
   * alone: there it refuses for whoever has not chosen (US-1, GPC-1).
   */
  readonly secGpc?: string | null | undefined;
}

/** The choice in force for a request, as the gate on the page has it. `undefined` where there is none: nothing is granted. */
export function choiceOf(
  cookieHeader: string | null | undefined,
  configuration: Configuration,
  { nowSeconds = Date.now() / 1000, secGpc }: VisitorOptions = {},
): Choice | undefined {
  const cookies = cookieHeader ?? '';
  const name = configuration.cookie?.name || DEFAULT_COOKIE_NAME;
  const own = validChoice(configuration, choicesInCookies(cookies, name), nowSeconds);
  // As src/gate/cookie-jar.ts does: a choice that cannot be understood is taken for a refusal.
  const isOptedOut = asksForOptOut(secGpc) || (!own && cookies.includes(name));
  return choiceInForce(configuration, own, isOptedOut);
}

/**
 * Whether the visitor of a request has granted something, so that events that a server sends on (conversion interfaces, say) are
 * held back as on the page (SIG-7). A missing, damaged, expired or forged cookie grants nothing. Pure; never throws for what a
 * visitor sends.
 * @param cookieHeader the request's `Cookie` header as it came
 * @param expression a purpose or service, or a whole `data-consent` expression; `false` where it names an unknown id
 */
export function granted(
  cookieHeader: string | null | undefined,
  configuration: Configuration,
  expression: string,
  options?: VisitorOptions,
): boolean {
  return !!isExpressionGranted(configuration, choiceOf(cookieHeader, configuration, options), expression);
}
