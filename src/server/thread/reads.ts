// What is asked of a store while it is served, all but what the sequencer does: the calls that the reading thread takes.
import type { LogStore } from '../store/log-store.ts';

/** By the names of the contract. Sessions and accesses are written here too: they are the auditor's, and no record waits for them. */
export const READS = [
  'readHead',
  'readTiles',
  'findRecords',
  'readEntries',
  'readEntryBytes',
  'findOpened',
  'findPublications',
  'readPublished',
  'readRegister',
  'countRegister',
  'countLines',
  'readRegisterLag',
  'readRollUps',
  'readHourRollUps',
  'readFacets',
  'readSpanRollUps',
  'sumShown',
  'findToken',
  'addSession',
  'findSession',
  'removeSession',
  'holdAccessKey',
  'addAccess',
  'setAccessAmount',
  'readAccesses',
  'expireAccesses',
] as const satisfies readonly (keyof LogStore)[];

/** The part of a store that routes use. */
export type ServedStore = Pick<LogStore, (typeof READS)[number]>;
