// The browser's position for *help near me*: asked for only when the reader presses the button, and
// rounded to about a kilometre before it goes anywhere.
const form = document.querySelector("form[data-here]");

function rounded(degrees) {
  return degrees.toFixed(2);
}

if (form && navigator.geolocation) {
  form.hidden = false;
  const status = form.querySelector("[role=status]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.elements.lat.value = rounded(coords.latitude);
        form.elements.lon.value = rounded(coords.longitude);
        form.submit();
      },
      () => {
        status.textContent = status.dataset.refused;
      },
      { maximumAge: 600_000, timeout: 20_000 },
    );
  });
}
