// A picture as a file: there whole, or not at all.
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Puts it into the folder, which is made where there is none. @throws the file system's error, unchanged */
export async function keepPicture(folder: string, name: string, png: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  // No pack takes a name that begins so.
  const unfinished = join(folder, `.${randomUUID()}`);
  try {
    await writeFile(unfinished, png);
    await rename(unfinished, join(folder, name));
  } finally {
    await rm(unfinished, { force: true });
  }
}
