// Running one held script: on its own node, under strict policies, and without harm to a page that is parsed already.
import { putBack } from './carriers.ts';
import { fail } from './events.ts';

/** The only child that scripts are given; it goes from one to the next. */
const text = /* @__PURE__ */ new Text();

/** A script to which anything was appended, if only an empty text, runs in Firefox by a Trusted Types policy alone. */
const isTrustLost = 'mozInnerScreenX' in window;

/**
 * Runs a script without replacing it. A script of an unknown type is not "already started", so giving it a type and
 * a child makes the browser prepare it again (HTML, "prepare the script element"), and so does coming into the
 * document again, which takes longer. Neither changes its text or its address, which is why no Trusted Types policy
 * is needed.
 */
export const run = (script: HTMLScriptElement): void => {
  script.type = script.getAttribute('data-type') || '';
  if (isTrustLost) putBack(script);
  else script.append(text);
  // Only while the browser prepares it; afterwards the tag is as it was, as a framework that hydrates it expects.
  script.type = 'text/plain';
};

/**
 * To be called before the first of several scripts. What an inline one writes into a document that was parsed would
 * replace the whole page, so it is ignored, as browsers do with what external ones and modules write (HTML,
 * "ignore-destructive-writes counter").
 */
export const startRuns = (): void => {
  document.write = document.writeln = () => fail('write-ignored', document.currentScript);
};

/**
 * To be called after the last of several scripts, so that what runs afterwards may write.
 * @param natives what the document wrote with before the first of them
 */
export const endRuns = (natives: Pick<Document, 'write' | 'writeln'>): void => {
  text.remove();
  Object.assign(document, natives);
};

/** Fetches a script that must wait before it may run, so that external scripts start together (DESIGN §3). */
export const preload = (script: HTMLScriptElement): void => {
  const { src: href, crossOrigin, integrity, referrerPolicy, nonce } = script;
  document.head.append(
    Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'script',
      href,
      crossOrigin,
      integrity,
      referrerPolicy,
      nonce,
    }),
  );
};
