// Names of the servers that are measured, as the tables have them.

/** By what each of them is. */
export const NAMES = {
  bare: 'bare `node:http`',
  log: 'Témoin, SQLite',
  logAudited: 'Témoin, SQLite, while an auditor reads',
  logInPostgres: 'Témoin, PostgreSQL',
  c15t: 'c15t, SQLite',
  c15tInPostgres: 'c15t, PostgreSQL',
} as const;

/** Many for a machine of two cores, and few. */
export const CONNECTIONS = { many: 256, few: 50 } as const;

/** The name of a server that has stored something before: which, and what. */
export function storedName(name: string, stored: string): string {
  return `${name}: ${stored}`;
}

/** Which server it is, without what it has stored. */
export function withoutStored(name: string): string {
  return name.split(': ')[0] ?? name;
}
