// Pollution: what another script on the page may have done to Object.prototype (SEC-5).

/** Runs an action while every object inherits some members, and cleans up even where it throws. */
export function whilePolluted<T>(members: Record<string, unknown>, action: () => T): T {
  try {
    for (const [name, value] of Object.entries(members)) {
      Object.defineProperty(Object.prototype, name, {
        value,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
    return action();
  } finally {
    for (const name of Object.keys(members)) Reflect.deleteProperty(Object.prototype, name);
  }
}
