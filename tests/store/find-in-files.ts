// Looks for texts in all files of a folder, as somebody with access to the disk would.
import { execFile } from 'node:child_process';

/**
 * Another process reads the files: to close a descriptor here would end the locks that SQLite has on them in this one
 * (sqlite.org/howtocorrupt.html, section 2.2).
 * @returns those of the texts that stand in any of the files
 */
export async function findInFiles(texts: readonly string[], folder: string): Promise<string[]> {
  const found = await Promise.all(texts.map((text) => isInFiles(text, folder)));
  return texts.filter((_text, at) => found[at]);
}

const isInFiles = (text: string, folder: string) =>
  new Promise<boolean>((resolve) => {
    execFile('grep', ['-rqaF', '-e', text, folder], (error) => resolve(!error));
  });
