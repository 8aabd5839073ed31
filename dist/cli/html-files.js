import { randomUUID } from "node:crypto";
import { open, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
// src/cli/html-files.ts
/**
* Every file that the paths name: files themselves whatever they are called, and all `*.html` and `*.htm` below
* folders, except in `node_modules` and in folders whose name begins with a full stop. Links below folders are not
* followed. Rejects where a path is not there.
* @returns each once, those of a folder in the order of their names
*/
async function htmlFiles(paths) {
	const found = /* @__PURE__ */ new Set();
	for (const path of paths) for (const file of (await stat(path)).isDirectory() ? await filesBelow(path) : [path]) found.add(file);
	return [...found];
}
async function filesBelow(folder) {
	const entries = await readdir(folder, { withFileTypes: true });
	entries.sort((a, b) => a.name < b.name ? -1 : 1);
	const files = [];
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.isFile() && /\.html?$/i.test(entry.name)) files.push(path);
		else if (entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name)) files.push(...await filesBelow(path));
	}
	return files;
}
/** Writes beside the file and renames, so that a server never reads half a page; keeps the file's permissions. */
async function replaceFile(path, bytes) {
	const target = await realpath(path);
	const { mode } = await stat(target);
	const beside = `${target}.${randomUUID()}.tmp`;
	try {
		const file = await open(beside, "wx", mode);
		try {
			await file.chmod(mode);
			await file.writeFile(bytes);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(beside, target);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}
export { replaceFile as n, htmlFiles as t };
