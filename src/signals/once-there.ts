// What a vendor's snippet defines: called as soon as it is there, without being defined for it.

/**
 * For vendors whose snippet does nothing where its global exists already, so that none may be made for it. Calls at once
 * where the global is there. Else an accessor stands in its place, which tests of whether it exists find `undefined`; who
 * first reads the global once it is ready, as the snippet's own next command does, finds it called already, and plain again.
 * So this call stands before the vendor's `init`. A page that defines the global and leaves it has it called when that script
 * is done. Of several calls for one name while it is not there, the newest alone is made.
 * @param isReady whether it can be called: a snippet may assign it before it has what a call needs
 * @param call `isNew` where the global came after the gate. Must not throw then: whoever reads the global would meet that
 * @throws TypeError where the page has made the global one that cannot be redefined, and it is not there; and what the call throws at once
 */
export const onceThere = <Global>(
  name: string,
  isReady: (global: Global) => unknown,
  call: (global: Global, isNew?: boolean) => void,
): void => {
  // The reason for the cast: a page's own global, which is what the vendor says.
  const globals = window as unknown as Record<string, Global | undefined>;
  let value = globals[name];
  if (value) {
    call(value);
    return;
  }
  Object.defineProperty(globals, name, {
    configurable: true,
    get() {
      if (value && isReady(value)) {
        delete globals[name];
        globals[name] = value;
        call(value, true);
      }
      return value;
    },
    set(assigned: Global) {
      value = assigned;
      // Through whatever stands there by then, which may be a newer call's.
      queueMicrotask(() => globals[name]);
    },
  });
};
