// What the page's markup and its other scripts get in the way of: names, inherited properties, the notice's tools.
import { elements, type Failure, type Failures, script } from './failure.ts';

/** Elements whose names stand for something that the gate looks for. */
export const takenNames: Failures = {
  subject: 'an element is named',
  requirement: 'SEC-6',
  rows: {
    temoin: elements('<form id="temoin"></form>'),
    'temoin, twice': elements('<a id="temoin"></a><a id="temoin" name="push"></a>'),
    temoinIsHere: elements('<a id="temoinIsHere"></a>'),
    'temoin-config': elements('<a id="temoin-config">{}</a>'),
    currentScript: elements('<img name="currentScript" alt="">'),
    body: elements('<img name="body" alt="">'),
    documentElement: elements('<img name="documentElement" alt="">', 'is not asked', { isReported: true }),
    cookie: elements('<img name="cookie" alt="">'),
    readyState: elements('<img name="readyState" alt="">'),
    baseURI: elements('<img name="baseURI" alt="">'),
    querySelectorAll: elements('<img name="querySelectorAll" alt="">', 'is not asked', { isReported: true }),
    addEventListener: elements('<img name="addEventListener" alt="">', 'is not asked', { isReported: true }),
    getElementById: elements('<img name="getElementById" alt="">', 'is not asked', { isReported: true }),
    createElement: elements('<img name="createElement" alt="">', 'is not asked', { isReported: true }),
    'fetch, location and crypto': elements(
      '<a id="fetch"></a><a id="location"></a><a id="crypto"></a><a id="top"></a><a id="self"></a>',
    ),
  },
};

const pollution = (key: string, value: unknown, visitor: Failure['visitor'] = 'refuses'): Failure => ({
  breaks: ({ tab }) =>
    tab.addInitScript(([name, inherited]) => Object.assign(Object.prototype, { [name]: inherited }), [
      key,
      value,
    ] as const),
  visitor,
});

/** What every object then has. */
export const pollutedPrototype: Failures = {
  subject: 'Object.prototype has',
  requirement: 'SEC-5',
  rows: {
    required: pollution('required', true),
    granted: pollution('granted', true),
    analytics: pollution('analytics', true),
    decisions: pollution('decisions', { analytics: true, social: true }),
    purpose: pollution('purpose', 'necessary'),
    since: pollution('since', 1),
    hosts: pollution('hosts', []),
    guard: pollution('guard', 'none'),
    type: pollution('type', 'text/javascript'),
    src: pollution('src', '/x'),
    dangerouslySetInnerHTML: pollution('dangerouslySetInnerHTML', { __html: '' }),
    key: pollution('key', 'x'),
    ref: pollution('ref', 'x'),
    children: pollution('children', 'x'),
    value: pollution('value', 'x'),
    get: script(() => {
      Reflect.set(Object.prototype, 'get', () => true);
    }),
    set: script(() => {
      Reflect.set(Object.prototype, 'set', () => true);
    }),
    expires: pollution('expires', 1),
    domain: pollution('domain', 'elsewhere.example'),
    'what the gate reads, all at once': script(() => {
      const keys = { required: true, granted: true, analytics: true, social: true, matomo: true };
      Object.assign(Object.prototype, {
        ...keys,
        decisions: keys,
        hosts: [],
        guard: 'none',
        type: 'x',
        src: 'x',
      });
    }),
  },
};

/** What only the notice needs. */
export const brokenDrawing: Failures = {
  subject: 'what the notice is drawn with',
  rows: {
    'throws: popovers': script(() => {
      HTMLElement.prototype.showPopover = () => {
        throw new Error('broken');
      };
    }, 'is not asked'),
    'throws: shadow roots': script(() => {
      Element.prototype.attachShadow = () => {
        throw new Error('broken');
      };
    }, 'is not asked'),
    'throws: text nodes': script(() => {
      Document.prototype.createTextNode = () => {
        throw new Error('broken');
      };
    }),
    'throws: style sheets': script(() => {
      CSSStyleSheet.prototype.replaceSync = () => {
        throw new Error('broken');
      };
    }, 'is not asked'),
    'throws: custom elements of another script': script(
      () => {
        customElements.define(
          'temoin-notice',
          class extends HTMLElement {
            constructor() {
              super();
              throw new Error('broken');
            }
          },
        );
      },
      'refuses',
      { isReported: true },
    ),
    'throws: durations, in the preferences': script(
      () => {
        Reflect.set(Intl, 'NumberFormat', () => {
          throw new Error('broken');
        });
      },
      'refuses',
      { presses: 'Choisir' },
    ),
  },
};
