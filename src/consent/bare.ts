// The bare object: one that inherits nothing, so that no polluted prototype is found in it (SEC-5).

/** An empty map from names that others choose. */
export const bare = <Value>(): Record<string, Value> =>
  // The reason for the cast: TypeScript takes the prototype for a member.
  ({ __proto__: null }) as unknown as Record<string, Value>;
