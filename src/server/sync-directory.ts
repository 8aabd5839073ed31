// Making the names in a directory durable.
import { open } from 'node:fs/promises';

/** Without it, the name of a new file may be lost in a power failure, though its content is on disk (fsync(2)). */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
