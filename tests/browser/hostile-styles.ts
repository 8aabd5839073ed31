// Styles of pages that would break a notice, on purpose or not: each by what it does, and frameworks as published.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { compile } from 'tailwindcss';

/** By what a page does, its CSS. */
export const hostileStyles: Readonly<Record<string, string>> = {
  'resets everything':
    '*,*::before,*::after{margin:0;padding:0;border:0;font:inherit;color:inherit;background:none;box-sizing:border-box;outline:0;list-style:none;text-decoration:none;appearance:none}',
  'unsets everything': '*{all:unset!important}',
  'unsets everything within a layer':
    '@layer low,high;@layer low{*{all:unset!important}}@layer high{*{all:revert!important}}',
  'hides headings, words, links, dialogs and buttons':
    'button,h2,p,a,dialog,[role=dialog],[popover]{display:none!important}',
  'hides buttons': 'button{display:none!important}',
  'hides the notice by name':
    'temoin-notice,temoin-notice *{display:none!important;opacity:0!important;visibility:hidden!important;clip-path:inset(50%)!important;content-visibility:hidden!important}',
  'moves the notice by name':
    'temoin-notice{inset:0 auto auto 0!important;transform:translateX(-9999px)!important;translate:500px!important;scale:0!important;margin:-999px!important}',
  'has a root font of 62.5 %': 'html{font-size:62.5%}body{font-size:1.6rem}',
  'has a root font of 40 px': 'html{font-size:40px}',
  'spaces all text':
    '*{letter-spacing:.3em!important;word-spacing:1em!important;line-height:3!important;text-indent:40px!important;text-transform:uppercase!important;font-variant:small-caps!important;text-shadow:0 0 9px red!important}',
  'writes from right to left by CSS': 'html{direction:rtl}',
  'writes everything from right to left by CSS':
    '*{direction:rtl!important;unicode-bidi:bidi-override!important}',
  'writes from top to bottom': '*{writing-mode:vertical-rl!important;text-orientation:upright!important}',
  'zooms its body': 'body{zoom:2}',
  'transforms its body': 'body{transform:translateY(4000px) scale(.5)}',
  'transforms its root': 'html{transform:translateY(4000px) rotate(9deg)}',
  'transforms everything':
    '*{transform:rotate(9deg)!important;rotate:9deg!important;perspective:9px!important}',
  'filters its root': 'html{filter:invert(1) blur(9px)}',
  'filters everything':
    '*{filter:blur(9px)!important;backdrop-filter:invert(1)!important;mix-blend-mode:difference!important}',
  'makes its root transparent': 'html{opacity:.1}',
  'contains its root': 'html{contain:strict;height:9px}',
  'contains everything': '*{contain:strict!important;container-type:size!important}',
  'masks its root': 'html{mask:linear-gradient(transparent,transparent);clip-path:inset(50%)}',
  'forces a dark scheme': ':root{color-scheme:dark}*{color-scheme:only dark!important}',
  'puts a letter before and after everything':
    '*::before,*::after{content:"x"!important;display:block!important;position:fixed!important;inset:0!important}',
  'paints lines, letters and markers':
    '*::first-line,*::first-letter,*::marker,*::selection{color:red!important;font-size:40px!important}',
  'hides what overflows': 'html,body{overflow:hidden!important;height:0!important;position:fixed!important}',
  'covers the window': 'body::after{content:"";position:fixed;inset:0;background:red;z-index:2147483647}',
  'animates everything':
    '@keyframes away{to{opacity:0;transform:scale(0);visibility:hidden}}*{animation:away 1ms forwards!important}',
  'delays every transition': '*{transition:all 99s 99s!important}',
  'paints every backdrop':
    '*::backdrop{display:block!important;background:red!important;z-index:99!important;pointer-events:auto!important}',
  'selects nothing': '*{user-select:none!important;-webkit-user-modify:read-write!important}',
  'takes no pointer': '*{pointer-events:none!important;touch-action:none!important;cursor:none!important}',
  'hides everything by visibility': '*{visibility:hidden!important}',
  'floats and columns everything':
    '*{float:right!important;columns:3!important;position:relative!important;order:9!important;max-width:9px!important;min-height:400px!important}',
  'zooms its root in': 'html{zoom:2}',
  'zooms its root out': 'html{zoom:.5}',
  'zooms everything': '*{zoom:1.5!important}',
  'registers variables of the same names':
    '@property --accent{syntax:"*";inherits:false}@property --ink{syntax:"<length>";inherits:false;initial-value:9px}@property --soft{syntax:"<color>";inherits:false;initial-value:red}@property --paper{syntax:"<color>";inherits:false;initial-value:red}@property --line{syntax:"<number>";inherits:true;initial-value:9}@property --radius{syntax:"<color>";inherits:true;initial-value:red}@property --space{syntax:"<length>";inherits:false;initial-value:40px}@property --label{syntax:"<color>";inherits:false;initial-value:red}',
  'has variables of the same names':
    '*{--accent:#fff!important;--ink:#fff!important;--soft:#fff!important;--paper:#000!important;--line:red!important;--radius:0!important}',
};

/** Real base styles, as the packages have them. */
export async function frameworkStyles(): Promise<Readonly<Record<string, string>>> {
  const { resolve } = createRequire(import.meta.url);
  const read = (path: string) => readFile(resolve(path), 'utf8');
  const tailwind = await compile('@import "tailwindcss";', {
    loadStylesheet: async (path, base) => ({ path, base, content: await read('tailwindcss/index.css') }),
  });
  return {
    'has Bootstrap’s styles': await read('bootstrap/dist/css/bootstrap.css'),
    'has Tailwind CSS’s styles': tailwind.build(['flex', 'p-4', 'hidden', 'button', 'card', 'container']),
  };
}
