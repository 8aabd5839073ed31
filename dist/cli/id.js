// src/consent/bare.ts
/** An empty map from names that others choose. */
var bare = () => ({ __proto__: null });
// src/consent/presumption.ts
/** A place: ISO 3166-1 alpha-2, or a subdivision of ISO 3166-2. */
var JURISDICTION = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;
/** The states of the US whose privacy acts ask for a way to opt out (US-10, US-12), two letters each; elsewhere is opt-in. */
var OPT_OUT_STATES = "CACOCTDEIAINKYMDMNMTNENHNJORRITNTXUTVA";
/** Their codes. */
var optOutPlaces = () => (OPT_OUT_STATES.match(/../g) ?? []).map((state) => `US-${state}`);
/** One of them, for what is the same in all. */
var OPT_OUT_EXAMPLE = "US-CA";
/**
* Whether the configured place is one where what is not refused may run. Unknown places are not. In a loop: what another
* script has made of `test` or `includes` presumes nothing (DESIGN §4.1).
*/
var isOptOut = ({ jurisdiction }) => {
	for (let at = 0; at < 38; at += 2) if (jurisdiction === `US-${OPT_OUT_STATES[at]}${OPT_OUT_STATES[at + 1]}`) return true;
	return false;
};
/**
* Stands for the choice of a visitor who has made none: of sequence number 0, which no record has.
* @param isOptedOut whether the browser says so for its visitor (US-1), or anything is unclear
* @returns `undefined` where the law asks for consent: then nothing is presumed
*/
var presumedChoice = (config, isOptedOut) => {
	if (!isOptOut(config)) return void 0;
	const decisions = bare();
	for (const { id } of config.purposes) decisions[id] = !isOptedOut;
	return {
		subject: "",
		time: 0,
		notice: "",
		revision: config.revision,
		sequence: 0,
		decisions
	};
};
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
/** The id under which a notice lists what the widget itself keeps; no purpose or service may be called so. */
var OWN_SERVICE = "temoin";
export { OPT_OUT_EXAMPLE as a, presumedChoice as c, JURISDICTION as i, bare as l, OWN_SERVICE as n, isOptOut as o, USUAL_PURPOSES as r, optOutPlaces as s, ID as t };
