/* The way to the program, for whatever waits in the outbox.

   POST {base}/taps {id, errand, taxonomy, call, secondsAgo} or {id, like, call, secondsAgo}; call is the
     planned halt that the page showed as told by staff
   POST {base}/taps/{reference}/undo {errands} | details {field: value} | same {as} | part {errands}
     -> {reference, state};  GET {base}/state -> state
   401: locked, or on the server signed out;  408, 429, and 403 of a kiosk: try again;  any other 4xx:
   refused, and put aside;  5xx: try again, and after some tries behind what came later. */
import { newId } from "./desk-outbox.js";

const NO_ANSWER = 8000;
const RETRY_FIRST = 1000;
const RETRY_MOST = 30000;
const PATIENCE = 3;
const NOT_REFUSED = [401, 408, 429];
const TOLD = ["not-one", "not-referred"];
const GONE = { 403: "forbidden", 404: "not-found", 409: "too-late", 422: "not-understood" };

/* user: told with every request, so that nobody else who has signed in sends it.
   heard(answered): whether the program answered at all. */
export const callerOf = (base, user, heard) => {
  const listen = (asked) => {
    asked.then(() => heard(true), () => heard(false));
    return asked;
  };
  const call = (path, options = {}, to = base) =>
    listen(fetch(to + path, {
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(NO_ANSWER),
      ...options,
      headers: {
        Accept: "application/json",
        ...(user ? { "Desk-User": user } : {}),
        ...options.headers,
      },
    }));
  const post = (path, body = {}, to = base) =>
    call(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }, to);
  return { call, post };
};

/* A kiosk's clock may jump, that of a computer with users does not; but some of those stop counting
   while they sleep. */
const secondsAgo = (item, user) => {
  const byClock = Date.now() - item.at;
  const counted = item.pressed === undefined ? byClock : performance.now() - item.pressed;
  return Math.max(0, Math.round((user ? Math.max(byClock, counted) : counted) / 1000));
};

/* heard: {stored(item, undone), refused(item, why), elsewhere(item), state(state, item), waiting(why),
   locked()} */
export const senderOf = ({ outbox, post, base, user, heard }) => {
  const request = (item) => {
    const path = item.reference && `/taps/${encodeURIComponent(item.reference)}`;
    if (item.change) {
      return post(`${path}/${item.change}`, item.body, item.base);
    }
    if (item.reference) {
      return post(`${path}/undo`, { errands: item.seen ?? [] }, item.base);
    }
    const { id, errand, taxonomy, like, call } = item;
    const told = { id, errand, taxonomy, like, call, secondsAgo: secondsAgo(item, user) };
    return post("/taps", told, item.base);
  };

  const stored = (item, undone, reference) => {
    item.reference = reference;
    if (!undone && item.undo) {
      outbox.put(item);
      return;
    }
    outbox.remove(item);
    if (!undone && item.details) {
      tell(item, item.details);
    }
    heard.stored(item, undone);
  };

  /* Returns null when the item is done with, else why it has to wait. */
  const deliver = async (item) => {
    if (!outbox.isKept(item)) {
      outbox.remove(item);
      heard.elsewhere(item);
      return null;
    }
    const undone = !item.change && Boolean(item.reference);
    outbox.put(Object.assign(item, { sent: true }));
    let answer;
    try {
      answer = await request(item);
      if (answer.ok) {
        const { reference, state } = await answer.json();
        item.change ? outbox.remove(item) : stored(item, undone, reference);
        if (item.change) {
          heard.stored(item, false);
        }
        heard.state(state, item);
        return null;
      }
    } catch {
      return "network";
    }
    const { status } = answer;
    if (status >= 400 && status < 500 && !NOT_REFUSED.includes(status)) {
      const problem = await answer.json().catch(() => ({}));
      const slug = (problem.type ?? "").split("/").at(-1);
      if (status === 403 && !(user && slug === "forbidden")) {
        return "network";
      }
      const why = TOLD.includes(slug) ? slug : GONE[status] ?? "not-accepted";
      outbox.put(Object.assign(item, { refused: why }));
      heard.refused(item, why);
      return null;
    }
    if (status >= 500 && status !== 507) {
      outbox.put(Object.assign(item, { failed: (item.failed ?? 0) + 1 }));
      return "failed";
    }
    return { 401: "locked", 507: "no-space" }[status] ?? "network";
  };

  let busy = false;
  let wait = RETRY_FIRST;
  let retry;

  const pump = async () => {
    if (busy) {
      return;
    }
    busy = true;
    clearTimeout(retry);
    let why = null;
    let behind;
    for (let item = outbox.first(); item && item !== behind; item = outbox.first()) {
      const waits = await deliver(item);
      if (!waits) {
        continue;
      }
      /* A tap that fails by itself must not keep all others; when the next one fails too, it is not
         that. What becomes of a record stays before what became of it later. */
      const isTap = !item.change && !item.undo;
      const passed = isTap && !behind && waits === "failed" && item.failed >= PATIENCE;
      why = waits === "failed" ? "network" : waits;
      if (passed) {
        behind = item;
        outbox.last(item);
      }
      outbox.list().filter((waiting) => !waiting.tried).forEach((waiting) => {
        outbox.put(Object.assign(waiting, { tried: true }));
      });
      if (!passed) {
        break;
      }
    }
    busy = false;
    heard.waiting(why);
    if (why === "locked") {
      heard.locked();
    }
    wait = why ? Math.min(wait * 2, RETRY_MOST) : RETRY_FIRST;
    if (why) {
      retry = setTimeout(pump, wait);
    }
  };

  const put = (item) => {
    outbox.put(item);
    pump();
  };

  const change = (item, name, body) =>
    put({
      id: newId(),
      change: name,
      reference: item.reference,
      base: item.base ?? base,
      errand: item.errand,
      errands: item.errands,
      at: Date.now(),
      body,
    });

  /* Details of one record that were not sent yet go together: the last choice holds. */
  const tell = (item, details) => {
    if (!item.reference) {
      outbox.put(Object.assign(item, { details: { ...item.details, ...details } }));
      return;
    }
    const waiting = outbox.list().find((other) =>
      other.change === "details" && other.reference === item.reference && !other.sent);
    waiting
      ? put(Object.assign(waiting, { body: { ...waiting.body, ...details } }))
      : change(item, "details", details);
  };

  return { pump, put, change, tell };
};
