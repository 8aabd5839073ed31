// The address of the history of notices: `#notices=fr`, which part of it, and which two versions are compared.

const HASH = /^[0-9a-f]{64}$/;
const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** Which part of the history. */
export interface NoticesRoute {
  /** The language; absent for the one of most records. */
  readonly locale?: string;
  /** Only versions of a smaller index; absent for the newest. */
  readonly before?: number;
  /** The versions that are compared, by their hashes, the older one first; absent where none are. */
  readonly compared?: readonly [a: string, b: string];
}

/** Reads a fragment with or without its `#`; undefined where it means another page. Never throws. */
export function readNoticesRoute(fragment: string): NoticesRoute | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const locale = parameters.get('notices');
  if (locale === null) return undefined;
  const before = parameters.get('before') ?? '';
  const [a = '', b = ''] = [parameters.get('a') ?? '', parameters.get('b') ?? ''];
  return {
    ...(LOCALE.test(locale) && { locale }),
    ...(/^(0|[1-9]\d{0,14})$/.test(before) && { before: Number(before) }),
    ...(HASH.test(a) && HASH.test(b) && { compared: [a, b] }),
  };
}

/** The fragment of a route, with its `#`; `readNoticesRoute` reads it back. */
export function writeNoticesRoute({ locale = '', before, compared }: NoticesRoute): string {
  const parameters = new URLSearchParams({ notices: locale });
  if (before !== undefined) parameters.set('before', `${before}`);
  if (compared) {
    parameters.set('a', compared[0]);
    parameters.set('b', compared[1]);
  }
  return `#${parameters}`;
}

/** The query for the server, without `?`. */
export function noticesQuery({ locale, before }: NoticesRoute): string {
  const parameters = new URLSearchParams({ limit: '200' });
  if (locale !== undefined) parameters.set('locale', locale);
  if (before !== undefined) parameters.set('before', `${before}`);
  return `${parameters}`;
}
