/* What the page shows of the program's state: counts, what is on its way, a new day. */
import { all, one, show } from "./desk-dom.js";

const FOLLOW_FIRST = 1500;
const FOLLOW_MOST = 30000;

/* ask() asks the program for its state; isQuiet() is true when the page may load itself again. */
export const stateOf = ({ desk, latest, ask, isQuiet }) => {
  const showCounts = (total, errands) => {
    one("[data-total]").textContent = total;
    all("[data-count]").forEach((element) => {
      const count = errands[element.dataset.count] ?? 0;
      element.textContent = count;
      if (element.matches(".tile-count")) {
        show(element, count > 0);
      }
    });
  };

  const showWeek = (week, total) => {
    one("[data-week-total]").textContent = week.total;
    show(one("[data-legend]"), week.total > 0);
    show(one("[data-none]"), total === 0);
    all("[data-week-count]").forEach((element) => {
      const count = week.errands[element.dataset.weekCount] ?? 0;
      element.textContent = count;
      show(element.closest("[data-row]"), count > 0);
    });
  };

  /* What was just logged is at the server in a moment: the page tells so without waiting for its
     next round. */
  let followed = FOLLOW_FIRST;
  let follow;

  const followSending = (state) => {
    clearTimeout(follow);
    if (state.sending === "under-way") {
      follow = setTimeout(ask, followed);
      followed = Math.min(followed * 2, FOLLOW_MOST);
    } else {
      followed = FOLLOW_FIRST;
    }
  };

  return {
    followSoon() {
      followed = FOLLOW_FIRST;
    },
    /* A page left open overnight begins the day with an empty tally, also while it is locked. */
    beginDay() {
      const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" });
      if (today > desk.dataset.day) {
        showCounts(0, {});
        latest.clear();
      }
    },
    show(state) {
      if (state.day !== desk.dataset.day) {
        latest.clear();
        all("[data-day-link]").forEach((link) => {
          link.href = `${desk.dataset.base}/days/${state.day}`;
        });
      }
      desk.dataset.day = state.day;
      latest.tell(state.latest);
      showCounts(state.total, state.errands);
      showWeek(state.week, state.total);
      all("[data-sending]").forEach((element) =>
        show(element, element.dataset.sending.split(" ").includes(state.sending)));
      all("[data-out-of-use]").forEach((element) =>
        show(element, element.dataset.outOfUse === state.sending));
      all("[data-unsent-count]").forEach((element) => {
        element.textContent = state.unsent;
      });
      followSending(state);
      all("[data-set-aside]").forEach((element) => show(element, state.setAside > 0));
      all("[data-set-aside-count]").forEach((element) => {
        element.textContent = state.setAside;
      });
      if (String(state.taxonomy) !== desk.dataset.taxonomy && isQuiet()) {
        window.location.reload();
      }
    },
  };
};
