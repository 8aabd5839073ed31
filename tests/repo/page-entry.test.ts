// The entries temoin and temoin/react as npm installs them: the page's API, its events and the components have types.
import { afterAll, describe, expect, it } from 'vitest';
import { consumerOf, RESOLUTIONS } from './consumer.ts';
import { read } from './sources.ts';

/** Where a wrong use is no error, the types were not found and anything would pass. */
const PAGE = `
import 'temoin';
import type { Choice, TemoinApi, TemoinEvents } from 'temoin';

export const decisionsOf = (choice: Choice | undefined): Readonly<Record<string, boolean>> => choice?.decisions ?? {};
(window.temoin ||= []).push((api) => {
  const known: TemoinApi = api;
  const isGranted: boolean = known.granted('analytics social|matomo');
  const off: () => void = api.on('choice', ({ choice }) => decisionsOf(choice));
  api.on('released', ({ elements }) => elements[0]?.remove());
  api.grant(['analytics'] as const);
  if (isGranted) off();
  // @ts-expect-error
  api.granted();
  // @ts-expect-error
  api.on('chosen', () => {});
  // @ts-expect-error
  api.choice = undefined;
});
if (window.temoin && 'ledger' in window.temoin) window.temoin.ledger().map(({ event, what }) => event + what);
addEventListener('temoin:choice', ({ detail }) => decisionsOf(detail.choice));
window.addEventListener('temoin:ready', ({ detail }: CustomEvent<TemoinEvents['ready']>) => detail satisfies null);
addEventListener('temoin:failed', ({ detail: { code } }) => {
  // @ts-expect-error
  if (code === 'unheard-of') return;
});
`;

const COMPONENTS = `
import { Consent, type ConsentProps, type ConsentState, useConsent, useGranted } from 'temoin/react';

const props: ConsentProps = { for: 'analytics', fallback: 'Nothing yet.' };
export function Page() {
  const state: ConsentState = useConsent();
  const { isReady, choice, granted, preferences, grant, refuse } = state;
  const isGranted: boolean = useGranted('social') && granted('analytics');
  window.temoin?.push((api) => api.show());
  return (
    <>
      <Consent for="social" fallback={<p>{choice?.revision}</p>}>
        <p>{String(isReady && isGranted)}</p>
        Words too
      </Consent>
      <Consent {...props} />
      <button type="button" onClick={preferences} />
      <button type="button" onClick={() => grant(['analytics', 'social'])} />
      {/* @ts-expect-error: an event is no list of ids */}
      <button type="button" onClick={refuse} />
      {/* @ts-expect-error */}
      <Consent />
      {/* @ts-expect-error */}
      <Consent for={['analytics']} />
    </>
  );
}
// @ts-expect-error
export const wrongCall = () => useGranted();
`;

const RUN = `
import * as nothing from 'temoin';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Consent, useConsent, useGranted } from 'temoin/react';

function Words() {
  const { isReady, choice, granted } = useConsent();
  return JSON.stringify([isReady, choice === undefined, granted('analytics'), useGranted('analytics')]);
}
const held = createElement(Consent, { for: 'analytics', fallback: 'fallback ' }, 'children ');
console.log(Object.keys(nothing).length, 'temoin' in globalThis, renderToStaticMarkup([held, createElement(Words, { key: 1 })]));
`;

const consumer = consumerOf({ 'page.ts': PAGE, 'components.tsx': COMPONENTS, 'run.js': RUN }, [
  'react',
  'react-dom',
  '@types',
]);
afterAll(() => consumer.remove());

describe('the entries for the page', () => {
  it.each(RESOLUTIONS)('have types where modules are resolved as by %s', async (resolution) => {
    expect(await consumer.compile(resolution, { jsx: 'react-jsx', allowJs: true })).toBe('');
  });

  it('run nothing when they are imported, and grant nothing on a server', async () => {
    expect(await consumer.run('run.js')).toBe('0 false fallback [false,true,false,false]\n');
  });

  it('may be imported by a component of the server, for the browser alone (React Server Components)', () => {
    expect(read('dist/react.js')).toMatch(/^'use client';\n/);
  });
});
