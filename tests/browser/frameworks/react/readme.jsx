// The example of README.md for React.
import { useEffect } from 'react';
import { Consent, useConsent, useGranted } from 'temoin/react';
import { measure } from './measure.js';

export function Article() {
  const { preferences } = useConsent();
  const isMeasured = useGranted('analytics');
  useEffect(() => {
    if (isMeasured) measure();
  }, [isMeasured]);
  return (
    <article>
      <Consent for="social" fallback={<p>The video waits for your consent.</p>}>
        <iframe src="https://video.example/embed/1" title="A video" />
      </Consent>
      <button type="button" onClick={preferences}>
        Manage my cookies
      </button>
    </article>
  );
}
