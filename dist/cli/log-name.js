// src/verify/log-name.ts
/** @returns `undefined` where it is not the name of a log of this format */
function readLogName(name) {
	const [, site, number = "1"] = /^([^/]+)\/temoin\/log(?:\/([2-9]|[1-9]\d{1,8}))?$/.exec(name) ?? [];
	return site === void 0 ? void 0 : {
		site,
		number: Number(number)
	};
}
export { readLogName as t };
