// Own props: what another script has put on Object.prototype is no part of what the notice draws (SEC-5).
import { options } from 'preact';

/** Preact takes inherited props too, `dangerouslySetInnerHTML` among them. The props of a text are the text. */
options.vnode = (vnode) => {
  if (vnode.type) vnode.props = Object.assign(Object.create(null), vnode.props);
};
