// The guard's patches: nothing that a page can ask of a native function has changed.
import { expect, test } from '@playwright/test';
import { startGuardedSite } from './guarded-site.ts';
import { page, type Site } from './site.ts';
import { ready } from './visitor.ts';

let site: Site;
test.afterEach(() => site.close());

/** What a page can see of the patched functions. Self-contained: it runs in the page. */
function describeNatives(): string[] {
  const owners: Record<string, object> = { window };
  // The reason for the cast: all of them are interfaces.
  for (const name of [
    ...[
      'Navigator',
      'XMLHttpRequest',
      'Node',
      'Element',
      'CharacterData',
      'Document',
      'DocumentFragment',
      'Range',
    ],
    ...['ShadowRoot', 'HTMLScriptElement', 'HTMLIFrameElement', 'HTMLImageElement', 'HTMLMediaElement'],
    ...['HTMLVideoElement', 'HTMLSourceElement', 'HTMLObjectElement', 'HTMLEmbedElement', 'HTMLLinkElement'],
  ])
    owners[name] = (window as unknown as Record<string, { prototype: object }>)[name]?.prototype ?? {};
  const names = ['fetch', 'WebSocket', 'EventSource', 'Audio', 'open'];
  const lines: string[] = [];
  for (const [owner, object] of Object.entries(owners)) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(object))) {
      if (owner === 'window' && !names.includes(name)) continue;
      const { value, set, enumerable, configurable, writable } = descriptor;
      const native = typeof value === 'function' ? value : set;
      if (!native) continue;
      const source = /\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(native));
      const statics = Object.getOwnPropertyNames(native).join();
      lines.push(
        [owner, name, enumerable, configurable, writable, native.name, native.length, source, statics].join(
          ' ',
        ),
      );
    }
  }
  return lines;
}

test('names, lengths, statics, descriptors and source texts are the browser’s own', async ({ page: tab }) => {
  site = await startGuardedSite();
  site.routes.set('/bare', { body: page({ gate: '' }) });
  await tab.goto(`${site.url}/bare`);
  const native = await tab.evaluate(describeNatives);
  expect(native.length).toBeGreaterThan(300);
  await tab.goto(site.url);
  await ready(tab);
  expect(await tab.evaluate(describeNatives)).toEqual(native);
});

test('constructors, subclasses, instances and wrong receivers behave as in a page without the gate', async ({
  page: tab,
}) => {
  site = await startGuardedSite();
  await tab.goto(site.url);
  await ready(tab);
  const answers = await tab.evaluate((other) => {
    const thrown = (use: () => unknown) => {
      try {
        return use();
      } catch (error) {
        // The reason for the cast: browsers throw nothing else.
        return (error as Error).name;
      }
    };
    const url = location.origin.replace('http', 'ws');
    class Socket extends WebSocket {
      readonly mine = 1;
    }
    const socket = new Socket(url);
    const plain = new WebSocket(url);
    const request = class extends XMLHttpRequest {};
    const src = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
    const image = new Image();
    return {
      subclass: [
        socket instanceof Socket,
        socket instanceof WebSocket,
        socket.mine,
        socket.constructor === Socket,
      ],
      constructor: [
        plain.constructor === WebSocket,
        WebSocket.prototype.constructor === WebSocket,
        WebSocket.OPEN,
      ],
      requests: thrown(() => new request().open('GET', '/')),
      audio: [new Audio() instanceof HTMLAudioElement, new Audio('/a.mp3').src, new Audio('/a.mp3').preload],
      withoutNew: thrown(() => (WebSocket as unknown as (url: string) => unknown)(url)),
      wrongReceivers: [
        thrown(() => Node.prototype.appendChild.call({} as Node, image)),
        thrown(() => src?.set?.call({}, `${other}/a.png`)),
        thrown(() => src?.set?.call(document.body, `${other}/a.png`)),
        thrown(() => Element.prototype.setAttribute.call({} as Element, 'src', `${other}/a.png`)),
        thrown(() => navigator.sendBeacon.call({} as Navigator, '/own')),
      ],
      wrongArguments: [
        thrown(() => document.body.appendChild(null as unknown as Node)),
        thrown(() => document.body.append(null as unknown as Node, undefined as unknown as Node, 'text')),
        thrown(() => document.body.insertAdjacentHTML('nowhere' as InsertPosition, '<img src="/a.png">')),
        thrown(() => Object.assign(image, { src: Symbol('a') })),
        thrown(() => (image.setAttribute as () => void)()),
        thrown(() => (document.body as Node).appendChild(document)),
      ],
      returned: [
        document.body.appendChild(image) === image,
        document.body.setAttribute('data-a', ''),
        image.setAttribute('src', `${other}/a.png`),
        document.body.insertAdjacentHTML('beforeend', `<img src="${other}/a.png">`),
      ],
    };
  }, site.other);
  expect(answers).toEqual({
    subclass: [true, true, 1, true],
    constructor: [true, true, 1],
    requests: undefined,
    audio: [true, `${site.url}/a.mp3`, 'auto'],
    withoutNew: 'TypeError',
    wrongReceivers: ['TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError'],
    wrongArguments: [
      'TypeError',
      undefined,
      'SyntaxError',
      'TypeError',
      'TypeError',
      'HierarchyRequestError',
    ],
    returned: [true, undefined, undefined, undefined],
  });
  expect(site.seen).toEqual([]);
});

