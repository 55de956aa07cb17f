/* Keeps what the screen says of now true while it stands there: asks for the page again now and
   then and takes over the parts that tell of time. There is nothing in them that could have the
   focus. */
const EVERY = 30000;
const NO_ANSWER = 8000;

/* Says that the page stands on the screen. */
const shown = () => {
  if (!document.hidden) {
    fetch("/terminal/shown", { method: "POST", signal: AbortSignal.timeout(NO_ANSWER) }).catch(() => {});
  }
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
    if (document.querySelector("[data-live]") === null && fresh.querySelector("[data-live]")) {
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
