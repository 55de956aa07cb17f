// A map of service points on the municipal borders. Everything on it stands as text beside it, so
// that a reader without scripts or without sight of the map misses nothing.
const box = document.querySelector("[data-map]");

async function features(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.json();
}

function linkTo(point) {
  const link = document.createElement("a");
  link.href = `/points/${encodeURIComponent(point.id)}`;
  link.textContent = point.name;
  return link;
}

// What a map tells of its points beside where they are stands in the table beside it as well.
function classOf(told) {
  return told.quality ? `map-point map-point--${told.quality}` : "map-point";
}

function escaped(text) {
  const box = document.createElement("span");
  box.textContent = text;
  return box.innerHTML;
}

// Names that stand in nobody's way: the largest places first, those of points where the map is
// close enough to tell points apart. Text like any other, so that it follows theme and zoom.
const NAMES_OF_POINTS = 9;
const LARGE_ONES = 12;
const AWAY = 16;

function meets(one, other) {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  );
}

// Beside a dot, or below or above it: the first that is free and inside the map.
function free(at, w, h, taken, size) {
  return [
    { x: at.x + AWAY, y: at.y - h / 2, w, h },
    { x: at.x - AWAY - w, y: at.y - h / 2, w, h },
    { x: at.x - w / 2, y: at.y + AWAY, w, h },
    { x: at.x - w / 2, y: at.y - AWAY - h, w, h },
  ].find(
    (spot) =>
      spot.x >= 0 &&
      spot.y >= 0 &&
      spot.x + w <= size.x &&
      spot.y + h <= size.y &&
      !taken.some((other) => meets(spot, other)),
  );
}

// Where the map's own buttons and its source stand.
function corners() {
  const frame = box.getBoundingClientRect();
  return [...box.querySelectorAll(".leaflet-control")].map((control) => {
    const at = control.getBoundingClientRect();
    return { x: at.x - frame.x, y: at.y - frame.y, w: at.width, h: at.height };
  });
}

function around(at, reach) {
  return { x: at.x - reach, y: at.y - reach, w: 2 * reach, h: 2 * reach };
}

function written(map, layer, localities, points, centre) {
  layer.clearLayers();
  const towns = localities.map((town) => ({ name: town.name, at: L.latLng(town.lat, town.lon) }));
  const dots = points.features.map((point) => ({
    name: point.properties.name,
    at: L.GeoJSON.coordsToLatLng(point.geometry.coordinates),
  }));
  const close = map.getZoom() >= NAMES_OF_POINTS;
  const names = [...towns.slice(0, LARGE_ONES), ...(close ? dots : []), ...towns.slice(LARGE_ONES)];
  const pen = document.createElement("canvas").getContext("2d");
  const probe = getComputedStyle(box);
  pen.font = `${probe.fontWeight} ${probe.fontSize} ${probe.fontFamily}`;
  const h = Number.parseFloat(probe.fontSize) * 1.3;
  const size = map.getSize();
  const taken = [
    ...corners(),
    ...dots.map((dot) => around(map.latLngToContainerPoint(dot.at), 8)),
    ...(centre ? [around(map.latLngToContainerPoint(centre), 15)] : []),
  ];
  const told = new Set();
  for (const { name, at } of names) {
    const spot = map.latLngToContainerPoint(at);
    const here = !told.has(name) && free(spot, pen.measureText(name).width + 4, h, taken, size);
    if (here) {
      told.add(name);
      taken.push(here);
      const icon = L.divIcon({
        className: "map-name",
        html: escaped(name),
        iconSize: null,
        iconAnchor: [spot.x - here.x, spot.y - here.y],
      });
      L.marker(at, { icon, interactive: false, keyboard: false, pane: "names" }).addTo(layer);
    }
  }
}

function name(map, localities, points, centre) {
  // Every point stands beside the map with its name: to who listens these would be noise.
  map.createPane("names").setAttribute("aria-hidden", "true");
  const layer = L.layerGroup().addTo(map);
  const again = () => written(map, layer, localities, points, centre);
  map.on("moveend resize", again);
  again();
}

function draw(borders, points, localities) {
  box.hidden = false;
  const told = box.dataset;
  const maxZoom = points.tiles ? 18 : 12;
  const map = L.map(box, { zoomControl: false, attributionControl: false, maxZoom });
  L.control.zoom({ zoomInTitle: told.zoomIn, zoomOutTitle: told.zoomOut }).addTo(map);
  L.control.attribution({ prefix: false }).addAttribution(escaped(told.source)).addTo(map);
  const land = L.geoJSON(borders, {
    interactive: false,
    style: { className: "map-border" },
  });
  const dots = L.geoJSON(points, {
    pointToLayer: (point, at) => L.circleMarker(at, { radius: 8, className: classOf(point.properties) }),
    onEachFeature: (point, dot) => dot.bindPopup(linkTo(point.properties)),
  });
  const here = told.lat ? L.latLng(Number(told.lat), Number(told.lon)) : null;
  if (here) {
    map.setView(here, Number(told.zoom ?? 8));
  } else {
    const all = dots.getBounds().isValid() ? dots : land;
    map.fitBounds(all.getBounds(), { maxZoom: points.tiles ? 12 : 8, padding: [24, 24] });
  }
  if (points.tiles) {
    L.tileLayer(points.tiles.url, { maxZoom, attribution: escaped(points.tiles.source) }).addTo(map);
    box.classList.add("map--tiles");
  }
  land.addTo(map);
  dots.addTo(map);
  if (here) {
    L.circleMarker(here, { radius: 14, className: "map-here" })
      .bindTooltip(escaped(told.here))
      .addTo(map);
  }
  // Pictures of the land have names of their own.
  name(map, points.tiles ? [] : localities.items, points, here);
}

if (box) {
  const [borders, points, localities] = await Promise.all([
    features(box.dataset.borders),
    features(box.dataset.points),
    // Names of towns are an extra: without them the map still shows the way.
    features(box.dataset.localities).catch(() => ({ items: [] })),
  ]);
  draw(borders, points, localities);
}
