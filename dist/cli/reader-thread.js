import { t as openSqliteStore } from "./sqlite.js";
import { n as answerCalls } from "./calls.js";
import { t as READS } from "./reads.js";
import { parentPort, workerData } from "node:worker_threads";
// src/server/thread/reader-thread.ts
var settings = workerData ?? {};
var stores = /* @__PURE__ */ new Map();
function storeOf(path) {
	const known = stores.get(path);
	if (known) return known;
	const opened = openSqliteStore(path, settings.cacheMb);
	stores.set(path, opened);
	opened.then((store) => store.countRegister({ event: "once" }).catch(() => void 0), () => stores.delete(path));
	return opened;
}
async function ask(path, name, values) {
	const method = (await storeOf(path))[name];
	return method(...values);
}
async function close(path) {
	const opened = stores.get(path);
	stores.delete(path);
	await (await opened?.catch(() => void 0))?.close();
}
async function end() {
	for (const opened of stores.values()) await (await opened).close();
}
if (parentPort) {
	const asked = READS.map((name) => [name, (path, ...values) => ask(path, name, values)]);
	answerCalls(parentPort, {
		...Object.fromEntries(asked),
		close,
		end
	});
}
export {};
