/* The staff's page. Without this script its forms post a tap or an undo and load the page again;
   with it that happens in the background, and nothing to tap ever moves or is covered. */
import { awayOf } from "./desk-away.js";
import { detailsOf } from "./desk-details.js";
import { all, one, show } from "./desk-dom.js";
import { latestOf } from "./desk-latest.js";
import { newId, outboxOf } from "./desk-outbox.js";
import { pinOf } from "./desk-pin.js";
import { callerOf, senderOf } from "./desk-send.js";
import { stateOf } from "./desk-state.js";

const STATE_EVERY = 30000;

const desk = one("main.desk");
const { base, user } = desk.dataset;

/* A tile that is pressed before the page is ready waits for it. */
let pressed = (button) => early.push(button);
const early = [];
const tiles = one("[data-tiles]");

/* No second person: a double click, or a finger that bounced. */
const QUICK = 500;
let before = {};
tiles.addEventListener("click", (event) => {
  const button = event.target.closest(".tile");
  const touch = event.pointerType === "touch" || event.pointerType === "pen";
  const quick = event.detail > 1 || (touch && event.timeStamp - before.at < QUICK);
  if (quick && button === before.button) {
    event.preventDefault();
  }
  before = { button, at: event.timeStamp };
});
tiles.addEventListener("submit", (event) => {
  event.preventDefault();
  pressed(event.submitter);
});

const outbox = await outboxOf(base, user);
let heard = () => {};
const { call, post } = callerOf(base, user, (answered) => heard(answered));
heard = awayOf({
  ask: () => call("/state").then(() => true, () => false),
  needsNetwork: Boolean(user),
});
/* Of this place: a user may have pressed elsewhere too. */
const isHere = (item) => (item.base ?? base) === base;

const tile = (errand) => one(`.tile[value="${CSS.escape(errand)}"]`);
const errandName = (errand) => tile(errand)?.dataset.name ?? errand;
const errandsOf = ({ errand, errands }) => errands ?? [errand];
const nameOf = (item) => errandsOf(item).map(errandName).join(" + ");

/* ---- what staff do ---- */

const newTap = (told) => ({
  id: newId(),
  base,
  taxonomy: Number(desk.dataset.taxonomy),
  call: one("[data-call]")?.dataset.call || undefined,
  at: Date.now(),
  pressed: performance.now(),
  ...told,
});

const tap = (button) => {
  const item = newTap({ errand: button.value });
  button.classList.add("tile--pressed");
  setTimeout(() => button.classList.remove("tile--pressed"), 350);
  latest.saving(item);
  send.put(item);
};

/* What is not sent yet has no reference: then it is a tap of the same, or like what that one was. */
const again = ({ reference, like, errand, errands }) => {
  const source = reference ?? like;
  const item = newTap(source ? { like: source, errand, errands } : { errand });
  latest.saving(item);
  send.put(item);
};

const undo = (item) => {
  if (outbox.has(item) && !item.sent) {
    outbox.remove(item);
    showUnsaved(unsavedFor);
  } else {
    /* It is stored, or may be although no answer came: then the undo follows the tap. */
    send.put(Object.assign(item, { undo: true, seen: errandsOf(item), base: item.base ?? base }));
  }
  latest.undone(item);
};

const details = detailsOf({
  tell: (item, told) => send.tell(item, told),
  again,
  remove: undo,
});

const latest = latestOf({
  ownKey: `digipunkt-desk-own ${base} ${user ?? ""}`,
  nameOf,
  undo,
  same: (item, first) => send.change(item, "same", { as: first }),
  part: (item) => send.change(item, "part", { errands: errandsOf(item) }),
  details,
  isLeaving: (reference) => outbox.list().some((item) => item.undo && item.reference === reference),
});

/* ---- what the program answers ---- */

const signedOut = (isSo) => all("[data-signed-out]").forEach((e) => show(e, isSo));

let unsavedFor = null;

const showUnsaved = (why) => {
  unsavedFor = why;
  const waiting = outbox.list().filter((item) => item.tried).length;
  show(one("[data-unsaved]"), waiting > 0 && Boolean(why));
  all("[data-kept]").forEach((e) => show(e, (e.dataset.kept === "some") === waiting > 0));
  all("[data-kept-count]").forEach((e) => {
    e.textContent = waiting;
  });
  if (why === "locked" && waiting > 0) {
    signedOut(false);
  }
  one("[data-unsaved-count]").textContent = waiting;
  all("[data-unsaved-why]").forEach((e) => show(e, e.dataset.unsavedWhy === why));
};

