// The gate inside a page: its text made safe to stand there, its tag, and its hash for a policy.
import { TemoinError } from '../consent/error.ts';
import { asksForOptOut, signalledGate } from '../consent/gpc.ts';
import { sha256Hex } from '../consent/sha256.ts';

/** A gate to put into a page. */
export interface InlineGate {
  /** Text of `temoin.js` for this site. */
  readonly script: string;
  /** The nonce of the response that the page is sent with. */
  readonly nonce?: string;
  /** The request's `Sec-GPC` header as it came, so that the page knows of it too where the browser does not say (US-1). */
  readonly secGpc?: string | null | undefined;
}

/** Attribute by which a gate that was put in before is found again. */
const OWN_MARK = 'data-temoin';
const OWN_MARK_VALUE = 'gate';

/** CSP3, "base64-value". */
const NONCE = /^[A-Za-z0-9+/_-]+={0,2}$/;

/**
 * The tag of a gate.
 * @throws TemoinError `option-invalid` where the nonce is not one that a policy can name
 */
export function gateTag({ script, nonce, secGpc }: InlineGate): { tag: string; hash: string } {
  if (nonce !== undefined && !NONCE.test(nonce)) {
    throw new TemoinError(
      'option-invalid',
      `the nonce must be of base64 characters, as in a Content-Security-Policy, but is "${nonce}"`,
    );
  }
  const text = inlineText(asksForOptOut(secGpc) ? signalledGate(script) : script);
  const attributes = `${OWN_MARK}="${OWN_MARK_VALUE}"${nonce === undefined ? '' : ` nonce="${nonce}"`}`;
  return { tag: `<script ${attributes}>${text}</script>`, hash: `sha256-${base64(sha256Hex(text))}` };
}

/** Whether a script's tag is a gate that the inlined one replaces: an older one, or one that loads `temoin.js`. */
export function isGateTag(attributes: ReadonlyMap<string, string>): boolean {
  const path = attributes.get('src')?.split(/[?#]/, 1)[0]?.trim() ?? '';
  return attributes.get(OWN_MARK) === OWN_MARK_VALUE || /(^|\/)temoin\.js$/.test(path);
}

/**
 * JavaScript that means the same in a page of any encoding (only ASCII is left, so that its hash is always the same
 * too) and that cannot end its own element: in strings, templates and regular expressions, the only places where
 * these characters stand in a script that a build made, an escape is as good.
 */
function inlineText(script: string): string {
  return script
    .replace(/\r\n?/g, '\n')
    .replace(/<(?=\/script|!--)/gi, '\\x3c')
    .replace(/[^\n\t\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function base64(hex: string): string {
  const bytes = hex.match(/../g) ?? [];
  return btoa(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(''));
}
