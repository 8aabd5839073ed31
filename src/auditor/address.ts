// The owner of the page's address: the route in its fragment, and the token of a sign-in link.
import { useLayoutEffect, useState } from 'preact/hooks';
import { type AccessesRoute, readAccessesRoute } from './accesses-route.ts';
import { type RatesRoute, readRatesRoute, writeRatesRoute } from './rates/rates-route.ts';
import { type Route, readRoute, writeRoute } from './route.ts';

/**
 * Takes the token of a sign-in link `#token=…` out of the address and out of the tab's history, so that it is neither on
 * screen nor in a bookmark, and going back does not lead to it. Called before anything else is done.
 * @returns the token; undefined where the address has none
 */
export function takeTokenFromAddress(): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return undefined;
  history.replaceState(null, '', location.pathname);
  return token.trim() || undefined;
}

/**
 * Calls back when a sign-in link is opened while the page is open already.
 * @returns a function that stops it
 */
export function onSignInLink(enter: (token: string) => void): () => void {
  const follow = () => {
    const token = takeTokenFromAddress();
    if (token) enter(token);
  };
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

/** The present route; follows links, back and forward. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  // At once, and not once the page is drawn: going back in between must not be missed.
  useLayoutEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Whether the list of those who have looked is meant, and which part of it; follows links, back and forward. */
export function useAccessesRoute(): AccessesRoute | undefined {
  const [route, setRoute] = useState(() => readAccessesRoute(location.hash));
  useLayoutEffect(() => {
    const follow = () => setRoute(readAccessesRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Whether the rates are meant, and which; follows links, back and forward. */
export function useRatesRoute(): RatesRoute | undefined {
  const [route, setRoute] = useState(() => readRatesRoute(location.hash));
  useLayoutEffect(() => {
    const follow = () => setRoute(readRatesRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Goes to other rates as a link would. */
export function goToRates(route: RatesRoute): void {
  location.hash = writeRatesRoute(route);
}

/** Goes to a route as a link would: a step in the history. */
export function goTo(route: Route): void {
  location.hash = writeRoute(route);
}

/** Goes to a route in place of the present one: no step in the history, for what is no other place. */
export function replaceRoute(route: Route): void {
  location.replace(writeRoute(route));
}

/** The address of the page itself, without what it shows. */
export function pageAddress(): string {
  return `${location.origin}${location.pathname}`;
}

/** Leaves the page for a download. */
export function download(address: string): void {
  location.assign(address);
}

/** The address of the log that this page is of, for whoever checks it by other means. */
export function logAddress(): string {
  return new URL('/temoin/log', location.href).href;
}

/** The address of a small text as a file to save; it never leaves the browser. */
export function textAddress(text: string): string {
  return `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
}
