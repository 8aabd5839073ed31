// src/server/thread/reads.ts
/** By the names of the contract. Sessions and accesses are written here too: they are the auditor's, and no record waits for them. */
var READS = [
	"readHead",
	"readTiles",
	"findRecords",
	"readEntries",
	"readEntryBytes",
	"findOpened",
	"findPublications",
	"readPublications",
	"readPublished",
	"readRegister",
	"countRegister",
	"countLines",
	"readRegisterLag",
	"readRollUps",
	"sumRollUps",
	"countFacets",
	"readHourRollUps",
	"readFacets",
	"readSpanRollUps",
	"sumShown",
	"findToken",
	"addSession",
	"findSession",
	"removeSession",
	"holdAccessKey",
	"addAccess",
	"setAccessAmount",
	"readAccesses",
	"expireAccesses"
];
export { READS as t };
