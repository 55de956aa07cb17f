/* The taps that are under way.

   A tap is never lost: it is kept in the browser's storage under an id of its own until the
   program has answered that it is on the disk, and sent again with the same id until then (the
   program logs an id once). Only an errand's code and a time are kept, never anything about the
   person helped. */

/* Each press is one item: {id, errand, taxonomy, at, reference, undo, tried}. */
export const outboxOf = (base) => {
  const prefix = `digipunkt-desk:${base}:`;
  const items = new Map();
  const stored = (work) => {
    try {
      return work(window.localStorage);
    } catch {
      /* Storage is full or forbidden: the item stays in the page's memory. */
      return null;
    }
  };
  /* The storage gives its keys in an order of its own; taps are logged in theirs. */
  stored((storage) => {
    Object.keys(storage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => JSON.parse(storage.getItem(key)))
      .sort((one, other) => (one.at ?? 0) - (other.at ?? 0))
      .forEach((item) => items.set(item.id, item));
  });
  return {
    first: () => items.values().next().value,
    has: (item) => items.has(item.id),
    list: () => [...items.values()],
    put(item) {
      items.set(item.id, item);
      const { pressed, ...kept } = item;
      stored((storage) => storage.setItem(prefix + item.id, JSON.stringify(kept)));
    },
    remove(item) {
      items.delete(item.id);
      stored((storage) => storage.removeItem(prefix + item.id));
    },
  };
};

/* crypto.randomUUID is missing where the kiosk is reached by name without TLS. */
export const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