/* What was refused stays in the browser, with its reason, until staff have seen it. */
const showRefused = () => {
  const aside = outbox.aside();
  one("[data-refused-names]").textContent = aside.map(nameOf).join(", ");
  all("[data-refused-why]").forEach((e) =>
    show(e, aside.some((item) => item.refused === e.dataset.refusedWhy)));
  show(one("[data-refused]"), aside.length > 0);
};

one("[data-refused-seen]").addEventListener("click", () => {
  outbox.aside().forEach(outbox.remove);
  showRefused();
});
one("[data-refused-again]").addEventListener("click", () => {
  outbox.aside().forEach((item) => {
    outbox.put(Object.assign(item, { refused: undefined, sent: true }));
  });
  showRefused();
  send.pump();
});

const send = senderOf({
  outbox,
  post,
  base,
  user,
  heard: {
    stored(item, undone) {
      state.followSoon();
      if (!isHere(item)) {
        return;
      }
      if (item.change) {
        latest.changed(item);
      } else if (!undone) {
        latest.logged(item);
      }
    },
    refused(item, why) {
      if (details.refused(item, why)) {
        outbox.remove(item);
      } else {
        latest.refused(item);
        showRefused();
      }
    },
    elsewhere: (item) => latest.elsewhere(item),
    state(told, item) {
      signedOut(false);
      if (isHere(item)) {
        state.show(told);
      }
    },
    waiting(why) {
      if (why) {
        outbox.list().filter((item) => !item.undo && !item.change && isHere(item))
          .forEach((item) => latest.waiting(item, why));
      }
      showUnsaved(why);
    },
    locked: () => pin.ask(),
  },
});

/* What is open and where the bus is changes by itself; what has the focus stays. */
const askNow = async () => {
  if (!one("[data-now], [data-stop]")) {
    return;
  }
  try {
    const answer = await call("/now", { headers: { Accept: "text/html" } });
    if (answer.ok) {
      const told = new DOMParser().parseFromString(await answer.text(), "text/html");
      ["[data-now]", "[data-stop]"].forEach((part) => {
        const here = one(part);
        const fresh = one(part, told);
        const focused = here?.contains(document.activeElement);
        if (here && fresh && !focused && fresh.innerHTML !== here.innerHTML) {
          here.replaceChildren(...fresh.childNodes);
        }
      });
    }
  } catch {
    /* As askState. */
  }
};

const askState = async () => {
  state.beginDay();
  askNow();
  try {
    const answer = await call("/state");
    if (answer.ok) {
      state.show(await answer.json());
      signedOut(false);
      pin.close();
      if (outbox.first()) {
        send.pump();
      }
    } else if (answer.status === 401) {
      signedOut(!outbox.first());
    }
  } catch {
    /* The next tap or the next round will tell; an idle page does not cry. */
  }
};

const state = stateOf({
  desk,
  latest,
  ask: askState,
  isQuiet: () => !outbox.first() && !latest.isFresh(),
});

const pin = pinOf({
  post,
  opened() {
    send.pump();
    askState();
  },
});

/* ---- pressing ---- */

pressed = (button) => {
  pin.again();
  tap(button);
};
early.forEach(pressed);

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
  if (event.repeat || pin.isOpen() || event.target.closest?.("dialog")) {
    return;
  }
  if (isUndo(event)) {
    if (latest.takeBack()) {
      event.preventDefault();
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
window.addEventListener("online", send.pump);
setInterval(askState, STATE_EVERY);
/* What was announced here comes back from the server within seconds: an undone closure must not
   stand there until the next round. */
[3000, 8000, 20000].forEach((soon) => setTimeout(askNow, soon));
/* From before the page was loaded again. */
outbox.list().filter((item) => !item.undo && !item.change && isHere(item)).forEach(latest.saving);
showRefused();
showUnsaved(null);
all("[data-others]").forEach((e) => show(e, outbox.others > 0));
all("[data-others-count]").forEach((e) => {
  e.textContent = outbox.others;
});
askState();
send.pump();
