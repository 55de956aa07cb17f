/* The latest taps: what became of each, and the way back.

   For ten seconds a tap says that it was logged. After that it stays, calmly, until newer ones
   have taken its place: nobody has to be quick. The program tells the latest as well, so that
   they are still there when the page is loaded again. */
import { all, one, show } from "./desk-dom.js";

const FRESH_SECONDS = 10;
const SAME_SECONDS = 60;
const UNDONE_SECONDS = 3;
const MOST = 3;
const UNDOABLE = ["logged", "saving", "network", "no-space", "locked"];

const clockTime = (millis) =>
  new Date(millis).toLocaleTimeString("sv-SE", { timeZone: "Europe/Stockholm", timeStyle: "short" });

/* What this tab has logged is its own after a reload too. */
const ownOf = (key) => {
  let own = [];
  try {
    own = JSON.parse(window.sessionStorage.getItem(key)) ?? [];
  } catch {
    /* As below. */
  }
  return {
    has: (reference) => own.includes(reference),
    add(reference) {
      own = [...own, reference].slice(-MOST);
      try {
        window.sessionStorage.setItem(key, JSON.stringify(own));
      } catch {
        /* Then it is forgotten with the page. */
      }
    },
  };
};

/* ownKey is where the tab keeps what it has logged. nameOf({errand, errands}) is what staff call it; undo(item), same(item, first) and part(item) are
   asked for; details is the panel of them; isLeaving(reference) is true while an undo of it is under
   way. */
