/* Reads the page aloud, in reading order, each part in its own language: by a voice of the browser
   that speaks without the internet, else by the kiosk's own. Where neither speaks a language it is
   left out, and the page says so. Pressed again it stops. */
import { isHere } from "./terminal.js";

const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, a, button";
const UNREAD = "[aria-hidden=true], [hidden], script, style";
const LONGEST = 1000;
const VOICES_COME = 500;

const button = document.querySelector("[data-read]");
const name = button.querySelector("[data-read-name]");
const status = document.querySelector("[data-read-status]");
const kiosk = button.dataset.read.split(" ");
const begin = name.textContent;

let run = 0;
let sound = null;

/* In parts that the kiosk takes, between words where there are any. */
const split = (words) => {
  const parts = [];
  let rest = words;
  while (rest.length > LONGEST) {
    const space = rest.lastIndexOf(" ", LONGEST);
    const end = space > 0 ? space : LONGEST;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return [...parts, rest];
};

/* The words of the page: runs of text of one block and one language. */
const pieces = () => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  let last = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const words = node.data.replace(/\s+/g, " ").trim();
    if (!words || parent.closest(UNREAD) || !parent.checkVisibility()) {
      continue;
    }
    const block = parent.closest(BLOCKS) ?? parent;
    const language = parent.closest("[lang]").lang;
    if (last && last.block === block && last.language === language && last.words.length < LONGEST) {
      last.words += ` ${words}`;
    } else {
      last = { block, language, words };
      found.push(last);
    }
  }
  return found;
};

const voices = async () => {
  const known = window.speechSynthesis?.getVoices() ?? [];
  if (known.length || !window.speechSynthesis) {
    return known;
  }
  await new Promise((come) => {
    setTimeout(come, VOICES_COME);
    speechSynthesis.addEventListener?.("voiceschanged", come, { once: true });
  });
  return speechSynthesis.getVoices();
};

const plain = (tag) => tag.toLowerCase().split(/[-_]/)[0];

const sayByBrowser = (piece, voice) =>
  new Promise((end) => {
    const words = new SpeechSynthesisUtterance(piece.words);
    words.voice = voice;
    words.lang = voice.lang;
    words.onend = end;
    words.onerror = end;
    speechSynthesis.speak(words);
  });

/* False when the kiosk did not say it. */
const sayPart = async (language, words, mine) => {
  const answer = await fetch(`/terminal/speech/${language}`, {
    method: "POST",
    headers: { "Content-Type": "text/plain" },
    body: words,
  }).catch(() => null);
  if (!answer?.ok || run !== mine) {
    return run !== mine;
  }
  const output = new AudioContext();
  try {
    const buffer = await output.decodeAudioData(await answer.arrayBuffer());
    /* Stopped while it was being read: nothing may begin to sound now. */
    if (run === mine) {
      sound = output.createBufferSource();
      sound.buffer = buffer;
      sound.connect(output.destination);
      await new Promise((end) => {
        sound.onended = end;
        sound.start();
      });
    }
    return true;
  } catch {
    return run !== mine;
  } finally {
    await output.close();
  }
};

const sayByKiosk = async (piece, mine) => {
  for (const words of split(piece.words)) {
    if (run !== mine) {
      return true;
    }
    if (!(await sayPart(piece.language, words, mine))) {
      return false;
    }
  }
  return true;
};

const say = async (piece, all, mine) => {
  const voice = all.find((one) => one.localService && plain(one.lang) === plain(piece.language));
  if (voice) {
    await sayByBrowser(piece, voice);
    return true;
  }
  return kiosk.includes(piece.language) && sayByKiosk(piece, mine);
};

const stop = () => {
  run += 1;
  window.speechSynthesis?.cancel();
  sound?.stop();
  sound = null;
  document.querySelector(".being-read")?.classList.remove("being-read");
  name.textContent = begin;
};

const read = async () => {
  const mine = ++run;
  const all = await voices();
  let heard = 0;
  let silent = 0;
  for (const piece of pieces()) {
    if (run !== mine) {
      return;
    }
    if (heard === 0 && silent === 0) {
      name.textContent = button.dataset.stop;
      status.textContent = button.dataset.reading;
    }
    isHere("read-aloud");
    piece.block.classList.add("being-read");
    const said = await say(piece, all, mine);
    piece.block.classList.remove("being-read");
    heard += said ? 1 : 0;
    silent += said ? 0 : 1;
  }
  if (run === mine) {
    stop();
    const words = heard === 0 ? button.dataset.silent : silent > 0 ? button.dataset.partly : "";
    status.textContent = words;
  }
};

button.hidden = false;
button.addEventListener("click", () => {
  if (name.textContent === begin) {
    read();
  } else {
    stop();
    status.textContent = "";
  }
});
addEventListener("pagehide", stop);
