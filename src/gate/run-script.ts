// Running one held script: on its own node, under strict policies, and without harm to a page that is parsed already.
import { putBack } from './carriers.ts';
import { fail } from './events.ts';

/** A script to which anything was appended, if only an empty text, runs in Firefox by a Trusted Types policy alone. */
const isTrustLost = 'mozInnerScreenX' in window;

/**
 * Runs a script without replacing it. A script of an unknown type is not "already started", so giving it a type and
 * a child makes the browser prepare it again (HTML, "prepare the script element"), and so does coming into the
 * document again, which takes longer. Neither changes its text or its address, which is why no Trusted Types policy
 * is needed.
 * What an inline one writes into a document that was parsed would replace the whole page, so it is ignored, as browsers
 * do with what external ones and modules write (HTML, "ignore-destructive-writes counter").
 */
export const run = (script: HTMLScriptElement): void => {
  const { write, writeln } = document;
  const { type } = script;
  const text = new Text();
  document.write = document.writeln = () => fail('write-ignored', script);
  script.type = script.getAttribute('data-type') || '';
  if (isTrustLost) putBack(script);
  else {
    script.append(text);
    text.remove();
  }
  // Only while the browser prepares it; afterwards the tag is as it was, as a framework that hydrates it expects.
  script.type = type;
  Object.assign(document, { write, writeln });
};

/** Fetches a script that must wait before it may run, so that external scripts start together (DESIGN §3). */
export const preload = (script: HTMLScriptElement): void => {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'script';
  link.href = script.src;
  // The reason for the cast: both elements have these properties, and of the same types.
  const both = link as unknown as Record<string, unknown>;
  for (const name of ['crossOrigin', 'integrity', 'referrerPolicy', 'nonce'] as const)
    both[name] = script[name];
  document.head.append(link);
};
