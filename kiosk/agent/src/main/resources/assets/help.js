/* The call for help on the residents' pages: hears at once what becomes of it, also when the button
   beside the screen was pressed, and makes a key of the keyboard that button.

   A question to the program rests there until there is news; each is a new one, so that a page that
   was left open for days still hears. A long press asks for speech: the event `digipunkt:speak`. */
const AGAIN = 3000;
/* The first answer comes at once; before the first question that rests the page has come to rest. */
const AT_REST = 1000;
const NO_ANSWER = 40000;
const LONG = 1500;
const KEY = "F9";

const one = (selector) => document.querySelector(selector);
const form = one("[data-talk-form]");
const state = one("[data-talk-state]");

const pause = (time) => new Promise((done) => setTimeout(done, time));
const speak = () => document.dispatchEvent(new CustomEvent("digipunkt:speak"));

/* Takes over what the page says now. What is read aloud by itself is the status alone. */
const renew = async () => {
  const answer = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(NO_ANSWER) });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!fresh.querySelector("[data-call]")) {
    location.replace(one(".brand").href);
    return;
  }
  const held = document.activeElement?.closest("[data-call]");
  document.title = fresh.title;
  one(".call").className = fresh.querySelector(".call").className;
  for (const part of ["status", "more"]) {
    const here = one(`[data-call="${part}"]`);
    const there = fresh.querySelector(`[data-call="${part}"]`);
    if (here.innerHTML !== there.innerHTML) {
      here.replaceChildren(...there.childNodes);
    }
    Object.assign(here.dataset, there.dataset);
  }
  printable();
  if (held) {
    one("main").focus();
  }
};

const printable = () => {
  const part = one("[data-print]");
  if (part) {
    part.hidden = false;
    part.querySelector("button").onclick = () => print();
  }
};

/* What was so when the page came is no news. */
let known = null;
let first = null;

const tell = async (now) => {
  if (first !== null && now.speeches !== first.speeches) {
    speak();
  }
  /* Pressed again the button says again what was answered. */
  const pressed =
    first !== null && now.call !== null && (now.call !== first.call || now.presses !== first.presses);
  first = now;
  known = now.version;
  const part = one("[data-call='more']");
  if (part) {
    if (part.dataset.version !== now.version) {
      await renew();
    }
  } else if (pressed) {
    location.assign(state.href);
  } else if (state.textContent !== now.text) {
    state.textContent = now.text;
    state.hidden = now.text === "";
  }
};

const hear = async () => {
  for (;;) {
    try {
      const query = new URLSearchParams({ lang: document.documentElement.lang });
      if (known !== null) {
        query.set("after", known);
      }
      const answer = await fetch(`/help/now?${query}`, { cache: "no-store", signal: AbortSignal.timeout(NO_ANSWER) });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const now = await answer.json();
      const begun = first === null;
      if (now.version !== known) {
        await tell(now);
      }
      if (begun) {
        await pause(AT_REST);
      }
    } catch {
      /* The program starts anew, perhaps. */
      await pause(AGAIN);
    }
  }
};

let held;
addEventListener("keydown", (event) => {
  if (event.key === KEY && !event.repeat && form) {
    event.preventDefault();
    held = setTimeout(() => {
      held = undefined;
      speak();
    }, LONG);
  }
});
addEventListener("keyup", (event) => {
  if (event.key === KEY && held !== undefined) {
    clearTimeout(held);
    held = undefined;
    form.requestSubmit();
  }
});

printable();
if (form) {
  hear();
}
