// The guard's calls: what a script asks a guarded host for fails as in a network error, and is never sent later.
import { expect, test } from '@playwright/test';
import { startGuardedSite } from './guarded-site.ts';
import type { Site } from './site.ts';
import { type Api, ready } from './visitor.ts';

declare const temoin: Api;

let site: Site;
test.beforeEach(async ({ page: tab }) => {
  site = await startGuardedSite();
  await tab.goto(site.url);
  await ready(tab);
});
test.afterEach(() => site.close());

const calls: Record<string, (address: string) => unknown> = {
  fetch: (address) => fetch(address).catch(({ name }: Error) => name),
  'fetch of a Request': (address) =>
    fetch(new Request(address, { method: 'POST', body: 'x' })).catch(({ name }: Error) => name),
  'fetch of a URL': (address) => fetch(new URL(address)).catch(({ name }: Error) => name),
  XMLHttpRequest: (address) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      const events: string[] = [];
      for (const name of ['loadstart', 'load', 'error', 'abort', 'loadend'])
        request.addEventListener(name, () => {
          events.push(name);
          if (name === 'loadend') resolve([...events, request.readyState, request.status]);
        });
      request.open('GET', address);
      request.send();
    }),
  'a synchronous XMLHttpRequest': (address) => {
    const request = new XMLHttpRequest();
    request.open('GET', address, false);
    try {
      request.send();
    } catch (error) {
      // The reason for the cast: browsers throw nothing else there.
      return (error as DOMException).name;
    }
    return 'sent';
  },
  WebSocket: (address) =>
    new Promise((resolve) => {
      const socket = new WebSocket(address.replace('http', 'ws'));
      const events: unknown[] = [socket.readyState];
      socket.onerror = () => events.push('error');
      socket.onclose = ({ code, wasClean }) => resolve([...events, code, wasClean]);
    }),
  EventSource: (address) =>
    new Promise((resolve) => {
      const source = new EventSource(address);
      source.onerror = () => resolve(['error', source.readyState]);
    }),
  sendBeacon: (address) => navigator.sendBeacon(address, 'x'),
  Audio: (address) =>
    new Promise((resolve) => {
      new Audio(address).onerror = () => resolve('error');
    }),
};

const failures: Record<string, unknown> = {
  fetch: 'TypeError',
  'fetch of a Request': 'TypeError',
  'fetch of a URL': 'TypeError',
  XMLHttpRequest: ['loadstart', 'error', 'loadend', 4, 0],
  'a synchronous XMLHttpRequest': 'NetworkError',
  WebSocket: [0, 'error', 1006, false],
  EventSource: ['error', 2],
  sendBeacon: false,
  Audio: 'error',
};

for (const [name, call] of Object.entries(calls)) {
  test(`${name}: fails as in a network error, is not replayed, and works once granted`, async ({
    page: tab,
  }) => {
    expect(await tab.evaluate(call, `${site.other}/early?secret=1`)).toEqual(failures[name]);
    const entries = await tab.evaluate(() =>
      temoin.ledger().map(({ event, what, consent }) => [event, what, consent]),
    );
    const [, caller] = /(\w+)$/.exec(name.replace(/ of a \w+/, '')) ?? [];
    const address = name === 'WebSocket' ? site.other.replace('http', 'ws') : site.other;
    expect(entries).toEqual([['blocked', `${caller} ${address}/early`, 'matomo']]);

    await tab.evaluate(() => temoin.grant('matomo'));
    await expect.poll(() => tab.evaluate(() => temoin.granted('matomo'))).toBe(true);
    await tab.evaluate(call, `${site.other}/late`);
    await expect.poll(() => [...new Set(site.seen)]).toEqual(['/late']);
  });
}

test('refused stays refused, and the other service’s host is its own matter', async ({ page: tab }) => {
  await tab.evaluate(() => {
    temoin.refuse('matomo');
    temoin.grant('player');
  });
  await expect.poll(() => tab.evaluate(() => temoin.granted('player'))).toBe(true);
  const outcome = await tab.evaluate(calls.fetch ?? String, `${site.other}/a`);
  expect([outcome, site.seen]).toEqual(['TypeError', []]);
});

test('requests to the page’s own host and to hosts that nobody declares are untouched', async ({
  page: tab,
}) => {
  site.routes.set('/own', { body: 'own' });
  const answers = await tab.evaluate(async () => [
    await (await fetch('/own')).text(),
    await (await fetch('data:,data')).text(),
    await (await fetch(URL.createObjectURL(new Blob(['blob'])))).text(),
    await fetch('http://[/').catch(({ name }: Error) => name),
  ]);
  expect(answers).toEqual(['own', 'data', 'blob', 'TypeError']);
  expect(await tab.evaluate(() => temoin.ledger())).toEqual([]);
});
