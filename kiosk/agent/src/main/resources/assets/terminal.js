/* Keeps what the screen says of now true while it stands there: asks for the page again now and
   then and takes over the parts that tell of time. There is nothing in them that could have the
   focus. Where other things have been told than the page shows, the page is loaded anew: at once
   when nothing has the focus, else when nobody has done anything for a while. */
const EVERY = 30000;
const NO_ANSWER = 8000;
const LEFT_ALONE = 120000;

/* Says that the page stands on the screen. */
const shown = () => {
  if (!document.hidden) {
    fetch("/terminal/shown", { method: "POST", signal: AbortSignal.timeout(NO_ANSWER) }).catch(() => {});
  }
};

/* Says that somebody is here and which aids they use: what is counted of them in the end. */
const SAID_EVERY = 20000;
const KEYS = ["Tab", "Enter", " ", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
const aids = new Set();
let touched = 0;
let said = -SAID_EVERY;

export const isHere = (aid) => {
  const now = performance.now();
  const isNew = aid !== undefined && !aids.has(aid);
  touched = now;
  if (isNew) {
    aids.add(aid);
  }
  if (isNew || now - said >= SAID_EVERY) {
    said = now;
    const use = new URLSearchParams(location.search);
    use.set("page", location.pathname);
    aids.forEach((one) => use.append("aid", one));
    fetch(`/terminal/touched?${use}`, { method: "POST", keepalive: true }).catch(() => {});
  }
};

let pointed = false;
for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"]) {
  addEventListener(
    kind,
    (event) => {
      pointed ||= kind !== "keydown";
      isHere(!pointed && KEYS.includes(event.key) ? "keyboard" : undefined);
    },
    { capture: true, passive: true },
  );
}

/* Somebody went to this page; nobody goes to the start page as it stands after a reset. */
if (performance.getEntriesByType("navigation")[0]?.type === "navigate" && location.search) {
  isHere();
}

const isFree = () => {
  const focus = document.activeElement;
  return (
    focus === null ||
    focus.matches("body, main") ||
    performance.now() - touched > LEFT_ALONE
  );
};

const renew = async () => {
  shown();
  try {
    const answer = await fetch(location.href, {
      cache: "no-store",
      signal: AbortSignal.timeout(NO_ANSWER),
    });
    if (!answer.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const here of document.querySelectorAll("[data-live]")) {
      const there = fresh.querySelector(`[data-live="${here.dataset.live}"]`);
      if (there && there.innerHTML !== here.innerHTML) {
        here.replaceChildren(...there.childNodes);
      }
    }
    const told = fresh.querySelector("main")?.dataset.version;
    if (told !== undefined && told !== document.querySelector("main").dataset.version && isFree()) {
      location.reload();
    }
  } catch {
    /* The program starts anew, perhaps: the next round will tell. */
  }
};

shown();
setInterval(renew, EVERY);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    renew();
  }
});
