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

let touched = 0;
for (const kind of ["pointerdown", "keydown", "scroll"]) {
  addEventListener(kind, () => (touched = performance.now()), { capture: true, passive: true });
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
