// A tree that holds nothing: the parser needs each open element's name, namespace and attributes, but no children.
import { type DefaultTreeAdapterMap, defaultTreeAdapter, type TreeAdapter } from 'parse5';

/** An adapter whose elements are forgotten when they are closed, so that a page of any length takes little memory. */
export function lightTree(
  onElementCreated: NonNullable<TreeAdapter<DefaultTreeAdapterMap>['onElementCreated']>,
): TreeAdapter<DefaultTreeAdapterMap> {
  const attach = (parent: DefaultTreeAdapterMap['parentNode'], node: DefaultTreeAdapterMap['childNode']) => {
    node.parentNode = parent;
  };
  return {
    ...defaultTreeAdapter,
    appendChild: attach,
    insertBefore: attach,
    detachNode(node) {
      node.parentNode = null;
    },
    setDocumentType() {},
    insertText() {},
    insertTextBefore() {},
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation() {},
    updateNodeSourceCodeLocation() {},
    onElementCreated,
  };
}
