// The page of coverage answers at once: what is changed in the form is asked for, and the part that
// tells the answer is put in place, with its address. Without this the form's button does the same.
const form = document.querySelector("[data-coverage-ask]");
const answer = document.querySelector("[data-coverage-answer]");
// It stays where it is, so that a change is read aloud.
const told = document.querySelector("[data-coverage-told]");
const box = document.querySelector("[data-coverage-map]");
const SLIDERS = { km: { max: 100, step: 1 }, hours: { max: 60, step: 0.5 } };
const WAIT = 60;

let asking = null;
let shown = null;

function addressed() {
  const fields = new URLSearchParams(new FormData(form));
  return `${form.getAttribute("action")}?${fields}`;
}

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const address = addressed();
  try {
    const response = await fetch(address, { signal: asking.signal });
    // What is half typed is told by the form's own button.
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.querySelector("[data-coverage-answer]");
    told.textContent = page.querySelector("[data-coverage-told]").textContent;
    answer.replaceChildren(...fresh.childNodes);
    answer.dataset.map = fresh.dataset.map;
    history.replaceState(null, "", address);
    await draw();
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

let waiting = 0;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(ask, WAIT);
}

/** A slider below a field, which says the same and follows it. */
function slide(name, { max, step }) {
  const field = form.elements.namedItem(name);
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = "0";
  slider.max = String(max);
  slider.step = String(step);
  slider.value = field.value.replace(",", ".");
  slider.setAttribute("aria-label", field.labels[0].textContent);
  slider.addEventListener("input", () => {
    field.value = slider.value;
    soon();
  });
  field.addEventListener("input", () => {
    slider.value = field.value.replace(",", ".");
  });
  field.after(slider);
}

function escaped(text) {
  const span = document.createElement("span");
  span.textContent = text;
  return span.innerHTML;
}

/** The area of a circle is to its neighbour's as their inhabitants are. */
function radius(people) {
  return people ? Math.max(4, Math.min(28, Math.sqrt(people) / 7)) : 4;
}

function spot(feature, at) {
  const home = feature.properties;
  return L.circleMarker(at, {
    radius: radius(home.people),
    className: `coverage-spot coverage-spot--${home.reached ? "reached" : "far"}`,
  }).bindTooltip(
    escaped([home.name, home.nearest && `${home.nearest}: ${home.kilometres} km`].filter(Boolean).join(" – ")),
  );
}

function point(feature, at) {
  const help = feature.properties;
  const icon = L.divIcon({
    className: help.gives ? "coverage-marker" : "coverage-marker coverage-marker--not",
    iconSize: [12, 12],
  });
  return L.marker(at, { icon, keyboard: false, alt: "" }).bindTooltip(escaped(help.name));
}

async function features(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

async function map() {
  const borders = await features(box.dataset.borders);
  box.hidden = false;
  const drawn = L.map(box, { zoomControl: false, attributionControl: false, maxZoom: 12 });
  L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(drawn);
  L.control.attribution({ prefix: false }).addAttribution(escaped(box.dataset.source)).addTo(drawn);
  const land = L.geoJSON(borders, { interactive: false, style: { className: "map-border" } });
  drawn.fitBounds(land.getBounds(), { padding: [12, 12] });
  land.addTo(drawn);
  return { drawn, layer: L.layerGroup().addTo(drawn) };
}

async function draw() {
  shown ??= map();
  const { layer } = await shown;
  const address = answer.dataset.map;
  const collection = await features(address);
  // An answer that came late is no longer asked for.
  if (address !== answer.dataset.map) return;
  layer.clearLayers();
  for (const feature of collection.features) {
    const at = L.GeoJSON.coordsToLatLng(feature.geometry.coordinates);
    (feature.properties.kinds ? point : spot)(feature, at).addTo(layer);
  }
}

for (const [name, limits] of Object.entries(SLIDERS)) slide(name, limits);
form.addEventListener("input", (event) => {
  if (event.target.type !== "range") soon();
});
await draw();
