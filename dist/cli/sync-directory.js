import { open } from "node:fs/promises";
// src/server/sync-directory.ts
/** Without it, the name of a new file may be lost in a power failure, though its content is on disk (fsync(2)). */
async function syncDirectory(path) {
	const directory = await open(path, "r");
	try {
		await directory.sync();
	} finally {
		await directory.close();
	}
}
export { syncDirectory as t };
