import { cp, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { existsSync } from "node:fs";
// src/server/pack/pack-source.ts
/** Where pictures of notices are, within the data of a log. */
var PICTURES_FOLDER = "pictures";
// src/server/widget-releases.ts
/** Where all releases are: within the data of a log, or beside those of many logs that share them. */
var WIDGET_FOLDER = "widget";
var SHARED_WIDGET_FOLDER = ".widget";
/**
* Copies a release into the folder of all releases, unless it is there already: its name is the hash of its content.
* Whole or not at all: a crash in the middle leaves a folder that is never served and is removed by the next start.
* @param published folder that has the release in a folder of that name
* @param releases the folder of all releases, made where there is none
* @returns the same
* @throws the file system's error, unchanged
*/
async function keepRelease(published, release, releases) {
	const kept = join(releases, release);
	if (!existsSync(kept)) {
		const unfinished = join(releases, `.${release}`);
		await mkdir(releases, { recursive: true });
		await rm(unfinished, {
			recursive: true,
			force: true
		});
		await cp(join(published, release), unfinished, { recursive: true });
		await rename(unfinished, kept);
	}
	return releases;
}
export { PICTURES_FOLDER as i, WIDGET_FOLDER as n, keepRelease as r, SHARED_WIDGET_FOLDER as t };
