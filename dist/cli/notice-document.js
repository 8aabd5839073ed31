import { z } from "zod";
// src/consent/notice-document.ts
var item = z.object({
	kind: z.string(),
	name: z.string(),
	days: z.number()
});
var noticeDocument = z.object({
	locale: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
	direction: z.enum(["ltr", "rtl"]),
	widget: z.object({
		version: z.string(),
		integrity: z.string()
	}),
	controller: z.object({
		name: z.string(),
		contact: z.string()
	}),
	policy: z.string(),
	/** Days for which the choice is remembered. */
	validityDays: z.number().exactOptional(),
	/** What the first layer had beside its three buttons. */
	firstLayer: z.record(z.string(), z.unknown()).exactOptional(),
	/** By name; which there are differs between versions of the widget, so none is demanded. */
	texts: z.record(z.string(), z.unknown()),
	/** Words of the placeholders of held embeds; versions of the widget before there were any have none. */
	embeds: z.record(z.string(), z.unknown()).exactOptional(),
	purposes: z.array(z.object({
		id: z.string(),
		required: z.boolean(),
		title: z.string(),
		description: z.string()
	})),
	services: z.array(z.object({
		id: z.string(),
		purpose: z.string(),
		name: z.string(),
		provider: z.string(),
		policy: z.string().exactOptional(),
		storage: z.array(item),
		/** Versions of the widget before the setting have none. */
		retentionDays: z.number().exactOptional(),
		/** Of services that say more of themselves than others, as vendors of the IAB do. */
		facts: z.array(z.object({
			name: z.string(),
			text: z.string().exactOptional(),
			address: z.string().exactOptional()
		})).exactOptional()
	}))
});
/**
* A text by its name; empty where this notice has no such text.
* @param texts as {@link NoticeDocument} has them
*/
function textsOf(texts) {
	return (name) => {
		const text = Object.hasOwn(texts, name) ? texts[name] : void 0;
		return typeof text === "string" ? text : "";
	};
}
/** @returns undefined for a document that lacks something that a notice says; never throws */
function readNoticeDocument(value) {
	return noticeDocument.safeParse(value).data;
}
export { textsOf as n, readNoticeDocument as t };