test('other people’s patches, made before the gate and after it, see every call', async ({ page: tab }) => {
  const wrapped = (name: string) => `<script nonce="n0nce">{
    const { fetch } = window; const { appendChild } = Node.prototype;
    window.calls ||= [];
    window.fetch = function (...args) { calls.push('${name} fetch'); return fetch.apply(this, args); };
    Node.prototype.appendChild = function (node) { calls.push('${name} appendChild'); return appendChild.call(this, node); };
  }</script>`;
  site = await startGuardedSite(() => ({ early: wrapped('before'), head: wrapped('after') }));
  await tab.goto(site.url);
  await ready(tab);
  const outcome = await tab.evaluate(async (other) => {
    // The reason for the cast: the page's own script made it.
    const { calls } = globalThis as unknown as { calls: string[] };
    calls.length = 0;
    const answer = await fetch(`${other}/a`).catch(({ name }: Error) => name);
    const script = Object.assign(document.createElement('script'), { src: `${other}/a.js` });
    document.head.appendChild(script);
    return [answer, script.type, ...calls];
  }, site.other);
  expect(outcome).toEqual([
    ...['TypeError', 'text/plain', 'after fetch', 'before fetch', 'after appendChild', 'before appendChild'],
  ]);
  expect(site.seen).toEqual([]);
});

test('a polluted Object.prototype changes nothing that the guard does', async ({ page: tab }) => {
  const pollution = `<script nonce="n0nce">for (const trap of ['has', 'deleteProperty', 'ownKeys', 'src', 'url'])
    Object.prototype[trap] = function () { throw new Error('polluted'); };</script>`;
  site = await startGuardedSite(() => ({ early: pollution }));
  await tab.goto(site.url);
  await ready(tab);
  const outcome = await tab.evaluate(async (other) => {
    const image = Object.assign(new Image(), { src: `${other}/a.png` });
    return [
      image.dataset.consent,
      'name' in fetch,
      await fetch(`${other}/a`).catch(({ name }: Error) => name),
    ];
  }, site.other);
  expect(outcome).toEqual(['matomo', true, 'TypeError']);
  expect(site.seen).toEqual([]);
});

test('SEC-5: a polluted Object.prototype that gives every element a relation lets nothing go', async ({
  page: tab,
}) => {
  const pollution = '<script nonce="n0nce">Object.prototype.rel = "author"</script>';
  site = await startGuardedSite(() => ({ early: pollution }));
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate((other) => {
    Object.assign(new Image(), { src: `${other}/a.png` });
    const frame = Object.assign(document.createElement('iframe'), { src: `${other}/frame` });
    const script = Object.assign(document.createElement('script'), { src: `${other}/a.js` });
    document.body.append(frame, script);
  }, site.other);
  await tab.waitForTimeout(300);
  expect(site.seen).toEqual([]);
});
