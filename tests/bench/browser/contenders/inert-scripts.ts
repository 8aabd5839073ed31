// For widgets that hold no inline scripts themselves: inert ones in the page, and the few lines that let them go.

/** An inert script. */
export const inertScript = (code: string): string => `<script type="text/plain" data-held>${code}</script>`;

/** JavaScript that lets all of them go: the least that a page needs for it. */
export const LET_GO =
  'for(var h of document.querySelectorAll("script[data-held]")){var s=document.createElement("script");s.text=h.text;h.replaceWith(s)}';
