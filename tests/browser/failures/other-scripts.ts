// What another script, standing in front of the gate, has redefined, in a hostile or a broken manner.
import { choiceMade } from '../returning-visitor.ts';
import { accepted, type Failures, script } from './failure.ts';

/** Functions that the gate may use. */
export const redefined: Failures = {
  subject: 'another script has made',
  rows: {
    'some() say yes': script(() => {
      Array.prototype.some = () => true;
    }, 'refuses, is asked again'),
    'some() say no': script(() => {
      Array.prototype.some = () => false;
    }, 'is not asked'),
    'some() throw': script(() => {
      Array.prototype.some = () => {
        throw new Error('broken');
      };
    }, 'is not asked'),
    'every() say yes': script(() => {
      Reflect.set(Array.prototype, 'every', () => true);
    }),
    'includes() say yes': script(() => {
      Array.prototype.includes = () => true;
    }),
    'find() give the first': script(() => {
      Reflect.set(Array.prototype, 'find', function (this: unknown[]) {
        return this[0];
      });
    }),
    'filter() keep everything': script(
      () => {
        Reflect.set(Array.prototype, 'filter', function (this: unknown[]) {
          return [...this];
        });
      },
      'refuses',
      { cookie: choiceMade(183 * 86_400) },
    ),
    'test() say yes': script(() => {
      RegExp.prototype.test = () => true;
    }),
    'JSON.parse() throw': script(
      () => {
        JSON.parse = () => {
          throw new Error('broken');
        };
      },
      'is not asked',
      { cookie: accepted },
    ),
    'JSON.parse() forget its second argument': script(() => {
      const parse = JSON.parse;
      JSON.parse = (text: string) => parse(text);
    }),
    'JSON.parse() give nothing': script(
      () => {
        JSON.parse = () => ({});
      },
      'is not asked',
      { cookie: accepted },
    ),
    'MutationObserver disappear': script(
      () => {
        Reflect.deleteProperty(globalThis, 'MutationObserver');
      },
      'is not asked',
      { isReported: true },
    ),
    'MutationObserver observe nothing': script(() => {
      MutationObserver.prototype.observe = () => {};
    }),
    'matches() and closest() say yes': script(() => {
      Reflect.set(Element.prototype, 'matches', () => true);
      Reflect.set(Element.prototype, 'closest', function (this: Element) {
        return this;
      });
    }, 'refuses, is asked again'),
    'querySelectorAll() find everything': script(() => {
      const find = Document.prototype.querySelectorAll;
      Reflect.set(Document.prototype, 'querySelectorAll', function (this: Document) {
        return find.call(this, '*');
      });
    }),
    'fetch() throw': script(
      () => {
        globalThis.fetch = () => {
          throw new Error('broken');
        };
      },
      'is not asked',
      { cookie: accepted, isReported: true },
    ),
    'fetch() answer nothing': script(
      () => {
        globalThis.fetch = async () => new Response('');
      },
      'is not asked',
      { cookie: accepted },
    ),
    'crypto.subtle and randomUUID disappear': script(() => {
      Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
      Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined });
    }),
    'dispatchEvent() throw': script(() => {
      globalThis.dispatchEvent = () => {
        throw new Error('broken');
      };
    }),
    'Object.freeze() do nothing': script(() => {
      Object.freeze = <T>(value: T) => value;
    }),
    'JSON of lists something else': script(() => {
      Object.assign(Array.prototype, { toJSON: () => 'broken' });
    }),
  },
};
