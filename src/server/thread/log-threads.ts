// The two threads of a server, which all its logs share: a site more costs no thread more.
import { ReaderThread } from './reader.ts';
import { startThread, type ThreadSettings } from './start-thread.ts';
import { WriterThread } from './writer.ts';

/** Each is started when it is first needed. */
export class LogThreads {
  readonly writer: WriterThread;
  readonly reader: ReaderThread;

  /** @param warn told what the operator should know of the threads themselves */
  constructor(warn: (message: string) => void, settings: ThreadSettings = {}) {
    this.writer = new WriterThread(warn, () => startThread('writer-thread', settings));
    this.reader = new ReaderThread(settings);
  }

  /** Ends both, and closes whatever they have open. To end them again does nothing. */
  async end(): Promise<void> {
    await this.reader.end();
    await this.writer.end();
  }
}
