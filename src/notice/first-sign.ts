// The first sign: what tells that somebody is there; what only an answer needs is not loaded for anybody else.

/** A finger, a mouse, which may stay on one element, a key; and the focus, for those who move it by none of these. */
const SIGNS = ['pointerover', 'pointermove', 'keydown', 'focusin'];

/** Calls back once, at the first sign of a visitor anywhere in the page from now on. */
export function atFirstSign(begin: () => void): void {
  const come = () => {
    for (const sign of SIGNS) removeEventListener(sign, come, true);
    begin();
  };
  for (const sign of SIGNS) addEventListener(sign, come, true);
}
