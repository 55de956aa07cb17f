/* Stands in every page of the kiosk browser, in a world of its own that the page's scripts do not
   see, and speaks with the supervisor alone. It tells that the page lives, is painted and is used;
   on sites it shows the way back, help and the end; it counts down when nobody does anything. What
   it shows lies in a closed shadow, above everything. Time itself runs in the supervisor: a page
   that breaks this script is left in time all the same. */
(() => {
  const TOUCH_EVERY = 700;
  const BEAT_EVERY = 1000;
  const say = (message) => globalThis.digipunktSays(JSON.stringify(message));

  let touched = -TOUCH_EVERY;
  const touch = (event) => {
    const now = performance.now();
    if (event.isTrusted && now - touched >= TOUCH_EVERY) {
      touched = now;
      say({ kind: "touch" });
    }
  };
  /* Not `scroll`: a page that scrolls by itself would never be left. */
  for (const kind of ["pointerdown", "touchstart", "touchmove", "keydown", "wheel"]) {
    addEventListener(kind, touch, { capture: true, passive: true });
  }
  if (window !== top) {
    return;
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; margin: 0;
      padding: 0; border: 0; width: auto; height: auto; overflow: visible; background: none; }
    :host(.top) { inset: 0 0 auto 0; }
    :host(.counting) { inset: 0; }
    * { box-sizing: border-box; font: 600 1.125rem/1.4 system-ui, "Noto Sans", "Noto Sans Arabic",
      "Noto Sans Ethiopic", sans-serif; }
    nav { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; padding: 0.5rem;
      background: #0b3954; color: #fff; box-shadow: 0 0 0.5rem rgb(0 0 0 / 50%); }
    p { margin: 0; flex: 1 1 10rem; }
    button { min-height: 3rem; min-width: 3rem; padding: 0.5rem 1rem; border: 2px solid #fff;
      border-radius: 0.5rem; background: #fff; color: #0b3954; cursor: pointer; }
    button:focus-visible { outline: 4px solid #ffc857; outline-offset: 2px; }
    button.quiet { background: none; color: #fff; }
    .count { position: fixed; inset: 0; display: grid; place-items: center; background: rgb(0 0 0 / 75%); }
    .count > div { display: grid; gap: 1rem; justify-items: center; max-width: 40rem; margin: 1rem;
      padding: 2rem; border-radius: 1rem; background: #fff; color: #111; text-align: center; }
    h2 { margin: 0; font-size: 1.75rem; }
    .seconds { font-size: 3rem; }
    .count button { min-height: 4rem; font-size: 1.5rem; background: #0b3954; color: #fff; }
    [hidden] { display: none !important; }
  `);

  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [sheet];
  host.setAttribute("popover", "manual");

  const element = (name, parent, set = {}) => {
    const made = document.createElement(name);
    Object.assign(made, set);
    parent.append(made);
    return made;
  };
  const bar = element("nav", root, { hidden: true });
  const button = (name, className) =>
    element("button", bar, { type: "button", className, hidden: true, onclick: () => say({ kind: name }) });
  const home = button("home", "");
  const help = button("help", "");
  const finished = button("finished", "");
  const words = element("p", bar);
  words.setAttribute("role", "status");
  const move = element("button", bar, {
    type: "button",
    className: "quiet",
    hidden: true,
    textContent: "↕",
    onclick: () => host.classList.toggle("top"),
  });
  const count = element("div", root, { className: "count", hidden: true });
  count.setAttribute("role", "alertdialog");
  count.setAttribute("aria-labelledby", "still");
  const box = element("div", count);
  const still = element("h2", box, { id: "still" });
  const seconds = element("p", box, { className: "seconds" });
  seconds.setAttribute("aria-live", "off");
  const stay = element("button", box, { type: "button", onclick: () => calm() });

  let told = null;
  let counting = null;

  const isWanted = () => !bar.hidden || counting !== null;

  /* A page's own dialog makes all outside it dead: then the bar belongs inside. */
  const raise = () => {
    const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
    const parent = modal ?? document.fullscreenElement ?? document.documentElement;
    if (parent === null || !isWanted()) {
      return;
    }
    if (host.parentNode !== parent) {
      parent.append(host);
    }
    const box = (counting === null ? bar : count).getBoundingClientRect();
    const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (seen !== host) {
      if (host.matches(":popover-open")) {
        host.hidePopover();
      }
      host.showPopover();
    }
  };

  const speak = (text) => {
    const voices = globalThis.speechSynthesis?.getVoices() ?? [];
    const voice = voices.find((one) => one.lang.split("-")[0] === told.language.split("-")[0]);
    if (voice) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      speechSynthesis.speak(utterance);
    }
  };

  const calm = () => {
    if (counting !== null) {
      clearInterval(counting.timer);
      counting.before?.focus?.({ preventScroll: true });
      counting = null;
      count.hidden = true;
      host.classList.remove("counting");
      globalThis.speechSynthesis?.cancel();
      say({ kind: "touch" });
    }
  };

  const startCount = (left) => {
    if (counting !== null || told === null) {
      return;
    }
    const ends = performance.now() + left * 1000;
    const show = () =>
      (seconds.textContent = Math.max(0, Math.ceil((ends - performance.now()) / 1000)));
    counting = { timer: setInterval(show, 250), before: document.activeElement };
    show();
    count.hidden = false;
    host.classList.add("counting");
    raise();
    stay.focus({ preventScroll: true });
    speak(still.textContent);
  };
  for (const kind of ["pointerdown", "keydown", "wheel", "touchstart"]) {
    addEventListener(kind, (event) => event.isTrusted && calm(), { capture: true, passive: true });
  }

  const show = (message) => {
    told = message;
    root.host.setAttribute("dir", message.direction);
    root.host.setAttribute("lang", message.language);
    for (const [where, key] of [
      [home, "home"],
      [help, "help"],
      [finished, "finished"],
      [stay, "stay"],
      [still, "still"],
    ]) {
      where.textContent = message.texts[key];
    }
    move.setAttribute("aria-label", message.texts.move);
    bar.setAttribute("aria-label", message.texts.bar);
    home.hidden = help.hidden = move.hidden = !message.site;
    finished.hidden = !message.used;
    bar.hidden = !message.site && !message.used;
    words.textContent = message.words;
    /* Room at the end of the page, so that its last line can be scrolled out from under the bar. */
    if (!bar.hidden && document.body) {
      document.body.style.setProperty("padding-block-end", "5rem");
    }
    raise();
  };

  globalThis.digipunkt = (message) => {
    if (message.kind === "show") {
      show(message);
    } else if (message.kind === "count") {
      startCount(message.seconds);
    } else if (message.kind === "calm") {
      calm();
    } else if (message.kind === "words" && told !== null) {
      words.textContent = message.words;
    }
  };

  let painted = false;
  const beat = () => {
    raise();
    say({ kind: "beat", painted, empty: !document.body?.firstElementChild });
    painted = false;
    requestAnimationFrame(() => (painted = true));
  };
  const begin = () => {
    say({ kind: "hello" });
    beat();
  };
  setInterval(beat, BEAT_EVERY);
  /* Not at the end of the document: one that stops half-way on a bad line has a way back too. */
  const whenThere = () => (document.body ? begin() : setTimeout(whenThere, 30));
  whenThere();
})();
