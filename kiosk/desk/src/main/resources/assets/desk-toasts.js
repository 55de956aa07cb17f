/* What was logged, and ten seconds to undo it. */
import { all, one, show } from "./desk-dom.js";

const UNDO_SECONDS = 10;
const UNDONE_SECONDS = 3;

/* nameOf(errand) is what staff call it; undo(item) is asked for; changed() when one came or went. */
export const toastsOf = ({ nameOf, undo, changed }) => {
  const toasts = new Map();

  const endToast = (item) => {
    const toast = toasts.get(item.id);
    if (toast) {
      clearInterval(toast.timer);
      toasts.delete(item.id);
      toast.element.remove();
      changed();
    }
  };

  const word = (toast, which) => {
    all("[data-word]", toast.element).forEach((e) => show(e, e.dataset.word === which));
    toast.element.classList.toggle("toast--waiting", which === "waiting");
    toast.element.classList.toggle("toast--undone", which === "undone");
  };

  const countDown = (item, toast, seconds) => {
    clearInterval(toast.timer);
    let left = seconds * 1000;
    let before = performance.now();
    toast.timer = setInterval(() => {
      const now = performance.now();
      /* Whoever is on their way to the button, by mouse or keyboard, gets the time needed. */
      const paused = toast.element.matches(":hover, :focus-within");
      toast.element.classList.toggle("toast--paused", paused);
      left -= paused ? 0 : now - before;
      before = now;
      one(".ring-seconds", toast.element).textContent = Math.max(0, Math.ceil(left / 1000));
      if (left <= 0) {
        endToast(item);
      }
    }, 100);
  };

  const toastOf = (item) => {
    const known = toasts.get(item.id);
    if (known) {
      return known;
    }
    const element = one("[data-toast]").content.firstElementChild.cloneNode(true);
    one(".toast-errand", element).textContent = nameOf(item.errand);
    one(".toast-undo", element).addEventListener("click", () => undo(item));
    const toast = { element };
    toasts.set(item.id, toast);
    one("[data-toasts]").append(element);
    changed();
    return toast;
  };

  const toastLogged = (item) => {
    const toast = toastOf(item);
    word(toast, "logged");
    countDown(item, toast, UNDO_SECONDS);
  };

  const toastWaiting = (item) => word(toastOf(item), "waiting");

  const toastUndone = (item) => {
    const toast = toastOf(item);
    word(toast, "undone");
    one(".toast-undo", toast.element).remove();
    countDown(item, toast, UNDONE_SECONDS);
  };

  return {
    shown: () => toasts.size > 0,
    end: endToast,
    logged: toastLogged,
    waiting: toastWaiting,
    undone: toastUndone,
  };
};
