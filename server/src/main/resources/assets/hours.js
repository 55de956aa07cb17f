// Forms of hours without a new page: each step is asked of the server, which draws the whole form
// or what it means; nothing is worked out here. Without this script, or when anything fails, the
// same buttons send the form as usual.
const QUIET_MILLIS = 400;
let waiting;
let asked;

const liveForm = () => document.querySelector("form[data-live]");

async function drawn(form, button) {
  asked?.abort();
  asked = new AbortController();
  const fields = new URLSearchParams(new FormData(form, button));
  if (!button) {
    fields.append("do", "show");
  }
  const answer = await fetch(form.action, {
    method: "POST",
    body: fields,
    signal: asked.signal,
    headers: { Accept: "text/html" },
  });
  if (answer.redirected || !answer.ok) {
    throw new Error(`The form was not drawn: ${answer.status}`);
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("form[data-live]");
  if (!fresh) {
    throw new Error("There is no form in the answer");
  }
  return fresh;
}

// What is told elsewhere in the form; not where the reader is just answering it.
function retold(form, fresh) {
  for (const told of form.querySelectorAll("[data-told]")) {
    if (!told.contains(document.activeElement)) {
      told.replaceWith(fresh.querySelector(`#${told.id}`));
    }
  }
}

// Only what is told: whoever types is not disturbed.
async function preview(form) {
  if (!form.querySelector("#preview")) {
    return;
  }
  try {
    const fresh = await drawn(form);
    const told = form.querySelector("#preview");
    const open = told.querySelector("details")?.open;
    told.replaceWith(fresh.querySelector("#preview"));
    retold(form, fresh);
    const details = form.querySelector("#preview details");
    if (details && open) {
      details.open = true;
    }
  } catch (failure) {
    if (failure.name !== "AbortError") {
      console.warn(failure);
    }
  }
}

// The whole form, with the focus where the server or the reader left it.
async function redraw(form, button) {
  const focused = document.activeElement?.id;
  // What would be typed now would be lost with the form that is replaced.
  form.inert = true;
  try {
    const fresh = await drawn(form, button);
    form.replaceWith(fresh);
    const next = fresh.querySelector("[autofocus]") ?? document.getElementById(focused);
    next?.focus();
  } catch (failure) {
    form.inert = false;
    if (failure.name !== "AbortError") {
      form.removeAttribute("data-live");
      form.requestSubmit(button);
    }
  }
}

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (event.target === liveForm() && button && !button.hasAttribute("data-leaves")) {
    event.preventDefault();
    clearTimeout(waiting);
    redraw(event.target, button);
  }
});

document.addEventListener("input", (event) => {
  const form = liveForm();
  if (form?.contains(event.target)) {
    clearTimeout(waiting);
    const whole = event.target.hasAttribute("data-redraw");
    const shown = form.querySelector("button[value=show]");
    waiting = setTimeout(() => (whole ? redraw(form, shown) : preview(form)), QUIET_MILLIS);
  }
});
