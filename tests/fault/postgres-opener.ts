// How a process opens the PostgreSQL store that faults happen to: by the address of its database.
import { openPostgresStore } from '../../src/server/store/postgres.ts';
import { SITE } from '../unit/server/site-name.ts';

export const openStore = (address: string) => openPostgresStore(address, SITE);
