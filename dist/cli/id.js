// src/consent/id.ts
/** What an id of a purpose or a service looks like (DESIGN §3): a lower-case letter, then at most 31 of `a-z 0-9 -`. */
var ID = /^[a-z][a-z0-9-]{0,31}$/;
/** The four purposes whose texts come with every locale. A site's own purposes bring their texts themselves. */
var USUAL_PURPOSES = [
	"necessary",
	"analytics",
	"social",
	"marketing"
];
export { USUAL_PURPOSES as n, ID as t };
