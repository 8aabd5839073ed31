'use client';
import { useSyncExternalStore } from "react";
// src/react/index.ts
/** The widget's API, if it is there. */
var widget = () => {
	const { temoin } = globalThis;
	return typeof temoin?.granted === "function" ? temoin : void 0;
};
var granted = (expression) => !!widget()?.granted(expression);
var whenThere = (use) => {
	window.temoin ||= [];
	window.temoin.push(use);
};
var acts = {
	show: () => whenThere((api) => api.show()),
	preferences: () => whenThere((api) => api.preferences()),
	grant: (ids) => whenThere((api) => api.grant(ids)),
	refuse: (ids) => whenThere((api) => api.refuse(ids)),
	forget: () => whenThere((api) => api.forget())
};
var NOTHING = {
	isReady: false,
	choice: void 0,
	granted: () => false,
	...acts
};
var state = NOTHING;
var known;
/** What holds now; the same object for as long as it says the same, since the gate may read an equal choice anew. */
var current = () => {
	const api = widget();
	const found = api && JSON.stringify([api.choice]);
	if (found !== known) {
		known = found;
		state = api ? {
			...acts,
			isReady: true,
			choice: api.choice,
			granted: (expression) => granted(expression)
		} : NOTHING;
	}
	return state;
};
var looks = /* @__PURE__ */ new Set();
var lookAll = () => {
	for (const look of looks) look();
};
var listeners = [
	["temoin:ready", lookAll],
	["temoin:choice", lookAll],
	["prerenderingchange", () => setTimeout(lookAll)]
];
/** Has a component look whenever something may have changed. All share the listeners, which go with the last of them. */
var subscribe = (look) => {
	if (!looks.size) for (const [name, listener] of listeners) addEventListener(name, listener, true);
	looks.add(look);
	return () => {
		looks.delete(look);
		if (!looks.size) for (const [name, listener] of listeners) removeEventListener(name, listener, true);
	};
};
/** The choice, and what can be done about it. The component is rendered again whenever the answers may have changed. */
function useConsent() {
	return useSyncExternalStore(subscribe, current, () => NOTHING);
}
/**
* Whether a purpose, a service or a `data-consent` expression may run now; the component is rendered again only when
* that changes. On the server, while hydrating, without the widget and for an unknown id: `false`. What has been told
* `true` may be running, so that the page reloads when it is refused, unless `reloadOnWithdrawal` is `false`.
*/
function useGranted(expression) {
	return useSyncExternalStore(subscribe, () => granted(expression), () => false);
}
/** Mounts its children while they are granted, and its fallback otherwise. */
function Consent({ for: expression, fallback, children }) {
	return useGranted(expression) ? children : fallback;
}
export { Consent, useConsent, useGranted };
