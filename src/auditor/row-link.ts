// The name of the link that opens a record, by which its row gets the focus back.

/** The element id of the link in the register's row of this record. */
export function rowLinkId(record: string): string {
  return `open-${record}`;
}
