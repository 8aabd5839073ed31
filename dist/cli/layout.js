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
export { LAYOUTS as n, BUTTON_CORNERS as t };
