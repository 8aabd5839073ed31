import { t as TemoinError } from "./error2.js";
// src/server/thread/calls.ts
var isOfKind = (message, ...kinds) => kinds.includes(String(Object(message).kind));
/** How long a thread may take to end by itself. */
var END_PATIENCE_MS = 5e3;
/** The asking side. */
var Caller = class {
	#worker;
	#waiting = /* @__PURE__ */ new Map();
	#number = 0;
	#ended;
	constructor(worker) {
		this.#worker = worker;
		worker.on("message", (message) => {
			if (isOfKind(message, "answer", "failure")) this.#settle(message);
		});
	}
	/**
	* Asks. Values must be such as threads can exchange (structured clone).
	* @returns what the other side answers; rejects with its error, a TemoinError with its code, or where {@link end}
	*   is called first
	*/
	call(name, ...values) {
		if (this.#ended) return Promise.reject(this.#ended);
		this.#number += 1;
		const waiting = Promise.withResolvers();
		this.#waiting.set(this.#number, waiting);
		const call = {
			kind: "call",
			number: this.#number,
			name,
			values
		};
		this.#worker.postMessage(call);
		return waiting.promise;
	}
	/**
	* Asks the thread to end, by its function `end`, and resolves once it has. One that is stopped from outside may be in
	* the middle of a statement of its database; that is done only where it does not end by itself.
	*/
	async endThread() {
		const ended = new Promise((resolve) => this.#worker.once("exit", () => resolve()));
		const impatience = setTimeout(() => void this.#worker.terminate(), END_PATIENCE_MS);
		this.#worker.postMessage({
			kind: "call",
			number: 0,
			name: "end",
			values: []
		});
		await ended;
		clearTimeout(impatience);
	}
	/** Rejects everything that waits: the other side is gone. */
	end(reason) {
		this.#ended = reason;
		for (const { reject } of this.#waiting.values()) reject(reason);
		this.#waiting.clear();
	}
	#settle(answer) {
		const waiting = this.#waiting.get(answer.number);
		this.#waiting.delete(answer.number);
		if (answer.kind === "answer") waiting?.resolve(answer.value);
		else waiting?.reject(answer.code ? new TemoinError(answer.code, answer.message) : new Error(answer.message));
	}
};
/**
* Answers every call that comes in over the port by the function of its name. After the function `end` the port is
* closed, and with it the thread ends.
*/
function answerCalls(port, functions) {
	port.on("message", async (message) => {
		if (!isOfKind(message, "call")) return;
		const { number, name, values } = message;
		try {
			const asked = functions[name];
			const value = await asked?.(...values);
			if (name === "end") return port.close();
			port.postMessage({
				kind: "answer",
				number,
				value
			});
		} catch (error) {
			const text = error instanceof Error ? error.message : String(error);
			const code = error instanceof TemoinError ? error.code : void 0;
			port.postMessage({
				kind: "failure",
				number,
				message: text,
				code
			});
		}
	});
}
export { answerCalls as n, Caller as t };
