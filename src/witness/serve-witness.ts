// Serving one witness: from options to a listening server, and back.
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TemoinError } from '../consent/error.ts';
import type { VerifierKey } from '../tlog/note.ts';
import { openCosignedCheckpoints } from './cosigned-checkpoints.ts';
import { createWitnessServer, type WitnessContext } from './http.ts';
import { createWitness } from './witness.ts';
import { openWitnessKey } from './witness-key.ts';

/** The witness's memory and its key within the data directory. */
const MEMORY_FILE = 'witness.sqlite';
const KEY_FILE = 'witness.key';

/** How long requests that have begun may go on when the server is to close. */
const CLOSE_PATIENCE_MS = 5_000;

/** Who witnesses which logs, and where. */
export interface WitnessServeOptions extends Pick<WitnessContext, 'requestTimeoutMs'> {
  /** Name of the witness's key, a URL without scheme by custom. */
  readonly name: string;
  /** Keys of the logs, at least one; their names are the origins. */
  readonly logs: readonly VerifierKey[];
  /** Folder of the witness, made where there is none. Where it is lost, the witness is: its key must not go on. */
  readonly dataDirectory: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Told what the auditor should know. Default: standard error. */
  readonly warn?: (message: string) => void;
  /** Default: the system's clock. */
  readonly now?: () => Date;
}

/** A running witness. */
export interface ServingWitness {
  /** Where it listens, without a slash at the end: its submission prefix and its monitoring prefix. */
  readonly url: string;
  /** Its verifier key. */
  readonly vkey: string;
  /** Listens no more, answers what has arrived, and closes the memory. */
  close(): Promise<void>;
}

/**
 * Opens the witness (or begins it) and listens.
 * @throws TemoinError `data-unusable`, `key-unreadable`, `option-invalid`; TlogError `key-name`; nothing listens then
 */
export async function serveWitness(options: WitnessServeOptions): Promise<ServingWitness> {
  const { name, logs, dataDirectory, port, host, warn = console.error, now = () => new Date() } = options;
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const cosigned = await openCosignedCheckpoints(join(dataDirectory, MEMORY_FILE));
  try {
    const key = await openWitnessKey(join(dataDirectory, KEY_FILE), name, !cosigned.isEmpty);
    cosigned.bind(key.vkey);
    const origins = new Map(logs.map((log) => [sha256Hex(log.name), log.name]));
    const app = createWitnessServer({
      witness: createWitness({ key, logs, cosigned, now, warn }),
      noteOf(originHash) {
        const origin = origins.get(originHash);
        return origin === undefined ? undefined : cosigned.latest(origin)?.note;
      },
      warn,
      requestTimeoutMs: options.requestTimeoutMs,
    });
    const url = await app.listen({ port, host }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new TemoinError('option-invalid', `cannot listen on ${host}:${port}: ${reason}`, {
        cause: error,
      });
    });
    return {
      url,
      vkey: key.vkey,
      async close() {
        const impatience = setTimeout(() => app.server.closeAllConnections(), CLOSE_PATIENCE_MS);
        await app.close();
        clearTimeout(impatience);
        cosigned.close();
      },
    };
  } catch (error) {
    cosigned.close();
    throw error;
  }
}

const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex');
