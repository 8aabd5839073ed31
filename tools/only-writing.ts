// Only writing: what the build takes out of js-cookie, which hands all of itself out, and may be given anything.
import type { Plugin } from 'vite';

/**
 * Parts of js-cookie that nothing of ours needs, and what is in their place: it hands all out in objects, which no bundler takes
 * apart. Reading is our own (DESIGN §3), an end is always given as a date, neither a name nor a value has a character that
 * would have to be encoded (configuration-schema.ts and cookie-value.ts in src/consent), and our own code names the attributes.
 */
const UNNEEDED: readonly (readonly [part: RegExp, instead: string])[] = [
  [/return Object\.create\(.*?\n {2}\)\n/s, 'return { set };\n'],
  [/function assign \(.*?\n\}\n/s, 'const { assign } = Object;\n'],
  [/ {2}read: function .*?\n {2}\},\n/s, ''],
  [/ {2}write: function .*?\n {2}\}\n/s, '  write: (value) => value\n'],
  [/ {4}if \(typeof attributes\.expires === 'number'\) \{.*?\n {4}\}\n/s, ''],
  [/ {4}name = encodeURIComponent\(.*?;\n/s, ''],
];

/** For the build. Fails where js-cookie is not as it was when this was written. */
export function onlyWriting(): Plugin {
  return {
    name: 'temoin-only-writing',
    transform(code, id) {
      if (!id.endsWith('/js-cookie/dist/js.cookie.mjs')) return undefined;
      const writing = UNNEEDED.reduce((text, [part, instead]) => {
        const around = text.split(part);
        if (around.length !== 2) throw new Error('js-cookie is not as it was when this was written');
        return around.join(instead);
      }, code);
      return { code: writing, map: null };
    },
  };
}
