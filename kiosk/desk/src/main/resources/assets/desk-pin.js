/* The PIN again, or on the server the way to sign in, without losing the tap. */
import { all, one, show } from "./desk-dom.js";

/* opened() runs when the desk is open again. */
export const pinOf = ({ post, opened }) => {
  const dialog = one("[data-pin]");
  const form = one("form", dialog);
  let later = false;

  const showError = (which) =>
    all("[data-pin-error]", dialog).forEach((e) => show(e, e.dataset.pinError === which));

  const openWith = async (pin) => {
    try {
      const { ok, status } = await post("/pin", { pin });
      if (ok) {
        showError(null);
        dialog.close();
        opened();
      } else {
        showError(status === 429 ? "paused" : "wrong");
      }
    } catch {
      showError("network");
    }
  };

  if (form) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const input = one("input", form);
      openWith(input.value);
      input.value = "";
      input.focus();
    });
  }
  one("[data-pin-later]", dialog).addEventListener("click", () => dialog.close());
  /* A closed dialog stays closed until the next tap. */
  dialog.addEventListener("close", () => {
    later = true;
  });

  return {
    isOpen: () => dialog.open,
    /* Somebody has signed in again elsewhere in this browser. */
    close() {
      if (!form) {
        dialog.close();
      }
    },
    again() {
      later = false;
    },
    ask() {
      if (!dialog.open && !later) {
        dialog.showModal();
      }
    },
  };
};
