// The owner of the page's address: the route in its fragment, and the token of a sign-in link.
import { useEffect, useState } from 'preact/hooks';
import { type Route, readRoute, writeRoute } from './route.ts';

/** The token of a sign-in link `#token=…`; undefined where the address has none. */
export function tokenInAddress(): string | undefined {
  return new URLSearchParams(location.hash.slice(1)).get('token')?.trim() || undefined;
}

/**
 * Takes a token out of the address and of the history, so that it stays neither on screen nor in a bookmark. Called
 * once it has been used, so that a reload in between signs in all the same.
 */
export function forgetTokenInAddress(): void {
  if (tokenInAddress()) history.replaceState(null, '', location.pathname);
}

/**
 * Calls back when a sign-in link is opened while the page is open already.
 * @returns a function that stops it
 */
export function onSignInLink(enter: (token: string) => void): () => void {
  const follow = () => {
    const token = tokenInAddress();
    if (token) enter(token);
  };
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

/** The present route; follows links, back and forward. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Goes to a route as a link would: a step in the history. */
export function goTo(route: Route): void {
  location.hash = writeRoute(route);
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
