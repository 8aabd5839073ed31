import { c as TlogError, i as hashesEqual, l as quote, r as emptyRoot } from "./merkle.js";
import { f as formatSignatureLine, g as parseVerifierKey, h as isKeyName, l as parseCheckpoint, n as formatCosignerKey, p as splitNote, t as cosign, u as openNote } from "./cosignature.js";
import { t as TemoinError } from "./error2.js";
import { r as parseAddCheckpoint, t as TREE_SIZE_TYPE } from "./add-checkpoint.js";
import { n as verifyConsistency } from "./consistency.js";
import { n as closeOnSignal, t as parsePort } from "./port-option.js";
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { closeSync, existsSync, openSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import fastify from "fastify";
// src/witness/cosigned-checkpoints.ts
/** How long a request waits for another process's. */
var BUSY_TIMEOUT_MS = 2e3;
var APPLICATION_ID = 1416460137;
var SCHEMA_VERSION = 1;
/**
* Opens the file at `path`, and makes it where there is none, readable by its owner alone.
* @throws TemoinError `data-unusable` where it cannot be opened, or is another file
*/
async function openCosignedCheckpoints(path) {
	const { DatabaseSync } = await import("node:sqlite");
	let database;
	try {
		if (!existsSync(path)) closeSync(openSync(path, "a", 384));
		database = new DatabaseSync(path);
		prepare(database);
		return checkpointsIn(database);
	} catch (error) {
		database?.close();
		const reason = error instanceof Error ? error.message : String(error);
		throw new TemoinError("data-unusable", `${path} cannot be opened as a witness's memory: ${reason}; put the right file back`, { cause: error });
	}
}
function prepare(database) {
	database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA`);
	database.exec("BEGIN IMMEDIATE");
	const id = database.prepare("PRAGMA application_id").get()?.application_id;
	const version = database.prepare("PRAGMA user_version").get()?.user_version;
	if (database.prepare("SELECT count(*) AS count FROM sqlite_schema").get()?.count === 0) database.exec(`
      CREATE TABLE identity (one INTEGER PRIMARY KEY CHECK (one = 1), vkey TEXT NOT NULL) STRICT;
      CREATE TABLE cosigned (
        origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL, note TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      PRAGMA application_id = ${APPLICATION_ID};
      PRAGMA user_version = ${SCHEMA_VERSION};
    `);
	else if (id !== APPLICATION_ID || version !== SCHEMA_VERSION) throw new TypeError(`it is another file, or of another version (${id}, ${version})`);
	database.exec("COMMIT");
}
function checkpointsIn(database) {
	const select = database.prepare("SELECT size, root, note FROM cosigned WHERE origin = ?");
	const any = database.prepare("SELECT 1 FROM cosigned LIMIT 1");
	const upsert = database.prepare(`INSERT INTO cosigned (origin, size, root, note) VALUES (?, ?, ?, ?)
     ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note`);
	const introduce = database.prepare("INSERT INTO identity VALUES (1, ?) ON CONFLICT DO NOTHING");
	const identity = database.prepare("SELECT vkey FROM identity");
	const latest = (origin) => {
		const { size, root, note } = select.get(origin) ?? {};
		return typeof size === "number" && root instanceof Uint8Array && typeof note === "string" ? {
			size,
			root,
			note
		} : void 0;
	};
	return {
		latest,
		get isEmpty() {
			return any.get() === void 0;
		},
		bind(vkey) {
			introduce.run(vkey);
			const bound = identity.get()?.vkey;
			if (bound !== vkey) throw new TemoinError("data-unusable", `the directory belongs to the witness ${bound}, not to ${vkey}; keep its name and key, or choose an empty --data directory for another witness`);
		},
		step(origin, decide) {
			database.exec("BEGIN IMMEDIATE");
			try {
				const { decision, next } = decide(latest(origin));
				if (next) upsert.run(origin, next.size, next.root, next.note);
				database.exec("COMMIT");
				return decision;
			} catch (error) {
				rollBack(database);
				throw error;
			}
		},
		close: () => database.close()
	};
}
function rollBack(database) {
	try {
		database.exec("ROLLBACK");
	} catch {}
}
// src/witness/http.ts
/** 63 hashes and a checkpoint that a dozen post-quantum keys have signed stay below. */
var BODY_LIMIT_BYTES = 65536;
var HEADERS_LIMIT_BYTES = 16384;
var REQUEST_TIMEOUT_MS = 1e4;
var TIMEOUT_CHECK_MS = 500;
/** A connection on which nothing moves. */
var SILENCE_LIMIT_MS = 6e4;
var TEXT = "text/plain; charset=utf-8";
/** The server, which does not listen yet. */
function createWitnessServer(context) {
	const { witness, noteOf, warn, requestTimeoutMs = REQUEST_TIMEOUT_MS } = context;
	const app = fastify({
		logger: false,
		bodyLimit: BODY_LIMIT_BYTES,
		requestTimeout: requestTimeoutMs,
		connectionTimeout: SILENCE_LIMIT_MS,
		http: {
			headersTimeout: requestTimeoutMs,
			connectionsCheckingInterval: TIMEOUT_CHECK_MS,
			maxHeaderSize: HEADERS_LIMIT_BYTES
		},
		forceCloseConnections: "idle",
		frameworkErrors: (error, _request, reply) => refuse(reply, error.statusCode ?? 400, error.message)
	});
	app.removeAllContentTypeParsers();
	app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
	app.post("/add-checkpoint", async ({ body }, reply) => {
		const text = body instanceof Uint8Array ? decodeUtf8(body) : "";
		if (text === void 0) return refuse(reply, 400, "the body is not UTF-8");
		return send(reply, witness(text));
	});
	app.get("/:originHash/checkpoint", async ({ params }, reply) => {
		const note = noteOf(params.originHash);
		if (note === void 0) return refuse(reply, 404, "no checkpoint was cosigned for a log whose origin has this SHA-256");
		return reply.header("access-control-allow-origin", "*").header("cache-control", "no-cache").type(TEXT).send(note);
	});
	app.setNotFoundHandler((_request, reply) => refuse(reply, 404, "there is nothing at this address"));
	app.setErrorHandler((error, request, reply) => {
		const { statusCode, message } = Object(error);
		if (statusCode >= 400 && statusCode < 500) return refuse(reply, statusCode, String(message));
		warn(`${request.method} ${request.routeOptions.url}: ${message ?? error}`);
		return refuse(reply, 500, "the witness failed, and has cosigned nothing; its auditor finds the reason in its output");
	});
	return app;
}
function send(reply, answer) {
	switch (answer.status) {
		case 200: return reply.header("cache-control", "no-store").type(TEXT).send(answer.cosignature);
		case 409: return reply.code(409).type(TREE_SIZE_TYPE).send(Buffer.from(`${answer.size}\n`));
		default: return refuse(reply, answer.status, answer.reason);
	}
}
function refuse(reply, status, reason) {
	return reply.code(status).header("cache-control", "no-store").type(TEXT).send(`${reason}\n`);
}
function decodeUtf8(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return;
	}
}
// src/witness/witness.ts
/** A witness over its memory. It throws what the memory throws; nothing is cosigned then. */
function createWitness({ key, logs, cosigned, now, warn }) {
	return (body) => {
		const read = readRequest(body, logs);
		if ("status" in read) return read;
		return cosigned.step(read.checkpoint.origin, (latest) => {
			const refusal = refusalOf(read, latest);
			if (refusal) {
				if (refusal.status === 422) warn(accusation(read, latest, refusal.reason));
				return { decision: refusal };
			}
			const { text, logLines, checkpoint } = read;
			const cosignature = key.cosign(text, Math.floor(now().getTime() / 1e3));
			const note = `${text}\n${logLines}${cosignature}`;
			return {
				decision: {
					status: 200,
					cosignature
				},
				next: {
					size: checkpoint.size,
					root: checkpoint.root,
					note
				}
			};
		});
	};
}
function readRequest(body, logs) {
	try {
		const { oldSize, proof, checkpoint: note } = parseAddCheckpoint(body);
		const { text, signatures } = splitNote(note);
		const checkpoint = parseCheckpoint(text);
		const keys = logs.filter(({ name }) => name === checkpoint.origin);
		if (!keys.length) return {
			status: 404,
			reason: `this witness does not know the log ${quote(checkpoint.origin)}`
		};
		const problem = signatureProblem(note, keys);
		if (problem !== void 0) return {
			status: 403,
			reason: problem
		};
		if (oldSize > checkpoint.size) return {
			status: 400,
			reason: `old size ${oldSize} is greater than ${checkpoint.size}, the checkpoint's`
		};
		const isLogs = ({ name, keyId }) => keys.some((key) => key.name === name && key.keyId === keyId);
		return {
			oldSize,
			proof,
			text,
			checkpoint,
			logLines: signatures.filter(isLogs).map(formatSignatureLine).join("")
		};
	} catch (error) {
		if (!(error instanceof TlogError)) throw error;
		return {
			status: 400,
			reason: error.message
		};
	}
}
/** Why a note is not signed by any of the log's keys; `undefined` where it is. */
function signatureProblem(note, keys) {
	try {
		openNote(note, keys);
		return;
	} catch (error) {
		if (!(error instanceof TlogError)) throw error;
		return error.message;
	}
}
/** Why a checkpoint must not be cosigned after the latest one; `undefined` where it may be. */
function refusalOf({ oldSize, proof, checkpoint }, latest) {
	const { size, root } = checkpoint;
	const before = {
		size: latest?.size ?? 0,
		root: latest?.root ?? emptyRoot()
	};
	if (oldSize !== before.size) return {
		status: 409,
		size: before.size
	};
	if (size === 0 && !hashesEqual(root, emptyRoot())) return {
		status: 422,
		reason: "a tree of no entries has the SHA-256 of nothing for its root"
	};
	if (verifyConsistency({
		oldSize,
		newSize: size,
		oldRoot: before.root,
		newRoot: root,
		proof
	})) return void 0;
	return size === oldSize && !hashesEqual(root, before.root) ? {
		status: 422,
		reason: `another checkpoint of size ${size} was cosigned, with another root`
	} : {
		status: 422,
		reason: `the proof of ${proof.length} hashes does not show that size ${oldSize} grew to ${size}`
	};
}
/** Two notes of one size that a log has signed prove its guilt to everybody: both are said in full. */
function accusation({ text, logLines }, latest, reason) {
	return `A log has signed a checkpoint that is not shown to extend its last one: ${reason}.
Keep both: where no consistency proof exists between them, they prove that the log has rewritten its past.
${text}\n${logLines}
${latest?.note ?? ""}`;
}
// src/witness/witness-key.ts
/**
* Opens the key in the PKCS#8 PEM file at `path`, and makes it (readable by its owner alone, synced to disk) where
* there is none and nothing was cosigned yet.
* @param hasCosigned whether checkpoints were cosigned by a key that must be this one
* @throws TemoinError `key-unreadable` where the file is missing though it was used; where it is not an Ed25519 key;
*   and where it cannot be read or made
*/
async function openWitnessKey(path, name, hasCosigned) {
	const privateKey = parseKey(await readKey(path) ?? await createKey(path, hasCosigned), path);
	const { x } = createPublicKey(privateKey).export({ format: "jwk" });
	const publicKey = new Uint8Array(Buffer.from(x ?? "", "base64url"));
	return {
		vkey: formatCosignerKey(name, publicKey),
		cosign: (text, timeSeconds) => cosign({
			text,
			name,
			publicKey,
			timeSeconds,
			sign: (message) => sign(null, message, privateKey)
		})
	};
}
/** The file's text; `undefined` where there is no file. */
async function readKey(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
		throw unreadable(path, error, "check who may read it");
	}
}
async function createKey(path, hasCosigned) {
	if (hasCosigned) throw new TemoinError("key-unreadable", `the witness has cosigned, but its key ${path} is missing; put it back from a backup. A new key would be a new witness: for that, choose an empty --data directory`);
	const pem = generateKeyPairSync("ed25519").privateKey.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
	const draft = `${path}.${process.pid}`;
	try {
		const file = await open(draft, "w", 384);
		try {
			await file.writeFile(pem);
			await file.sync();
		} finally {
			await file.close();
		}
		await link(draft, path);
		await rm(draft);
		await syncDirectory(dirname(path));
	} catch (error) {
		throw unreadable(path, error, "check who may write there, and that no other witness starts in it");
	}
	return pem;
}
/** Without it, the name of a new file may be lost in a power failure, though its content is on disk (fsync(2)). */
async function syncDirectory(path) {
	const directory = await open(path, "r");
	try {
		await directory.sync();
	} finally {
		await directory.close();
	}
}
function parseKey(pem, path) {
	try {
		const key = createPrivateKey(pem);
		if (key.asymmetricKeyType === "ed25519") return key;
		throw new TypeError(`it is of the type ${key.asymmetricKeyType}, but must be ed25519`);
	} catch (error) {
		throw unreadable(path, error, "put the right file back");
	}
}
/** Nothing of the file's content is said: it is a secret. */
function unreadable(path, cause, advice) {
	const reason = cause instanceof Error ? cause.message : String(cause);
	return new TemoinError("key-unreadable", `the witness's key ${path} cannot be used: ${reason}; ${advice}`, { cause });
}
// src/witness/serve-witness.ts
/** The witness's memory and its key within the data directory. */
var MEMORY_FILE = "witness.sqlite";
var KEY_FILE = "witness.key";
/** How long requests that have begun may go on when the server is to close. */
var CLOSE_PATIENCE_MS = 5e3;
/**
* Opens the witness (or begins it) and listens.
* @throws TemoinError `data-unusable`, `key-unreadable`, `option-invalid`; TlogError `key-name`; nothing listens then
*/
async function serveWitness(options) {
	const { name, logs, dataDirectory, port, host, warn = console.error, now = () => /* @__PURE__ */ new Date() } = options;
	await mkdir(dataDirectory, {
		recursive: true,
		mode: 448
	});
	const cosigned = await openCosignedCheckpoints(join(dataDirectory, MEMORY_FILE));
	try {
		const key = await openWitnessKey(join(dataDirectory, KEY_FILE), name, !cosigned.isEmpty);
		cosigned.bind(key.vkey);
		const origins = new Map(logs.map((log) => [sha256Hex(log.name), log.name]));
		const app = createWitnessServer({
			witness: createWitness({
				key,
				logs,
				cosigned,
				now,
				warn
			}),
			noteOf(originHash) {
				const origin = origins.get(originHash);
				return origin === void 0 ? void 0 : cosigned.latest(origin)?.note;
			},
			warn,
			requestTimeoutMs: options.requestTimeoutMs
		});
		return {
			url: await app.listen({
				port,
				host
			}).catch((error) => {
				const reason = error instanceof Error ? error.message : String(error);
				throw new TemoinError("option-invalid", `cannot listen on ${host}:${port}: ${reason}`, { cause: error });
			}),
			vkey: key.vkey,
			async close() {
				const impatience = setTimeout(() => app.server.closeAllConnections(), CLOSE_PATIENCE_MS);
				await app.close();
				clearTimeout(impatience);
				cosigned.close();
			}
		};
	} catch (error) {
		cosigned.close();
		throw error;
	}
}
var sha256Hex = (text) => createHash("sha256").update(text).digest("hex");
// src/cli/witness.ts
/** The command `witness`. */
function witnessCommand() {
	return new Command("witness").description("cosign the checkpoints of logs, so that none can rewrite its past unseen; run it elsewhere").addOption(new Option("--log <vkey>", "verifier key of a log to cosign for; may be repeated, or be several separated by spaces").env("TEMOIN_LOG").argParser(addLogs).makeOptionMandatory()).addOption(new Option("--name <name>", "name of the witness, such as witness.example.org/temoin").env("TEMOIN_NAME").argParser(parseName).makeOptionMandatory()).addOption(new Option("--data <directory>", "where the witness keeps its key and what it has cosigned").env("TEMOIN_DATA").makeOptionMandatory()).addOption(new Option("--port <number>", "port to listen on; 0 for any").env("TEMOIN_PORT").default(8081).argParser(parsePort)).addOption(new Option("--host <address>", "address to listen on").env("TEMOIN_HOST").default("127.0.0.1")).action(run);
}
async function run({ log, name, data, port, host }) {
	const witness = await serveWitness({
		name,
		logs: log,
		dataDirectory: data,
		port,
		host
	});
	closeOnSignal(witness);
	const origins = [...new Set(log.map((key) => key.name))];
	console.log(`Witness ${name} of ${origins.join(", ")}

  ${witness.url}/add-checkpoint   where the log asks for cosignatures: \`temoin serve --witness "<vkey> ${witness.url}"\`

The witness’s verifier key, for the log and for every policy:
${witness.vkey}`);
}
function addLogs(text, earlier = []) {
	const words = text.split(/\s+/).filter(Boolean);
	try {
		return [...earlier, ...words.map((word) => parseVerifierKey(word))];
	} catch (error) {
		if (error instanceof TlogError) throw new InvalidArgumentError(error.message);
		throw error;
	}
}
function parseName(text) {
	if (!isKeyName(text)) throw new InvalidArgumentError("It must be a word without spaces and \"+\".");
	return text;
}
export { witnessCommand };
