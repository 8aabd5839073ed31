// src/consent/layout.ts
/**
* By name: a card in a corner, a bar along an edge, a card in the middle. Start and end are those of the line, so that
* right-to-left languages have them mirrored. The first is the default.
*/
var LAYOUTS = [
	"card",
	"card-bottom-start",
	"card-top-end",
	"card-top-start",
	"bar-bottom",
	"bar-top",
	"centre"
];
/** Where the floating button may stand; start and end are those of the line. */
var BUTTON_CORNERS = ["bottom-start", "bottom-end"];
var EXPECTED_IN_WORDS = {
	value: "a value",
	"value-or-end": "a value or ]",
	name: "a name in double quotes, because of the comma before,",
	"name-or-end": "a name in double quotes or }",
	colon: "a colon",
	"comma-or-end": "a comma or the closing bracket",
	nothing: "nothing more"
};
var SPACE = /[ \t\n\r]*/y;
var TOKEN = /[[\]{},:]|"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.eE+-])|true|false|null/y;
var CUT_TOKEN = /(?:"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*(?:\\(?:u[0-9a-fA-F]{0,3})?)?|-?(?:0|[1-9]\d*)?(?:\.\d*)?(?:[eE][+-]?\d*)?|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/y;
var SHOWN_CHARS = 12;
/** The first fault of a text, or `undefined` where it is one JSON value, unambiguous and not too deep. Never throws. */
function findJsonFault(text) {
	const open = [];
	let expected = "value";
	let offset = endOf(SPACE, text, 0);
	while (offset < text.length) {
		const end = endOf(TOKEN, text, offset);
		const token = text.slice(offset, end);
		const next = token === "" ? void 0 : accept(token, expected, open);
		if (!next) return unexpected(text, offset, expected, open);
		if (open.length > 32) return {
			kind: "depth",
			offset,
			message: `more than 32 lists and objects in each other`
		};
		if (next === "colon" && !isNewName(token, open)) return {
			kind: "duplicate-name",
			offset,
			message: `the name ${token} is given twice in one object`
		};
		expected = next;
		offset = endOf(SPACE, text, end);
	}
	return expected === "nothing" ? void 0 : unexpected(text, text.length, expected, open);
}
/** Line and column of an offset, both from 1, the column in UTF-16 code units as editors count. */
function positionAt(text, offset) {
	const before = text.slice(0, offset).split("\n");
	return {
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1
	};
}
/** What may follow a token, or `undefined` where the token itself may not stand here. Keeps `open` up to date. */
function accept(token, expected, open) {
	const isValueDue = expected === "value" || expected === "value-or-end";
	const isInObject = open.at(-1) !== void 0;
	switch (token[0]) {
		case "{":
			if (!isValueDue) return void 0;
			open.push(/* @__PURE__ */ new Set());
			return "name-or-end";
		case "[":
			if (!isValueDue) return void 0;
			open.push(void 0);
			return "value-or-end";
		case "}": return isInObject && (expected === "name-or-end" || expected === "comma-or-end") ? close(open) : void 0;
		case "]":
			if (isInObject || open.length === 0) return void 0;
			return expected === "value-or-end" || expected === "comma-or-end" ? close(open) : void 0;
		case ":": return expected === "colon" ? "value" : void 0;
		case ",":
			if (expected !== "comma-or-end") return void 0;
			return isInObject ? "name" : "value";
		case "\"":
			if (expected === "name" || expected === "name-or-end") return "colon";
			return isValueDue ? afterValue(open) : void 0;
		default: return isValueDue ? afterValue(open) : void 0;
	}
}
function close(open) {
	open.pop();
	return afterValue(open);
}
function afterValue(open) {
	return open.length ? "comma-or-end" : "nothing";
}
/** Two spellings of one name (`"a"`, `"\u0061"`) are the same name. */
function isNewName(token, open) {
	const names = open.at(-1);
	const name = JSON.parse(token);
	if (!names || typeof name !== "string" || names.has(name)) return false;
	names.add(name);
	return true;
}
function unexpected(text, offset, expected, open) {
	const wanted = EXPECTED_IN_WORDS[expected];
	const cut = text.slice(offset, endOf(CUT_TOKEN, text, offset));
	if (cut !== "" && accept(cut, expected, open)) return {
		kind: "truncated",
		offset: text.length,
		message: "the text ends in the middle of a value or name"
	};
	if (offset === text.length) return {
		kind: "truncated",
		offset,
		message: `the text ends where ${wanted} is expected`
	};
	if (text[offset] === "\"" && accept("\"", expected, open)) return {
		kind: "syntax",
		offset,
		message: "the string that begins here is not closed on its line, or has an unknown escape"
	};
	return {
		kind: "syntax",
		offset,
		message: `${JSON.stringify(text.slice(offset, offset + SHOWN_CHARS))} stands where ${wanted} is expected`
	};
}
/** Where the match of a sticky expression at an offset ends: the offset itself where there is none. */
function endOf(sticky, text, offset) {
	sticky.lastIndex = offset;
	return sticky.test(text) ? sticky.lastIndex : offset;
}
export { LAYOUTS as i, positionAt as n, BUTTON_CORNERS as r, findJsonFault as t };
