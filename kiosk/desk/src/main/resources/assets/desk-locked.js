/* The page that asks for the PIN: taps of this browser that wait for it are told, not hidden. */
import { one, show } from "./desk-dom.js";
import { outboxOf } from "./desk-outbox.js";

const notice = one("[data-outbox]");
const waiting = (await outboxOf(notice.dataset.outbox))
  .list()
  .filter((item) => !item.undo).length;
one("[data-outbox-count]", notice).textContent = waiting;
show(notice, waiting > 0);
