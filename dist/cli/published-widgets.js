import { t as canonicalJson } from "./canonical-json.js";
import { t as createProofReader } from "./proof-reader.js";
import { n as parseJson } from "./configuration.js";
import { t as NO_NOTICE } from "./choice.js";
import { _ as PACK_MANIFEST, a as JSONLD_CONTEXT, b as readPackManifest, c as EVENT_WORDS, d as counted, f as languageName, g as PACK_FORMAT, h as momentWords, i as recordCsvLine, l as GESTURE_WORDS, m as sentenceOf, n as csvHeader, o as jsonLdOf, p as listed, r as csvLine, s as record27560, t as RECORD_COLUMNS, u as SURFACE_WORDS, v as isPackPath, y as packManifestText } from "./record-csv.js";
import { n as textsOf, t as readNoticeDocument } from "./notice-document.js";
import { a as readKeptRecord, i as provedPlaceOf, n as lineOf$1, r as placeOf, t as exportJsonl } from "./export-jsonl.js";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { createReadStream } from "node:fs";
import { PassThrough, Readable, Writable } from "node:stream";
// src/server/pack/named-notices.ts
/** Anybody may name a notice that is none; so many of those are told apart. */
var UNPUBLISHED_MAX = 500;
/** Filled while the records are looked through. */
var NamedNotices = class {
	#store;
	#size;
	#published = /* @__PURE__ */ new Map();
	#unpublished = /* @__PURE__ */ new Map();
	#documents = /* @__PURE__ */ new Map();
	#others = 0;
	/** @param size of the checkpoint: what was published later is not published */
	constructor(store, size) {
		this.#store = store;
		this.#size = size;
	}
	/** Counts one record. */
	async count(hash) {
		if (hash === NO_NOTICE) return;
		const known = this.#published.get(hash);
		if (known) {
			known.records += 1;
			return;
		}
		const missing = this.#unpublished.get(hash);
		if (missing !== void 0) {
			this.#unpublished.set(hash, missing + 1);
			return;
		}
		const found = await this.#store.readPublished(hash);
		if (found?.kind === "notice" && found.index < this.#size) {
			const [entry] = await this.#store.readEntries(found.index, found.index + 1);
			this.#published.set(hash, {
				index: found.index,
				time: timeOf$1(entry),
				records: 1
			});
		} else if (this.#unpublished.size < UNPUBLISHED_MAX) this.#unpublished.set(hash, 1);
		else this.#others += 1;
	}
	/** In the order of the log. */
	get published() {
		return [...this.#published].map(([hash, notice]) => ({
			hash,
			...notice
		})).sort((a, b) => a.index - b.index);
	}
	/** Hashes that records name and the log has not published, and how many records name others still. */
	get unpublished() {
		return {
			hashes: [...this.#unpublished.keys()],
			others: this.#others
		};
	}
	/** The bytes as published. @throws where they are gone since they were counted */
	async bytes(hash) {
		const found = await this.#store.readPublished(hash);
		if (!found) throw new Error(`the notice ${hash} went away while it was packed`);
		return found.bytes;
	}
	/** What it says; `undefined` where it is not published, or says not all that a notice says. */
	async document(hash) {
		if (!this.#published.has(hash)) return void 0;
		const document = this.#documents.has(hash) ? this.#documents.get(hash) : readNoticeDocument(parseJson(new TextDecoder().decode(await this.bytes(hash))));
		this.#documents.delete(hash);
		this.#documents.set(hash, document);
		const [oldest] = this.#documents.keys();
		if (this.#documents.size > 256 && oldest !== void 0) this.#documents.delete(oldest);
		return document;
	}
};
/** When an entry of a publication says that it was made; empty where it can no longer be read. */
function timeOf$1(entry) {
	const stated = parseJson(new TextDecoder().decode(entry?.bytes.subarray(1)));
	const time = Reflect.get(Object(stated), "time");
	return typeof time === "string" ? time : "";
}
// src/server/pack/publications-file.ts
/** As an export that was filtered (docs/FORMAT.md §8), by increasing index. */
function publicationsFile({ site, vkey, checkpoint, store }, selected, { notices }, releases) {
	const indexes = [...notices.published, ...releases].map(({ index }) => index).filter((index) => !selected.hasPublication(index)).sort((a, b) => a - b);
	return {
		path: "publications.jsonl",
		async *content() {
			const header = {
				checkpoint: checkpoint.note,
				complete: false,
				format: "temoin/export/v1",
				site,
				vkey
			};
			yield `${JSON.stringify(header)}\n`;
			const reader = createProofReader(store, checkpoint.size);
			for (const index of indexes) {
				const [entry] = await store.readEntries(index, index + 1);
				if (entry) yield lineOf$1(await provedPlaceOf(index, reader), entry);
			}
		}
	};
}
// src/server/pack/published-files.ts
/** As `temoin pictures` names them. */
var PICTURE = /^[A-Za-z0-9-]{2,35}-(phone|desktop)-(light|dark)\.png$/;
/** Looks for all that the records of a survey name. */
async function publishedFiles(source, survey) {
	const notices = noticeFiles(survey);
	const widgets = await widgetFiles(source, survey);
	const pictures = await pictureFiles(source.folders, survey);
	const { files, absent } = eachOnce([
		...notices.files,
		...widgets.files,
		...pictures.files
	]);
	return {
		files,
		absent: [
			...notices.absent,
			...widgets.absent,
			...pictures.absent,
			...absent
		],
		releases: widgets.releases,
		pictures: pictures.pictures
	};
}
/** On some systems two names that differ in case alone are one file, and unpacking would lose the other. */
function eachOnce(all) {
	const files = /* @__PURE__ */ new Map();
	const absent = [];
	for (const file of all) {
		const name = file.path.toLowerCase();
		if (files.has(name)) absent.push({
			path: file.path,
			why: "a file of this name in other letters is there"
		});
		else files.set(name, file);
	}
	return {
		files: [...files.values()],
		absent
	};
}
function noticeFiles({ notices }) {
	const { hashes, others } = notices.unpublished;
	const files = notices.published.map(({ hash }) => ({
		path: `notices/${hash}.json`,
		content: () => once(() => notices.bytes(hash))
	}));
	const why = "records name it, and the log has not published a notice with this hash up to the checkpoint";
	const absent = hashes.map((hash) => ({
		path: `notices/${hash}.json`,
		why
	}));
	const more = `${others} records more name notices that the log has not published`;
	return {
		files,
		absent: others ? [...absent, {
			path: "notices/",
			why: more
		}] : absent
	};
}
async function widgetFiles(source, { widgets }) {
	const files = [];
	const absent = [];
	const releases = [];
	for (const widget of widgets) {
		const release = widget.integrity.slice(0, 16);
		const entry = await source.widgets.find(widget);
		const manifest = entry?.publication?.bytes;
		if (!entry || !manifest || entry.index >= source.checkpoint.size) {
			const why = `records name version ${widget.version} of this integrity, and the log has not published it up to the checkpoint`;
			absent.push({
				path: `widget/${release}/`,
				why
			});
		} else if (!releases.some((packed) => packed.release === release)) {
			releases.push({
				...widget,
				release,
				index: entry.index,
				time: timeOf$1(entry)
			});
			files.push({
				path: `widget/${release}/manifest.json`,
				content: () => [manifest]
			});
			const found = await filesOfRelease(source.folders.releases, release, manifest);
			files.push(...found.files);
			absent.push(...found.absent);
		}
	}
	return {
		files,
		absent,
		releases
	};
}
/** Those files that are, byte for byte, what the manifest says. */
async function filesOfRelease(folder, release, manifest) {
	const files = [];
	const absent = [];
	const stated = Reflect.get(Object(parseJson(new TextDecoder().decode(manifest))), "files");
	for (const [name, file] of Object.entries(Object(stated))) {
		const path = `widget/${release}/${name}`;
		if (!isPackPath(path)) {
			absent.push({
				path: `widget/${release}/`,
				why: "the published manifest names a file that is no path"
			});
			continue;
		}
		const place = folder === void 0 ? void 0 : join(folder, release, name);
		const found = place === void 0 ? void 0 : await hashIfThere(place);
		if (place !== void 0 && found !== void 0 && found === Reflect.get(Object(file), "sha256")) files.push({
			path,
			content: () => createReadStream(place)
		});
		else absent.push({
			path,
			why: found === void 0 ? "it is not kept here" : "what is kept here is not what the log has published"
		});
	}
	return {
		files,
		absent
	};
}
async function pictureFiles({ pictures: folder }, { notices }) {
	const files = [];
	const absent = [];
	const pictures = /* @__PURE__ */ new Map();
	for (const { hash } of notices.published) {
		const names = folder === void 0 ? [] : await picturesIn(join(folder, hash));
		pictures.set(hash, names);
		for (const name of names) {
			const content = () => createReadStream(join(folder ?? "", hash, name));
			files.push({
				path: `pictures/${hash}/${name}`,
				content
			});
		}
		if (!names.length) absent.push({
			path: `pictures/${hash}/`,
			why: "no pictures were made: run temoin pictures"
		});
	}
	return {
		files,
		absent,
		pictures
	};
}
async function picturesIn(folder) {
	try {
		return (await readdir(folder)).filter((name) => PICTURE.test(name)).sort();
	} catch {
		return [];
	}
}
/** SHA-256 of a file, 64 hex digits; `undefined` where there is none. */
async function hashIfThere(path) {
	try {
		return createHash("sha256").update(await readFile(path)).digest("hex");
	} catch {
		return;
	}
}
/** Whether there is such a file. */
async function isFile(path) {
	try {
		return (await stat(path)).isFile();
	} catch {
		return false;
	}
}
async function* once(bytes) {
	yield await bytes();
}
// src/server/pack/readme.ts
/** What was selected, as it stands in a sentence. */
function selectionWords(selection, isPart) {
	if ("notice" in selection) return `all records that name the notice ${selection.notice}`;
	if ("subject" in selection) return `all records of the subject ${selection.subject}`;
	const { from, to } = selection;
	if (from !== void 0 && to !== void 0) return `the records received from ${momentWords(from)} to before ${momentWords(to)}`;
	if (from !== void 0) return `the records received from ${momentWords(from)} on`;
	if (to !== void 0) return `the records received before ${momentWords(to)}`;
	return isPart ? "every record that the token of whoever made it shows" : "the whole log";
}
/** What a pack of this selection shows, in full sentences. */
function shownWords(selection, isPart) {
	const isFiltered = "notice" in selection || "subject" in selection || isPart;
	return [
		"Every record in it stands in the log under the signed checkpoint, as it was when the log received it.",
		"from" in selection || "to" in selection ? "Of the period nothing was left out: the export has one unbroken run of the log’s entries, and two proofs show its ends." : isFiltered ? "That nothing was left out it cannot show: a pack of a period, or of the whole log, does." : "Nothing was left out: the export has every entry of the log up to the checkpoint.",
		"The notices are the ones that were published, when the log says, under the hashes that the records name."
	];
}
/** What no pack can show, in full sentences. */
var UNSHOWN_WORDS = [
	"Who the visitor was: a subject is a random number of one browser on one site.",
	"What the visitor saw and did beyond what the browser reported: a record is that report, as the log received it.",
	"That the log has shown the same to everybody: a witness’s signature on the checkpoint, or a receipt that a visitor kept, shows that.",
	"A record that never left the browser, or was dropped before the log had it."
];
/** The text, in lines that fit an e-mail. */
function readmeText(pack) {
	const { site, made, selection, isPart } = pack;
	const list = (sentences) => sentences.map((each) => filled(each, "  - ", "    ")).join("\n");
	return `EVIDENCE PACK OF ${site}
Made ${momentWords(made)}

${filled(`Evidence of ${selectionWords(selection, isPart)}: what visitors were asked about cookies and tracking, what they answered, and what shows that none of it was changed afterwards.`)}

TO READ IT
  summary.html            in a browser, or printed
  records.csv             in a spreadsheet
  records.27560.jsonl     the fields of ISO/IEC TS 27560, one record a line
  records.jsonld          the same in terms of the W3C's Data Privacy Vocabulary
  notices/ pictures/      what was shown, as texts and as pictures
  widget/                 the program that showed it

TO CHECK IT, WITHOUT ANY SERVER
  1. Get the log's verifier key from somebody else than whoever gave you this
     pack. The one in the file vkey is a convenience, and proves nothing.
  2. Open verify.html in a browser, with the network cut if you like, and give
     it this ZIP file as you got it, and the key.
  3. Or on a command line: npx temoin verify <this file>.zip --key <the key>

  manifest.json has the size and the SHA-256 of every file here, and says what
  is absent and why. What is proved by cryptography is export.jsonl and
  publications.jsonl, under the file checkpoint; the other forms are made from
  them, and the check makes them again.

WHAT IT SHOWS
${list(shownWords(selection, isPart))}

WHAT IT DOES NOT SHOW
${list(UNSHOWN_WORDS)}

The formats are written down in docs/FORMAT.md of the package temoin.
`;
}
var LINE_CHARS = 76;
/** Broken into lines. */
function filled(text, first = "", indent = "") {
	const lines = [];
	let line = first;
	for (const word of text.split(" ")) {
		const isBegun = line.trimEnd() !== "" && line !== first && line !== indent;
		if (isBegun && line.length + 1 + word.length > LINE_CHARS) {
			lines.push(line);
			line = indent + word;
		} else line += isBegun ? ` ${word}` : word;
	}
	return [...lines, line].join("\n");
}
// src/server/register-lines.ts
var LINES_AT_ONCE = 256;
/** The lines that a filter means, by increasing index, those of one page at once: some pages may have none. */
async function* readLines(store, filter, size) {
	for (let after = -1;;) {
		const page = {
			order: "ascending",
			after,
			before: size,
			limit: LINES_AT_ONCE
		};
		const { lines, lookedTo } = await store.readRegister(filter, page);
		yield lines;
		if (lines.length < LINES_AT_ONCE && lookedTo === void 0) return;
		after = lookedTo ?? lines.at(-1)?.index ?? after;
	}
}
// src/server/export-csv.ts
/** As pieces of text of whole lines, by increasing index. */
async function* exportCsv({ store, checkpoint }, filter) {
	yield csvHeader();
	for await (const lines of readLines(store, filter, checkpoint.size)) yield lines.map(lineOf).join("");
}
function lineOf(line) {
	const { index, id, bytes } = line;
	const record = readKeptRecord(bytes);
	if (record) return recordCsvLine(index, id, record);
	const known = {
		subject: line.subject,
		event: line.facets.event,
		receivedTime: line.receivedTime
	};
	return csvLine([
		index,
		id,
		true,
		...RECORD_COLUMNS.map((column) => known[column])
	]);
}
// src/server/pack/record-files.ts
/** Some milliseconds' work, after which visitors have their turn: this thread answers them too. */
var RECORDS_AT_ONCE = 16;
/** The three files. Damaged records have a line in the first alone: nothing is known of them that the others could say. */
function recordFiles(selected, survey, checkpoint) {
	const { store, filter } = selected;
	const forms = () => formsOf(selected, survey, checkpoint.size);
	return [
		{
			path: "records.csv",
			content: () => exportCsv({
				store,
				checkpoint
			}, filter)
		},
		{
			path: "records.27560.jsonl",
			content: () => jsonLines(forms())
		},
		{
			path: "records.jsonld",
			content: () => jsonLd(forms())
		}
	];
}
/** @throws where there are not as many records as when they were counted */
async function* formsOf({ store, filter }, { notices, records, damaged }, size) {
	let count = 0;
	for await (const lines of readLines(store, filter, size)) for (let at = 0; at < lines.length; at += RECORDS_AT_ONCE) {
		const forms = [];
		for (const { index, bytes } of lines.slice(at, at + RECORDS_AT_ONCE)) {
			const record = readKeptRecord(bytes);
			if (record) forms.push(record27560(record, index, await notices.document(record.notice)));
		}
		count += forms.length;
		yield forms;
		await setImmediate();
	}
	if (count !== records - damaged) throw new Error("records were erased while they were packed: a pack of what is left can be made again");
}
async function* jsonLines(pages) {
	for await (const forms of pages) yield forms.map((form) => `${canonicalJson(form)}\n`).join("");
}
async function* jsonLd(pages) {
	yield `{"@context":${JSON.stringify(JSONLD_CONTEXT)},"@graph":[`;
	let before = "\n";
	for await (const forms of pages) {
		let text = "";
		for (const form of forms) {
			text += `${before}${JSON.stringify(jsonLdOf(form))}`;
			before = ",\n";
		}
		yield text;
	}
	yield "\n]}\n";
}
// src/server/pack/html.ts
/** A piece of HTML that {@link html} has made. */
var Html = class {
	text;
	/** For {@link html} and what the source itself has written; never for a value. */
	constructor(text) {
		this.text = text;
	}
};
var ESCAPES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/**
* A template of HTML. A text in it is escaped, so that it is inert between tags and in an attribute that has double quotes;
* it must stand nowhere else.
*/
function html(strings, ...parts) {
	return new Html(strings.map((text, at) => text + written(parts[at])).join(""));
}
function written(part) {
	if (part === void 0 || part === false) return "";
	if (part instanceof Html) return part.text;
	if (typeof part === "object") return part.map(written).join("");
	return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}
// src/server/pack/summary-tables.ts
var VIEWPORT_WORDS = {
	phone: "Phone",
	desktop: "Wider screen"
};
/** What counts together beyond the values that are counted apart. */
var OTHERS = "all others";
/** A number as people read it. */
var numeral = (count) => count.toLocaleString("en");
/** A hash as people compare it. */
var shortHash = (hash) => `${hash.slice(0, 8)}…${hash.slice(-4)}`;
/** The tables by one member of a record each. */
function countTables({ by }) {
	const words = (table) => (value) => Object.hasOwn(table, value) ? table[value] : value;
	return html`<div class="counts">
${countTable("By event", by.event, words(EVENT_WORDS))}
${countTable("By place of the decision", by.surface, words(SURFACE_WORDS))}
${countTable("By language", by.locale, languageName)}
${countTable("By gesture", by.gesture, words(GESTURE_WORDS))}
${countTable("By device", by.viewport, words(VIEWPORT_WORDS))}
</div>`;
}
function countTable(caption, tally, wordsOf) {
	const { rows } = tally;
	const total = rows.reduce((sum, [, count]) => sum + count, 0);
	return html`<table><caption>${caption}</caption><tbody>
${rows.map(([value, count]) => html`<tr><th scope="row">${value === "" ? OTHERS : capital(wordsOf(value) ?? value)}</th><td class="number">${numeral(count)}</td><td class="number soft">${share(count, total)}</td></tr>
`)}</tbody></table>`;
}
/** A purpose with its services, or what no notice names, each with how many records grant and refuse it. */
function purposeTable({ granted, refused }, document) {
	const counted = new Set([...granted.rows, ...refused.rows].map(([id]) => id).filter(Boolean));
	if (!counted.size) return html``;
	const { purposes = [], services = [] } = document ?? {};
	const named = purposes.flatMap(({ id, title }) => [{
		id,
		title,
		isPart: false
	}, ...services.filter(({ purpose }) => purpose === id).map((service) => ({
		id: service.id,
		title: service.name,
		isPart: true
	}))]);
	const others = [...counted].filter((id) => !named.some((item) => item.id === id)).sort();
	const rows = [...named.filter(({ id }) => counted.has(id)), ...others.map((id) => ({
		id,
		title: id,
		isPart: false
	}))];
	const row = ({ id, title, isPart }) => {
		const [yes, no] = [granted.get(id), refused.get(id)];
		return html`<tr><th scope="row" class="${isPart ? "part" : ""}"><bdi>${title}</bdi> <code class="soft">${id}</code></th><td class="number" data-label="Granted">${numeral(yes)}</td><td class="number" data-label="Refused">${numeral(no)}</td><td class="number soft" data-label="Share granted">${share(yes, yes + no)}</td></tr>
`;
	};
	return html`<table class="wide stacked"><caption>By purpose and service</caption>
<thead><tr><th scope="col">Purpose, and services for it</th><th scope="col" class="number">Granted</th><th scope="col" class="number">Refused</th><th scope="col" class="number">Share granted</th></tr></thead><tbody>
${rows.map(row)}</tbody></table>`;
}
/** The notice versions that records name. */
function noticeTable(notices) {
	if (!notices.length) return html``;
	const row = ({ hash, index, time, records, document }) => html`<tr><th scope="row"><code title="${hash}">${shortHash(hash)}</code></th><td>${document ? languageName(document.locale) : "–"}</td><td>${momentWords(time)}</td><td class="number" data-label="Entry">${numeral(index)}</td><td class="number" data-label="Records">${numeral(records)}</td></tr>
`;
	return html`<table class="wide stacked"><caption>By notice version</caption>
<thead><tr><th scope="col">Notice</th><th scope="col">Language</th><th scope="col">Published since</th><th scope="col" class="number">Entry</th><th scope="col" class="number">Records</th></tr></thead><tbody>
${notices.map(row)}</tbody></table>`;
}
function share(part, total) {
	if (!total) return "";
	return new Intl.NumberFormat("en", {
		style: "percent",
		minimumFractionDigits: 1,
		maximumFractionDigits: 1
	}).format(part / total);
}
var capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
// src/server/pack/summary-notice.ts
/** The section of one. */
function noticeSection({ hash, index, time, records, document, pictures }) {
	const language = document ? ` in ${languageName(document.locale)}` : "";
	return html`<article class="notice"><h3>Notice${language}</h3>
<p class="soft">Published ${momentWords(time)}, in entry ${numeral(index)} of the log; named by ${counted(records, "record")}.<br><code>${hash}</code></p>
${document ? shownTexts(document) : html`<p>✕ What is kept of this notice lacks something that a notice says, so it cannot be shown.</p>`}
${document ? serviceTable(document) : ""}
${pictures.length > 0 && html`<div class="pictures">${pictures.map((name) => picture(hash, name, language))}</div>`}
</article>`;
}
/** The first layer, and the title and description of each purpose behind it. */
function shownTexts(document) {
	const { locale, direction, policy, firstLayer, purposes, controller } = document;
	const text = textsOf(document.texts);
	const labels = [
		...firstLayer?.continueWithout ? ["continueWithout"] : [],
		...firstLayer?.close ? ["closeAndRefuse"] : [],
		...[
			"refuseAll",
			"acceptAll",
			"choose"
		]
	].map(text);
	const purpose = ({ id, title, description, required }) => html`<tr><th scope="row"><bdi>${title}</bdi><br><code class="soft">${id}</code></th><td>${description}${required && html` <span class="soft">(${text("alwaysOn")})</span>`}</td></tr>
`;
	return html`<h4>What the first layer said</h4>
<div class="shown" lang="${locale}" dir="${direction}">
<p class="title">${text("title")}</p><p>${text("body")}</p><p>${text("withdraw")}</p>
<ul class="labels">${labels.filter(Boolean).map((label) => html`<li>${label}</li>`)}</ul>
</div>
<p class="soft">Privacy policy: <code>${policy}</code>. Controller: <bdi>${controller.name}</bdi>, <bdi>${controller.contact}</bdi>. Drawn by version ${document.widget.version} of the widget.</p>
<h4>Purposes</h4>
<table lang="${locale}" dir="${direction}"><tbody>
${purposes.map(purpose)}</tbody></table>`;
}
function serviceTable({ services, locale }) {
	if (!services.length) return html`<p class="soft">The notice names no service.</p>`;
	const row = ({ id, name, purpose, provider, policy, storage, retentionDays }) => html`<tr><th scope="row"><bdi>${name}</bdi> <code class="soft">${id}</code><br><span class="soft">for ${purpose}</span></th><td data-label="Provider:"><bdi>${provider}</bdi>${policy !== void 0 && html`<br><code class="soft">${policy}</code>`}</td><td data-label="On the device:">${storage.length ? storage.map(itemLine) : "–"}</td><td data-label="Kept by the provider:">${retentionDays === void 0 ? "not said" : counted(retentionDays, "day")}</td></tr>
`;
	return html`<h4>Services</h4>
<table class="stacked"><thead><tr><th scope="col">Service</th><th scope="col">Provider</th><th scope="col">Keeps on the device</th><th scope="col">Kept by the provider</th></tr></thead>
<tbody lang="${locale}">
${services.map(row)}</tbody></table>`;
}
var itemLine = ({ kind, name, days }) => html`<code>${name}</code> <span class="soft">(${kind}, ${days ? counted(days, "day") : "session"})</span><br>`;
function picture(hash, name, language) {
	const [, locale = "", device = "", colours = ""] = /^(.*)-(phone|desktop)-(light|dark)\.png$/.exec(name) ?? [];
	const words = `${device === "phone" ? "On a phone" : "On a wide screen"}, ${colours} colours, ${locale}`;
	return html`<figure><img src="pictures/${hash}/${name}" alt="The notice${language}. ${words}"><figcaption>${words}</figcaption></figure>`;
}
// src/server/pack/summary-style.ts
/** Stands in the page itself, which asks for nothing; the page's own policy allows it by its hash. */
var SUMMARY_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfcfa, #141619);
  --ink: light-dark(#1a1c1f, #e8e7e3);
  --soft: light-dark(#5a5f66, #a3a9b0);
  --line: light-dark(#dddcd5, #2e3238);
  --strong-line: light-dark(#1a1c1f, #a3a9b0);
  --raised: light-dark(#f4f4f0, #1b1e22);
  --sans: -apple-system, "Segoe UI", Roboto, Cantarell, Ubuntu, "Liberation Sans", system-ui, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5a5f66; } }
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { max-width: 62rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 4rem) clamp(1rem, 4vw, 3rem) 5rem;
  font: 400 0.9375rem/1.55 var(--sans); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, dl, dd, ul, ol, figure, table, blockquote { margin: 0; padding: 0; }
h1, h2, h3, h4 { font-weight: 600; line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); letter-spacing: -0.02em; }
h2 { font-size: 1.25rem; letter-spacing: -0.01em; border-top: 2px solid var(--strong-line); padding-top: 0.75rem; margin: 3.5rem 0 1rem; }
h3 { font-size: 1rem; margin: 2rem 0 0.5rem; }
h4 { font-size: 0.8125rem; color: var(--soft); margin: 1.25rem 0 0.375rem; }
p { max-width: 42rem; text-wrap: pretty; }
p + p { margin-top: 0.75rem; }
code { font-family: var(--mono); font-size: 0.875em; font-variant-ligatures: none; }
.kind { color: var(--soft); margin-bottom: 0.375rem; }
.lead { font-size: 1.125rem; line-height: 1.5; margin-top: 1rem; }
.soft { color: var(--soft); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); margin-top: 1.75rem; border-bottom: 1px solid var(--line); }
dt, dd { border-top: 1px solid var(--line); padding: 0.3125rem 0; }
dt { color: var(--soft); padding-inline-end: 2rem; }
dd > p + p { margin-top: 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.45; }
caption { text-align: start; font-weight: 600; padding-bottom: 0.375rem; }
th, td { text-align: start; vertical-align: top; padding: 0.3125rem 1rem 0.3125rem 0; border-top: 1px solid var(--line); }
thead th { font-weight: 400; color: var(--soft); border-top: 0; border-bottom: 1px solid var(--strong-line); }
tbody th { font-weight: 400; }
tbody tr:first-child > * { border-top: 0; }
th:last-child, td:last-child { padding-inline-end: 0; }
.number { text-align: end; white-space: nowrap; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 2rem 3rem; align-items: start; }
.wide { margin-top: 2.5rem; }
.part { padding-inline-start: 1.25rem; }
.notice { border-top: 1px solid var(--line); padding-top: 1.25rem; margin-top: 2.25rem; }
.notice > h3 { margin-top: 0; }
.shown { background: var(--raised); border-radius: 6px; padding: 1.125rem 1.25rem; margin: 0.75rem 0 1.25rem; max-width: 42rem; }
.shown .title { font-weight: 600; }
.labels { list-style: none; display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.875rem; }
.labels li { border: 1px solid var(--soft); border-radius: 5px; padding: 0.1875rem 0.625rem; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1.25rem; margin-top: 1.25rem; align-items: start; }
.pictures img { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 4px; }
figcaption { color: var(--soft); font-size: 0.8125rem; margin-top: 0.375rem; }
.told { list-style: none; }
.told li { border-top: 1px solid var(--line); padding: 0.75rem 0; }
.told p { max-width: none; }
.told p + p { margin-top: 0.125rem; }
.steps { padding-inline-start: 1.375rem; max-width: 42rem; }
.steps li + li, .plain li + li { margin-top: 0.5rem; }
.steps li::marker, .plain li::marker { color: var(--soft); }
.plain { padding-inline-start: 1.125rem; max-width: 42rem; }
.steps + p { margin-top: 1rem; }
.command { display: block; overflow-wrap: anywhere; word-break: break-all; background: var(--raised); border-radius: 6px; padding: 0.625rem 0.875rem; margin-top: 0.5rem; }
footer { border-top: 2px solid var(--strong-line); margin-top: 3.5rem; padding-top: 0.75rem; }
@media (max-width: 34rem) {
  dl { grid-template-columns: minmax(0, 1fr); }
  dd { border-top: 0; padding-top: 0; }
  .stacked thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { display: block; border-top: 1px solid var(--line); padding: 0.375rem 0; }
  .stacked th, .stacked td { display: block; border: 0; padding: 0.0625rem 0; text-align: start; }
  .stacked td.number { display: inline-block; padding-inline-end: 1.25rem; }
  .stacked [data-label]::before { content: attr(data-label) " "; color: var(--soft); }
}
@media print {
  :root { color-scheme: light; --paper: #fff; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.45; }
  h1 { font-size: 22pt; }
  h2 { font-size: 13pt; margin-top: 22pt; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, figure, .told li, .shown, dl > *, .counts table, .wide { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  p { orphans: 3; widows: 3; }
  table { font-size: 8.5pt; }
  .lead { font-size: 11.5pt; }
  .pictures { grid-template-columns: repeat(4, 1fr); }
  .shown, .command { background: none; border: 1px solid var(--line); }
}
`;
// src/server/pack/tally.ts
/** Values that are counted apart. */
var VALUES_MAX = 300;
/** What is counted of a set of records. */
var Tally = class {
	#counts = /* @__PURE__ */ new Map();
	#others = 0;
	add(value) {
		const count = this.#counts.get(value);
		if (count === void 0 && this.#counts.size >= VALUES_MAX) this.#others += 1;
		else this.#counts.set(value, (count ?? 0) + 1);
	}
	get(value) {
		return this.#counts.get(value) ?? 0;
	}
	/** The most frequent first; those that are counted together under an empty value, last. */
	get rows() {
		const rows = [...this.#counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
		return this.#others ? [...rows, ["", this.#others]] : rows;
	}
};
/** Releases of the widget that are told apart; a log has published some dozens. */
var WIDGETS_MAX = 500;
/** By what records are counted. */
var COUNTED = {
	event: ({ event }) => event,
	surface: ({ surface }) => surface,
	gesture: ({ gesture }) => gesture,
	locale: ({ locale }) => locale,
	viewport: ({ viewport }) => viewport
};
/** Looks through them. @param size of the checkpoint @param signal ends the work */
async function surveyOf({ store, filter }, size, signal) {
	const notices = new NamedNotices(store, size);
	const widgets = /* @__PURE__ */ new Map();
	const [granted, refused] = [new Tally(), new Tally()];
	const by = {
		event: new Tally(),
		surface: new Tally(),
		gesture: new Tally(),
		locale: new Tally(),
		viewport: new Tally()
	};
	const told = [];
	let records = 0;
	let damaged = 0;
	let first;
	let last;
	for await (const lines of readLines(store, filter, size)) {
		signal.throwIfAborted();
		for (const { index, id, receivedTime, bytes } of lines) {
			const record = readKeptRecord(bytes);
			records += 1;
			first ??= receivedTime;
			last = receivedTime;
			if (told.length < 200) told.push({
				index,
				id,
				record
			});
			if (!record) {
				damaged += 1;
				continue;
			}
			for (const [name, valueIn] of Object.entries(COUNTED)) tallyIn(by, name).add(valueIn(record));
			for (const each of record.granted) granted.add(each);
			for (const each of record.refused) refused.add(each);
			await notices.count(record.notice);
			const { version, integrity } = record.widget;
			if (widgets.size < WIDGETS_MAX) widgets.set(`${version} ${integrity}`, record.widget);
		}
	}
	return {
		records,
		damaged,
		...first === void 0 || last === void 0 ? {} : {
			first,
			last
		},
		by,
		granted,
		refused,
		notices,
		widgets: [...widgets.values()],
		told
	};
}
var tallyIn = (by, name) => by[name];
// src/server/pack/summary.ts
/** Notices whose texts are printed whole, those that most records name; of the others the table tells. */
var NOTICES_TOLD_MAX = 40;
var policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(SUMMARY_STYLE).digest("base64")}'; img-src 'self' file:; base-uri 'none'; form-action 'none'`;
/** The page. */
function summaryPage(source) {
	const { site, selection, isPart, made, survey } = source;
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>Evidence pack of ${site}</title>
<style>${new Html(SUMMARY_STYLE)}</style>
</head>
<body>
<header><p class="kind">Evidence pack</p>
<h1>${site}</h1>
<p class="lead">${sentenceStart(leadWords(selection, isPart))}: what visitors were asked about cookies and tracking, what they answered, and what shows that none of it was changed afterwards.</p>
${facts(source)}</header>
<main>
<section><h2>In numbers</h2>
${numbers(survey)}
${countTables(survey)}
${purposeTable(survey, latestIn(source.notices))}
${noticeTable(source.notices)}</section>
${noticeSections(source)}
${toldRecords(source)}
${howToCheck(source)}
<section><h2>What this shows</h2>
<ul class="plain">${shownWords(selection, isPart).map((each) => html`<li>${each}</li>`)}</ul>
<h3>What it does not show</h3>
<ul class="plain">${UNSHOWN_WORDS.map((each) => html`<li>${each}</li>`)}</ul></section>
${absentFiles(source.absent)}
</main>
<footer><p class="soft">Made ${momentWords(made)} by temoin, from the log of ${site}. This page is for reading: it says the same as the other files, and proves nothing by itself.</p></footer>
</body>
</html>
`.text;
}
function facts({ checkpoint, vkey, made, selection, survey, releases }) {
	const [origin = "", , root = "", , ...signatures] = checkpoint.note.split("\n");
	const signers = signatures.flatMap((line) => /^— (\S+) /.exec(line)?.[1] ?? []);
	const { first, last } = survey;
	const [name, value] = Object.entries(selection)[0] ?? [];
	return html`<dl>
${(name === "notice" || name === "subject") && html`<dt>${sentenceStart(name)}</dt><dd><code>${value}</code></dd>`}
<dt>Records</dt><dd>${numeral(survey.records)}</dd>
${first !== void 0 && last !== void 0 && html`<dt>Received</dt><dd>${first === last ? momentWords(first) : `${momentWords(first)} to ${momentWords(last)}`}</dd>`}
<dt>Pack made</dt><dd>${momentWords(made)}</dd>
<dt>Log</dt><dd><code>${origin}</code></dd>
<dt>Checkpoint</dt><dd>${counted(checkpoint.size, "entry")}, root <code>${root}</code></dd>
<dt>Signed by</dt><dd>${signers.map((name) => html`<p><code>${name}</code></p>`)}</dd>
<dt>Verifier key</dt><dd><code>${vkey}</code><br><span class="soft">A convenience: check with a key that you got elsewhere.</span></dd>
${releases.length > 0 && html`<dt>Widget</dt><dd>${releases.map(releaseLine)}</dd>`}
</dl>`;
}
var releaseLine = ({ version, release, index, time }) => html`<p>Version ${version}, release <code>${release}</code>, published ${momentWords(time)} in entry ${numeral(index)}</p>`;
function numbers({ records, damaged }) {
	if (!records) return html`<p>The selection has no record.</p>`;
	if (!damaged) return html``;
	return html`<p>✕ ${counted(damaged, "record")} can no longer be read: what is stored is not what was logged. The numbers below are of the others; the check names each.</p>`;
}
/** Whose words the tables use: the newest of the notices, in English where there is one. */
function latestIn(notices) {
	const documents = notices.flatMap(({ document }) => document ?? []);
	return documents.findLast(({ locale }) => locale === "en") ?? documents.at(-1);
}
/** What was selected, without the hash or the number that stands below. */
function leadWords(selection, isPart) {
	if ("notice" in selection) return "all records that name one notice version";
	if ("subject" in selection) return "all records of one subject";
	return selectionWords(selection, isPart);
}
var sentenceStart = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function noticeSections({ notices }) {
	if (!notices.length) return html``;
	const told = [...notices].sort((a, b) => b.records - a.records).slice(0, NOTICES_TOLD_MAX);
	const left = notices.length - told.length;
	return html`<section><h2>What was asked</h2>
<p>Each notice by the hash that records name it by: the texts as the log has published them, and pictures drawn by the very widget.</p>
${notices.filter((notice) => told.includes(notice)).map(noticeSection)}
${left > 0 && html`<p class="soft">${counted(left, "notice")} more that fewer records name: see the folder notices.</p>`}</section>`;
}
function toldRecords({ survey, selection }) {
	const { records, told } = survey;
	if (!records) return html``;
	if (records > 200 && !("subject" in selection)) return html`<section><h2>The records</h2><p>${counted(records, "record")}: in records.csv for a spreadsheet, and in export.jsonl to be verified.</p></section>`;
	const left = records - told.length;
	return html`<section><h2>The records</h2>
<ol class="told">${told.map(toldRecord)}</ol>
${left > 0 && html`<p class="soft">${counted(left, "record")} more: see records.csv.</p>`}</section>`;
}
function toldRecord({ index, id, record }) {
	if (!record) return html`<li><p>✕ Entry ${numeral(index)} is damaged: what is stored is not what was logged.</p><p class="soft"><code>${id}</code></p></li>
`;
	return html`<li><p>${sentenceOf(record)}</p>
<p class="soft">Granted: ${listed(record.granted, Number.POSITIVE_INFINITY)}. Refused: ${listed(record.refused, Number.POSITIVE_INFINITY)}.</p>
<p class="soft">Entry ${numeral(index)}, record <code>${id}</code>, number ${numeral(record.sequence)} of the subject <code>${record.subject}</code></p></li>
`;
}
function howToCheck({ vkey }) {
	return html`<section><h2>How to check it</h2>
<ol class="steps">
<li>Get the log’s verifier key from somebody else than whoever gave you this pack, best from a time when nothing was in dispute.</li>
<li>Open <code>verify.html</code>, which is in this pack, in a browser; no network is needed. Give it the ZIP file as you got it, and the key.</li>
<li>Or, on a command line:<code class="command">npx temoin verify pack.zip --key '${vkey}'</code></li>
</ol>
<p class="soft">Both recompute the hash of every file and record up to the signed checkpoint, and name whatever is not as it was logged. They share no code with the server but the formats, which are written down, so that anybody can write another.</p></section>`;
}
function absentFiles(absent) {
	if (!absent.length) return html``;
	const told = absent.slice(0, 200);
	return html`<section><h2>What is absent, and why</h2>
<table class="stacked"><tbody>
${told.map(({ path, why }) => html`<tr><th scope="row"><code>${path}</code></th><td>${why}</td></tr>
`)}</tbody></table>
${absent.length > told.length && html`<p class="soft">${counted(absent.length - told.length, "file")} more: see manifest.json.</p>`}</section>`;
}
// src/server/pack/zip-stream.ts
/** Deflate's usual trade of time for size; of pictures too, since not every reader takes what is stored as it is and was streamed. */
var LEVEL = 6;
/** What goes through at once: a page of records in a form for reading is some megabytes, and every queue holds one piece. */
var PIECE_BYTES = 262144;
var ONE_PIECE = { highWaterMark: 1 };
/**
* A ZIP that is made while it is read. Zip64 wherever a size or a number needs it.
* @param made time of every file in it
* @param write adds the files, one after the other; where it fails, so does the stream, which must then be thrown away.
*   Its signal is aborted once nobody reads any more
*/
function zipStream(made, write) {
	const ended = new AbortController();
	const out = new PassThrough();
	out.once("close", () => ended.abort(/* @__PURE__ */ new Error("nobody reads the pack any more")));
	const finish = async () => {
		const { ZipWriter } = await import("@zip.js/zip.js");
		const options = {
			keepOrder: true,
			lastModDate: made,
			useWebWorkers: false
		};
		const zip = new ZipWriter(Writable.toWeb(out), options);
		await write((file) => addFile(zip, file, ended.signal), ended.signal);
		await zip.close();
	};
	finish().catch((error) => out.destroy(error instanceof Error ? error : new Error(String(error))));
	return out;
}
async function addFile(zip, { path, content }, signal) {
	const hash = createHash("sha256");
	let bytes = 0;
	const see = (piece) => {
		hash.update(piece);
		bytes += piece.length;
	};
	const source = Readable.from(bytesOf(content(), signal, see), ONE_PIECE);
	try {
		const stream = Readable.toWeb(source, { strategy: ONE_PIECE });
		await zip.add(path, stream, { level: LEVEL });
	} finally {
		source.destroy();
	}
	return {
		path,
		bytes,
		hash: hash.digest("hex")
	};
}
async function* bytesOf(content, signal, see) {
	const encoder = new TextEncoder();
	for await (const piece of content) {
		const bytes = typeof piece === "string" ? encoder.encode(piece) : piece;
		see(bytes);
		for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
			signal.throwIfAborted();
			yield bytes.subarray(at, at + PIECE_BYTES);
		}
	}
}
// src/server/pack/pack.ts
/** The offline verifier, as the build makes it, and its place in a pack. */
var VERIFIER = join("audit", "verify.html");
var VERIFY_PAGE = "verify.html";
/**
* Makes a pack while it is read, in memory that does not grow with the number of records. The records are looked through
* first, and then read once for each form.
*/
function makePack(source, selected) {
	const { promise, resolve, reject } = Promise.withResolvers();
	promise.catch(() => void 0);
	const made = source.now();
	return {
		stream: zipStream(made, async (add, signal) => {
			try {
				const written = [await add(readme(source, selected, made.toISOString()))];
				const survey = await surveyOf(selected, source.checkpoint.size, signal);
				const { files, absent } = await planned(source, selected, survey, await publishedFiles(source, survey), made.toISOString());
				for (const file of files) written.push(await add(file));
				const text = manifestOf(source, selected, made.toISOString(), written, absent);
				await add({
					path: PACK_MANIFEST,
					content: () => [text]
				});
				resolve(survey.records);
			} catch (error) {
				reject(error);
				throw error;
			}
		}),
		records: promise
	};
}
function readme({ site, isPart = false }, { selection }, made) {
	return {
		path: "README.txt",
		content: () => [readmeText({
			site,
			made,
			selection,
			isPart
		})]
	};
}
/** Every file between the first and the manifest, in its order. */
async function planned(source, selected, survey, published, made) {
	const { site, vkey, checkpoint, folders, isPart = false } = source;
	const { selection } = selected;
	const verifier = join(folders.published, VERIFIER);
	const hasVerifier = await isFile(verifier);
	const absent = [...hasVerifier ? [] : [{
		path: VERIFY_PAGE,
		why: "this installation of temoin has no offline verifier"
	}], ...published.absent];
	const notices = await toldNotices(survey, published);
	const { releases } = published;
	const told = {
		site,
		vkey,
		checkpoint,
		made,
		selection,
		isPart,
		survey,
		notices,
		releases,
		absent
	};
	return {
		files: [
			{
				path: "summary.html",
				content: () => [summaryPage(told)]
			},
			...hasVerifier ? [{
				path: VERIFY_PAGE,
				content: () => createReadStream(verifier)
			}] : [],
			{
				path: "checkpoint",
				content: () => [checkpoint.note]
			},
			{
				path: "vkey",
				content: () => [`${vkey}\n`]
			},
			{
				path: "export.jsonl",
				content: () => selected.exportLines()
			},
			publicationsFile(source, selected, survey, releases),
			...recordFiles(selected, survey, checkpoint),
			...published.files
		],
		absent
	};
}
/** With the documents of those that most records name: to hold all could be too many. */
async function toldNotices({ notices }, { pictures }) {
	const { published } = notices;
	const frequent = new Set([...published].sort((a, b) => b.records - a.records).slice(0, 256));
	return Promise.all(published.map(async (notice) => ({
		...notice,
		document: frequent.has(notice) ? await notices.document(notice.hash) : void 0,
		pictures: pictures.get(notice.hash) ?? []
	})));
}
function manifestOf({ site, checkpoint }, { selection }, made, files, absent) {
	const [origin = ""] = checkpoint.note.split("\n");
	const text = packManifestText({
		format: PACK_FORMAT,
		site,
		origin,
		size: checkpoint.size,
		made,
		selection,
		files,
		absent
	});
	readPackManifest(text);
	return text;
}
// src/server/period.ts
/**
* Finds them by reading about 2 log2(size) entries. Where times do decrease, which only damage or tampering can make them, some run
* comes out, of which a verifier tells that it is none.
*/
async function findPeriod(store, { from, to }, size) {
	const start = from === void 0 ? 0 : await findTime(store, from, size);
	const before = from === void 0 ? void 0 : await findTimed(store, start - 1, "down", size);
	const end = to === void 0 ? size : await findTime(store, to, size);
	return {
		inside: {
			start,
			end
		},
		run: {
			start: before?.index ?? 0,
			end: Math.min(end + 1, size)
		}
	};
}
var DAY_MS = 864e5;
/** Behind all days that four digits of a year can name. */
var DAYS_END = 3e6;
/** A period that begins and ends with days, in days since 1970; undefined of any other. */
function wholeDaysOf({ from, to }) {
	const start = from === void 0 ? 0 : Date.parse(from) / DAY_MS;
	const end = to === void 0 ? DAYS_END : Date.parse(to) / DAY_MS;
	return Number.isInteger(start) && Number.isInteger(end) ? {
		start,
		end
	} : void 0;
}
/** The first entry of this time or a later one; the size where there is none. */
async function findTime(store, time, size) {
	let low = 0;
	let high = size;
	let found = size;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const timed = await findTimed(store, middle, "up", high);
		if (timed && timed.time < time) low = timed.index + 1;
		else {
			high = middle;
			found = timed?.index ?? found;
		}
	}
	return found;
}
/** The nearest entry below `size` whose time is known: neither erased nor damaged. */
async function findTimed(store, index, direction, size) {
	const step = direction === "up" ? 1 : -1;
	for (let at = index; at >= 0 && at < size; at += step) {
		const opened = await store.findOpened(at, direction);
		if (opened === void 0 || opened >= size) return void 0;
		const [entry] = await store.readEntries(opened, opened + 1);
		const time = entry && timeOf(entry);
		if (time !== void 0) return {
			index: opened,
			time
		};
		at = opened;
	}
}
/** The time of a record or a publication; undefined where what is kept is neither any more. */
function timeOf({ bytes, record }) {
	if (record) return readKeptRecord(record.bytes)?.receivedTime;
	const publication = parseJson(new TextDecoder().decode(bytes.subarray(1)));
	return typeof publication === "object" && publication !== null && "time" in publication && typeof publication.time === "string" ? publication.time : void 0;
}
// src/server/export-period.ts
/** Entries read at once: those of one tile. */
var ENTRIES_AT_ONCE = 256;
/**
* The export as pieces of text of whole lines: every entry of the run, and behind them the erasures that name any of it.
* @param known the period's run, where it has been found already
* @throws whatever the store throws, in the middle: half an export must be thrown away
*/
async function* exportPeriod(source, period, known) {
	const { site, vkey, checkpoint, store } = source;
	const run = known ?? (await findPeriod(store, period, checkpoint.size)).run;
	const header = {
		checkpoint: checkpoint.note,
		format: "temoin/period/v1",
		period,
		run,
		site,
		vkey
	};
	yield `${JSON.stringify(header)}\n`;
	const reader = createProofReader(store, checkpoint.size);
	yield* runLines(source, run, reader);
	yield* erasureLines(source, run, reader);
}
async function* runLines({ store }, { start, end }, reader) {
	for (let from = start; from < end; from += ENTRIES_AT_ONCE) {
		const entries = await store.readEntries(from, Math.min(from + ENTRIES_AT_ONCE, end));
		let lines = "";
		for (const entry of entries) {
			const { index } = entry;
			const isEdge = index === start || index === end - 1;
			lines += lineOf$1(await (isEdge ? provedPlaceOf : placeOf)(index, reader), entry);
		}
		yield lines;
	}
}
/** Erasures come later than what they took, and tell a record that was erased from one that was left out. */
async function* erasureLines({ store, checkpoint }, { start, end }, reader) {
	for (let from = end;;) {
		const found = await store.findPublications("erasure", from, ENTRIES_AT_ONCE);
		for (const index of found.filter((at) => at < checkpoint.size)) {
			const [entry] = await store.readEntries(index, index + 1);
			const isNamed = entry?.publication?.erasure?.indexes.some((erased) => erased >= start && erased < end);
			if (entry && isNamed) yield lineOf$1(await provedPlaceOf(index, reader), entry);
		}
		const last = found.at(-1);
		if (last === void 0 || found.length < ENTRIES_AT_ONCE) return;
		from = last + 1;
	}
}
// src/server/pack/selected.ts
/** @param known where the period is, if that has been found already */
async function select(source, selection, known) {
	const { store, checkpoint } = source;
	if ("notice" in selection) return filtered(source, selection, { notice: selection.notice });
	if ("subject" in selection) return filtered({
		...source,
		store: ofSubject(store, selection.subject)
	}, selection, { search: selection.subject });
	const { from, to } = selection;
	if (from === void 0 && to === void 0) {
		const isComplete = !source.isPart;
		return {
			...filtered(source, selection, {}),
			hasPublication: () => isComplete
		};
	}
	const { inside, run } = known ?? await findPeriod(store, selection, checkpoint.size);
	return {
		selection,
		store,
		filter: { within: inside },
		hasPublication: (index) => index >= run.start && index < run.end,
		exportLines: () => exportPeriod(source, selection, run)
	};
}
function filtered(source, selection, filter) {
	const { store } = source;
	return {
		selection,
		store,
		filter,
		hasPublication: () => false,
		exportLines: () => exportJsonl(source, filter)
	};
}
/**
* A search finds what begins so, record ids too; and a browser may call itself what another's record id begins with. Of the
* lines that are found, those of the subject alone are left.
*/
function ofSubject(store, subject) {
	return {
		readTiles: (positions) => store.readTiles(positions),
		findRecords: (ids) => store.findRecords(ids),
		readEntries: (from, to) => store.readEntries(from, to),
		readEntryBytes: (from, to) => store.readEntryBytes(from, to),
		readPublished: (hash) => store.readPublished(hash),
		findOpened: (index, direction) => store.findOpened(index, direction),
		findPublications: (kind, from, limit) => store.findPublications(kind, from, limit),
		async readRegister(filter, page) {
			const found = await store.readRegister(filter, page);
			const lines = found.lines.filter((line) => line.subject === subject);
			const lookedTo = found.lookedTo ?? (found.lines.length === page.limit ? found.lines.at(-1)?.index : void 0);
			return {
				lines,
				...lines.length < page.limit && lookedTo !== void 0 && { lookedTo }
			};
		}
	};
}
// src/server/published-widgets.ts
var RELEASES_AT_ONCE = 16;
/** Remembers what it has met, so that each publication is read once: none ever changes. */
var PublishedWidgets = class {
	#store;
	/** Index of the first publication of a release. */
	#indexes = /* @__PURE__ */ new Map();
	/** Publications below this one are known. */
	#known = 0;
	constructor(store) {
		this.#store = store;
	}
	/**
	* The entry that published a release first; undefined where the log has none. By what the manifest says of itself: whether
	* that is so, is for whoever verifies.
	*/
	async find(widget) {
		const key = keyOf(widget);
		if (!this.#indexes.has(key)) await this.#readNewer();
		const index = this.#indexes.get(key);
		return index === void 0 ? void 0 : (await this.#store.readEntries(index, index + 1))[0];
	}
	async #readNewer() {
		let found;
		do {
			found = await this.#store.findPublications("widget", this.#known, RELEASES_AT_ONCE);
			for (const index of found) {
				const [entry] = await this.#store.readEntries(index, index + 1);
				const key = entry?.publication && keyIn(entry.publication.bytes);
				if (key !== void 0 && !this.#indexes.has(key)) this.#indexes.set(key, index);
				this.#known = Math.max(this.#known, index + 1);
			}
		} while (found.length === RELEASES_AT_ONCE);
	}
};
var keyOf = ({ version, integrity }) => `${version} ${integrity}`;
/** @returns undefined where the stored bytes are damaged */
function keyIn(bytes) {
	const value = parseJson(new TextDecoder().decode(bytes));
	if (typeof value !== "object" || value === null) return void 0;
	return `${Reflect.get(value, "version")} ${Reflect.get(value, "integrity")}`;
}
export { wholeDaysOf as a, findPeriod as i, select as n, makePack as o, exportPeriod as r, exportCsv as s, PublishedWidgets as t };
