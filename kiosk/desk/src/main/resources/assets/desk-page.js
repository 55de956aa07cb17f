/* The pages around the desk: their links and forms say so when there is no network. */
import { awayOf } from "./desk-away.js";
import { one } from "./desk-dom.js";

const { base, access } = one("[data-away]").dataset;

const ask = () =>
  fetch(`${base}/now`, { cache: "no-store", signal: AbortSignal.timeout(8000) }).then(
    () => true,
    () => false,
  );

awayOf({ ask, needsNetwork: access === "SIGN_IN" });
