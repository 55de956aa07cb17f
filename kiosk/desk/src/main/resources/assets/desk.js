/* The staff's page. Without this script its forms post a tap or an undo and load the page again;
   with it that happens in the background, and nothing to tap ever moves or is covered.

   POST {base}/taps {id, errand, taxonomy, secondsAgo} -> {reference, state}
   POST {base}/taps/{reference}/undo -> {reference, state};  GET {base}/state -> state
   401: locked;  404, 422: refused for good;  anything else: try again. */
import { all, one, show } from "./desk-dom.js";
import { latestOf } from "./desk-latest.js";
import { newId, outboxOf } from "./desk-outbox.js";

const NO_ANSWER = 8000;
const RETRY_FIRST = 1000;
const RETRY_MOST = 30000;
const STATE_EVERY = 30000;
const FOLLOW_FIRST = 1500;

const desk = document.querySelector("main.desk");
const { base } = desk.dataset;

const outbox = outboxOf(base);

const tile = (errand) => one(`.tile[value="${CSS.escape(errand)}"]`);
const errandName = (errand) => tile(errand)?.dataset.name ?? errand;

/* ---- what the page shows ---- */

const showCounts = (total, errands) => {
  one("[data-total]").textContent = total;
  show(one("[data-none]"), total === 0);
  all("[data-count]").forEach((element) => {
    const count = errands[element.dataset.count] ?? 0;
    element.textContent = count;
    show(element.closest("[data-row]") ?? element, count > 0);
  });
};

const showState = (state) => {
  if (state.day !== desk.dataset.day) {
    latest.clear();
  }
  desk.dataset.day = state.day;
  latest.tell(state.latest);
  showCounts(state.total, state.errands);
  all("[data-sending]").forEach((element) =>
    show(element, element.dataset.sending.split(" ").includes(state.sending)));
  all("[data-out-of-use]").forEach((element) =>
    show(element, element.dataset.outOfUse === state.sending));
  all("[data-unsent-count]").forEach((element) => {
    element.textContent = state.unsent;
  });
  followSending(state);
  all("[data-set-aside]").forEach((element) => show(element, state.setAside > 0));
  one("[data-set-aside-count]").textContent = state.setAside;
  if (String(state.taxonomy) !== desk.dataset.taxonomy && !outbox.first() && !latest.isFresh()) {
    window.location.reload();
  }
};

/* What was just logged is at the server in a moment: the page tells so without waiting for its
   next round. */
let followed = FOLLOW_FIRST;
let follow;

const followSending = (state) => {
  clearTimeout(follow);
  if (state.sending === "under-way") {
    follow = setTimeout(askState, followed);
    followed = Math.min(followed * 2, STATE_EVERY);
  } else {
    followed = FOLLOW_FIRST;
  }
};

/* A page left open overnight begins the day with an empty tally, also while it is locked. */
const beginDay = () => {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" });
  if (today > desk.dataset.day) {
    showCounts(0, {});
    latest.clear();
  }
};

const showUnsaved = (why) => {
  const waiting = outbox.list().filter((item) => item.tried).length;
  show(one("[data-unsaved]"), waiting > 0 && Boolean(why));
  one("[data-unsaved-count]").textContent = waiting;
  all("[data-unsaved-why]").forEach((e) => show(e, e.dataset.unsavedWhy === why));
};

const showRefused = (item, why) => {
  const names = one("[data-refused-names]");
  names.textContent = [names.textContent, errandName(item.errand)].filter(Boolean).join(", ");
  all("[data-refused-why]").forEach((e) => show(e, e.dataset.refusedWhy === why));
  show(one("[data-refused]"), true);
};

one("[data-refused-seen]").addEventListener("click", () => {
  one("[data-refused-names]").textContent = "";
  show(one("[data-refused]"), false);
});

const latest = latestOf({
  nameOf: errandName,
  undo: (item) => undo(item),
  isLeaving: (reference) => outbox.list().some((item) => item.undo && item.reference === reference),
});

/* ---- tap and undo ---- */

const tap = (button) => {
  const item = {
    id: newId(),
    errand: button.value,
    taxonomy: Number(desk.dataset.taxonomy),
    at: Date.now(),
    pressed: performance.now(),
  };
  outbox.put(item);
  button.classList.add("tile--pressed");
  setTimeout(() => button.classList.remove("tile--pressed"), 350);
  latest.saving(item);
  pump();
};

const undo = (item) => {
  if (outbox.has(item) && !item.sent) {
    outbox.remove(item);
  } else {
    /* It is stored, or may be although no answer came: then the undo follows the tap. */
    outbox.put(Object.assign(item, { undo: true }));
    pump();
  }
  latest.undone(item);
};

/* ---- the way to the program ---- */

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

const secondsAgo = (item) => {
  const age = item.pressed === undefined ? Date.now() - item.at : performance.now() - item.pressed;
  return Math.max(0, Math.round(age / 1000));
};

const postTap = (item) => {
  const { id, errand, taxonomy } = item;
  return post("/taps", { id, errand, taxonomy, secondsAgo: secondsAgo(item) });
};

const postUndo = (item) => post(`/taps/${encodeURIComponent(item.reference)}/undo`);

