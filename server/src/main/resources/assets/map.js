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

function escaped(text) {
  const box = document.createElement("span");
  box.textContent = text;
  return box.innerHTML;
}

function draw(borders, points) {
  box.hidden = false;
  const told = box.dataset;
  const maxZoom = points.tiles ? 18 : 12;
  const map = L.map(box, { zoomControl: false, attributionControl: false, maxZoom });
  L.control.zoom({ zoomInTitle: told.zoomIn, zoomOutTitle: told.zoomOut }).addTo(map);
  L.control.attribution({ prefix: false }).addAttribution(told.source).addTo(map);
  const land = L.geoJSON(borders, {
    interactive: false,
    style: { className: "map-border" },
  });
  const dots = L.geoJSON(points, {
    pointToLayer: (_, at) => L.circleMarker(at, { radius: 8, className: "map-point" }),
    onEachFeature: (point, dot) => dot.bindPopup(linkTo(point.properties)),
  });
  const here = told.lat ? L.latLng(Number(told.lat), Number(told.lon)) : null;
  if (here) {
    map.setView(here, 8);
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
      .bindTooltip(told.here)
      .addTo(map);
  }
}

if (box) {
  const [borders, points] = await Promise.all([
    features(box.dataset.borders),
    features(box.dataset.points),
  ]);
  draw(borders, points);
}
