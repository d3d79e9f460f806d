/** A listener that acts only on what the reader did himself: a page's script cannot press this for him. */
export function trusted(act: () => void): (event: Event) => void {
  return event => {
    if (event.isTrusted) act();
  };
}
