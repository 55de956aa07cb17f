/* What is under way: taps, and what becomes of records.

   Nothing is ever lost: an item is kept in the browser under an id of its own until the program has
   answered that it is on the disk, and sent again with the same id until then (the program logs an
   id once). Only codes and a time are kept, never anything about the person helped.

   Kept twice: the local storage has it at once, also when the page is left in the same moment, but
   reaches the disk seconds later; the database (IndexedDB) is on the disk when it says so, also when
   the browser is killed. What only one of them still has is sent once more, which changes nothing. */

const PREFIX = "digipunkt-desk:";
const USERS = `${PREFIX}user/`;
const STORE = "outbox";
const NO_ANSWER = 2000;

const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const opened = async () => {
  const request = window.indexedDB.open("digipunkt-desk", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const late = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no database")), NO_ANSWER);
  });
  return Promise.race([answered(request), late]);
};

const databaseOf = async () => {
  const database = await opened();
  const read = () => database.transaction(STORE).objectStore(STORE);
  const below = (prefix) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const write = (work) =>
    work(database.transaction(STORE, "readwrite", { durability: "strict" }).objectStore(STORE));
  return {
    put: (key, item) => write((store) => store.put(item, key)),
    remove: (key) => write((store) => store.delete(key)),
    all: (prefix) => answered(read().getAll(below(prefix))),
    keys: (prefix) => answered(read().getAllKeys(below(prefix))),
  };
};

/* Each press is one item: {id, errand, taxonomy, call, at, reference, undo, tried, failed}, with `like` for the
   same again, {undo, seen} with the errands that were shown when it was taken back, and {id, change,
   reference, body} for what becomes of a record; on the server with the `base` of its place. One that
   was refused waits aside, until staff have seen why.

   user: on the server what each of its users has pressed is kept apart, and sent by nobody else. */
export const outboxOf = async (base, user) => {
  const prefix = user ? `${USERS}${user}:` : `${PREFIX}${base}:`;
  const items = new Map();
  let database;
  let before = [];
  let keys = [];
  try {
    database = await databaseOf();
    before = await database.all(prefix);
    keys = await database.keys(USERS);
  } catch {
    /* Forbidden or broken: the local storage has to do. */
    database = undefined;
  }
  /* Storage is full or forbidden: the item stays in the page's memory. */
  const kept = (work) => {
    try {
      return work(window.localStorage) ?? [];
    } catch {
      return [];
    }
  };
  const stored = (work) => {
    try {
      database && work(database);
    } catch {
      database = undefined;
    }
  };
  const local = kept((storage) =>
    Object.keys(storage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => JSON.parse(storage.getItem(key))));
  /* Neither gives them in the order in which they were pressed. */
  [...before, ...local]
    .sort((one, other) => (Number(one.at) || 0) - (Number(other.at) || 0))
    .forEach((item) => items.set(item.id, { ...items.get(item.id), ...item }));
  const others = new Set([...keys, ...kept((storage) => Object.keys(storage))]
    .filter((key) => user && key.startsWith(USERS) && !key.startsWith(prefix)));
  const written = new Set();
  const keep = (item) => {
    const { pressed, ...rest } = item;
    kept((storage) => {
      storage.setItem(prefix + item.id, JSON.stringify(rest));
      written.add(item.id);
    });
    return rest;
  };
  items.forEach(keep);
  const list = () => [...items.values()].filter((item) => !item.refused);
  return {
    first: () => list()[0],
    has: (item) => items.has(item.id),
    /* It is sent after the others. */
    last(item) {
      items.delete(item.id);
      items.set(item.id, item);
    },
    list,
    aside: () => [...items.values()].filter((item) => item.refused),
    /* How many wait of others who use this browser: no more is read of them. */
    others: others.size,
    put(item) {
      items.set(item.id, item);
      const rest = keep(item);
      stored((store) => store.put(prefix + item.id, rest));
    },
    /* False when another page of this browser has sent it or taken it back. */
    isKept: (item) =>
      !written.has(item.id) ||
      (kept((storage) => [storage.getItem(prefix + item.id) !== null])[0] ?? true),
    remove(item) {
      items.delete(item.id);
      kept((storage) => storage.removeItem(prefix + item.id));
      stored((store) => store.remove(prefix + item.id));
    },
  };
};

/* crypto.randomUUID is missing where the kiosk is reached by name without TLS. */
export const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
