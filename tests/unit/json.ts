// What JSON can carry, as a type for tests that build it.

/** Any value that JSON.parse can give. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };
