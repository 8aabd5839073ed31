// Pinterest tag: consent before its own `load` on each page, and at each choice.
import { expect, test } from '@playwright/test';
import { devices, heldCourse, tag } from './tag.ts';
import { walk } from './walk.ts';

/** Pinterest's base code, as it tells to write it. */
const SNIPPET = `<script>
!function(e){if(!window.pintrk){window.pintrk = function () {
window.pintrk.queue.push(Array.prototype.slice.call(arguments))};var
n=window.pintrk;n.queue=[],n.version="3.0";var
t=document.createElement("script");t.async=!0,t.src=e;var
r=document.getElementsByTagName("script")[0];
r.parentNode.insertBefore(t,r)}}("https://s.pinimg.com/ct/core.js");
pintrk('load', '1');
pintrk('page');
</script>`;
const ADDRESS = 'https://s.pinimg.com/ct/core.js';

/** Reads the queue in order, and puts itself in its place; without consent it stops events, and takes its cookies away. */
const SCRIPT = tag(
  '_pin_unauth',
  `let isGranted = true;
  const take = (command) => {
    told.push([...command]);
    const [verb, what] = command;
    if (verb === 'setconsent') {
      isGranted = what;
      if (!isGranted) clear();
    }
    if (/^(page|track)/.test(verb) && isGranted) { remember(); send(what || verb); }
  };
  const { queue } = pintrk;
  window.pintrk = (...command) => take(command);
  queue.forEach(take);`,
);
const told = () => Reflect.get(window, 'told') as unknown[];
const signals = { pinterest: {} };

test('Pinterest is told before its own load on each page, and of each choice, every time', async ({
  browser,
}) => {
  const head = `${SNIPPET}<script>${SCRIPT}</script>`;
  const no = ['setconsent', false];
  const yes = ['setconsent', true];
  const own = [['load', '1'], ['page']];
  expect(await walk(devices(browser, ADDRESS), { signals, head, told })).toEqual({
    'no choice': [no, ...own],
    grant: [yes],
    'reload when granted': [yes, ...own],
    withdraw: [no],
    're-grant': [yes],
    'withdrawn in another tab': [no],
    'granted in another tab': [yes],
    'reload when refused': [no, ...own],
    refuse: [no],
    forgotten: [no, no],
  });
});

test('Pinterest’s script comes with a grant, which sends nothing from before it, and nothing after a withdrawal', async ({
  page: tab,
}) => {
  const course = await heldCourse(tab, {
    signals,
    purpose: 'marketing',
    address: ADDRESS,
    head: SNIPPET,
    script: SCRIPT,
    cookie: '_pin_unauth',
    told,
    measure: (what) => (Reflect.get(window, 'pintrk') as (...command: unknown[]) => void)('track', what),
  });
  expect(course).toEqual({
    'before a grant': 0,
    granted: ['granted'],
    'cookie when granted': '_pin_unauth=1',
    withdrawn: [['setconsent', false]],
    'hits when withdrawn': [],
    'cookie when withdrawn': '',
    're-granted': ['again'],
  });
});
