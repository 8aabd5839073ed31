// The patch: lets the guard look at a call before the browser does, and leaves no other trace.

/** A native function or constructor. */
export type Native = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Sees a call first. It may change the arguments in place; if it returns a list, the first entry is the answer and
 * the native function is not called.
 */
export type Before = (
  args: unknown[],
  self: unknown,
  name: string,
  native: Native,
) => readonly unknown[] | false | '' | undefined;

/**
 * Puts `before` in front of the methods, setters and constructors of those names that an object itself has. A Proxy
 * keeps name, length, statics, prototype, `instanceof`, subclasses and the native source text. Where a receiver or
 * an argument is wrong, `before` may throw: the native function then says what is wrong.
 */
export function patch(owner: object, names: RegExp, before: Before): void {
  for (const name of Object.getOwnPropertyNames(owner)) {
    const descriptor = names.test(name) && Object.getOwnPropertyDescriptor(owner, name);
    if (!descriptor) continue;
    const part = descriptor.set ? 'set' : 'value';
    const native = descriptor[part];
    const answer = (args: unknown[], self?: unknown) => {
      try {
        return before(args, self, name, native);
      } catch {
        // What the page sees instead: the native function, with the same arguments.
        return undefined;
      }
    };
    // Without a prototype: a polluted one would add traps to the Proxy and an accessor to the descriptor (SEC-5).
    descriptor[part] = new Proxy<Native>(native, {
      __proto__: null,
      apply: (_, self, args) => (answer(args, self) || [Reflect.apply(native, self, args)])[0],
      construct: (_, args, target) => (answer(args) || [Reflect.construct(native, args, target)])[0],
    } as ProxyHandler<Native>);
    if (native.prototype?.constructor === native) native.prototype.constructor = descriptor[part];
    Object.defineProperty(owner, name, descriptor);
  }
}
