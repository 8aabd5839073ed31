import { dirname, join } from "node:path";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
// src/cli/release.ts
/**
* Reads the release that this command belongs to: its own folder when it runs published, `dist` when it runs from
* the sources. Throws where the package is incomplete.
*/
function readRelease() {
	const here = dirname(fileURLToPath(import.meta.url));
	const candidates = [
		here,
		join(here, ".."),
		join(here, "../../dist")
	];
	for (const directory of candidates) {
		const text = readIfThere(join(directory, "release.json"));
		if (text) return {
			...JSON.parse(text),
			directory
		};
	}
	throw new Error(`the package is incomplete: no release.json in ${candidates.join(", ")}; install it again`);
}
function readIfThere(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
export { readRelease as t };
