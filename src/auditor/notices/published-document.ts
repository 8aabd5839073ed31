// Published documents: fetched by their hash, and believed where their bytes have it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fetchNotice } from '../api.ts';
import { AuditError, auditErrorOf } from '../audit-error.ts';
import type { Json } from './document-diff.ts';
import { withHosts } from './notice-changes.ts';

/** Two notices to be compared, each with the hosts of its configuration, as far as both are known. */
export interface ComparedDocuments {
  readonly before: Json;
  readonly after: Json;
  /** Why hosts are not compared, in a sentence; undefined where they are. */
  readonly withoutHosts: string | undefined;
}

/** A notice by its hash, with the hash of the configuration that was in use when it was published. */
export interface DocumentPlace {
  readonly hash: string;
  /** Null where the log has published none; undefined where it is not known here. */
  readonly configuration: string | null | undefined;
}

/** @throws AuditError where a notice is not served, or its bytes have another hash than its name */
export async function fetchCompared(
  before: DocumentPlace,
  after: DocumentPlace,
  signal?: AbortSignal,
): Promise<ComparedDocuments> {
  const notices = await Promise.all([before, after].map(({ hash }) => fetchPublished(hash, signal)));
  const [older = null, newer = null] = notices;
  try {
    const [a = null, b = null] = await Promise.all(
      [before, after].map(({ configuration }) => fetchConfiguration(configuration, signal)),
    );
    return { before: withHosts(older, a), after: withHosts(newer, b), withoutHosts: undefined };
  } catch (error) {
    const withoutHosts = `The hosts of services are not compared: ${auditErrorOf(error).message}`;
    return { before: older, after: newer, withoutHosts };
  }
}

async function fetchConfiguration(hash: string | null | undefined, signal?: AbortSignal): Promise<Json> {
  if (!hash)
    throw new AuditError('not-found', 'the configuration of one of the two notices is not known here.');
  return fetchPublished(hash, signal);
}

/** @throws AuditError as {@link fetchCompared} */
export async function fetchPublished(hash: string, signal?: AbortSignal): Promise<Json> {
  const text = await fetchNotice(hash, signal);
  const found = bytesToHex(sha256(new TextEncoder().encode(text)));
  if (found !== hash)
    throw new AuditError(
      'answer-unreadable',
      `What the log serves as ${hash} has the hash ${found}: somebody has changed it, and it is not compared.`,
    );
  // It has the hash that the log has published, and what was published is JSON.
  return JSON.parse(text);
}
