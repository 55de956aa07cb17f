/* Links and forms that load another page need the program. While it is known not to answer they say
   so, instead of ending on the browser's own error page; what was pressed and filled in stays. */
import { one, show } from "./desk-dom.js";

/* ask() tells whether the program answers; needsNetwork is false on a kiosk, whose program runs on the
   same machine. Returns heard(answered), for what other requests find out. */
export const awayOf = ({ ask, needsNetwork }) => {
  const notice = one("[data-away]");
  let silent = false;
  let passing = false;

  const heard = (answered) => {
    silent = !answered;
    if (answered) {
      show(notice, false);
    }
  };

  const holdBack = async (event, go) => {
    if (event.defaultPrevented || passing || !(silent || (needsNetwork && !navigator.onLine))) {
      return;
    }
    event.preventDefault();
    const answered = await ask();
    heard(answered);
    if (answered) {
      passing = true;
      go();
      passing = false;
    } else {
      show(notice, true);
      notice.focus();
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const here = link && link.origin === window.location.origin && !link.getAttribute("href").startsWith("#");
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (here && event.button === 0 && !modified) {
      holdBack(event, () => window.location.assign(link.href));
    }
  });

  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    holdBack(event, () => form.requestSubmit(submitter));
  });

  return heard;
};
