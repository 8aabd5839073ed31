// Where each vendor is, for the site's application code: every vendor has its own host, as in life.

/** Address of a vendor's host, without a slash at its end. The test's page names the port. */
export function vendorAddress(vendor: string): string {
  const port = document.querySelector<HTMLMetaElement>('meta[name="vendors-port"]')?.content;
  return `http://${vendor}.localhost:${port}`;
}
