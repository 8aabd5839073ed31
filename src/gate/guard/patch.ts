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
) => readonly unknown[] | false | 0 | undefined;

/**
 * Puts `before` in front of the methods, setters and constructors with those names. A Proxy keeps name, length,
 * statics, prototype, `instanceof`, subclasses and the native source text. Where a receiver or an argument is wrong,
 * `before` may throw: the native function then says what is wrong.
 * @param owners interfaces, whose prototypes are meant, or the window
 */
export function patch(owners: readonly unknown[], names: RegExp, before: Before): void {
  // The reason for the cast: both kinds of owners may be asked for a prototype.
  for (const { prototype: owner = window } of owners as { prototype?: object }[])
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (!names.test(name)) continue;
      // The reason for the cast: it is one of the owner's own names.
      const descriptor = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
      const part = descriptor.set ? 'set' : 'value';
      const native = descriptor[part];
      const call = (args: unknown[], self: unknown, newTarget?: Native) => {
        try {
          const answer = before(args, self, name, native);
          if (answer) return answer[0];
        } catch {
          // What the page sees instead: the native function, with the same arguments.
        }
        return newTarget ? Reflect.construct(native, args, newTarget) : Reflect.apply(native, self, args);
      };
      const proxy = new Proxy<Native>(native, {
        // A polluted prototype would add other traps (SEC-5).
        __proto__: null,
        apply: (_, self, args) => call(args, self),
        construct: (_, args, newTarget) => call(args, _, newTarget as unknown as Native),
      } as ProxyHandler<Native>);
      descriptor[part] = proxy;
      Object.defineProperty(owner, name, descriptor);
      if (native.prototype?.constructor === native) native.prototype.constructor = proxy;
    }
}
