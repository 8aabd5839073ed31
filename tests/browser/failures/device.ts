// What is wrong on the visitor's device: the cookie, the clock, storage.
import { choiceMade } from '../returning-visitor.ts';
import { accepted, type Failure, type Failures, script } from './failure.ts';

const cookieThat = (value: string): Failure => ({ breaks: () => {}, visitor: 'refuses', cookie: value });

/** The cookie, and the clock that it is judged by. */
export const brokenCookie: Failures = {
  subject: 'the cookie',
  rows: {
    'is of a newer version': cookieThat(accepted.replace('1!', '2!')),
    'is cut off': cookieThat(accepted.slice(0, 30)),
    'has an id twice': cookieThat(choiceMade(60, 'analytics:1!analytics:1')),
    'has characters of another hand': cookieThat(choiceMade(60, 'analytics:true')),
    'comes from the future': cookieThat(choiceMade(-86_400)),
    'has expired': cookieThat(choiceMade(183 * 86_400)),
    'is beyond the clock, which was set back by a year': {
      breaks: ({ tab }) => tab.clock.setFixedTime(Date.now() - 365 * 86_400_000),
      visitor: 'refuses',
      cookie: accepted,
    },
    'is judged by a clock that gives no number': script(
      () => {
        Date.now = () => Number.NaN;
      },
      'refuses',
      { cookie: accepted },
    ),
    'cannot be read or written': script(
      () => {
        const refuseAccess = () => {
          throw new DOMException('denied', 'SecurityError');
        };
        Object.defineProperty(Document.prototype, 'cookie', { get: refuseAccess, set: refuseAccess });
      },
      'refuses',
      { cookie: accepted },
    ),
    'is not kept': script(() => {
      Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} });
    }),
  },
};

/** Storage. */
export const brokenStorage: Failures = {
  subject: 'storage',
  rows: {
    'cannot be had at all': script(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    }),
    'is full': script(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }),
    'cannot be read': script(() => {
      Storage.prototype.getItem = () => {
        throw new DOMException('broken', 'UnknownError');
      };
    }),
    'is null': script(() => {
      Object.defineProperty(globalThis, 'localStorage', { value: null });
    }),
    'holds something else under the names of the widget': script(() => {
      for (const key of ['temoin:outbox:1', 'temoin:receipt:1'])
        localStorage.setItem(key, '{"0":null,"length":9}');
    }),
  },
};
