import { t as openSqliteStore } from "./sqlite.js";
import { r as answerCalls, t as READS } from "./reads.js";
import { parentPort } from "node:worker_threads";
// src/server/thread/reader-thread.ts
var stores = /* @__PURE__ */ new Map();
function storeOf(path) {
	const known = stores.get(path);
	if (known) return known;
	const opened = openSqliteStore(path);
	stores.set(path, opened);
	opened.catch(() => stores.delete(path));
	return opened;
}
async function ask(path, name, values) {
	const method = (await storeOf(path))[name];
	return method(...values);
}
async function end() {
	for (const opened of stores.values()) await (await opened).close();
}
if (parentPort) {
	const asked = READS.map((name) => [name, (path, ...values) => ask(path, name, values)]);
	answerCalls(parentPort, {
		...Object.fromEntries(asked),
		end
	});
}
export {};
