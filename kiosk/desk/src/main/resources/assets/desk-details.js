/* The panel of one record's details: beside the tiles, or from the bottom of a narrow screen.
   Each choice is saved at once, so that nobody has to remember a button. */
import { all, one, show } from "./desk-dom.js";

const WIDE = matchMedia("(min-width: 60rem)");

/* tell(item, details), again(item) and remove(item) do what is chosen. */
export const detailsOf = ({ tell, again, remove }) => {
  const dialog = one("[data-details]");
  const form = one("[data-details-form]", dialog);
  const title = one("[data-details-title]", dialog);
  const problem = one("[data-details-problem]", dialog);
  let row;
  let back;

  const inputs = () => [...all("input[type=radio]", form)];

  const set = (details) =>
    inputs().forEach((input) => {
      input.checked = input.value === (details[input.name] ?? "");
    });

  const close = () => {
    dialog.close();
  };

  /* Where somebody was referred goes with an outcome alone: it leaves with it, and is told. */
  const patch = (input) => {
    const leaves = input.name === "outcome" && input.value !== "referred" && row.details.referredTo;
    return { [input.name]: input.value, ...(leaves ? { referredTo: "" } : {}) };
  };

  form.addEventListener("change", (event) => {
    const details = patch(event.target);
    row.details = { ...row.details, ...details };
    set(row.details);
    show(problem, false);
    tell(row.item, details);
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { item } = row;
    close();
    ({ again, remove })[event.submitter?.value]?.(item);
  });

  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });

  /* Beside a bottom sheet means: enough of it. */
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && !WIDE.matches) {
      close();
    }
  });

  dialog.addEventListener("close", () => {
    row = undefined;
    (back?.isConnected ? back : one("[data-latest]")).focus();
  });

  return {
    /* shown: {item, details, name, time, count};  opener gets the focus back */
    open(shown, opener) {
      if (dialog.open) {
        dialog.close();
      }
      row = shown;
      row.details = { outcome: "done", ...shown.details, ...shown.item.details };
      back = opener;
      title.textContent = [shown.name, shown.time].filter(Boolean).join(" ");
      ["ageBand", "gender"].forEach((asked) => {
        const group = one(`[data-detail="${asked}"]`, form);
        if (group) {
          show(group, !(shown.count > 1));
        }
      });
      set(row.details);
      show(problem, false);
      WIDE.matches ? dialog.show() : dialog.showModal();
      title.focus();
      one(".details-choices", dialog).scrollTop = 0;
    },
    /* Returns false when the panel is not about that record. */
    refused(item, why) {
      if (!row || item.change !== "details" || row.item.reference !== item.reference) {
        return false;
      }
      all("[data-why]", problem).forEach((e) => show(e, e.dataset.why === why));
      show(problem, true);
      return true;
    },
    /* What staff call a choice; empty for one that is not on the page. */
    word: (field, value) =>
      inputs().find((input) => input.name === field && input.value === value)
        ?.nextElementSibling.textContent ?? "",
  };
};
