// How far this page can be trusted, and where to get the verifier from somebody else than whoever made the pack.

/** Plain words; nothing here is computed. */
export function Trust() {
  return (
    <section class="trust" aria-labelledby="trust">
      <h2 id="trust">How far to trust this page</h2>
      <p>
        A verifier that came inside the pack is only as honest as whoever made the pack: somebody who
        falsified the one could have falsified the other. It is there so that you can look at once. Where
        something depends on the answer, take the verifier from elsewhere:
      </p>
      <ul>
        <li>
          the npm package <code>temoin</code> has this very page as <code>dist/audit/verify.html</code>; the
          build is reproducible to the byte, and <code>temoin verify</code> prints the SHA-256 of the page
          that lies in a pack, so that the two can be compared;
        </li>
        <li>
          the command <code>temoin verify pack.zip --key &lt;your key&gt;</code> of that package computes the
          same without any page.
        </li>
      </ul>
      <p>
        The key matters more than the page. Use the verifier key that you kept from a time when nothing was in
        dispute, or one that the operator has given you by another way than this pack.
      </p>
    </section>
  );
}
