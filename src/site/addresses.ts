// Addresses of a page: resolved as a browser does, and judged by the services that declare their hosts.
import { expressionForHost, matchesHost } from '../consent/hosts.ts';
import { asGuarded } from '../consent/signals.ts';
import type { MarkPlan } from './mark-options.ts';

/** What is to be said of an address. `consent` is there where its host is guarded. */
export interface Judgement {
  /** Resolved. */
  readonly address: string;
  readonly consent?: string;
}

/** Judges addresses; `undefined` for those that need no word. */
export interface Addresses {
  judge(address: string): Judgement | undefined;
  /** Takes over the address of the page's first `<base href>`; further ones do nothing. */
  setBase(href: string): void;
  /** For a document inside this one, with a base of its own. */
  inner(): Addresses;
}

/** Hosts whose verdict is remembered; a page that names more is judged anew for each. */
const HOSTS_MAX = 1000;

type Verdict = { readonly consent?: string } | undefined;

/**
 * The addresses of one page.
 * @param isBytes whether each character of the text is one byte, so that those above ASCII are read as UTF-8
 */
export function addressesOf(plan: MarkPlan, isBytes: boolean): Addresses {
  const verdicts = new Map<string, Verdict>();
  const verdictOn = (host: string): Verdict => {
    if (verdicts.has(host)) return verdicts.get(host);
    const verdict = verdictOf(plan, host);
    if (verdicts.size < HOSTS_MAX) verdicts.set(host, verdict);
    return verdict;
  };
  const from = (start: URL): Addresses => {
    let base: URL | undefined;
    const resolve = (address: string, against: URL) => {
      const text = isBytes ? decodeUtf8(address) : address;
      return URL.parse(text, against.href);
    };
    return {
      judge(address) {
        const url = resolve(address, base ?? start);
        if (!url || !/^(https?|wss?):$/.test(url.protocol)) return undefined;
        const verdict = verdictOn(url.hostname);
        return verdict && { address: url.href, ...verdict };
      },
      setBase(href) {
        if (base) return;
        const url = resolve(href, start);
        // HTML, "set the frozen base URL": neither of these two can be a base.
        base = url && !/^(data|javascript):$/.test(url.protocol) ? url : start;
      },
      inner: () => from(base ?? start),
    };
  };
  return from(plan.pageUrl);
}

function verdictOf({ configuration, pageUrl }: MarkPlan, hostname: string): Verdict {
  // A full stop at the end names the same host to the resolver.
  const host = hostname.replace(/\.$/, '');
  const consent = expressionForHost(asGuarded(configuration), host);
  if (consent !== undefined) return { consent };
  const { site, cookie, services = [] } = configuration;
  const isOwn =
    host === pageUrl.hostname || host === site || (cookie?.domain && isBelow(host, cookie.domain));
  const isDeclared = services.some(({ hosts = [] }) => hosts.some((pattern) => matchesHost(pattern, host)));
  return isOwn || isDeclared ? undefined : {};
}

const isBelow = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** The text of bytes that are UTF-8; of others, and of text that is none, the text as it is. */
function decodeUtf8(text: string): string {
  if (!/[\x80-\xff]/.test(text)) return text;
  return text.replace(/[\x80-\xff]+/g, (run) => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        Uint8Array.from(run, (unit) => unit.charCodeAt(0)),
      );
    } catch {
      // Another encoding, or a character reference: what the caller sees is the text itself.
      return run;
    }
  });
}
