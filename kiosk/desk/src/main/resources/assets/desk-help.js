/* A call for help on top of every page of a kiosk's desk: in whose language, for how long, with a
   sound that can be switched off, until somebody says that they are coming.

   A question to the program rests there until there is news, and each is a new one: a page that was
   left open overnight, or slept, hears again by itself. */
import { all, one, show } from "./desk-dom.js";

const NO_ANSWER = 40000;
const AGAIN = 3000;
/* The first answer comes at once; before the first question that rests the page has come to rest. */
const AT_REST = 1000;
const RING_EVERY = 4000;
const SOUND = "digipunkt-desk-sound";

const pause = (time) => new Promise((done) => setTimeout(done, time));

const panel = one("[data-help-calls]");
const base = panel.dataset.helpCalls;
const choice = one("[data-help-sound]");

let now = { stand: "" };
let at = 0;
let seen = "";
let context;

const kept = () => {
  try {
    return localStorage.getItem(SOUND) !== "off";
  } catch {
    return true;
  }
};
let sounds = kept();

const ringing = () => now.stand === "called";

/* Two tones, as of a door bell. Browsers play none before somebody has touched the page. */
const ring = async () => {
  if (!ringing() || !sounds) {
    return;
  }
  context ??= new AudioContext();
  show(one("[data-help-silent]"), context.state !== "running");
  if (context.state !== "running") {
    return;
  }
  [880, 660].forEach((frequency, i) => {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const from = context.currentTime + i * 0.35;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.25, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + 0.6);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + 0.6);
  });
};

for (const kind of ["pointerdown", "keydown"]) {
  addEventListener(kind, async () => {
    if (context?.state === "suspended") {
      await context.resume();
      ring();
    }
  }, { capture: true, passive: true });
}

const setSound = (on) => {
  sounds = on;
  try {
    localStorage.setItem(SOUND, on ? "on" : "off");
  } catch {
    /* It holds for this page then. */
  }
  if (choice) {
    one("input", choice).checked = on;
  }
  showWays();
};

const showWays = () => {
  show(one("[data-help-mute]"), ringing() && sounds);
  show(one("[data-help-silent]"), ringing() && sounds && context !== undefined && context.state !== "running");
};

const waited = () => {
  const seconds = Math.floor(now.seconds + (performance.now() - at) / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  one("[data-help-seconds]").textContent = clock;
};

const tell = (heard) => {
  const fresh = heard.stand !== now.stand || heard.id !== now.id;
  now = heard;
  at = performance.now();
  const open = now.stand === "called" || now.stand === "coming" || (now.stand === "nobody-came" && seen !== now.id);
  show(panel, open);
  if (!fresh) {
    return;
  }
  show(one("[data-help-failed]"), false);
  all("[data-help-stand]", panel).forEach((part) => show(part, part.dataset.helpStand === now.stand));
  all("[data-language]", panel).forEach((part) => show(part, part.dataset.language === now.language));
  show(one("[data-help-language]"), one(`[data-language]:not([hidden])`, panel) !== null);
  show(one("[data-help-waited]"), ringing());
  all("[data-help-answer]", panel).forEach((form) => {
    form.action = `${base}/help-calls/${now.id}/${form.dataset.helpAnswer}`;
  });
  show(one("[data-help-answer=coming]"), now.stand === "called");
  show(one("[data-help-answer=answered]"), now.stand === "coming");
  show(one("[data-help-close]"), now.stand === "nobody-came");
  showWays();
  waited();
  ring();
};

all("[data-help-answer]", panel).forEach((form) =>
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const answer = await fetch(form.action, { method: "POST", redirect: "manual", signal: AbortSignal.timeout(NO_ANSWER) });
      if (answer.type !== "opaqueredirect") {
        /* The desk is locked: the page asks for the PIN, and the call is still on top of it. */
        location.assign(base);
      }
    } catch {
      show(one("[data-help-failed]"), true);
    }
  }));

one("[data-help-mute]").addEventListener("click", () => setSound(false));
one("[data-help-close]").addEventListener("click", () => {
  seen = now.id;
  show(panel, false);
});
if (choice) {
  show(choice, true);
  one("input", choice).checked = sounds;
  one("input", choice).addEventListener("change", (event) => setSound(event.target.checked));
}

setInterval(ring, RING_EVERY);
setInterval(() => ringing() && waited(), 1000);

let known = "";
for (;;) {
  try {
    const answer = await fetch(`${base}/help-calls/now?after=${encodeURIComponent(known)}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(NO_ANSWER),
    });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    const heard = await answer.json();
    const begun = known === "";
    known = heard.version;
    tell(heard);
    if (begun) {
      await pause(AT_REST);
    }
  } catch {
    await pause(AGAIN);
  }
}
