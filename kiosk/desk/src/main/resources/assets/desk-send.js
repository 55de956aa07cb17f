/* The way to the program, for whatever waits in the outbox.

   POST {base}/taps {id, errand, taxonomy, secondsAgo} or {id, like, secondsAgo}
   POST {base}/taps/{reference}/undo | details {field: value} | same {as} | part
     -> {reference, state};  GET {base}/state -> state
   401: locked;  404, 422: refused for good;  anything else: try again. */
import { newId } from "./desk-outbox.js";

const NO_ANSWER = 8000;
const RETRY_FIRST = 1000;
const RETRY_MOST = 30000;
const TOLD = ["not-one", "not-referred"];
const GONE = { 404: "not-found", 422: "not-understood" };

export const callerOf = (base) => {
  const call = (path, options = {}) =>
    fetch(base + path, {
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(NO_ANSWER),
      ...options,
      headers: { Accept: "application/json", ...options.headers },
    });
  const post = (path, body = {}) =>
    call(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  return { call, post };
};

const secondsAgo = (item) => {
  const age = item.pressed === undefined ? Date.now() - item.at : performance.now() - item.pressed;
  return Math.max(0, Math.round(age / 1000));
};

/* heard: {stored(item, undone), refused(item, why), state(state), waiting(why), locked()} */
export const senderOf = ({ outbox, post, heard }) => {
  const request = (item) => {
    const path = item.reference && `/taps/${encodeURIComponent(item.reference)}`;
    if (item.change) {
      return post(`${path}/${item.change}`, item.body);
    }
    if (item.reference) {
      return post(`${path}/undo`);
    }
    const { id, errand, taxonomy, like } = item;
    return post("/taps", { id, errand, taxonomy, like, secondsAgo: secondsAgo(item) });
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
        heard.state(state);
        return null;
      }
    } catch {
      return "network";
    }
    if (GONE[answer.status]) {
      outbox.remove(item);
      const problem = await answer.json().catch(() => ({}));
      const slug = (problem.type ?? "").split("/").at(-1);
      heard.refused(item, TOLD.includes(slug) ? slug : GONE[answer.status]);
      return null;
    }
    return { 401: "locked", 507: "no-space" }[answer.status] ?? "network";
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
    for (let item = outbox.first(); item && !why; item = outbox.first()) {
      why = await deliver(item);
      if (why) {
        outbox.list().filter((waiting) => !waiting.tried).forEach((waiting) => {
          outbox.put(Object.assign(waiting, { tried: true }));
        });
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
