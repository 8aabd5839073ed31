import { n as parseJson, o as USUAL_PURPOSES } from "./configuration.js";
import { a as configurationOrProblems, i as locales, n as readConfigurationFile, t as inWords, y as valueAt } from "./configuration-file.js";
import { t as TemoinError } from "./error2.js";
import { n as replaceFile } from "./html-files.js";
import { t as printable } from "./printable.js";
import { Command } from "commander";
// src/cli/add-words.ts
/** A line for each entry: id, purpose, name, and what it does. */
function listLines(entries) {
	const widthOf = (pick) => Math.max(...entries.map((entry) => pick(entry).length));
	const idWidth = widthOf(({ id }) => id);
	const purposeWidth = widthOf(({ purpose }) => purpose);
	return entries.map(({ id, purpose, name, description }) => `${id.padEnd(idWidth)}  ${purpose.padEnd(purposeWidth)}  ${name}: ${description}`);
}
/** What was added to a file, and what is still to do about it. */
function addedLines(path, added, edit) {
	const { entry, id, purpose } = added;
	return [
		`${path}: added ${id}, ${entry.name} of ${entry.provider}, under ${purpose}${edit.newPurpose === void 0 ? "" : ", a new purpose"}`,
		...edit.signals.map(({ path: place, expression }) => `  ${place} is "${expression}" now`),
		`  ${tagWords(added)}`,
		...entry.note === void 0 ? [] : [`  ${entry.note}`],
		...entry.lifetimes === "observed" ? ["  How long it keeps things is as others have observed it: compare it with what your browser shows"] : []
	];
}
/** How its tag is to be written, where it must wait for consent. */
function tagWords({ entry, id, purpose, hosts }) {
	if (purpose === "necessary") return "Its tags stay as they are, since it is necessary";
	const host = [...entry.hosts, ...hosts].find((each) => !each.startsWith("*"));
	const address = host === void 0 ? "…" : `https://${host}/…`;
	return `Mark its tags: ${{
		script: `<script type="text/plain" data-consent="${id}" src="${address}"><\/script>`,
		iframe: `<iframe data-consent="${id}" data-src="${address}" title="…"></iframe>`,
		link: `<link data-consent="${id}" rel="stylesheet" data-href="${address}">`
	}[entry.tag ?? "script"]}`;
}
/** What to do so that those who have chosen before are asked about what is new. */
var revisionWords = (revision, isRaised) => isRaised ? `"revision" is ${revision} now: those who have chosen before are asked about what is new` : `Where visitors have chosen already, raise "revision" to ${revision + 1} and give what is new "since": ${revision + 1}, as --raise-revision does; else their choices of the purpose cover it unasked`;
// src/services/catalogue-entry.ts
/** The most that a configuration may say: the `days` of what has no end of its own, as in local storage. */
var UNTIL_DELETED_DAYS = 36500;
// src/services/ab-tasty.ts
var abTasty = {
	id: "ab-tasty",
	name: "AB Tasty",
	description: "runs experiments and personalises pages",
	provider: "AB Tasty SAS",
	purpose: "analytics",
	policy: "https://www.abtasty.com/privacy-policy/",
	hosts: ["*.abtasty.com"],
	storage: [
		{
			kind: "cookie",
			name: "ABTasty",
			days: 395
		},
		{
			kind: "cookie",
			name: "ABTastySession",
			days: 1
		},
		{
			kind: "cookie",
			name: "ABTastyDomainTest",
			days: 0
		},
		{
			kind: "cookie",
			name: "abTastyDebug",
			days: 0
		},
		{
			kind: "local-storage",
			name: "ABTastyData",
			days: UNTIL_DELETED_DAYS
		},
		{
			kind: "session-storage",
			name: "ABTasty*",
			days: 0
		}
	],
	sources: ["https://docs.abtasty.com/client-side/tag/tag-cookies"],
	checked: "2026-11-29"
};
// src/services/account-engagement.ts
var accountEngagement = {
	id: "account-engagement",
	name: "Salesforce Account Engagement",
	description: "follows contacts; forms (formerly Pardot)",
	provider: "Salesforce, Inc.",
	purpose: "marketing",
	policy: "https://www.salesforce.com/company/legal/privacy/",
	hosts: ["*.pardot.com"],
	storage: [{
		kind: "cookie",
		name: "visitor_id*-hash",
		days: 365
	}, {
		kind: "cookie",
		name: "lpv*",
		days: 1
	}],
	lifetimes: "observed",
	note: "It also keeps visitor_id followed by the number of your account, for as long as you have set there; add that name.",
	sources: ["https://help.salesforce.com/s/articleView?id=sf.pardot_basics_cookies.htm"],
	checked: "2026-11-29"
};
// src/services/activecampaign.ts
var activecampaign = {
	id: "activecampaign",
	name: "ActiveCampaign",
	description: "follows contacts; mails and forms",
	provider: "ActiveCampaign, LLC",
	purpose: "marketing",
	policy: "https://www.activecampaign.com/legal/privacy-policy",
	hosts: ["trackcmp.net", "*.app-us1.com"],
	storage: [{
		kind: "cookie",
		name: "prism_*",
		days: 30
	}, {
		kind: "cookie",
		name: "ac_enable_tracking",
		days: 30
	}],
	lifetimes: "observed",
	sources: ["https://help.activecampaign.com/hc/en-us/articles/221493708", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/adform.ts
var adform = {
	id: "adform",
	name: "Adform",
	description: "buys and measures advertisements",
	provider: "Adform A/S",
	purpose: "marketing",
	policy: "https://site.adform.com/privacy-center/overview/",
	hosts: ["*.adform.net"],
	storage: [],
	note: "On its own host it keeps uid and cid for 60 days, names that a site may use itself.",
	sources: ["https://site.adform.com/privacy-center/overview/", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/adobe-analytics.ts
var adobeAnalytics = {
	id: "adobe-analytics",
	name: "Adobe Analytics",
	description: "counts visits (AppMeasurement)",
	provider: "Adobe Systems Software Ireland Limited",
	purpose: "analytics",
	policy: "https://www.adobe.com/privacy.html",
	hosts: [
		"*.omtrdc.net",
		"*.2o7.net",
		"*.demdex.net",
		"assets.adobedtm.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "s_cc",
			days: 0
		},
		{
			kind: "cookie",
			name: "s_sq",
			days: 0
		},
		{
			kind: "cookie",
			name: "AMCVS_*",
			days: 0
		},
		{
			kind: "cookie",
			name: "s_vi",
			days: 400
		},
		{
			kind: "cookie",
			name: "s_fid",
			days: 400
		},
		{
			kind: "cookie",
			name: "s_ecid",
			days: 400
		},
		{
			kind: "cookie",
			name: "AMCV_*",
			days: 400
		},
		{
			kind: "cookie",
			name: "demdex",
			days: 180
		}
	],
	lifetimes: "observed",
	note: "Adobe Experience Platform Web SDK has an entry of its own: adobe-web-sdk.",
	sources: ["https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/cookies-analytics", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/adobe-fonts.ts
var adobeFonts = {
	id: "adobe-fonts",
	name: "Adobe Fonts",
	description: "fonts from a server of Adobe",
	provider: "Adobe Systems Software Ireland Limited",
	purpose: "social",
	policy: "https://www.adobe.com/privacy/policies/adobe-fonts.html",
	hosts: ["use.typekit.net", "p.typekit.net"],
	storage: [],
	tag: "link",
	note: "Keeps nothing on the device.",
	sources: ["https://www.adobe.com/privacy/policies/adobe-fonts.html"],
	checked: "2026-11-29"
};
// src/services/adobe-web-sdk.ts
var adobeWebSdk = {
	id: "adobe-web-sdk",
	name: "Adobe Experience Platform Web SDK",
	description: "measurement and personalisation (alloy)",
	provider: "Adobe Systems Software Ireland Limited",
	purpose: "analytics",
	policy: "https://www.adobe.com/privacy.html",
	hosts: [
		"*.adobedc.net",
		"*.demdex.net",
		"*.alloycdn.com",
		"assets.adobedtm.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "kndctr_*_identity",
			days: 395
		},
		{
			kind: "cookie",
			name: "kndctr_*_consent",
			days: 180
		},
		{
			kind: "cookie",
			name: "demdex",
			days: 180
		},
		{
			kind: "cookie",
			name: "kndctr_*_cluster",
			days: 1
		},
		{
			kind: "cookie",
			name: "AMCV_*",
			days: 390
		}
	],
	signals: { adobe: { keys: { collect: "adobe-web-sdk" } } },
	sources: ["https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/web-sdk", "https://www.npmjs.com/package/@adobe/alloy"],
	checked: "2026-11-29"
};
// src/services/adroll.ts
var adroll = {
	id: "adroll",
	name: "AdRoll",
	description: "shows advertisements for what was looked at",
	provider: "NextRoll, Inc.",
	purpose: "marketing",
	policy: "https://www.nextroll.com/privacy",
	hosts: ["*.adroll.com"],
	storage: [{
		kind: "cookie",
		name: "__adroll*",
		days: 395
	}, {
		kind: "cookie",
		name: "__ar_v4",
		days: 395
	}],
	lifetimes: "observed",
	sources: ["https://www.nextroll.com/privacy", "https://help.adroll.com/hc/en-us/articles/360003799912-AdRoll-s-Cookie-Consent-Banner"],
	checked: "2026-11-29"
};
// src/services/amazon-ads.ts
var amazonAds = {
	id: "amazon-ads",
	name: "Amazon Ads",
	description: "measures what advertisements on Amazon lead to, and sells them",
	provider: "Amazon Europe Core SARL",
	purpose: "marketing",
	policy: "https://www.amazon.com/gp/help/customer/display.html?nodeId=468496",
	hosts: ["*.amazon-adsystem.com"],
	storage: [{
		kind: "cookie",
		name: "ad-id",
		days: 270
	}, {
		kind: "cookie",
		name: "ad-privacy",
		days: 400
	}],
	lifetimes: "observed",
	tcfVendorId: 793,
	sources: ["https://www.consentstack.io/vendors/amazon-dsp", "https://vendor-list.consensu.org/v3/vendor-list.json"],
	checked: "2026-11-29"
};
// src/services/amplitude.ts
var amplitude = {
	id: "amplitude",
	name: "Amplitude",
	description: "product analytics, session recording and experiments",
	provider: "Amplitude, Inc.",
	purpose: "analytics",
	policy: "https://amplitude.com/privacy",
	hosts: ["*.amplitude.com"],
	storage: [{
		kind: "cookie",
		name: "AMP_*",
		days: 365
	}, {
		kind: "local-storage",
		name: "AMP_*",
		days: UNTIL_DELETED_DAYS
	}],
	signals: { amplitude: { keys: { consent: "amplitude" } } },
	sources: ["https://github.com/amplitude/Amplitude-TypeScript"],
	checked: "2026-11-29"
};
// src/services/application-insights.ts
var applicationInsights = {
	id: "application-insights",
	name: "Azure Application Insights",
	description: "measures speed, errors and visits",
	provider: "Microsoft Ireland Operations Limited",
	purpose: "analytics",
	policy: "https://privacy.microsoft.com/privacystatement",
	hosts: [
		"js.monitor.azure.com",
		"*.applicationinsights.azure.com",
		"dc.services.visualstudio.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "ai_user",
			days: 365
		},
		{
			kind: "cookie",
			name: "ai_session",
			days: 1
		},
		{
			kind: "session-storage",
			name: "AI_buffer*",
			days: 0
		},
		{
			kind: "session-storage",
			name: "AI_sentBuffer*",
			days: 0
		}
	],
	lifetimes: "observed",
	sources: ["https://github.com/microsoft/ApplicationInsights-JS", "https://learn.microsoft.com/en-us/azure/azure-monitor/app/javascript-sdk"],
	checked: "2026-11-29"
};
// src/services/awin.ts
var awin = {
	id: "awin",
	name: "Awin",
	description: "attributes sales to partners that led there",
	provider: "AWIN AG",
	purpose: "marketing",
	policy: "https://www.awin.com/gb/privacy",
	hosts: [
		"www.dwin1.com",
		"*.awin1.com",
		"*.zenaps.com"
	],
	storage: [],
	note: "It keeps _aw_* on your site for as long as your programme attributes sales; add that with your number of days.",
	sources: ["https://wiki.awin.com/index.php/Advertiser_MasterTag", "https://www.awin.com/gb/privacy"],
	checked: "2026-11-29"
};
// src/services/braze.ts
var braze = {
	id: "braze",
	name: "Braze",
	description: "messages and notifications",
	provider: "Braze, Inc.",
	purpose: "marketing",
	policy: "https://www.braze.com/company/legal/privacy",
	hosts: [
		"*.braze.com",
		"*.braze.eu",
		"js.appboycdn.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "ab.storage.*",
			days: 400
		},
		{
			kind: "local-storage",
			name: "ab.storage.*",
			days: UNTIL_DELETED_DAYS
		},
		{
			kind: "indexed-db",
			name: "AppboyServiceWorkerAsyncStorage",
			days: UNTIL_DELETED_DAYS
		}
	],
	lifetimes: "observed",
	sources: ["https://www.braze.com/docs/developer_guide/platform_integration_guides/web/cookies_and_storage/"],
	checked: "2026-11-29"
};
// src/services/brevo.ts
var brevo = {
	id: "brevo",
	name: "Brevo",
	description: "follows contacts; mails and chat",
	provider: "Sendinblue SAS",
	purpose: "marketing",
	policy: "https://www.brevo.com/legal/privacypolicy/",
	hosts: [
		"sibautomation.com",
		"cdn.brevo.com",
		"in-automate.brevo.com",
		"in-automate.sendinblue.com",
		"conversations-widget.brevo.com"
	],
	storage: [{
		kind: "cookie",
		name: "sib_cuid",
		days: 180
	}],
	lifetimes: "observed",
	sources: ["https://help.brevo.com/hc/en-us/articles/4409601214226", "https://www.consentstack.io/vendors/brevo"],
	checked: "2026-11-29"
};
// src/services/calendly.ts
var calendly = {
	id: "calendly",
	name: "Calendly",
	description: "appointments",
	provider: "Calendly LLC",
	purpose: "social",
	policy: "https://calendly.com/legal/privacy-notice",
	hosts: ["assets.calendly.com", "calendly.com"],
	storage: [],
	tag: "iframe",
	note: "What it keeps on its own host is not documented with lifetimes, and not listed.",
	sources: ["https://calendly.com/legal/cookie-policy"],
	checked: "2026-11-29"
};
// src/services/chartbeat.ts
var chartbeat = {
	id: "chartbeat",
	name: "Chartbeat",
	description: "measures what is read, for newsrooms",
	provider: "Chartbeat, Inc.",
	purpose: "analytics",
	policy: "https://chartbeat.com/privacy/",
	hosts: ["*.chartbeat.com", "*.chartbeat.net"],
	storage: [
		{
			kind: "cookie",
			name: "_cb",
			days: 395
		},
		{
			kind: "cookie",
			name: "_chartbeat2",
			days: 395
		},
		{
			kind: "cookie",
			name: "_cb_ls",
			days: 395
		},
		{
			kind: "cookie",
			name: "_cb_svref",
			days: 1
		},
		{
			kind: "cookie",
			name: "_chartbeat4",
			days: 1
		},
		{
			kind: "cookie",
			name: "_chartbeat5",
			days: 1
		}
	],
	lifetimes: "observed",
	note: "Its video and headline tests keep _v__chartbeat3 and _t_tests.",
	sources: ["https://help.chartbeat.com/hc/en-us/articles/360044659014-Chartbeat-Cookies"],
	checked: "2026-11-29"
};
// src/services/clarity.ts
var clarity = {
	id: "clarity",
	name: "Microsoft Clarity",
	description: "records visits and draws heat maps",
	provider: "Microsoft Ireland Operations Limited",
	purpose: "analytics",
	policy: "https://privacy.microsoft.com/privacystatement",
	hosts: ["*.clarity.ms", "c.bing.com"],
	storage: [
		{
			kind: "cookie",
			name: "_clck",
			days: 365
		},
		{
			kind: "cookie",
			name: "CLID",
			days: 365
		},
		{
			kind: "cookie",
			name: "_clsk",
			days: 1
		},
		{
			kind: "cookie",
			name: "ANONCHK",
			days: 1
		},
		{
			kind: "cookie",
			name: "MUID",
			days: 390
		}
	],
	lifetimes: "observed",
	signals: { clarity: { keys: { analytics_Storage: "clarity" } } },
	note: "On its own hosts it keeps MR and SM too, whose names are too short to be swept safely.",
	sources: ["https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list", "https://cookiesentry.com/cookies/providers/microsoft-clarity"],
	checked: "2026-11-29"
};
// src/services/cloudflare-web-analytics.ts
var cloudflareWebAnalytics = {
	id: "cloudflare-web-analytics",
	name: "Cloudflare Web Analytics",
	description: "counts visits and measures speed without cookies",
	provider: "Cloudflare, Inc.",
	purpose: "analytics",
	policy: "https://www.cloudflare.com/privacypolicy/",
	hosts: ["static.cloudflareinsights.com", "cloudflareinsights.com"],
	storage: [],
	note: "Keeps nothing on the device.",
	sources: ["https://developers.cloudflare.com/web-analytics/"],
	checked: "2026-11-29"
};
// src/services/contentsquare.ts
var contentsquare = {
	id: "contentsquare",
	name: "Contentsquare",
	description: "records visits and draws heat maps",
	provider: "Content Square SAS",
	purpose: "analytics",
	policy: "https://contentsquare.com/privacy-center/",
	hosts: ["*.contentsquare.net", "*.contentsquare.com"],
	storage: [
		{
			kind: "cookie",
			name: "_cs_id",
			days: 395
		},
		{
			kind: "cookie",
			name: "_cs_c",
			days: 395
		},
		{
			kind: "cookie",
			name: "_cs_ep",
			days: 395
		},
		{
			kind: "cookie",
			name: "_cs_optout",
			days: 395
		},
		{
			kind: "cookie",
			name: "_cs_ex",
			days: 30
		},
		{
			kind: "cookie",
			name: "_cs_i",
			days: 3
		},
		{
			kind: "cookie",
			name: "_cs_s",
			days: 1
		},
		{
			kind: "cookie",
			name: "_cs_s_ctx",
			days: 1
		},
		{
			kind: "cookie",
			name: "_cs_mk_*",
			days: 1
		},
		{
			kind: "cookie",
			name: "_cs_cvars",
			days: 0
		},
		{
			kind: "cookie",
			name: "_cs_debug",
			days: 0
		},
		{
			kind: "cookie",
			name: "_cs_t",
			days: 0
		},
		{
			kind: "cookie",
			name: "_cs_same_site",
			days: 0
		},
		{
			kind: "cookie",
			name: "_cs_root-domain",
			days: 0
		}
	],
	sources: ["https://docs.contentsquare.com/en/web/cookies/"],
	checked: "2026-11-29"
};
// src/services/crazy-egg.ts
var crazyEgg = {
	id: "crazy-egg",
	name: "Crazy Egg",
	description: "draws heat maps and runs experiments",
	provider: "Crazy Egg, Inc.",
	purpose: "analytics",
	policy: "https://www.crazyegg.com/privacy",
	hosts: ["*.crazyegg.com"],
	storage: [
		{
			kind: "cookie",
			name: "_ce.s",
			days: 365
		},
		{
			kind: "cookie",
			name: "_ce.clock_data",
			days: 1
		},
		{
			kind: "cookie",
			name: "_ce.clock_event",
			days: 1
		},
		{
			kind: "cookie",
			name: "cebs",
			days: 0
		},
		{
			kind: "cookie",
			name: "cebsp_*",
			days: 0
		}
	],
	lifetimes: "observed",
	note: "It also keeps is_returning, which a site may use itself.",
	sources: ["https://www.crazyegg.com/cookies", "https://support.crazyegg.com/cookies/"],
	checked: "2026-11-29"
};
// src/services/crisp.ts
var crisp = {
	id: "crisp",
	name: "Crisp",
	description: "chat",
	provider: "Crisp IM SAS",
	purpose: "marketing",
	policy: "https://crisp.chat/en/privacy/",
	hosts: ["*.crisp.chat"],
	storage: [{
		kind: "cookie",
		name: "crisp-client*",
		days: 180
	}, {
		kind: "local-storage",
		name: "crisp-client*",
		days: UNTIL_DELETED_DAYS
	}],
	lifetimes: "observed",
	note: "A chat that a visitor opens is asked for: load it at the click, and --purpose necessary.",
	sources: ["https://help.crisp.chat/en/article/crisp-chatbox-cookie-ip-policy-1147xor/"],
	checked: "2026-11-29"
};
// src/services/criteo.ts
var criteo = {
	id: "criteo",
	name: "Criteo",
	description: "shows advertisements for what was looked at",
	provider: "Criteo SA",
	purpose: "marketing",
	policy: "https://www.criteo.com/privacy/",
	hosts: ["*.criteo.com", "*.criteo.net"],
	storage: [
		{
			kind: "cookie",
			name: "cto_bundle",
			days: 395
		},
		{
			kind: "cookie",
			name: "cto_bidid",
			days: 395
		},
		{
			kind: "cookie",
			name: "cto_idcpy",
			days: 395
		},
		{
			kind: "cookie",
			name: "cto_tld_test",
			days: 0
		},
		{
			kind: "cookie",
			name: "cto_sid",
			days: 0
		}
	],
	lifetimes: "observed",
	tcfVendorId: 91,
	note: "On its own host it keeps uid for 13 months, a name that a site may use itself.",
	sources: [
		"https://www.criteo.com/privacy/",
		"https://cookiesentry.com/cookies/providers/criteo",
		"https://www.consentstack.io/vendors/criteo",
		"https://vendor-list.consensu.org/v3/vendor-list.json"
	],
	checked: "2026-11-29"
};
// src/services/dailymotion.ts
var dailymotion = {
	id: "dailymotion",
	name: "Dailymotion",
	description: "videos",
	provider: "Dailymotion SA",
	purpose: "social",
	policy: "https://legal.dailymotion.com/en/privacy-policy/",
	hosts: ["*.dailymotion.com", "*.dmcdn.net"],
	storage: [{
		kind: "cookie",
		name: "v1st",
		days: 395
	}, {
		kind: "cookie",
		name: "dmvk",
		days: 0
	}],
	lifetimes: "observed",
	tag: "iframe",
	note: "It loads advertisements of others, which keep what they want.",
	sources: ["https://legal.dailymotion.com/en/cookie-policy/"],
	checked: "2026-11-29"
};
// src/services/datadog-rum.ts
var datadogRum = {
	id: "datadog-rum",
	name: "Datadog RUM",
	description: "measures speed and errors, and records visits",
	provider: "Datadog, Inc.",
	purpose: "analytics",
	policy: "https://www.datadoghq.com/legal/privacy/",
	hosts: [
		"www.datadoghq-browser-agent.com",
		"browser-intake-datadoghq.com",
		"browser-intake-datadoghq.eu",
		"browser-intake-us3-datadoghq.com",
		"browser-intake-us5-datadoghq.com",
		"browser-intake-ap1-datadoghq.com"
	],
	storage: [{
		kind: "cookie",
		name: "_dd_s",
		days: 365
	}, {
		kind: "cookie",
		name: "_dd_s_v2",
		days: 365
	}],
	sources: ["https://github.com/DataDog/browser-sdk", "https://docs.datadoghq.com/data_security/real_user_monitoring/"],
	checked: "2026-11-29"
};
// src/services/disqus.ts
var disqus = {
	id: "disqus",
	name: "Disqus",
	description: "comments",
	provider: "Disqus, Inc.",
	purpose: "social",
	policy: "https://help.disqus.com/en/articles/1717103-disqus-privacy-policy",
	hosts: [
		"*.disqus.com",
		"disqus.com",
		"*.disquscdn.com"
	],
	storage: [{
		kind: "cookie",
		name: "disqus_unique",
		days: 365
	}, {
		kind: "cookie",
		name: "__jid",
		days: 1
	}],
	lifetimes: "observed",
	note: "It loads advertisements of others, which keep what they want.",
	sources: ["https://help.disqus.com/en/articles/1717155-use-of-cookies"],
	checked: "2026-11-29"
};
// src/services/equativ.ts
var equativ = {
	id: "equativ",
	name: "Equativ",
	description: "sells advertisements (formerly Smart AdServer)",
	provider: "Equativ",
	purpose: "marketing",
	policy: "https://equativ.com/privacy-policy/",
	hosts: ["*.smartadserver.com", "*.sascdn.com"],
	storage: [{
		kind: "cookie",
		name: "TestIfCookieP",
		days: 395
	}],
	lifetimes: "observed",
	tcfVendorId: 45,
	note: "On its own host it keeps pid and csync for at most 13 months, names that a site may use itself.",
	sources: ["https://vendor-list.consensu.org/v3/vendor-list.json", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/etracker.ts
var etracker = {
	id: "etracker",
	name: "etracker",
	description: "counts visits, without cookies by default",
	provider: "etracker GmbH",
	purpose: "analytics",
	policy: "https://www.etracker.com/datenschutz/",
	hosts: ["*.etracker.com", "*.etracker.de"],
	storage: [
		{
			kind: "cookie",
			name: "_et_coid",
			days: 400
		},
		{
			kind: "cookie",
			name: "BT_pdc",
			days: 365
		},
		{
			kind: "cookie",
			name: "GS3_v",
			days: 365
		},
		{
			kind: "cookie",
			name: "BT_ecl",
			days: 30
		},
		{
			kind: "cookie",
			name: "isSdEnabled",
			days: 1
		},
		{
			kind: "cookie",
			name: "BT_sdc",
			days: 0
		},
		{
			kind: "cookie",
			name: "BT_ctst",
			days: 0
		},
		{
			kind: "cookie",
			name: "et_allow_cookies",
			days: 400
		},
		{
			kind: "cookie",
			name: "et_oi_v2",
			days: 400
		},
		{
			kind: "session-storage",
			name: "et_scroll_depth",
			days: 0
		},
		{
			kind: "session-storage",
			name: "et_cssSelectors*",
			days: 0
		}
	],
	note: "It keeps most of this only where its cookies are enabled.",
	sources: ["https://help.etracker.com/en/article/cookies-used", "https://www.etracker.com/en/docs/integration-setup-2/settings-accounts/etracker-cookies/cookies-used/"],
	checked: "2026-11-29"
};
// src/services/eulerian.ts
var eulerian = {
	id: "eulerian",
	name: "Eulerian",
	description: "counts visits and attributes sales",
	provider: "Eulerian Technologies SAS",
	purpose: "analytics",
	policy: "https://www.eulerian.com/en/privacy/",
	hosts: ["*.eulerian.net"],
	storage: [{
		kind: "cookie",
		name: "etuix",
		days: 395
	}],
	lifetimes: "observed",
	note: "It usually collects through a domain of your own, which is no third party’s; mark its tags.",
	sources: ["https://www.eulerian.com/en/privacy/", "https://github.com/ghostery/trackerdb"],
	checked: "2026-11-29"
};
// src/services/facebook.ts
var facebook = {
	id: "facebook",
	name: "Facebook",
	description: "posts, videos and buttons",
	provider: "Meta Platforms Ireland Limited",
	purpose: "social",
	policy: "https://www.facebook.com/privacy/policy/",
	hosts: ["connect.facebook.net", "www.facebook.com"],
	storage: [{
		kind: "cookie",
		name: "datr",
		days: 400
	}],
	lifetimes: "observed",
	note: "On its own host it keeps fr for 90 days and sb for two years, names too short to be swept safely.",
	sources: ["https://www.facebook.com/privacy/policies/cookies/", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/fathom.ts
var fathom = {
	id: "fathom",
	name: "Fathom Analytics",
	description: "counts visits without cookies",
	provider: "Conva Ventures Inc.",
	purpose: "analytics",
	policy: "https://usefathom.com/privacy",
	hosts: ["cdn.usefathom.com"],
	storage: [],
	note: "Keeps nothing on the device.",
	sources: ["https://usefathom.com/privacy"],
	checked: "2026-11-29"
};
// src/services/font-awesome.ts
var fontAwesome = {
	id: "font-awesome",
	name: "Font Awesome",
	description: "icons from a server of theirs",
	provider: "Fonticons, Inc.",
	purpose: "social",
	policy: "https://fontawesome.com/privacy",
	hosts: [
		"kit.fontawesome.com",
		"ka-f.fontawesome.com",
		"ka-p.fontawesome.com",
		"use.fontawesome.com"
	],
	storage: [],
	note: "Keeps nothing on the device. Served from your own site the icons need no consent.",
	sources: ["https://fontawesome.com/privacy"],
	checked: "2026-11-29"
};
// src/services/friendly-captcha.ts
var friendlyCaptcha = {
	id: "friendly-captcha",
	name: "Friendly Captcha",
	description: "tells people from programs in forms",
	provider: "Friendly Captcha GmbH",
	purpose: "necessary",
	policy: "https://friendlycaptcha.com/legal/privacy-end-users/",
	hosts: [
		"*.frcapi.com",
		"*.friendlycaptcha.com",
		"*.friendlycaptcha.eu"
	],
	storage: [],
	note: "Keeps nothing on the device.",
	sources: ["https://friendlycaptcha.com/legal/privacy-end-users/"],
	checked: "2026-11-29"
};
// src/services/fullstory.ts
var fullstory = {
	id: "fullstory",
	name: "Fullstory",
	description: "records visits",
	provider: "Fullstory, Inc.",
	purpose: "analytics",
	policy: "https://www.fullstory.com/legal/privacy/",
	hosts: ["*.fullstory.com"],
	storage: [
		{
			kind: "cookie",
			name: "fs_uid",
			days: 365
		},
		{
			kind: "cookie",
			name: "fs_cid",
			days: 365
		},
		{
			kind: "cookie",
			name: "fs_lua",
			days: 1
		}
	],
	lifetimes: "observed",
	sources: ["https://help.fullstory.com/hc/en-us/articles/360020829513", "https://www.consentstack.io/vendors/fullstory"],
	checked: "2026-11-29"
};
// src/services/google-ad-manager.ts
var googleAdManager = {
	id: "google-ad-manager",
	name: "Google Ad Manager",
	description: "shows advertisements of many sellers (Google Publisher Tag)",
	provider: "Google Ireland Limited",
	purpose: "marketing",
	policy: "https://policies.google.com/privacy",
	hosts: [
		"securepubads.g.doubleclick.net",
		"pagead2.googlesyndication.com",
		"tpc.googlesyndication.com",
		"www.googletagservices.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "__gads",
			days: 395
		},
		{
			kind: "cookie",
			name: "__gpi",
			days: 395
		},
		{
			kind: "cookie",
			name: "__gpi_optout",
			days: 395
		},
		{
			kind: "cookie",
			name: "IDE",
			days: 395
		},
		{
			kind: "cookie",
			name: "test_cookie",
			days: 1
		}
	],
	signals: { google: { keys: {
		ad_storage: "google-ad-manager",
		ad_user_data: "google-ad-manager",
		ad_personalization: "google-ad-manager"
	} } },
	tcfVendorId: 755,
	sources: [
		"https://business.safety.google/adscookies/",
		"https://policies.google.com/technologies/cookies",
		"https://vendor-list.consensu.org/v3/vendor-list.json"
	],
	checked: "2026-11-29"
};
// src/services/google-ads.ts
var googleAds = {
	id: "google-ads",
	name: "Google Ads",
	description: "measures what advertisements lead to, and shows them again",
	provider: "Google Ireland Limited",
	purpose: "marketing",
	policy: "https://policies.google.com/privacy",
	hosts: [
		"www.googleadservices.com",
		"googleads.g.doubleclick.net",
		"td.doubleclick.net",
		"*.googletagmanager.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "_gcl_*",
			days: 90
		},
		{
			kind: "cookie",
			name: "_gac_*",
			days: 90
		},
		{
			kind: "cookie",
			name: "IDE",
			days: 395
		},
		{
			kind: "cookie",
			name: "test_cookie",
			days: 1
		}
	],
	signals: { google: { keys: {
		ad_storage: "google-ads",
		ad_user_data: "google-ads",
		ad_personalization: "google-ads"
	} } },
	tcfVendorId: 755,
	note: "It also asks www.google.com and the Google of each country, which are not listed since other services need them.",
	sources: [
		"https://business.safety.google/adscookies/",
		"https://policies.google.com/technologies/cookies",
		"https://developers.google.com/tag-platform/security/guides/csp",
		"https://cookiesentry.com/cookies/providers/google-ads",
		"https://vendor-list.consensu.org/v3/vendor-list.json"
	],
	checked: "2026-11-29"
};
// src/services/google-adsense.ts
var googleAdsense = {
	id: "google-adsense",
	name: "Google AdSense",
	description: "shows advertisements",
	provider: "Google Ireland Limited",
	purpose: "marketing",
	policy: "https://policies.google.com/privacy",
	hosts: [
		"pagead2.googlesyndication.com",
		"tpc.googlesyndication.com",
		"googleads.g.doubleclick.net",
		"www.googletagservices.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "__gads",
			days: 395
		},
		{
			kind: "cookie",
			name: "__gpi",
			days: 395
		},
		{
			kind: "cookie",
			name: "__gpi_optout",
			days: 395
		},
		{
			kind: "cookie",
			name: "IDE",
			days: 395
		},
		{
			kind: "cookie",
			name: "test_cookie",
			days: 1
		}
	],
	signals: { google: { keys: {
		ad_storage: "google-adsense",
		ad_user_data: "google-adsense",
		ad_personalization: "google-adsense"
	} } },
	tcfVendorId: 755,
	sources: [
		"https://business.safety.google/adscookies/",
		"https://policies.google.com/technologies/cookies",
		"https://support.google.com/adsense/answer/7549925",
		"https://vendor-list.consensu.org/v3/vendor-list.json"
	],
	checked: "2026-11-29"
};
// src/services/google-analytics.ts
var googleAnalytics = {
	id: "google-analytics",
	name: "Google Analytics 4",
	description: "counts visits and events",
	provider: "Google Ireland Limited",
	purpose: "analytics",
	policy: "https://policies.google.com/privacy",
	hosts: [
		"*.google-analytics.com",
		"*.analytics.google.com",
		"*.googletagmanager.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "_ga",
			days: 400
		},
		{
			kind: "cookie",
			name: "_ga_*",
			days: 400
		},
		{
			kind: "cookie",
			name: "_gac_*",
			days: 90
		}
	],
	signals: { google: { keys: { analytics_storage: "google-analytics" } } },
	note: "With Google signals it asks *.g.doubleclick.net and www.google.com too.",
	sources: ["https://support.google.com/analytics/answer/11397207", "https://developers.google.com/tag-platform/security/guides/csp"],
	checked: "2026-11-29"
};
// src/services/google-campaign-manager.ts
var googleCampaignManager = {
	id: "google-campaign-manager",
	name: "Google Campaign Manager 360",
	description: "measures what advertisements lead to (Floodlight)",
	provider: "Google Ireland Limited",
	purpose: "marketing",
	policy: "https://policies.google.com/privacy",
	hosts: [
		"*.fls.doubleclick.net",
		"ad.doubleclick.net",
		"*.googletagmanager.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "_gcl_*",
			days: 90
		},
		{
			kind: "cookie",
			name: "IDE",
			days: 395
		},
		{
			kind: "cookie",
			name: "test_cookie",
			days: 1
		}
	],
	signals: { google: { keys: {
		ad_storage: "google-campaign-manager",
		ad_user_data: "google-campaign-manager",
		ad_personalization: "google-campaign-manager"
	} } },
	tcfVendorId: 755,
	sources: [
		"https://business.safety.google/adscookies/",
		"https://policies.google.com/technologies/cookies",
		"https://developers.google.com/tag-platform/security/guides/csp",
		"https://vendor-list.consensu.org/v3/vendor-list.json"
	],
	checked: "2026-11-29"
};
// src/services/google-fonts.ts
var googleFonts = {
	id: "google-fonts",
	name: "Google Fonts",
	description: "fonts from a server of Google",
	provider: "Google Ireland Limited",
	purpose: "social",
	policy: "https://policies.google.com/privacy",
	hosts: ["fonts.googleapis.com", "fonts.gstatic.com"],
	storage: [],
	tag: "link",
	note: "Keeps nothing on the device. Google learns the visitor’s address all the same; served from your own site the fonts need no consent.",
	sources: ["https://developers.google.com/fonts/faq/privacy"],
	checked: "2026-11-29"
};
// src/services/google-maps.ts
var googleMaps = {
	id: "google-maps",
	name: "Google Maps",
	description: "maps",
	provider: "Google Ireland Limited",
	purpose: "social",
	policy: "https://policies.google.com/privacy",
	hosts: [
		"maps.googleapis.com",
		"maps.gstatic.com",
		"maps.google.com",
		"www.google.com"
	],
	storage: [{
		kind: "cookie",
		name: "NID",
		days: 180
	}],
	tag: "iframe",
	sources: ["https://policies.google.com/technologies/cookies", "https://developers.google.com/maps/documentation/javascript/content-security-policy"],
	checked: "2026-11-29"
};
// src/services/google-tag-manager.ts
var googleTagManager = {
	id: "google-tag-manager",
	name: "Google Tag Manager",
	description: "loads other tags, of which each needs its own consent",
	provider: "Google Ireland Limited",
	purpose: "analytics",
	policy: "https://policies.google.com/privacy",
	hosts: ["*.googletagmanager.com"],
	storage: [],
	signals: { google: { keys: {} } },
	note: "Keeps nothing on the device by itself. What its container loads has entries of its own; signals.google tells them of the choice.",
	sources: ["https://developers.google.com/tag-platform/security/guides/csp", "https://support.google.com/tagmanager/answer/9323295"],
	checked: "2026-11-29"
};
// src/services/hcaptcha.ts
var hcaptcha = {
	id: "hcaptcha",
	name: "hCaptcha",
	description: "tells people from programs in forms",
	provider: "Intuition Machines, Inc.",
	purpose: "necessary",
	policy: "https://www.hcaptcha.com/privacy",
	hosts: ["hcaptcha.com", "*.hcaptcha.com"],
	storage: [],
	note: "Load it with the form that needs it, and not on every page. On its own host it may keep cookies against abuse.",
	sources: ["https://docs.hcaptcha.com/"],
	checked: "2026-11-29"
};
// src/services/heap.ts
var heap = {
	id: "heap",
	name: "Heap",
	description: "product analytics and session recording",
	provider: "Heap, Inc.",
	purpose: "analytics",
	policy: "https://contentsquare.com/privacy-center/",
	hosts: [
		"*.heapanalytics.com",
		"heapanalytics.com",
		"*.heap-api.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "_hp2_id.*",
			days: 395
		},
		{
			kind: "cookie",
			name: "_hp2_props.*",
			days: 395
		},
		{
			kind: "cookie",
			name: "_hp5_event_props.*",
			days: 395
		},
		{
			kind: "cookie",
			name: "_hp5_meta.*",
			days: 395
		},
		{
			kind: "cookie",
			name: "_hp2_ses_props.*",
			days: 1
		},
		{
			kind: "cookie",
			name: "_hp5_let.*",
			days: 1
		},
		{
			kind: "cookie",
			name: "_hp2_hld*",
			days: 1
		}
	],
	lifetimes: "observed",
	sources: ["https://docs.contentsquare.com/en/web/cookies/", "https://developers.heap.io/docs/web"],
	checked: "2026-11-29"
};
// src/services/hotjar.ts
var hotjar = {
	id: "hotjar",
	name: "Hotjar",
	description: "records visits, draws heat maps and asks questions",
	provider: "Hotjar Ltd",
	purpose: "analytics",
	policy: "https://www.hotjar.com/legal/policies/privacy/",
	hosts: ["*.hotjar.com", "*.hotjar.io"],
	storage: [
		{
			kind: "cookie",
			name: "_hjSessionUser_*",
			days: 365
		},
		{
			kind: "cookie",
			name: "_hjClosedSurveyInvites",
			days: 365
		},
		{
			kind: "cookie",
			name: "_hjDonePolls",
			days: 365
		},
		{
			kind: "cookie",
			name: "_hjMinimizedPolls",
			days: 365
		},
		{
			kind: "cookie",
			name: "_hjShownFeedbackMessage",
			days: 365
		},
		{
			kind: "cookie",
			name: "_hjSession_*",
			days: 1
		},
		{
			kind: "cookie",
			name: "_hjAbsoluteSessionInProgress",
			days: 1
		},
		{
			kind: "cookie",
			name: "_hjFirstSeen",
			days: 1
		},
		{
			kind: "cookie",
			name: "_hjIncludedInSessionSample*",
			days: 1
		},
		{
			kind: "cookie",
			name: "_hjIncludedInPageviewSample",
			days: 1
		},
		{
			kind: "cookie",
			name: "_hjSessionTooLarge",
			days: 0
		},
		{
			kind: "cookie",
			name: "_hjSessionRejected",
			days: 0
		},
		{
			kind: "cookie",
			name: "_hjTLDTest",
			days: 0
		},
		{
			kind: "cookie",
			name: "_hjCachedUserAttributes",
			days: 0
		},
		{
			kind: "local-storage",
			name: "_hjUserAttributes",
			days: UNTIL_DELETED_DAYS
		}
	],
	sources: [
		"https://help.hotjar.com/hc/en-us/articles/6952777582999",
		"https://docs.contentsquare.com/en/web/cookies/",
		"https://github.com/jkwakman/Open-Cookie-Database"
	],
	checked: "2026-11-29"
};
// src/services/hubspot.ts
var hubspot = {
	id: "hubspot",
	name: "HubSpot",
	description: "follows contacts; forms and chat",
	provider: "HubSpot Ireland Limited",
	purpose: "marketing",
	policy: "https://legal.hubspot.com/privacy-policy",
	hosts: [
		"*.hs-scripts.com",
		"*.hs-analytics.net",
		"*.hs-banner.com",
		"*.hscollectedforms.net",
		"*.hsadspixel.net",
		"*.hsleadflows.net",
		"*.hsforms.com",
		"*.hsforms.net",
		"*.usemessages.com",
		"*.hubspot.com",
		"*.hubapi.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "__hstc",
			days: 180
		},
		{
			kind: "cookie",
			name: "hubspotutk",
			days: 180
		},
		{
			kind: "cookie",
			name: "messagesUtk",
			days: 180
		},
		{
			kind: "cookie",
			name: "__hs_opt_out",
			days: 180
		},
		{
			kind: "cookie",
			name: "__hs_do_not_track",
			days: 180
		},
		{
			kind: "cookie",
			name: "__hs_cookie_cat_pref",
			days: 180
		},
		{
			kind: "cookie",
			name: "__hs_initial_opt_in",
			days: 7
		},
		{
			kind: "cookie",
			name: "__hssc",
			days: 1
		},
		{
			kind: "cookie",
			name: "hs-messages-is-open",
			days: 1
		},
		{
			kind: "cookie",
			name: "hs-messages-hide-welcome-message",
			days: 1
		},
		{
			kind: "cookie",
			name: "__hssrc",
			days: 0
		},
		{
			kind: "cookie",
			name: "hs_ab_test",
			days: 0
		}
	],
	signals: { hubspot: { keys: {
		analytics: "hubspot",
		advertisement: "hubspot",
		functionality: "hubspot"
	} } },
	sources: ["https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser"],
	checked: "2026-11-29"
};
// src/services/instagram.ts
var instagram = {
	id: "instagram",
	name: "Instagram",
	description: "posts and videos",
	provider: "Meta Platforms Ireland Limited",
	purpose: "social",
	policy: "https://privacycenter.instagram.com/policy",
	hosts: ["www.instagram.com", "*.cdninstagram.com"],
	storage: [
		{
			kind: "cookie",
			name: "ig_did",
			days: 365
		},
		{
			kind: "cookie",
			name: "ig_nrcb",
			days: 365
		},
		{
			kind: "cookie",
			name: "datr",
			days: 400
		}
	],
	lifetimes: "observed",
	note: "On its own host it keeps csrftoken and mid too, names that a site may use itself.",
	sources: ["https://www.facebook.com/privacy/policies/cookies/"],
	checked: "2026-11-29"
};
// src/services/intercom.ts
var intercom = {
	id: "intercom",
	name: "Intercom",
	description: "chat and messages",
	provider: "Intercom R&D Unlimited Company",
	purpose: "marketing",
	policy: "https://www.intercom.com/legal/privacy",
	hosts: [
		"*.intercom.io",
		"*.intercomcdn.com",
		"*.intercomassets.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "intercom-id-*",
			days: 270
		},
		{
			kind: "cookie",
			name: "intercom-device-id-*",
			days: 270
		},
		{
			kind: "cookie",
			name: "intercom-session-*",
			days: 7
		}
	],
	note: "A chat that a visitor opens is asked for: load it at the click, and --purpose necessary.",
	sources: ["https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies"],
	checked: "2026-11-29"
};
// src/services/kameleoon.ts
var kameleoon = {
	id: "kameleoon",
	name: "Kameleoon",
	description: "runs experiments and personalises pages",
	provider: "Kameleoon SAS",
	purpose: "analytics",
	policy: "https://www.kameleoon.com/privacy-policy",
	hosts: [
		"*.kameleoon.com",
		"*.kameleoon.eu",
		"*.kameleoon.io"
	],
	storage: [{
		kind: "cookie",
		name: "kameleoonVisitorCode",
		days: 380
	}, {
		kind: "local-storage",
		name: "kameleoon*",
		days: 380
	}],
	sources: ["https://docs.kameleoon.com/developer-docs/privacy-and-compliance/data-collection-client-side", "https://help.kameleoon.com/question/how-unique-visitors-are-tracked-and-counted/"],
	checked: "2026-11-29"
};
// src/services/klaviyo.ts
var klaviyo = {
	id: "klaviyo",
	name: "Klaviyo",
	description: "follows contacts; mails and forms",
	provider: "Klaviyo, Inc.",
	purpose: "marketing",
	policy: "https://www.klaviyo.com/legal/privacy",
	hosts: ["*.klaviyo.com"],
	storage: [
		{
			kind: "cookie",
			name: "__kla_id",
			days: 400
		},
		{
			kind: "local-storage",
			name: "klaviyoOnsite",
			days: UNTIL_DELETED_DAYS
		},
		{
			kind: "local-storage",
			name: "klaviyoPagesVisitCount",
			days: UNTIL_DELETED_DAYS
		}
	],
	lifetimes: "observed",
	sources: ["https://help.klaviyo.com/hc/en-us/articles/360034666712"],
	checked: "2026-11-29"
};
// src/services/linkedin-insight.ts
var linkedinInsight = {
	id: "linkedin-insight",
	name: "LinkedIn Insight Tag",
	description: "measures what advertisements on LinkedIn lead to",
	provider: "LinkedIn Ireland Unlimited Company",
	purpose: "marketing",
	policy: "https://www.linkedin.com/legal/privacy-policy",
	hosts: [
		"snap.licdn.com",
		"px.ads.linkedin.com",
		"px4.ads.linkedin.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "bcookie",
			days: 365
		},
		{
			kind: "cookie",
			name: "bscookie",
			days: 365
		},
		{
			kind: "cookie",
			name: "li_gc",
			days: 180
		},
		{
			kind: "cookie",
			name: "li_sugr",
			days: 90
		},
		{
			kind: "cookie",
			name: "li_fat_id",
			days: 30
		},
		{
			kind: "cookie",
			name: "UserMatchHistory",
			days: 30
		},
		{
			kind: "cookie",
			name: "AnalyticsSyncHistory",
			days: 30
		},
		{
			kind: "cookie",
			name: "li_giant",
			days: 7
		},
		{
			kind: "cookie",
			name: "lidc",
			days: 1
		},
		{
			kind: "cookie",
			name: "ln_or",
			days: 1
		}
	],
	lifetimes: "observed",
	sources: ["https://www.linkedin.com/legal/l/cookie-table", "https://cookiesentry.com/cookies/providers/linkedin"],
	checked: "2026-11-29"
};
// src/services/livechat.ts
var livechat = {
	id: "livechat",
	name: "LiveChat",
	description: "chat",
	provider: "Text, Inc.",
	purpose: "marketing",
	policy: "https://www.livechat.com/legal/privacy-policy/",
	hosts: ["*.livechatinc.com"],
	storage: [
		{
			kind: "cookie",
			name: "__lc_cid",
			days: 400
		},
		{
			kind: "cookie",
			name: "__lc_cst",
			days: 400
		},
		{
			kind: "cookie",
			name: "__lc2_cid",
			days: 400
		},
		{
			kind: "cookie",
			name: "__lc2_cst",
			days: 400
		},
		{
			kind: "cookie",
			name: "__oauth_redirect_detector",
			days: 0
		}
	],
	lifetimes: "observed",
	sources: ["https://www.livechat.com/legal/privacy-policy/"],
	checked: "2026-11-29"
};
// src/services/mailchimp.ts
var mailchimp = {
	id: "mailchimp",
	name: "Mailchimp",
	description: "follows contacts; mails and forms",
	provider: "The Rocket Science Group LLC",
	purpose: "marketing",
	policy: "https://www.intuit.com/privacy/statement/",
	hosts: ["chimpstatic.com", "*.list-manage.com"],
	storage: [],
	note: "What its site tracking keeps is not documented with lifetimes, and not listed.",
	sources: ["https://mailchimp.com/legal/cookies/"],
	checked: "2026-11-29"
};
// src/services/mapbox.ts
var mapbox = {
	id: "mapbox",
	name: "Mapbox",
	description: "maps",
	provider: "Mapbox, Inc.",
	purpose: "social",
	policy: "https://www.mapbox.com/legal/privacy",
	hosts: ["*.mapbox.com"],
	storage: [{
		kind: "local-storage",
		name: "mapbox.eventData*",
		days: UNTIL_DELETED_DAYS
	}],
	sources: ["https://github.com/mapbox/mapbox-gl-js"],
	checked: "2026-11-29"
};
// src/services/marketo.ts
var marketo = {
	id: "marketo",
	name: "Adobe Marketo Engage",
	description: "follows contacts; forms (Munchkin)",
	provider: "Adobe Systems Software Ireland Limited",
	purpose: "marketing",
	policy: "https://www.adobe.com/privacy.html",
	hosts: [
		"*.marketo.net",
		"*.marketo.com",
		"*.mktoresp.com"
	],
	storage: [{
		kind: "cookie",
		name: "_mkto_trk",
		days: 400
	}],
	lifetimes: "observed",
	sources: ["https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/javascriptapi/lead-tracking"],
	checked: "2026-11-29"
};
// src/services/matomo.ts
var matomo = {
	id: "matomo",
	name: "Matomo",
	description: "counts visits, on a server of the site’s own choice",
	provider: "InnoCraft Ltd",
	purpose: "analytics",
	policy: "https://matomo.org/privacy-policy/",
	hosts: [],
	storage: [
		{
			kind: "cookie",
			name: "_pk_id*",
			days: 395
		},
		{
			kind: "cookie",
			name: "_pk_ref*",
			days: 180
		},
		{
			kind: "cookie",
			name: "_pk_ses*",
			days: 1
		},
		{
			kind: "cookie",
			name: "_pk_cvar*",
			days: 1
		},
		{
			kind: "cookie",
			name: "_pk_hsr*",
			days: 1
		}
	],
	signals: { matomo: { keys: { consent: "matomo" } } },
	note: "The host is that of your Matomo; for Matomo Cloud it is like example.matomo.cloud, to which cdn.matomo.cloud comes.",
	sources: ["https://matomo.org/faq/general/faq_146/"],
	checked: "2026-11-29"
};
// src/services/meta-pixel.ts
var metaPixel = {
	id: "meta-pixel",
	name: "Meta Pixel",
	description: "measures what advertisements on Facebook and Instagram lead to",
	provider: "Meta Platforms Ireland Limited",
	purpose: "marketing",
	policy: "https://www.facebook.com/privacy/policy/",
	hosts: ["connect.facebook.net", "www.facebook.com"],
	storage: [{
		kind: "cookie",
		name: "_fbp",
		days: 90
	}, {
		kind: "cookie",
		name: "_fbc",
		days: 90
	}],
	signals: { meta: { keys: { consent: "meta-pixel" } } },
	note: "On its own host it keeps fr for 90 days, a name too short to be swept safely.",
	sources: [
		"https://www.facebook.com/privacy/policies/cookies/",
		"https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc",
		"https://github.com/jkwakman/Open-Cookie-Database"
	],
	checked: "2026-11-29"
};
// src/services/microsoft-ads.ts
var microsoftAds = {
	id: "microsoft-ads",
	name: "Microsoft Advertising",
	description: "measures what advertisements on Bing lead to (UET)",
	provider: "Microsoft Ireland Operations Limited",
	purpose: "marketing",
	policy: "https://privacy.microsoft.com/privacystatement",
	hosts: ["bat.bing.com", "bat.bing.net"],
	storage: [
		{
			kind: "cookie",
			name: "_uetvid",
			days: 390
		},
		{
			kind: "cookie",
			name: "MUID",
			days: 390
		},
		{
			kind: "cookie",
			name: "_uetmsclkid",
			days: 90
		},
		{
			kind: "cookie",
			name: "_uetsid",
			days: 1
		}
	],
	lifetimes: "observed",
	retentionDays: 390,
	signals: { uet: { keys: { ad_storage: "microsoft-ads" } } },
	sources: ["https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_faq", "https://www.consentstack.io/vendors/microsoft-advertising-uet-tag"],
	checked: "2026-11-29"
};
// src/services/mixpanel.ts
var mixpanel = {
	id: "mixpanel",
	name: "Mixpanel",
	description: "product analytics and session recording",
	provider: "Mixpanel, Inc.",
	purpose: "analytics",
	policy: "https://mixpanel.com/legal/privacy-policy/",
	hosts: ["*.mixpanel.com", "cdn.mxpnl.com"],
	storage: [
		{
			kind: "cookie",
			name: "mp_*_mixpanel",
			days: 365
		},
		{
			kind: "local-storage",
			name: "mp_*_mixpanel",
			days: UNTIL_DELETED_DAYS
		},
		{
			kind: "local-storage",
			name: "__mpq_*",
			days: UNTIL_DELETED_DAYS
		}
	],
	signals: { mixpanel: { keys: { consent: "mixpanel" } } },
	sources: ["https://github.com/mixpanel/mixpanel-js"],
	checked: "2026-11-29"
};
// src/services/mouseflow.ts
var mouseflow = {
	id: "mouseflow",
	name: "Mouseflow",
	description: "records visits and draws heat maps",
	provider: "Mouseflow ApS",
	purpose: "analytics",
	policy: "https://mouseflow.com/privacy",
	hosts: ["*.mouseflow.com"],
	storage: [{
		kind: "cookie",
		name: "mf_user",
		days: 90
	}, {
		kind: "cookie",
		name: "mf_*-*-*-*-*",
		days: 0
	}],
	sources: ["https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy"],
	checked: "2026-11-29"
};
// src/services/new-relic.ts
var newRelic = {
	id: "new-relic",
	name: "New Relic Browser",
	description: "measures speed and errors, and records visits",
	provider: "New Relic, Inc.",
	purpose: "analytics",
	policy: "https://newrelic.com/termsandconditions/privacy",
	hosts: ["js-agent.newrelic.com", "*.nr-data.net"],
	storage: [{
		kind: "local-storage",
		name: "NRBA_SESSION",
		days: 1
	}],
	lifetimes: "observed",
	note: "On its own host it keeps JSESSIONID until the session ends, a name that a site may use itself.",
	sources: ["https://docs.newrelic.com/docs/browser/browser-monitoring/page-load-timing-resources/cookies-collected-browser-monitoring/"],
	checked: "2026-11-29"
};
// src/services/onesignal.ts
var onesignal = {
	id: "onesignal",
	name: "OneSignal",
	description: "notifications",
	provider: "OneSignal, Inc.",
	purpose: "marketing",
	policy: "https://onesignal.com/privacy_policy",
	hosts: ["*.onesignal.com", "onesignal.com"],
	storage: [
		{
			kind: "indexed-db",
			name: "ONE_SIGNAL_SDK_DB",
			days: UNTIL_DELETED_DAYS
		},
		{
			kind: "local-storage",
			name: "onesignal-*",
			days: UNTIL_DELETED_DAYS
		},
		{
			kind: "local-storage",
			name: "os_pageViews",
			days: UNTIL_DELETED_DAYS
		}
	],
	lifetimes: "observed",
	sources: ["https://github.com/OneSignal/OneSignal-Website-SDK", "https://documentation.onesignal.com/docs/en/data-collected-by-the-onesignal-sdk"],
	checked: "2026-11-29"
};
// src/services/openstreetmap.ts
var openstreetmap = {
	id: "openstreetmap",
	name: "OpenStreetMap",
	description: "maps",
	provider: "OpenStreetMap Foundation",
	purpose: "social",
	policy: "https://osmfoundation.org/wiki/Privacy_Policy",
	hosts: [
		"www.openstreetmap.org",
		"tile.openstreetmap.org",
		"*.tile.openstreetmap.org"
	],
	storage: [{
		kind: "cookie",
		name: "_osm_totp_token",
		days: 1
	}],
	lifetimes: "observed",
	tag: "iframe",
	note: "Tiles alone keep nothing on the device.",
	sources: ["https://osmfoundation.org/wiki/Privacy_Policy", "https://operations.osmfoundation.org/policies/tiles/"],
	checked: "2026-11-29"
};
// src/services/optimizely.ts
var optimizely = {
	id: "optimizely",
	name: "Optimizely Web Experimentation",
	description: "runs experiments and personalises pages",
	provider: "Optimizely Inc.",
	purpose: "analytics",
	policy: "https://www.optimizely.com/legal/privacy-notice/",
	hosts: ["*.optimizely.com"],
	storage: [
		{
			kind: "cookie",
			name: "optimizelyEndUserId",
			days: 180
		},
		{
			kind: "cookie",
			name: "optimizelyDomainTestCookie",
			days: 180
		},
		{
			kind: "cookie",
			name: "optimizelyRedirectData",
			days: 1
		},
		{
			kind: "cookie",
			name: "optimizelyOptOut",
			days: 400
		},
		{
			kind: "local-storage",
			name: "optimizely*",
			days: UNTIL_DELETED_DAYS
		}
	],
	lifetimes: "observed",
	sources: ["https://github.com/jkwakman/Open-Cookie-Database", "https://www.optimizely.com/legal/privacy-notice/"],
	checked: "2026-11-29"
};
// src/services/outbrain.ts
var outbrain = {
	id: "outbrain",
	name: "Outbrain",
	description: "recommends content and advertisements",
	provider: "Outbrain UK Limited",
	purpose: "marketing",
	policy: "https://www.outbrain.com/privacy/",
	hosts: ["*.outbrain.com", "*.outbrainimg.com"],
	storage: [{
		kind: "cookie",
		name: "obuid",
		days: 90
	}],
	lifetimes: "observed",
	note: "What it keeps for its partners on its own host has their names and is not listed.",
	sources: ["https://www.outbrain.com/privacy/cookies/", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/parsely.ts
var parsely = {
	id: "parsely",
	name: "Parse.ly",
	description: "measures what is read, for publishers",
	provider: "Automattic Inc.",
	purpose: "analytics",
	policy: "https://automattic.com/privacy/",
	hosts: ["*.parsely.com"],
	storage: [
		{
			kind: "cookie",
			name: "_parsely_visitor",
			days: 395
		},
		{
			kind: "cookie",
			name: "_parsely_session",
			days: 1
		},
		{
			kind: "local-storage",
			name: "_parsely_*",
			days: UNTIL_DELETED_DAYS
		}
	],
	lifetimes: "observed",
	sources: ["https://docs.parse.ly/", "https://github.com/Parsely/wp-parsely"],
	checked: "2026-11-29"
};
// src/services/paypal.ts
var paypal = {
	id: "paypal",
	name: "PayPal",
	description: "payments",
	provider: "PayPal (Europe) S.à r.l. et Cie, S.C.A.",
	purpose: "necessary",
	policy: "https://www.paypal.com/us/legalhub/paypal/privacy-full",
	hosts: ["*.paypal.com", "*.paypalobjects.com"],
	storage: [{
		kind: "cookie",
		name: "ts_c",
		days: 400
	}, {
		kind: "cookie",
		name: "x-pp-s",
		days: 0
	}],
	lifetimes: "observed",
	note: "Load it where a visitor pays, and not on every page. On its own host it keeps further cookies against fraud, with names that a site may use itself.",
	sources: ["https://www.paypal.com/us/legalhub/paypal/cookie-full"],
	checked: "2026-11-29"
};
// src/services/piano.ts
var piano = {
	id: "piano",
	name: "Piano Analytics",
	description: "counts visits (formerly AT Internet)",
	provider: "AT Internet SAS",
	purpose: "analytics",
	policy: "https://www.piano.io/legal/privacy-policy",
	hosts: [
		"*.xiti.com",
		"*.ati-host.net",
		"*.aticdn.net",
		"*.pa-cd.com",
		"*.piano.io"
	],
	storage: [
		{
			kind: "cookie",
			name: "_pcid",
			days: 395
		},
		{
			kind: "cookie",
			name: "_pctx",
			days: 395
		},
		{
			kind: "cookie",
			name: "pa_vid",
			days: 395
		},
		{
			kind: "cookie",
			name: "pa_user",
			days: 395
		},
		{
			kind: "cookie",
			name: "pa_privacy",
			days: 395
		},
		{
			kind: "cookie",
			name: "atuserid",
			days: 395
		},
		{
			kind: "local-storage",
			name: "_ls_ttl",
			days: UNTIL_DELETED_DAYS
		}
	],
	signals: { piano: { keys: { consent: "piano" } } },
	note: "Where it collects through a domain of your own, that one is no third party’s; mark its tags.",
	sources: ["https://www.npmjs.com/package/piano-analytics-js", "https://developers.atinternet-solutions.com/piano-analytics/"],
	checked: "2026-11-29"
};
// src/services/pinterest-tag.ts
var pinterestTag = {
	id: "pinterest-tag",
	name: "Pinterest Tag",
	description: "measures what advertisements on Pinterest lead to",
	provider: "Pinterest Europe Limited",
	purpose: "marketing",
	policy: "https://policy.pinterest.com/en/privacy-policy",
	hosts: ["s.pinimg.com", "ct.pinterest.com"],
	storage: [
		{
			kind: "cookie",
			name: "_pin_unauth",
			days: 365
		},
		{
			kind: "cookie",
			name: "_pinterest_ct_ua",
			days: 365
		},
		{
			kind: "cookie",
			name: "_derived_epik",
			days: 365
		},
		{
			kind: "cookie",
			name: "_epik",
			days: 365
		}
	],
	lifetimes: "observed",
	signals: { pinterest: { keys: { consent: "pinterest-tag" } } },
	sources: ["https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies", "https://cookiesentry.com/cookies/providers/pinterest"],
	checked: "2026-11-29"
};
// src/services/piwik-pro.ts
var piwikPro = {
	id: "piwik-pro",
	name: "Piwik PRO",
	description: "counts visits and loads tags",
	provider: "Piwik PRO SA",
	purpose: "analytics",
	policy: "https://piwik.pro/privacy-policy/",
	hosts: ["*.piwik.pro"],
	storage: [
		{
			kind: "cookie",
			name: "_pk_id.*",
			days: 395
		},
		{
			kind: "cookie",
			name: "_pk_ses.*",
			days: 1
		},
		{
			kind: "cookie",
			name: "_pk_cvar*",
			days: 1
		},
		{
			kind: "cookie",
			name: "stg_traffic_source_priority",
			days: 1
		},
		{
			kind: "cookie",
			name: "ppms_privacy_*",
			days: 365
		},
		{
			kind: "cookie",
			name: "stg_last_interaction",
			days: 365
		},
		{
			kind: "cookie",
			name: "stg_returning_visitor",
			days: 365
		},
		{
			kind: "cookie",
			name: "ppms_privacy_bar_*",
			days: 0
		},
		{
			kind: "cookie",
			name: "stg_fired__*",
			days: 0
		},
		{
			kind: "cookie",
			name: "stg_utm_campaign",
			days: 0
		},
		{
			kind: "cookie",
			name: "stg_pk_campaign",
			days: 0
		},
		{
			kind: "cookie",
			name: "stg_externalReferrer",
			days: 0
		}
	],
	sources: ["https://help.piwik.pro/support/privacy/cookies-created-by-piwik-pro/"],
	checked: "2026-11-29"
};
// src/services/plausible.ts
var plausible = {
	id: "plausible",
	name: "Plausible",
	description: "counts visits without cookies",
	provider: "Plausible Insights OÜ",
	purpose: "analytics",
	policy: "https://plausible.io/privacy",
	hosts: ["plausible.io"],
	storage: [],
	note: "Keeps nothing on the device. Where it is proxied or self-hosted, name that host too.",
	sources: ["https://plausible.io/data-policy"],
	checked: "2026-11-29"
};
// src/services/posthog.ts
var posthog = {
	id: "posthog",
	name: "PostHog",
	description: "product analytics, session recording and experiments",
	provider: "PostHog Inc.",
	purpose: "analytics",
	policy: "https://posthog.com/privacy",
	hosts: ["*.posthog.com"],
	storage: [
		{
			kind: "cookie",
			name: "ph_*_posthog",
			days: 365
		},
		{
			kind: "local-storage",
			name: "ph_*_posthog",
			days: UNTIL_DELETED_DAYS
		},
		{
			kind: "session-storage",
			name: "ph_*_window_id",
			days: 0
		},
		{
			kind: "session-storage",
			name: "ph_*_primary_window_exists",
			days: 0
		}
	],
	signals: { posthog: { keys: { consent: "posthog" } } },
	note: "Where it is proxied or self-hosted, name that host too.",
	sources: ["https://github.com/PostHog/posthog-js", "https://posthog.com/docs/privacy"],
	checked: "2026-11-29"
};
// src/services/quora-pixel.ts
var quoraPixel = {
	id: "quora-pixel",
	name: "Quora Pixel",
	description: "measures what advertisements on Quora lead to",
	provider: "Quora, Inc.",
	purpose: "marketing",
	policy: "https://www.quora.com/about/privacy",
	hosts: ["a.quora.com", "q.quora.com"],
	storage: [],
	note: "What it keeps on its own host is not documented with lifetimes, and not listed.",
	sources: ["https://www.quora.com/about/cookies", "https://github.com/ghostery/trackerdb"],
	checked: "2026-11-29"
};
// src/services/recaptcha.ts
var recaptcha = {
	id: "recaptcha",
	name: "Google reCAPTCHA",
	description: "tells people from programs in forms",
	provider: "Google Ireland Limited",
	purpose: "social",
	policy: "https://policies.google.com/privacy",
	hosts: [
		"www.google.com",
		"www.gstatic.com",
		"www.recaptcha.net"
	],
	storage: [{
		kind: "cookie",
		name: "_GRECAPTCHA",
		days: 180
	}],
	lifetimes: "observed",
	note: "In a form that a visitor asks for it may be necessary; the CNIL holds that it is not where it serves more than security.",
	sources: ["https://developers.google.com/recaptcha/docs/faq", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/reddit-pixel.ts
var redditPixel = {
	id: "reddit-pixel",
	name: "Reddit Pixel",
	description: "measures what advertisements on Reddit lead to",
	provider: "Reddit Netherlands B.V.",
	purpose: "marketing",
	policy: "https://www.reddit.com/policies/privacy-policy",
	hosts: [
		"www.redditstatic.com",
		"alb.reddit.com",
		"pixel-config.reddit.com"
	],
	storage: [{
		kind: "cookie",
		name: "_rdt_uuid",
		days: 90
	}, {
		kind: "cookie",
		name: "_rdt_cid",
		days: 90
	}],
	lifetimes: "observed",
	sources: ["https://www.reddit.com/policies/cookies", "https://github.com/ghostery/trackerdb"],
	checked: "2026-11-29"
};
// src/services/rtb-house.ts
var rtbHouse = {
	id: "rtb-house",
	name: "RTB House",
	description: "shows advertisements for what was looked at",
	provider: "RTB House S.A.",
	purpose: "marketing",
	policy: "https://www.rtbhouse.com/privacy-center",
	hosts: ["*.creativecdn.com"],
	storage: [],
	tcfVendorId: 16,
	note: "On its own host it keeps cookies for at most a year, with names of one or two letters that cannot be swept safely.",
	sources: ["https://vendor-list.consensu.org/v3/vendor-list.json"],
	checked: "2026-11-29"
};
// src/services/segment.ts
var segment = {
	id: "segment",
	name: "Segment",
	description: "collects events and hands them on to other tools",
	provider: "Twilio Ireland Limited",
	purpose: "analytics",
	policy: "https://www.twilio.com/legal/privacy",
	hosts: ["*.segment.com", "*.segment.io"],
	storage: [
		{
			kind: "cookie",
			name: "ajs_anonymous_id",
			days: 365
		},
		{
			kind: "cookie",
			name: "ajs_user_id",
			days: 365
		},
		{
			kind: "cookie",
			name: "ajs_group_id",
			days: 365
		},
		{
			kind: "local-storage",
			name: "ajs_*",
			days: UNTIL_DELETED_DAYS
		}
	],
	note: "What it hands events on to needs its own consent.",
	sources: ["https://github.com/segmentio/analytics-next"],
	checked: "2026-11-29"
};
// src/services/sentry.ts
var sentry = {
	id: "sentry",
	name: "Sentry",
	description: "reports errors and measures speed",
	provider: "Functional Software, Inc.",
	purpose: "analytics",
	policy: "https://sentry.io/privacy/",
	hosts: ["*.sentry.io", "*.sentry-cdn.com"],
	storage: [{
		kind: "session-storage",
		name: "sentryReplaySession",
		days: 0
	}],
	note: "Keeps something on the device with Session Replay only.",
	sources: ["https://docs.sentry.io/platforms/javascript/session-replay/"],
	checked: "2026-11-29"
};
// src/services/shopify.ts
var shopify = {
	id: "shopify",
	name: "Shopify analytics",
	description: "counts visits and sales of a shop",
	provider: "Shopify International Limited",
	purpose: "analytics",
	policy: "https://www.shopify.com/legal/privacy",
	hosts: ["monorail-edge.shopifysvc.com"],
	storage: [
		{
			kind: "cookie",
			name: "_shopify_y",
			days: 365
		},
		{
			kind: "cookie",
			name: "_shopify_s",
			days: 1
		},
		{
			kind: "cookie",
			name: "_shopify_sa_p",
			days: 1
		},
		{
			kind: "cookie",
			name: "_shopify_sa_t",
			days: 1
		},
		{
			kind: "cookie",
			name: "_landing_page",
			days: 14
		},
		{
			kind: "cookie",
			name: "_orig_referrer",
			days: 14
		}
	],
	lifetimes: "observed",
	signals: { shopify: { keys: { analytics: "shopify" } } },
	note: "What a shop needs to work, such as the cart, is not part of this.",
	sources: ["https://www.shopify.com/legal/cookies"],
	checked: "2026-11-29"
};
// src/services/simple-analytics.ts
var simpleAnalytics = {
	id: "simple-analytics",
	name: "Simple Analytics",
	description: "counts visits without cookies",
	provider: "Simple Analytics B.V.",
	purpose: "analytics",
	policy: "https://www.simpleanalytics.com/privacy-policy",
	hosts: ["*.simpleanalyticscdn.com"],
	storage: [],
	note: "Keeps nothing on the device.",
	sources: ["https://docs.simpleanalytics.com/what-we-collect"],
	checked: "2026-11-29"
};
// src/services/smartsupp.ts
var smartsupp = {
	id: "smartsupp",
	name: "Smartsupp",
	description: "chat",
	provider: "Smartsupp.com, s.r.o.",
	purpose: "marketing",
	policy: "https://www.smartsupp.com/privacy",
	hosts: [
		"*.smartsuppchat.com",
		"*.smartsuppcdn.com",
		"*.smartsupp.com"
	],
	storage: [{
		kind: "cookie",
		name: "ssupp.vid",
		days: 180
	}, {
		kind: "cookie",
		name: "ssupp.visits",
		days: 180
	}],
	lifetimes: "observed",
	sources: ["https://www.smartsupp.com/privacy"],
	checked: "2026-11-29"
};
// src/services/snap-pixel.ts
var snapPixel = {
	id: "snap-pixel",
	name: "Snap Pixel",
	description: "measures what advertisements on Snapchat lead to",
	provider: "Snap Group Limited",
	purpose: "marketing",
	policy: "https://values.snap.com/privacy/privacy-policy",
	hosts: [
		"sc-static.net",
		"tr.snapchat.com",
		"tr6.snapchat.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "_scid",
			days: 395
		},
		{
			kind: "cookie",
			name: "_scid_r",
			days: 395
		},
		{
			kind: "cookie",
			name: "_sctr",
			days: 395
		},
		{
			kind: "cookie",
			name: "sc_at",
			days: 395
		}
	],
	lifetimes: "observed",
	sources: [
		"https://values.snap.com/privacy/cookie-information",
		"https://www.consentstack.io/vendors/snap-pixel",
		"https://github.com/jkwakman/Open-Cookie-Database"
	],
	checked: "2026-11-29"
};
// src/services/snowplow.ts
var snowplow = {
	id: "snowplow",
	name: "Snowplow",
	description: "collects events, on a server of the site’s own choice",
	provider: "Snowplow Analytics Limited",
	purpose: "analytics",
	policy: "https://snowplow.io/privacy-policy",
	hosts: [],
	storage: [
		{
			kind: "cookie",
			name: "_sp_id.*",
			days: 400
		},
		{
			kind: "cookie",
			name: "_sp_ses.*",
			days: 1
		},
		{
			kind: "local-storage",
			name: "snowplowOutQueue_*",
			days: UNTIL_DELETED_DAYS
		}
	],
	lifetimes: "observed",
	note: "The host is that of your collector.",
	sources: ["https://docs.snowplow.io/docs/sources/web-trackers/cookies-and-local-storage/", "https://github.com/snowplow/snowplow-javascript-tracker"],
	checked: "2026-11-29"
};
// src/services/soundcloud.ts
var soundcloud = {
	id: "soundcloud",
	name: "SoundCloud",
	description: "music and podcasts",
	provider: "SoundCloud Global Limited & Co. KG",
	purpose: "social",
	policy: "https://soundcloud.com/pages/privacy",
	hosts: ["w.soundcloud.com", "*.sndcdn.com"],
	storage: [{
		kind: "cookie",
		name: "sc_anonymous_id",
		days: 400
	}],
	lifetimes: "observed",
	tag: "iframe",
	sources: ["https://soundcloud.com/pages/cookies"],
	checked: "2026-11-29"
};
// src/services/spotify.ts
var spotify = {
	id: "spotify",
	name: "Spotify",
	description: "music and podcasts",
	provider: "Spotify AB",
	purpose: "social",
	policy: "https://www.spotify.com/legal/privacy-policy/",
	hosts: ["open.spotify.com"],
	storage: [{
		kind: "cookie",
		name: "sp_t",
		days: 365
	}, {
		kind: "cookie",
		name: "sp_landing",
		days: 1
	}],
	lifetimes: "observed",
	tag: "iframe",
	sources: ["https://www.spotify.com/legal/cookies-policy/", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/stripe.ts
var stripe = {
	id: "stripe",
	name: "Stripe",
	description: "payments",
	provider: "Stripe Payments Europe, Limited",
	purpose: "necessary",
	policy: "https://stripe.com/privacy",
	hosts: ["*.stripe.com", "*.stripe.network"],
	storage: [{
		kind: "cookie",
		name: "__stripe_mid",
		days: 365
	}, {
		kind: "cookie",
		name: "__stripe_sid",
		days: 1
	}],
	lifetimes: "observed",
	note: "Load it where a visitor pays, and not on every page.",
	sources: ["https://stripe.com/legal/cookies-policy", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/taboola.ts
var taboola = {
	id: "taboola",
	name: "Taboola",
	description: "recommends content and advertisements",
	provider: "Taboola Europe Limited",
	purpose: "marketing",
	policy: "https://www.taboola.com/policies/privacy-policy",
	hosts: ["*.taboola.com"],
	storage: [
		{
			kind: "cookie",
			name: "t_gid",
			days: 395
		},
		{
			kind: "cookie",
			name: "t_pt_gid",
			days: 395
		},
		{
			kind: "cookie",
			name: "trc_cookie_storage",
			days: 365
		},
		{
			kind: "cookie",
			name: "taboola_usg",
			days: 365
		},
		{
			kind: "cookie",
			name: "taboola_session_id",
			days: 0
		},
		{
			kind: "local-storage",
			name: "taboola global*",
			days: UNTIL_DELETED_DAYS
		}
	],
	lifetimes: "observed",
	tcfVendorId: 42,
	sources: [
		"https://policies.taboola.com/en/cookie-policy",
		"https://github.com/jkwakman/Open-Cookie-Database",
		"https://vendor-list.consensu.org/v3/vendor-list.json"
	],
	checked: "2026-11-29"
};
// src/services/tawk.ts
var tawk = {
	id: "tawk",
	name: "tawk.to",
	description: "chat",
	provider: "tawk.to, Inc.",
	purpose: "marketing",
	policy: "https://www.tawk.to/privacy-policy/",
	hosts: ["*.tawk.to"],
	storage: [
		{
			kind: "cookie",
			name: "tawk_uuid_*",
			days: 180
		},
		{
			kind: "cookie",
			name: "twk_uuid_*",
			days: 180
		},
		{
			kind: "cookie",
			name: "twk_idm_key",
			days: 0
		},
		{
			kind: "cookie",
			name: "TawkConnectionTime",
			days: 0
		},
		{
			kind: "local-storage",
			name: "twk_token_*",
			days: UNTIL_DELETED_DAYS
		}
	],
	sources: ["https://help.tawk.to/article/what-are-tawkto-cookies-and-what-do-they-do"],
	checked: "2026-11-29"
};
// src/services/the-trade-desk.ts
var theTradeDesk = {
	id: "the-trade-desk",
	name: "The Trade Desk",
	description: "buys advertisements for advertisers",
	provider: "The UK Trade Desk Ltd",
	purpose: "marketing",
	policy: "https://www.thetradedesk.com/us/privacy",
	hosts: ["*.adsrvr.org"],
	storage: [{
		kind: "cookie",
		name: "TDID",
		days: 365
	}, {
		kind: "cookie",
		name: "TDCPM",
		days: 365
	}],
	lifetimes: "observed",
	tcfVendorId: 21,
	sources: ["https://github.com/jkwakman/Open-Cookie-Database", "https://vendor-list.consensu.org/v3/vendor-list.json"],
	checked: "2026-11-29"
};
// src/services/tiktok.ts
var tiktok = {
	id: "tiktok",
	name: "TikTok videos",
	description: "videos",
	provider: "TikTok Technology Limited",
	purpose: "social",
	policy: "https://www.tiktok.com/legal/page/eea/privacy-policy/en",
	hosts: ["www.tiktok.com", "*.ttwstatic.com"],
	storage: [
		{
			kind: "cookie",
			name: "ttwid",
			days: 365
		},
		{
			kind: "cookie",
			name: "tt_webid_v2",
			days: 365
		},
		{
			kind: "cookie",
			name: "tt_csrf_token",
			days: 0
		},
		{
			kind: "cookie",
			name: "tt_chain_token",
			days: 0
		}
	],
	lifetimes: "observed",
	sources: ["https://cookiesentry.com/cookies/providers/tiktok"],
	checked: "2026-11-29"
};
// src/services/tiktok-pixel.ts
var tiktokPixel = {
	id: "tiktok-pixel",
	name: "TikTok Pixel",
	description: "measures what advertisements on TikTok lead to",
	provider: "TikTok Technology Limited",
	purpose: "marketing",
	policy: "https://www.tiktok.com/legal/page/eea/privacy-policy/en",
	hosts: ["analytics.tiktok.com"],
	storage: [
		{
			kind: "cookie",
			name: "_ttp",
			days: 395
		},
		{
			kind: "cookie",
			name: "_tt_enable_cookie",
			days: 395
		},
		{
			kind: "cookie",
			name: "ttcsid*",
			days: 395
		},
		{
			kind: "session-storage",
			name: "tt_sessionId",
			days: 0
		},
		{
			kind: "session-storage",
			name: "tt_pixel_session_index",
			days: 0
		},
		{
			kind: "session-storage",
			name: "tt_appInfo",
			days: 0
		}
	],
	signals: { tiktok: { keys: { consent: "tiktok-pixel" } } },
	sources: ["https://ads.tiktok.com/help/article?aid=10007540", "https://kukie.io/blog/tiktok-pixel-cookies-compliance"],
	checked: "2026-11-29"
};
// src/services/turnstile.ts
var turnstile = {
	id: "turnstile",
	name: "Cloudflare Turnstile",
	description: "tells people from programs in forms",
	provider: "Cloudflare, Inc.",
	purpose: "necessary",
	policy: "https://www.cloudflare.com/turnstile-privacy-policy/",
	hosts: ["challenges.cloudflare.com"],
	storage: [],
	note: "Load it with the form that needs it, and not on every page. Keeps cf_clearance only with pre-clearance.",
	sources: ["https://developers.cloudflare.com/turnstile/"],
	checked: "2026-11-29"
};
// src/services/twitch.ts
var twitch = {
	id: "twitch",
	name: "Twitch",
	description: "live videos",
	provider: "Twitch Interactive, Inc.",
	purpose: "social",
	policy: "https://www.twitch.tv/p/legal/privacy-notice/",
	hosts: [
		"player.twitch.tv",
		"embed.twitch.tv",
		"clips.twitch.tv"
	],
	storage: [],
	tag: "iframe",
	note: "What it keeps on its own host is not documented with lifetimes, and not listed.",
	sources: ["https://www.twitch.tv/p/legal/cookie-notice/", "https://dev.twitch.tv/docs/embed/"],
	checked: "2026-11-29"
};
// src/services/typeform.ts
var typeform = {
	id: "typeform",
	name: "Typeform",
	description: "forms and surveys",
	provider: "TYPEFORM S.L.",
	purpose: "social",
	policy: "https://admin.typeform.com/to/dwk6gt",
	hosts: ["*.typeform.com"],
	storage: [],
	tag: "iframe",
	note: "What it keeps on its own host is not documented with lifetimes, and not listed.",
	sources: ["https://www.typeform.com/developers/embed/", "https://github.com/ghostery/trackerdb"],
	checked: "2026-11-29"
};
// src/services/umami.ts
var umami = {
	id: "umami",
	name: "Umami",
	description: "counts visits without cookies",
	provider: "Umami Software, Inc.",
	purpose: "analytics",
	policy: "https://umami.is/privacy",
	hosts: ["cloud.umami.is", "*.umami.dev"],
	storage: [],
	note: "Keeps nothing on the device. Where it is self-hosted, name that host too.",
	sources: ["https://umami.is/docs/faq"],
	checked: "2026-11-29"
};
// src/services/vercel-analytics.ts
var vercelAnalytics = {
	id: "vercel-analytics",
	name: "Vercel Web Analytics",
	description: "counts visits without cookies",
	provider: "Vercel Inc.",
	purpose: "analytics",
	policy: "https://vercel.com/legal/privacy-policy",
	hosts: ["va.vercel-scripts.com"],
	storage: [],
	note: "Keeps nothing on the device. On Vercel it is served from the site’s own host, below /_vercel/; mark its tags.",
	sources: ["https://vercel.com/docs/analytics/privacy-policy"],
	checked: "2026-11-29"
};
// src/services/vimeo.ts
var vimeo = {
	id: "vimeo",
	name: "Vimeo",
	description: "videos",
	provider: "Vimeo.com, Inc.",
	purpose: "social",
	policy: "https://vimeo.com/privacy",
	hosts: ["*.vimeo.com", "*.vimeocdn.com"],
	storage: [{
		kind: "cookie",
		name: "vuid",
		days: 400
	}, {
		kind: "cookie",
		name: "player_clearance",
		days: 7
	}],
	tag: "iframe",
	note: "On its own host it keeps player and flags for a year too, names that a site may use itself. With dnt=1 in the address of the video it sets none.",
	sources: ["https://help.vimeo.com/hc/en-us/articles/26080940921361"],
	checked: "2026-11-29"
};
// src/services/vwo.ts
var vwo = {
	id: "vwo",
	name: "VWO",
	description: "runs experiments and records visits",
	provider: "Wingify Software Private Limited",
	purpose: "analytics",
	policy: "https://vwo.com/privacy-policy/",
	hosts: ["*.visualwebsiteoptimizer.com"],
	storage: [
		{
			kind: "cookie",
			name: "_vwo_uuid",
			days: 400
		},
		{
			kind: "cookie",
			name: "_vwo_uuid_v2",
			days: 366
		},
		{
			kind: "cookie",
			name: "_vis_opt_exp_*",
			days: 100
		},
		{
			kind: "cookie",
			name: "_vis_opt_s",
			days: 100
		},
		{
			kind: "cookie",
			name: "_vwo_ds",
			days: 90
		},
		{
			kind: "cookie",
			name: "_vwo_sn",
			days: 1
		},
		{
			kind: "cookie",
			name: "_vis_opt_test_cookie",
			days: 0
		}
	],
	sources: ["https://help.vwo.com/hc/en-us/articles/360033990873", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/x-pixel.ts
var xPixel = {
	id: "x-pixel",
	name: "X Pixel",
	description: "measures what advertisements on X lead to",
	provider: "X Internet Unlimited Company",
	purpose: "marketing",
	policy: "https://x.com/en/privacy",
	hosts: [
		"static.ads-twitter.com",
		"analytics.twitter.com",
		"ads-twitter.com",
		"t.co"
	],
	storage: [
		{
			kind: "cookie",
			name: "personalization_id",
			days: 400
		},
		{
			kind: "cookie",
			name: "muc_ads",
			days: 400
		},
		{
			kind: "cookie",
			name: "guest_id_ads",
			days: 400
		},
		{
			kind: "cookie",
			name: "guest_id_marketing",
			days: 400
		}
	],
	lifetimes: "observed",
	note: "It also keeps guest_id, which a site may use itself, and _twclid, whose lifetime its maker does not name.",
	sources: ["https://help.x.com/en/rules-and-policies/x-cookies", "https://cookiesentry.com/cookies/providers/x-twitter"],
	checked: "2026-11-29"
};
// src/services/x-posts.ts
var xPosts = {
	id: "x-posts",
	name: "X posts",
	description: "posts and timelines",
	provider: "X Internet Unlimited Company",
	purpose: "social",
	policy: "https://x.com/en/privacy",
	hosts: [
		"platform.twitter.com",
		"platform.x.com",
		"syndication.twitter.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "personalization_id",
			days: 400
		},
		{
			kind: "cookie",
			name: "guest_id_ads",
			days: 400
		},
		{
			kind: "cookie",
			name: "guest_id_marketing",
			days: 400
		}
	],
	lifetimes: "observed",
	note: "It also keeps guest_id, which a site may use itself.",
	sources: ["https://help.x.com/en/rules-and-policies/x-cookies", "https://cookiesentry.com/cookies/providers/x-twitter"],
	checked: "2026-11-29"
};
// src/services/xandr.ts
var xandr = {
	id: "xandr",
	name: "Microsoft Monetize (Xandr)",
	description: "sells advertisements",
	provider: "Xandr, Inc.",
	purpose: "marketing",
	policy: "https://about.ads.microsoft.com/en-us/solutions/xandr/platform-privacy-policy",
	hosts: ["*.adnxs.com"],
	storage: [{
		kind: "cookie",
		name: "uuid2",
		days: 90
	}, {
		kind: "cookie",
		name: "XANDR_PANID",
		days: 90
	}],
	lifetimes: "observed",
	tcfVendorId: 32,
	note: "On its own host it keeps anj, icu and sess too, names too short to be swept safely.",
	sources: ["https://vendor-list.consensu.org/v3/vendor-list.json", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/yandex-metrica.ts
var yandexMetrica = {
	id: "yandex-metrica",
	name: "Yandex Metrica",
	description: "counts and records visits",
	provider: "YANDEX LLC",
	purpose: "analytics",
	policy: "https://yandex.com/legal/confidential/",
	hosts: [
		"mc.yandex.ru",
		"mc.yandex.com",
		"mc.webvisor.org"
	],
	storage: [
		{
			kind: "cookie",
			name: "_ym_uid",
			days: 365
		},
		{
			kind: "cookie",
			name: "_ym_d",
			days: 365
		},
		{
			kind: "cookie",
			name: "yandexuid",
			days: 365
		},
		{
			kind: "cookie",
			name: "ymex",
			days: 365
		},
		{
			kind: "cookie",
			name: "_ym_isad",
			days: 2
		},
		{
			kind: "cookie",
			name: "_ym_visorc*",
			days: 1
		},
		{
			kind: "cookie",
			name: "_ym_metrika_enabled",
			days: 1
		},
		{
			kind: "cookie",
			name: "_ym_hostIndex",
			days: 1
		},
		{
			kind: "cookie",
			name: "_ym_debug",
			days: 0
		}
	],
	lifetimes: "observed",
	note: "On its own host it keeps further identifiers that are not listed here.",
	sources: ["https://yandex.com/support/metrica/en/general/cookie-usage", "https://twinby.com/legal/cookie-policy"],
	checked: "2026-11-29"
};
// src/services/youtube.ts
var youtube = {
	id: "youtube",
	name: "YouTube",
	description: "videos",
	provider: "Google Ireland Limited",
	purpose: "social",
	policy: "https://policies.google.com/privacy",
	hosts: [
		"www.youtube.com",
		"youtube.com",
		"i.ytimg.com"
	],
	storage: [
		{
			kind: "cookie",
			name: "VISITOR_INFO1_LIVE",
			days: 180
		},
		{
			kind: "cookie",
			name: "VISITOR_PRIVACY_METADATA",
			days: 180
		},
		{
			kind: "cookie",
			name: "__Secure-YEC",
			days: 395
		},
		{
			kind: "cookie",
			name: "YSC",
			days: 0
		}
	],
	tag: "iframe",
	note: "Videos from www.youtube-nocookie.com have an entry of their own: youtube-nocookie.",
	sources: ["https://policies.google.com/technologies/cookies", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/youtube-nocookie.ts
var youtubeNocookie = {
	id: "youtube-nocookie",
	name: "YouTube (enhanced privacy)",
	description: "videos, without cookies before they are played",
	provider: "Google Ireland Limited",
	purpose: "social",
	policy: "https://policies.google.com/privacy",
	hosts: ["www.youtube-nocookie.com", "i.ytimg.com"],
	storage: [],
	tag: "iframe",
	note: "What it keeps in the storage of its own host is not documented with lifetimes, and not listed.",
	sources: ["https://support.google.com/youtube/answer/171780"],
	checked: "2026-11-29"
};
// src/services/zendesk.ts
var zendesk = {
	id: "zendesk",
	name: "Zendesk",
	description: "help and chat (Web Widget)",
	provider: "Zendesk, Inc.",
	purpose: "marketing",
	policy: "https://www.zendesk.com/company/agreements-and-terms/privacy-notice/",
	hosts: [
		"*.zdassets.com",
		"*.zendesk.com",
		"*.zopim.com",
		"*.zopim.io"
	],
	storage: [{
		kind: "cookie",
		name: "__zlcmid",
		days: 365
	}, {
		kind: "local-storage",
		name: "ZD-*",
		days: UNTIL_DELETED_DAYS
	}],
	lifetimes: "observed",
	sources: ["https://www.zendesk.com/company/agreements-and-terms/cookie-policy/", "https://github.com/jkwakman/Open-Cookie-Database"],
	checked: "2026-11-29"
};
// src/services/as-service.ts
/** The service to put into `services`; what it needs in `signals` is {@link CatalogueEntry.signals}. */
function asService(entry, choices = {}) {
	const { id = entry.id, purpose = entry.purpose, since } = choices;
	const hosts = [.../* @__PURE__ */ new Set([...entry.hosts, ...choices.hosts ?? []])];
	const { name, provider, policy, storage, retentionDays } = entry;
	return {
		id,
		purpose,
		name,
		provider,
		policy,
		...hosts.length && { hosts },
		storage,
		...retentionDays !== void 0 && { retentionDays },
		...since !== void 0 && { since }
	};
}
// src/services/index.ts
/** Every entry, in the order of their ids. */
var catalogue = [
	abTasty,
	accountEngagement,
	activecampaign,
	adform,
	adobeAnalytics,
	adobeFonts,
	adobeWebSdk,
	adroll,
	amazonAds,
	amplitude,
	applicationInsights,
	awin,
	braze,
	brevo,
	calendly,
	chartbeat,
	clarity,
	cloudflareWebAnalytics,
	contentsquare,
	crazyEgg,
	crisp,
	criteo,
	dailymotion,
	datadogRum,
	disqus,
	equativ,
	etracker,
	eulerian,
	facebook,
	fathom,
	fontAwesome,
	friendlyCaptcha,
	fullstory,
	googleAdManager,
	googleAds,
	googleAdsense,
	googleAnalytics,
	googleCampaignManager,
	googleFonts,
	googleMaps,
	googleTagManager,
	hcaptcha,
	heap,
	hotjar,
	hubspot,
	instagram,
	intercom,
	kameleoon,
	klaviyo,
	linkedinInsight,
	livechat,
	mailchimp,
	mapbox,
	marketo,
	matomo,
	metaPixel,
	microsoftAds,
	mixpanel,
	mouseflow,
	newRelic,
	onesignal,
	openstreetmap,
	optimizely,
	outbrain,
	parsely,
	paypal,
	piano,
	pinterestTag,
	piwikPro,
	plausible,
	posthog,
	quoraPixel,
	recaptcha,
	redditPixel,
	rtbHouse,
	segment,
	sentry,
	shopify,
	simpleAnalytics,
	smartsupp,
	snapPixel,
	snowplow,
	soundcloud,
	spotify,
	stripe,
	taboola,
	tawk,
	theTradeDesk,
	tiktok,
	tiktokPixel,
	turnstile,
	twitch,
	typeform,
	umami,
	vercelAnalytics,
	vimeo,
	vwo,
	xPixel,
	xPosts,
	xandr,
	yandexMetrica,
	youtube,
	youtubeNocookie,
	zendesk
];
/** The entry of that id; `undefined` where the catalogue has none. */
function entryOf(id) {
	return catalogue.find((entry) => entry.id === id);
}
// src/cli/catalogue-search.ts
/** Names that a message offers at most. */
var NEAREST_MAX = 3;
/** Letters that may be wrong in a name that is still taken for another. */
var WRONG_LETTERS_MAX = 2;
/** @throws TemoinError `option-invalid` where there is none of that id, with those that may be meant */
function knownEntry(id) {
	const entry = entryOf(id);
	if (entry) return entry;
	const near = nearestIds(id.toLowerCase());
	const meant = near.length ? `; ${near.join(", ")} may be meant` : "";
	throw new TemoinError("option-invalid", `the catalogue has no service "${id}"${meant}; temoin add --list prints all, and temoin add --list video those that have to do with videos`);
}
/** The entries in which each of the words stands, whichever part of them it is. */
function entriesWith(words) {
	return catalogue.filter(({ id, name, description, provider, purpose }) => {
		const text = [
			id,
			name,
			description,
			provider,
			purpose
		].join(" ").toLowerCase();
		return words.every((word) => text.includes(word.toLowerCase()));
	});
}
function nearestIds(id) {
	return catalogue.map((entry) => ({
		id: entry.id,
		distance: distanceTo(entry, id)
	})).filter(({ distance }) => distance <= WRONG_LETTERS_MAX).sort((a, b) => a.distance - b.distance).slice(0, NEAREST_MAX).map((each) => each.id);
}
/** Where a word of it begins so, or its words begin with these letters, it is as near as it gets. */
function distanceTo({ id, name }, asked) {
	const words = [...id.split("-"), ...name.toLowerCase().split(" ")];
	const initials = id.split("-").map(([first]) => first);
	return words.some((word) => word.startsWith(asked)) || initials.join("") === asked || asked.includes(id) ? 0 : wrongLetters(id, asked);
}
/** How many letters must be added, lost or changed (Levenshtein's distance). */
function wrongLetters(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries()) {
			const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
			next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
// src/cli/json-layout.ts
/** Longest line on which a list or an object stands whole. */
var LINE_CHARS = 100;
/** Reads it from the first line that is indented; two spaces where none is. @param text one JSON value */
function layoutOf(text) {
	const newline = /\r\n|\n/.exec(text.trim())?.[0];
	if (newline === void 0) return {
		unit: "",
		newline: "",
		space: JSON.stringify(JSON.parse(text)) === text.trim() ? "" : " "
	};
	return {
		unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ",
		newline,
		space: " "
	};
}
/** The white space that the line of a place begins with. */
function indentAt(text, place) {
	return /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", place - 1) + 1))?.[0] ?? "";
}
/** Whether the line of a place stays readable with that much more on it. */
function isShort(text, place, more) {
	const start = text.lastIndexOf("\n", place - 1) + 1;
	const end = text.indexOf("\n", place);
	return (end < 0 ? text.length : end) - start + more.length <= LINE_CHARS;
}
/**
* Writes a value.
* @param name that of a member, written before it; none for an item of a list
* @param indent that of the line it begins on
* @param isOpened whether it is broken into lines even where it fits on one
*/
function laidOut(name, value, layout, { indent, isOpened = false }) {
	const whole = onOneLine(name, value, layout);
	const parts = partsOf(value);
	if (!layout.newline || !parts.length || !isOpened && indent.length + whole.length <= LINE_CHARS) return whole;
	const deeper = { indent: indent + layout.unit };
	const [open, close] = Array.isArray(value) ? "[]" : "{}";
	const inside = parts.map(([key, part]) => deeper.indent + laidOut(key, part, layout, deeper)).join(`,${layout.newline}`);
	return `${nameOf(name, layout)}${open}${layout.newline}${inside}${layout.newline}${indent}${close}`;
}
/** `"name": { "a": [1, 2] }`, with spaces as people write them. */
function onOneLine(name, value, layout) {
	const inside = partsOf(value).map(([key, part]) => onOneLine(key, part, layout));
	const list = inside.join(`,${layout.space}`);
	const text = Array.isArray(value) ? `[${list}]` : Object(value) !== value ? JSON.stringify(value) : inside.length ? `{${layout.space}${list}${layout.space}}` : "{}";
	return nameOf(name, layout) + text;
}
var nameOf = (name, { space }) => name === void 0 ? "" : `${JSON.stringify(name)}:${space}`;
/** What a list or an object holds, each with its name in an object; nothing for any other value. */
function partsOf(value) {
	if (Array.isArray(value)) return value.map((part) => [void 0, part]);
	return Object(value) === value ? Object.entries(Object(value)) : [];
}
// src/cli/json-tree.ts
var STRING = /"(?:[^"\\]|\\.)*"/y;
var SCALAR = /"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y;
var SPACE = /\s*/y;
/** @param text one JSON value without a fault (src/verify/json-text.ts); of any other the places are meaningless */
function jsonTree(text) {
	return nodeAt(text, endOf(SPACE, text, 0));
}
/** The value at a path of names; `undefined` where there is none. Lists have no names. */
function nodeOf(root, path) {
	return path.reduce((node, name) => node?.members.find((member) => member.name === name)?.value, root);
}
function nodeAt(text, start) {
	const open = text[start];
	if (open !== "{" && open !== "[") return {
		start,
		end: endOf(SCALAR, text, start),
		kind: "scalar",
		members: []
	};
	const members = [];
	let at = endOf(SPACE, text, start + 1);
	while (at < text.length && text[at] !== "}" && text[at] !== "]") {
		const member = open === "{" ? namedAt(text, at) : {
			name: void 0,
			start: at,
			value: nodeAt(text, at)
		};
		members.push(member);
		at = endOf(SPACE, text, member.value.end);
		if (text[at] === ",") at = endOf(SPACE, text, at + 1);
	}
	return {
		start,
		end: at + 1,
		kind: open === "{" ? "object" : "array",
		members
	};
}
function namedAt(text, start) {
	const nameEnd = endOf(STRING, text, start);
	const value = nodeAt(text, endOf(SPACE, text, endOf(SPACE, text, nameEnd) + 1));
	return {
		name: String(JSON.parse(text.slice(start, nameEnd))),
		start,
		value
	};
}
function endOf(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}
// src/cli/json-edit.ts
/** The text with a further item at the end of a list. @param path to a list that is there */
function withItem(text, path, value) {
	return inserted(text, found(text, path), { value });
}
/** The text with a further member in an object. @param path to an object that is there, and has none of that name */
function withMember(text, path, member) {
	return inserted(text, found(text, path), member);
}
/** The text with another value at a path. @param path to a value that is there */
function withValue(text, path, value) {
	const { start, end } = found(text, path);
	const indent = indentAt(text, start);
	return splice(text, start, end, laidOut(void 0, value, layoutOf(text), { indent }));
}
/** Whether what stands at a path is on one line; so is what is not there. */
function isOnOneLine(text, path) {
	const node = nodeOf(jsonTree(text), path);
	return !node || !text.slice(node.start, node.end).includes("\n");
}
function found(text, path) {
	const node = nodeOf(jsonTree(text), path);
	if (!node) throw new Error(`nothing stands at ${path.join(".")}`);
	return node;
}
function inserted(text, node, added) {
	const layout = layoutOf(text);
	const previous = previousOf(node, added.after ?? []);
	if (!previous) return splice(text, node.start + 1, node.end - 1, alone(text, node, added, layout));
	const { end } = previous.value;
	return splice(text, end, end, `,${behind(text, node, previous, added, layout)}`);
}
var previousOf = ({ members }, after) => after.map((name) => members.find((member) => member.name === name)).find((member) => member !== void 0) ?? members.at(-1);
/** What stands between the brackets of something that was empty: a member on their line where it fits, an item below it. */
function alone(text, node, { name, value }, layout) {
	const { newline, unit, space } = layout;
	const outer = indentAt(text, node.start);
	const indent = outer + unit;
	const written = laidOut(name, value, layout, {
		indent,
		isOpened: name === void 0
	});
	if (!newline) return `${space}${written}${space}`;
	if (name !== void 0 && !written.includes(newline) && isShort(text, node.start, written)) return ` ${written} `;
	return `${newline}${indent}${written}${newline}${outer}`;
}
/** What stands behind the comma: on a line of its own where those before it are, or where it needs more than one. */
function behind(text, node, previous, { name, value }, layout) {
	const { newline, unit, space } = layout;
	const indent = indentAt(text, previous.start);
	if (/\n\s*$/.test(text.slice(node.start, previous.start))) return `${newline}${indent}${laidOut(name, value, layout, {
		indent,
		isOpened: name === void 0 && text.slice(previous.start, previous.value.end).includes("\n")
	})}`;
	const beside = laidOut(name, value, layout, { indent });
	if (!newline || !beside.includes(newline)) return `${space}${beside}`;
	const deeper = { indent: indent + unit };
	return `${newline}${deeper.indent}${laidOut(name, value, layout, deeper)}`;
}
var splice = (text, start, end, piece) => text.slice(0, start) + piece + text.slice(end);
// src/cli/service-edit.ts
/**
* Puts a service in.
* @param text of a configuration without problems, which has no purpose or service of that id
* @throws TemoinError `option-invalid` where its purpose is not there, and is none whose texts come with the widget
*/
function withService(text, added) {
	const { entry, id, purpose, hosts, since } = added;
	const { purposes, services } = JSON.parse(text);
	const known = purposes.find((each) => each.id === purpose);
	const isAsked = purpose !== "necessary" && !known?.required;
	const dated = since !== void 0 && isAsked ? { since } : {};
	let edited = text;
	if (!known) {
		if (!USUAL_PURPOSES.includes(purpose)) throw unknownPurpose(purpose, purposes);
		const item = {
			id: purpose,
			...purpose === "necessary" && { required: true },
			...dated
		};
		edited = withItem(edited, ["purposes"], item);
	}
	if (!services) edited = withMember(edited, [], {
		name: "services",
		value: [],
		after: ["purposes"]
	});
	edited = withItem(edited, ["services"], asService(entry, {
		id,
		purpose,
		hosts,
		...dated
	}));
	return {
		...withSignals(edited, entry, id),
		newPurpose: known ? void 0 : purpose
	};
}
/** Puts in what tells the service of a choice: its keys, or the protocol alone where none of these is its own. */
function withSignals(text, { signals = {} }, id) {
	let edited = text;
	const changed = [];
	for (const [protocol, { keys }] of Object.entries(signals)) {
		if (valueAt(JSON.parse(edited), ["signals", protocol]) === void 0) edited = withValueAt(edited, ["signals", protocol], {});
		for (const key of Object.keys(keys)) {
			const path = [
				"signals",
				protocol,
				"keys",
				key
			];
			const expression = either(valueAt(JSON.parse(edited), path), id);
			edited = withValueAt(edited, path, expression);
			changed.push({
				path: path.join("."),
				expression
			});
		}
	}
	return {
		text: laidOutAnew(text, edited),
		signals: changed
	};
}
/** Signals that were on one line are again where they fit on it, else broken into lines; others stay as they are. */
function laidOutAnew(before, edited) {
	const path = ["signals"];
	if (edited === before || !isOnOneLine(before, path)) return edited;
	return withValue(edited, path, valueAt(JSON.parse(edited), path));
}
/** An expression that is granted too where the service is: each of its terms is (`a b` becomes `a|c b|c`). */
function either(expression, id) {
	if (typeof expression !== "string" || !expression.trim()) return id;
	return expression.trim().split(/\s+/).map((term) => term.split("|").includes(id) ? term : `${term}|${id}`).join(" ");
}
/** Sets what stands at a path, with every object on the way to it that is missing. */
function withValueAt(text, path, value) {
	const whole = JSON.parse(text);
	const missing = path.findIndex((_, index) => valueAt(whole, path.slice(0, index + 1)) === void 0);
	if (missing < 0) return withValue(text, path, value);
	const inside = path.slice(missing + 1).reduceRight((part, name) => ({ [name]: part }), value);
	const after = missing === 0 ? { after: ["services"] } : {};
	return withMember(text, path.slice(0, missing), {
		name: path[missing] ?? "",
		value: inside,
		...after
	});
}
var unknownPurpose = (purpose, purposes) => new TemoinError("option-invalid", `--purpose must be one of ${[.../* @__PURE__ */ new Set([...purposes.map(({ id }) => id), ...USUAL_PURPOSES])].join(", ")}, but is "${purpose}"; write a purpose of your own into the configuration first, with its texts`);
// src/cli/add.ts
/** The command `add`. Exits with 0 where a service is there already, too; nothing is written unless all goes well. */
function addCommand() {
	return new Command("add").description("put services that the catalogue knows into a configuration, or list those that it knows").argument("[service...]", "ids of the catalogue, such as matomo; with --list, words to search it for").option("--config <file>", "configuration of the site").option("--list", "print the catalogue: id, purpose, name, and what each does").option("--purpose <id>", "purpose to put it under (default: that of the catalogue)").option("--id <id>", "id of the service in the configuration (default: that of the catalogue)").option("--host <host...>", "hosts of your own that it is served from or sends to").option("--no-host", "it is served from the site's own host, which no service declares").option("--raise-revision", "raise the revision, so that those who have chosen before are asked about it").action((names, options) => options.list ? printList(names) : addServices(names, options));
}
function printList(words) {
	const entries = entriesWith(words);
	for (const line of listLines(entries)) console.log(printable(line));
	if (entries.length) return;
	console.error(printable(`nothing in the catalogue has to do with ${words.join(" ")}`));
	process.exitCode = 1;
}
async function addServices(names, options) {
	const { config: path } = options;
	if (!names.length) throw invalid("name a service to add, such as matomo; temoin add --list prints all");
	if (path === void 0) throw invalid("--config must name the configuration of the site");
	if (names.length > 1 && (options.id !== void 0 || options.host)) throw invalid("--id and --host are those of one service; add the others by themselves");
	const asked = names.map((name) => askedService(name, options));
	const { configuration, text } = await readConfigurationFile(path);
	const added = newServices(path, configuration, asked);
	if (!added.length) return;
	const revision = configuration.revision + (options.raiseRevision ? 1 : 0);
	const lines = [];
	let edited = options.raiseRevision ? withValue(text, ["revision"], revision) : text;
	for (const each of added) {
		const edit = withService(edited, options.raiseRevision ? {
			...each,
			since: revision
		} : each);
		edited = edit.text;
		lines.push(...addedLines(path, each, edit));
	}
	const result = configurationOrProblems(parseJson(edited), Object.keys(locales), locales);
	if ("problems" in result) {
		const words = `${path}: with ${added.map(({ id }) => id).join(", ")} it would have ${inWords(result.problems)}`;
		throw new TemoinError("configuration-invalid", `${words}\nNothing was written`);
	}
	await replaceFile(path, Buffer.from(edited));
	for (const line of lines) console.log(printable(line));
	if (options.raiseRevision || added.some(({ purpose }) => purpose !== "necessary")) console.log(revisionWords(revision, options.raiseRevision ?? false));
}
function askedService(name, { id = name, purpose, host }) {
	const entry = knownEntry(name);
	if (!entry.hosts.length && host === void 0) throw invalid(`${name} is served from a host of your own: add --host stats.example, or --no-host where that is the site's own`);
	return {
		entry,
		id,
		purpose: purpose ?? entry.purpose,
		hosts: host || []
	};
}
/** Those that are not there yet; says of each other that it is. */
function newServices(path, { purposes, services = [] }, asked) {
	const taken = purposes.find((purpose) => asked.some(({ id }) => id === purpose.id));
	if (taken) throw invalid(`"${taken.id}" is the id of a purpose in ${path}; give the service another by --id`);
	return asked.filter(({ id }, index) => {
		if (asked.findIndex((other) => other.id === id) !== index) return false;
		const place = services.findIndex((service) => service.id === id);
		if (place >= 0) console.log(printable(`${path}: ${id} is there already, at services[${place}]; it stays as it is`));
		return place < 0;
	});
}
var invalid = (message) => new TemoinError("option-invalid", message);
export { addCommand };