export const latestOf = ({ ownKey, nameOf, undo, same, part, details, isLeaving }) => {
  const panel = one("[data-latest]");
  const list = one("[data-latest-list]", panel);
  const more = one("[data-latest-more]", panel);
  const rows = new Map();
  const logged = ownOf(ownKey);
  let told = [];

  /* As they stand on the page: the newest first. */
  const shown = () => [...list.children].map((element) => rows.get(element.dataset.item));

  /* Of what was logged in this tab: what colleagues have logged nobody takes back unseen. */
  const isOwn = (row) => !row.told || logged.has(row.item.reference);
  const newest = () => shown().find((row) => isOwn(row) && UNDOABLE.includes(row.word));

  const say = (text) => {
    const said = one("[data-said]", panel);
    /* The same words twice are read aloud twice. */
    said.textContent = said.textContent === text ? `${text}\u00a0` : text;
  };

  const rowFor = (item, element, isTold) => {
    element.dataset.item = item.id;
    const row = { item, element, told: isTold, word: "logged" };
    const does = (which, work) =>
      one(`[data-${which}]`, element).addEventListener("submit", (event) => {
        event.preventDefault();
        work();
      });
    does("undo", () => undo(item));
    does("same", () => {
      same(item, one("[data-same] input", element).value);
      offer(row, null);
    });
    does("part", () => part(item));
    one("[data-tell]", element).addEventListener("click", (event) => {
      event.preventDefault();
      if (UNDOABLE.includes(row.word)) {
        details.open(
          {
            item,
            details: row.tap?.details ?? {},
            count: row.tap?.count ?? 1,
            name: nameOf(row.tap ?? item),
            time: one("[data-time]", element).textContent,
          },
          event.currentTarget,
        );
      }
    });
    rows.set(item.id, row);
    return row;
  };

  const newRow = (item, isTold) => {
    const template = one("[data-latest-row]", panel);
    const element = template.content.firstElementChild.cloneNode(true);
    all("[data-errand-name]", element).forEach((name) => {
      name.textContent = nameOf(item);
    });
    one("[data-time]", element).textContent = item.clock ?? clockTime(item.at);
    return rowFor(item, element, isTold);
  };

  /* For a minute, as long as it may still be the same person. */
  const offer = (row, first) => {
    clearTimeout(row.offered);
    const form = one("[data-same]", row.element);
    one("input", form).value = first ?? "";
    const left = SAME_SECONDS - (row.tap?.secondsAgo ?? SAME_SECONDS);
    show(form, Boolean(first) && left > 0 && row.word === "logged");
    if (!form.hidden) {
      row.offered = setTimeout(() => show(form, false), left * 1000);
    }
  };

  /* In a measuring week the row asks, until there is an answer; a group is not asked. */
  const asksFor = (row) =>
    panel.dataset.asks === "true" && UNDOABLE.includes(row.word) && !((row.tap?.count ?? 1) > 1) &&
    !["ageBand", "gender"].some((asked) => row.tap?.details?.[asked]);

  const showCue = (row) => {
    const asks = asksFor(row);
    all("[data-cue]", row.element).forEach((e) => show(e, (e.dataset.cue === "ask") === asks));
  };

  /* What the program tells of a record: another desk may have changed it. */
  const describe = (row, tap) => {
    row.tap = tap;
    Object.assign(row.item, { errand: tap.errand, errands: tap.errands });
    all("[data-errand-name]", row.element).forEach((name) => {
      name.textContent = nameOf(tap);
    });
    show(one("[data-heads]", row.element), tap.count > 1);
    one("[data-heads-count]", row.element).textContent = tap.count;
    one("[data-note]", row.element).replaceChildren(
      ...Object.entries(tap.details)
        .filter(([field, value]) => field !== "outcome" || value !== "done")
        .map(([field, value]) => details.word(field, value))
        .filter(Boolean)
        .flatMap((word) => [Object.assign(document.createElement("span"), { textContent: word }), " "]));
    offer(row, tap.samePersonAs);
    showUndo(row);
    showCue(row);
  };

  const isJoined = (row) => row.tap?.joined ?? !one("[data-part]", row.element).hidden;

  const showUndo = (row) => {
    const undoable = UNDOABLE.includes(row.word);
    const joined = isJoined(row);
    show(one("[data-undo]", row.element), undoable && !joined);
    show(one("[data-part]", row.element), undoable && joined);
  };

  const setWord = (row, word) => {
    row.word = word;
    const speaks = word !== "logged" || row.fresh;
    all("[data-word]", row.element).forEach((e) => show(e, speaks && e.dataset.word === word));
    showUndo(row);
    showCue(row);
    if (word !== "logged") {
      show(one("[data-same]", row.element), false);
    }
    ["network", "no-space", "locked", "refused", "undone"].forEach((state) =>
      row.element.classList.toggle(`latest-row--${state}`, state === word));
  };

  const setFresh = (row, fresh) => {
    row.fresh = fresh;
    row.element.classList.toggle("latest-row--fresh", fresh);
  };

  const drop = (row) => {
    clearTimeout(row.timer);
    clearTimeout(row.offered);
    rows.delete(row.item.id);
    row.element.remove();
  };

  const freshen = (row, age) => {
    setFresh(row, age < FRESH_SECONDS);
    setWord(row, "logged");
    one(".latest-left", row.element).style.animationDelay = `${-age}s`;
    clearTimeout(row.timer);
    row.timer = setTimeout(() => {
      setFresh(row, false);
      setWord(row, "logged");
      arrange();
    }, Math.max(0, FRESH_SECONDS - age) * 1000);
  };

  const leaveAfter = (row, seconds) => {
    clearTimeout(row.timer);
    row.timer = setTimeout(() => {
      drop(row);
      arrange();
    }, seconds * 1000);
  };

  /* What this page logged comes first; what else the program tells follows as far as there is
     room. No row ever changes its place: one with the focus would lose it. */
  const arrange = () => {
    const references = new Set(told.map((tap) => tap.reference));
    const own = new Set([...rows.values()].filter((row) => !row.told).map((row) => row.item.reference));
    [...rows.values()]
      .filter((row) => row.told && row.word === "logged")
      .filter((row) => !references.has(row.item.reference) || own.has(row.item.reference))
      .forEach(drop);
    [...rows.values()].filter((row) => !row.told && isGone(row, references)).forEach(drop);
    told
      .filter((tap) => !own.has(tap.reference) && !isLeaving(tap.reference))
      .reverse()
      .reduce((older, tap) => {
        const known = rows.get(tap.reference);
        if (known) {
          return known.element;
        }
        const row = newRow({ ...tap, id: tap.reference, clock: tap.at }, true);
        list.insertBefore(row.element, older);
        freshen(row, tap.secondsAgo);
        return row.element;
      }, null);
    told.forEach((tap) => {
      const row = shown().find((one) => one.item.reference === tap.reference);
      if (row && tap.details) {
        describe(row, tap);
      }
    });
    shown().filter((row, place) => place >= MOST && !row.fresh).forEach(drop);
    show(one("[data-latest-none]", panel), rows.size === 0);
    show(more, rows.size > 1);
    const next = newest();
    one("[data-latest-keys]", panel).classList.toggle("latest-keys--none", !next);
    shown().forEach((row) => {
      const button = one("[data-undo] button", row.element);
      row === next
        ? button.setAttribute("aria-keyshortcuts", "Control+Z Meta+Z")
        : button.removeAttribute("aria-keyshortcuts");
    });
  };

  /* Another desk took it back: the program tells fewer, or older ones in its place. */
  const isGone = (row, references) => {
    const oldest = told.at(-1);
    return row.word === "logged" && !row.fresh && told.every((tap) => tap.details) &&
      !references.has(row.item.reference) &&
      (told.length < MOST || row.item.at > Date.now() - oldest.secondsAgo * 1000);
  };

  const rowOf = (reference) =>
    [...rows.values()].find((row) => row.item.reference === reference);

  const ownRow = (item) => {
    const known = rows.get(item.id);
    if (known) {
      return known;
    }
    const row = newRow(item, false);
    list.prepend(row.element);
    return row;
  };

  const open = (opened) => {
    panel.classList.toggle("latest--open", opened);
    more.setAttribute("aria-expanded", String(opened));
  };

  more.addEventListener("click", () => open(!panel.classList.contains("latest--open")));
  show(one("[data-latest-keys]", panel), true);
  all("li", list).forEach((element) => {
    const { reference } = element.dataset;
    const errands = element.dataset.errands.split(" ");
    const secondsAgo = Number(element.dataset.secondsAgo);
    const tap = { reference, errand: errands[0], errands, secondsAgo };
    freshen(rowFor({ ...tap, id: reference }, element, true), secondsAgo);
    told.push({ ...tap, at: one("[data-time]", element).textContent });
  });
  arrange();

  return {
    /* What an undo by keyboard does: the newest of this page is taken back, or is two people again. */
    takeBack() {
      const row = newest();
      if (row) {
        isJoined(row) ? part(row.item) : undo(row.item);
      }
      return Boolean(row);
    },
    isFresh: () => [...rows.values()].some((row) => row.fresh || row.word === "undone"),
    tell(taps) {
      told = taps;
      arrange();
    },
    /* Pressed, and on its way. */
    saving(item) {
      open(false);
      setWord(ownRow(item), "saving");
      arrange();
    },
    logged(item) {
      logged.add(item.reference);
      freshen(ownRow(item), 0);
      arrange();
      const { element } = rows.get(item.id);
      const asks = one('[data-cue="ask"]', element);
      say([nameOf(item), one('[data-word="logged"]', element).textContent,
        asks.hidden ? "" : asks.textContent].filter(Boolean).join(" "));
    },
    /* why: network, no-space or locked */
    waiting(item, why) {
      const row = rows.get(item.id);
      if (row && row.word !== why) {
        setWord(row, why);
        say(`${nameOf(item)} ${one(`[data-word="${why}"]`, row.element).textContent}`);
      }
    },
    undone(item) {
      const row = ownRow(item);
      const focused = row.element.contains(document.activeElement);
      setFresh(row, false);
      setWord(row, "undone");
      leaveAfter(row, UNDONE_SECONDS);
      arrange();
      say(`${nameOf(item)} ${one('[data-word="undone"]', row.element).textContent}`);
      if (focused) {
        panel.focus();
      }
    },
    /* Details were told, or two became one person or two again. */
    changed(item) {
      const row = rowOf(item.change === "same" ? item.body.as : item.reference);
      if (item.change === "same" && rowOf(item.reference)) {
        drop(rowOf(item.reference));
      }
      if (row && item.change !== "details") {
        freshen(row, 0);
      }
      const word = { details: "data-saved", same: "data-joined", part: "data-parted" }[item.change];
      say(`${nameOf(row?.tap ?? item)} ${panel.getAttribute(word)}`);
    },
    refused(item) {
      const row = rows.get(item.id);
      if (row) {
        setFresh(row, false);
        setWord(row, "refused");
        leaveAfter(row, FRESH_SECONDS);
        arrange();
      }
    },
    /* Another page has sent it or taken it back: the program tells what stands. */
    elsewhere(item) {
      if (rows.has(item.id)) {
        drop(rows.get(item.id));
        arrange();
      }
    },
    /* A new day: yesterday's are no longer the latest. */
    clear() {
      told = [];
      [...rows.values()].filter((row) => row.word === "logged" && !row.fresh).forEach(drop);
      arrange();
    },
  };
};
