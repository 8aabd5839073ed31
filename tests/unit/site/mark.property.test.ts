// mark, for any HTML: what it leaves, what it must not leave, and that it needs to run but once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mark } from '../../../src/site/mark.ts';
import { anyHtml, configuration, freeHtml } from './pages.ts';
import { plainGuardedTags } from './plain-tags.ts';

const marked = (html: string) => mark(html, configuration);
const gate = { gate: { script: 'console.log("gate </script> é <!--")' } };
const RUNS = { numRuns: 2000 };

/** Lines that are whole in themselves, whatever stands around them. */
const LINES = [
  '<p>words</p>',
  '',
  '<!-- <img src=//stats.example> -->',
  '<!--[if IE]><script src=//stats.example></script><![endif]-->',
  "<IMG ALT='é' SRC=//stats.example/1 >",
  '<img src="https://stats.example/1"><b>x</b>',
  '<noscript>a<img src=//stats.example>b</noscript>',
  '<noscript>a<img src=/own>b</noscript>',
  '<script>document.write("<img src=//stats.example>")</script>',
  '<script src=https://stats.example/a.js defer></script>',
  '<script src=/own.js></script>',
  '<textarea><img src=//stats.example></textarea>',
  '<template><iframe src="//a.video.example"></iframe></template>',
  '<svg><title><img src=//stats.example></title></svg>',
  '<link href=//stats.example rel=preconnect>',
  '<link href=//stats.example rel=author>',
  '<a href=//stats.example>x &amp; y</a>',
];

describe('mark', () => {
  it('leaves no plain tag to a guarded host', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        expect(plainGuardedTags(marked(html).html)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('gives the same when it runs again', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const once = marked(html).html;
        const twice = marked(once);
        expect(twice.html).toBe(once);
        expect(twice.changes).toEqual([]);
      }),
      RUNS,
    );
  });

  it('with the gate gives the same when it runs again', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const once = mark(html, configuration, gate).html;
        expect(mark(once, configuration, gate).html).toBe(once);
      }),
      RUNS,
    );
  });

  it('touches nothing where no service declares anything', () => {
    fc.assert(
      fc.property(freeHtml, (html) => {
        expect(marked(html)).toMatchObject({ html, changes: [] });
      }),
      RUNS,
    );
  });

  it('changes the lines that it reports and no other', () => {
    const line = fc
      .tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\r\n'))
      .map((pair) => pair.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const result = marked(lines.join(''));
        const changed = result.html
          .split(/(?<=\n)/)
          .flatMap((text, index) => (text === lines[index] ? [] : [index + 1]));
        expect(result.changes.map((change) => change.line)).toEqual(changed);
      }),
      RUNS,
    );
  });
});
