import { t as TemoinError } from "./error2.js";
import { i as PICTURES_FOLDER, n as WIDGET_FOLDER, t as SHARED_WIDGET_FOLDER } from "./widget-releases.js";
import { o as withLog, t as addPlaceOptions } from "./log-data.js";
import { t as folderOf } from "./locale.js";
import { n as parseJson } from "./configuration.js";
import { t as readNoticeDocument } from "./notice-document.js";
import { n as readWidgetManifest } from "./widget-evidence.js";
import { t as readRelease } from "./release2.js";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { existsSync } from "node:fs";
import { Command, Option } from "commander";
// src/cli/notice-pictures.ts
var LAYERS = ["first-layer", "preferences"];
var DEVICES = ["phone", "desktop"];
var COLOURS = ["light", "dark"];
/** The file's name in the folder of its notice: `fr-phone-dark.png`, `fr-preferences-phone-dark.png`. */
function pictureName({ notice: { locale }, layer, device, colours }) {
	return `${locale}${layer === "preferences" ? "-preferences" : ""}-${device}-${colours}.png`;
}
/** Every picture that there is no file of, notice by notice. */
function missingPictures(notices, directory) {
	return notices.flatMap((notice) => LAYERS.flatMap((layer) => DEVICES.flatMap((device) => COLOURS.map((colours) => ({
		notice,
		layer,
		device,
		colours
	}))))).filter((picture) => !existsSync(join(directory, picture.notice.hash, pictureName(picture))));
}
// src/cli/picture-browser.ts
/** Where systems have it. */
var USUAL_PLACES = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome-stable",
	"/usr/bin/google-chrome",
	"/usr/bin/chromium-headless-shell",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
];
/** No such host can be there (RFC 2606), and every request for it is answered here. */
var ORIGIN = "https://notice.invalid";
var SIZES = {
	phone: {
		width: 360,
		height: 740,
		isMobile: true,
		hasTouch: true,
		deviceScaleFactor: 2
	},
	desktop: {
		width: 1280,
		height: 800,
		deviceScaleFactor: 1
	}
};
/** The preferences scroll within the window, so that it is made as high as they are, up to this. */
var HEIGHT_MAX = 6e3;
var DRAWING_TIMEOUT_MS = 3e4;
var PAGE = "<!doctype html><html><head><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><title>Notice</title></head><body></body></html>";
/**
* Starts the browser for as long as `use` runs.
* @throws TemoinError `option-invalid` where there is no browser, or not the package that drives it
*/
async function withPictureBrowser(options, use) {
	const browser = await start(options.path ?? usualPlace(), options.hasSandbox);
	try {
		return await use((picture, readFile) => draw(browser, picture, readFile));
	} finally {
		await browser.close();
	}
}
function usualPlace() {
	const found = USUAL_PLACES.find((path) => existsSync(path));
	if (found !== void 0) return found;
	throw new TemoinError("option-invalid", "there is no Chromium or Chrome in its usual places; install one, or name it by --browser <path>");
}
async function start(executablePath, hasSandbox) {
	const { launch } = await driver();
	try {
		return await launch({
			executablePath,
			headless: true,
			args: [
				"--disable-gpu",
				"--disable-background-networking",
				"--hide-scrollbars",
				...hasSandbox ? [] : ["--no-sandbox"]
			]
		});
	} catch (error) {
		const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
		throw new TemoinError("option-invalid", `the browser ${executablePath} does not start: ${reason}; name another by --browser <path>, or, as root, add --no-sandbox`, { cause: error });
	}
}
async function driver() {
	try {
		return await import("puppeteer-core");
	} catch (error) {
		throw new TemoinError("option-invalid", "the package puppeteer-core, which drives the browser, is not there; run `npm install puppeteer-core` beside temoin", { cause: error });
	}
}
async function draw(browser, picture, readFile) {
	const { notice, layer, device, colours } = picture;
	const context = await browser.createBrowserContext();
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(DRAWING_TIMEOUT_MS);
		await page.setViewport(SIZES[device]);
		await page.emulateMediaFeatures([{
			name: "prefers-color-scheme",
			value: colours
		}, {
			name: "prefers-reduced-motion",
			value: "reduce"
		}]);
		let failure;
		await page.setRequestInterception(true);
		page.on("request", (request) => {
			answer(request, readFile).catch((error) => {
				failure ??= error;
				return request.abort();
			});
		});
		await page.goto(`${ORIGIN}/`);
		try {
			await page.evaluate(preview, notice.document, layer, notice.locale, `/${folderOf(notice.locale)}/notice.js`);
		} catch (error) {
			throw failure ?? error;
		}
		if (layer === "preferences") await showWhole(page, device);
		return await page.screenshot({ type: "png" });
	} finally {
		await context.close();
	}
}
async function answer(request, readFile) {
	const { origin, pathname } = new URL(request.url());
	if (origin !== ORIGIN) return request.abort();
	if (pathname === "/") return request.respond({
		contentType: "text/html; charset=utf-8",
		body: PAGE
	});
	if (!pathname.endsWith(".js")) return request.abort();
	const body = await readFile(pathname.slice(1));
	return request.respond({
		contentType: "text/javascript; charset=utf-8",
		body
	});
}
/** Runs in the page. */
async function preview(document_, layer, locale, address) {
	document.documentElement.lang = locale;
	const loaded = await import(address);
	if (!loaded.preview) throw new Error("that version of the widget cannot draw for an auditor");
	await loaded.preview(document_, layer);
	await document.fonts.ready;
	await Promise.all(document.getAnimations().map((animation) => animation.finished));
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
/**
* Makes the window so high that nothing of the preferences is scrolled away: they take but a part of it. Where a design
* limits them to less, the picture has what a visitor saw before scrolling.
*/
async function showWhole(page, device) {
	let { height } = SIZES[device];
	let hidden = await hiddenPx(page);
	while (hidden > 0 && height + hidden <= HEIGHT_MAX) {
		await page.setViewport({
			...SIZES[device],
			height: height + hidden
		});
		const before = hidden;
		hidden = await hiddenPx(page);
		if (hidden < before) height += before;
		else break;
	}
	await page.setViewport({
		...SIZES[device],
		height
	});
}
/** By how much the element that scrolls most is too low for what is in it. */
function hiddenPx(page) {
	return page.evaluate(() => {
		const roots = [document];
		let most = 0;
		for (let root = roots.pop(); root; root = roots.pop()) for (const element of root.querySelectorAll("*")) {
			if (/auto|scroll/.test(getComputedStyle(element).overflowY)) most = Math.max(most, element.scrollHeight - element.clientHeight);
			if (element.shadowRoot) roots.push(element.shadowRoot);
		}
		return most;
	});
}
// src/cli/picture-file.ts
/** Puts it into the folder, which is made where there is none. @throws the file system's error, unchanged */
async function keepPicture(folder, name, png) {
	await mkdir(folder, { recursive: true });
	const unfinished = join(folder, `.${randomUUID()}`);
	try {
		await writeFile(unfinished, png);
		await rename(unfinished, join(folder, name));
	} finally {
		await rm(unfinished, { force: true });
	}
}
// src/cli/published-notices.ts
var AT_ONCE = 256;
/** Reads them. What is damaged is left out: an auditor is told of it elsewhere. */
async function publishedNotices(store) {
	const notices = /* @__PURE__ */ new Map();
	for await (const { bytes } of publicationsOf(store, "notice")) {
		const document = parseJson(new TextDecoder().decode(bytes));
		const read = readNoticeDocument(document);
		const hash = createHash("sha256").update(bytes).digest("hex");
		if (!read || !/^[0-9a-f]{64}$/.test(read.widget.integrity)) continue;
		notices.set(hash, {
			hash,
			document,
			locale: read.locale,
			integrity: read.widget.integrity
		});
	}
	const widgets = /* @__PURE__ */ new Map();
	for await (const { bytes } of publicationsOf(store, "widget")) {
		const read = readWidgetManifest(bytes);
		if ("manifest" in read) widgets.set(read.manifest.integrity, read.manifest);
	}
	return {
		notices: [...notices.values()],
		widgets
	};
}
async function* publicationsOf(store, kind) {
	for (let from = 0;;) {
		const found = await store.findPublications(kind, from, AT_ONCE);
		for (const index of found) {
			const [entry] = await store.readEntries(index, index + 1);
			if (entry?.publication) yield entry.publication;
		}
		const last = found.at(-1);
		if (last === void 0 || found.length < AT_ONCE) return;
		from = last + 1;
	}
}
// src/cli/release-files.ts
var RELEASE_CHARS = 16;
var PATH = /^[a-z-]+\/[a-z-]+\.js$/;
/**
* Where a server of one site keeps its releases, or of many, or the one that came with this command.
* @param manifest what the log has published of the release; absent where nothing, and then nothing is compared
*/
function releaseFiles(data, integrity, manifest) {
	const release = integrity.slice(0, RELEASE_CHARS);
	const places = [
		join(data, WIDGET_FOLDER),
		join(data, "..", SHARED_WIDGET_FOLDER),
		readRelease().directory
	];
	const folder = places.map((place) => join(place, release)).find((place) => existsSync(place));
	return async (path) => {
		if (!folder) throw new Error(`the release ${release} of the widget is kept nowhere here; looked in ${places.join(", ")}`);
		if (!PATH.test(path)) throw new Error(`a release of the widget has no ${path}`);
		const content = await readFile(join(folder, path));
		const published = manifest?.files.get(path)?.sha256;
		const found = createHash("sha256").update(content).digest("hex");
		if (manifest && found !== published) throw new Error(`${join(folder, path)} has the hash ${found}, but the log has published ${published ?? "none"} for it`);
		return content;
	};
}
// src/cli/pictures.ts
var NOTE = `
Each notice is drawn by the release of the widget that it names, with the texts that it has: its first layer and its
preferences, at the width of a phone (360 px) and of a desktop (1,280 px), in light and in dark colours. The pictures go to
pictures/<notice hash>/ below --data, from where evidence packs take them. Those that are there already stay, so that a run
that was ended is completed by the next, and one after each change of the configuration draws what is new.

It needs the package puppeteer-core (npm install puppeteer-core) and a Chromium or Chrome on this machine, which is started
without any network. The server needs neither, and may be running. A language is drawn in the fonts of this machine.`;
/** The command `pictures`. It says how many it made, and what it could not draw. */
function picturesCommand() {
	return addPlaceOptions(new Command("pictures").description("draw every notice that the log has published, for the evidence packs of auditors")).addOption(new Option("--browser <path>", "Chromium or Chrome; by default the one in its usual place").env("TEMOIN_BROWSER")).addOption(new Option("--no-sandbox", "without the browser’s own sandbox, as it demands of root; it loads nothing but the notice and the widget")).addHelpText("after", NOTE).action(run);
}
async function run({ browser, sandbox, ...place }) {
	const { data } = place;
	if (data === void 0) throw new TemoinError("option-invalid", "it is not said where the pictures go; add --data <directory>, the data directory of the log");
	const directory = join(data, PICTURES_FOLDER);
	const { notices, widgets } = await withLog(place, ({ store }) => publishedNotices(store));
	const wanted = missingPictures(notices, directory);
	if (!wanted.length) {
		console.log(`Every picture is there: of ${notices.length} published notices.`);
		return;
	}
	const problems = /* @__PURE__ */ new Map();
	let made = 0;
	await withPictureBrowser({
		path: browser,
		hasSandbox: sandbox
	}, async (draw) => {
		for (const picture of wanted) {
			const { notice } = picture;
			if (problems.has(notice.hash)) continue;
			try {
				const readFile = releaseFiles(data, notice.integrity, widgets.get(notice.integrity));
				await keepPicture(join(directory, notice.hash), pictureName(picture), await draw(picture, readFile));
				made += 1;
			} catch (error) {
				problems.set(notice.hash, problemOf(notice, error));
			}
		}
	});
	for (const problem of problems.values()) console.error(problem);
	console.log(`Drew ${made} pictures into ${directory}; of ${notices.length} published notices.`);
	if (problems.size) process.exitCode = 1;
}
function problemOf({ hash, locale }, error) {
	return `The notice ${hash} (${locale}) could not be drawn: ${error instanceof Error ? error.message : String(error)}`;
}
export { picturesCommand };