/* Returns null when the item is done with, else why it has to wait. */
const deliver = async (item) => {
  const undoing = Boolean(item.reference);
  outbox.put(Object.assign(item, { sent: true }));
  let answer;
  try {
    answer = await (undoing ? postUndo(item) : postTap(item));
    if (answer.ok) {
      const { reference, state } = await answer.json();
      stored(item, undoing, reference);
      showState(state);
      return null;
    }
  } catch {
    return "network";
  }
  if (answer.status === 404 || answer.status === 422) {
    outbox.remove(item);
    latest.refused(item);
    showRefused(item, answer.status === 404 ? "not-found" : "not-understood");
    return null;
  }
  return { 401: "locked", 507: "no-space" }[answer.status] ?? "network";
};

const stored = (item, undone, reference) => {
  item.reference = reference;
  followed = FOLLOW_FIRST;
  if (!undone && item.undo) {
    outbox.put(item);
    return;
  }
  outbox.remove(item);
  if (!undone) {
    latest.logged(item);
  }
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
  if (why) {
    outbox.list().filter((item) => !item.undo).forEach((item) => latest.waiting(item, why));
  }
  showUnsaved(why);
  if (why === "locked") {
    askForPin();
  }
  wait = why ? Math.min(wait * 2, RETRY_MOST) : RETRY_FIRST;
  if (why) {
    retry = setTimeout(pump, wait);
  }
};

/* What is open and where the bus is changes by itself; nothing in it can have the focus. */
const askNow = async () => {
  const lines = one("[data-now]");
  if (!lines) {
    return;
  }
  try {
    const answer = await call("/now", { headers: { Accept: "text/html" } });
    if (answer.ok) {
      const told = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = told.querySelector("[data-now]");
      if (fresh && fresh.innerHTML !== lines.innerHTML) {
        lines.replaceChildren(...fresh.childNodes);
        all("[data-now-first]").forEach((element) => {
          element.textContent = lines.firstElementChild?.textContent ?? "";
        });
      }
    }
  } catch {
    /* As askState. */
  }
};

/* What was announced here comes back from the server within seconds: an undone closure must not
   stand there until the next round. */
[3000, 8000, 20000].forEach((soon) => setTimeout(askNow, soon));

const askState = async () => {
  beginDay();
  askNow();
  try {
    const answer = await call("/state");
    if (answer.ok) {
      showState(await answer.json());
      if (outbox.first()) {
        pump();
      }
    }
  } catch {
    /* The next tap or the next round will tell; an idle page does not cry. */
  }
};

/* ---- the PIN again, without losing the tap ---- */

const dialog = one("[data-pin]");
const pinForm = one("form", dialog);
let later = false;

const askForPin = () => {
  if (!dialog.open && !later) {
    dialog.showModal();
  }
};

const showPinError = (which) =>
  all("[data-pin-error]", dialog).forEach((e) => show(e, e.dataset.pinError === which));

const openWithPin = async (pin) => {
  try {
    const { ok, status } = await post("/pin", { pin });
    if (ok) {
      showPinError(null);
      dialog.close();
      pump();
      askState();
    } else {
      showPinError(status === 429 ? "paused" : "wrong");
    }
  } catch {
    showPinError("network");
  }
};

if (pinForm) {
  pinForm.addEventListener("submit", (event) => {
    event.preventDefault();
    const input = one("input", pinForm);
    openWithPin(input.value);
    input.value = "";
    input.focus();
  });
  one("[data-pin-later]", dialog).addEventListener("click", () => dialog.close());
  /* A closed dialog stays closed until the next tap. */
  dialog.addEventListener("close", () => {
    later = true;
  });
}

/* ---- pressing ---- */

one("[data-tiles]").addEventListener("submit", (event) => {
  event.preventDefault();
  later = false;
  tap(event.submitter);
});

/* WCAG 2.1.4: keys without a modifier can be turned off. */
const keys = one("#keys");
const keysKey = "digipunkt-desk-keys";
const showKeys = () => desk.classList.toggle("keys-off", !keys.checked);
try {
  keys.checked = window.localStorage.getItem(keysKey) !== "off";
} catch {
  keys.checked = true;
}
show(one("[data-keys]"), true);
showKeys();
keys.addEventListener("change", () => {
  showKeys();
  try {
    window.localStorage.setItem(keysKey, keys.checked ? "on" : "off");
  } catch {
    /* The choice then lasts as long as the page. */
  }
});

/* An Arabic keyboard has other letters on the keys, and may have other digits. */
const isUndo = (event) =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey &&
  (event.key.toLowerCase() === "z" || (event.code === "KeyZ" && event.key > "\u007f"));
const digit = (event) => event.key.replace(/^[\u0661-\u0669]$/, (c) => c.charCodeAt(0) - 0x660);

document.addEventListener("keydown", (event) => {
  const modified = event.ctrlKey || event.altKey || event.metaKey;
  if (event.repeat || dialog.open) {
    return;
  }
  if (isUndo(event)) {
    const item = latest.newest();
    if (item) {
      event.preventDefault();
      undo(item);
    }
  } else if (!modified && keys.checked && /^[1-9]$/.test(digit(event))) {
    one(`.tile[aria-keyshortcuts="${digit(event)}"]`)?.click();
  }
});

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    askState();
  }
});
window.addEventListener("online", pump);
setInterval(askState, STATE_EVERY);
/* From before the page was loaded again. */
outbox.list().filter((item) => !item.undo).forEach(latest.saving);
askState();
pump();
