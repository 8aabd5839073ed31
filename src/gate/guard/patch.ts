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
 * @param owners interfaces, whose prototypes are meant, prototypes, or the window
 */
export const patch = (owners: readonly unknown[], names: RegExp, before: Before): void => {
  // The reason for the cast: both kinds of owners may be asked for a prototype.
  for (const owner of owners as { prototype?: object }[]) {
    const target = owner.prototype || owner;
    for (const name of Object.getOwnPropertyNames(target))
      if (names.exec(name)) patchOne(target, name, before);
  }
};

const patchOne = (target: object, name: string, before: Before): void => {
  // The reason for the cast: TypeScript leaves out what the standard keeps for the web (ECMAScript, annex B). A
  // descriptor would take members of a polluted prototype for its own (SEC-5).
  const setter = (target as { __lookupSetter__(name: string): Native | undefined }).__lookupSetter__(name);
  // The reason for the cast: names of neither methods nor setters are not asked for.
  const native = setter || ((target as Record<string, Native>)[name] as Native);
  const call = (args: unknown[], self: unknown, newTarget?: unknown) => {
    try {
      const answer = before(args, self, name, native);
      if (answer) return answer[0];
    } catch {
      // What the page sees instead: the native function, with the same arguments.
    }
    return newTarget
      ? Reflect.construct(native, args, newTarget as Native)
      : Reflect.apply(native, self, args);
  };
  const proxy = new Proxy<Native>(native, {
    // Nor may it add other traps.
    __proto__: null,
    apply: (_, self, args) => call(args, self),
    construct: (_, args, newTarget) => call(args, _, newTarget),
  } as ProxyHandler<Native>);
  // What is left out stays as it is.
  Object.defineProperty(target, name, {
    __proto__: null,
    [setter ? 'set' : 'value']: proxy,
  } as PropertyDescriptor);
  if (native.prototype?.constructor === native) native.prototype.constructor = proxy;
};
