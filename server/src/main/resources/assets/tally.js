// A tally sheet by keyboard: arrows go from field to field, and sums follow what is typed. Without
// this the page sums when it is asked to.
const form = document.querySelector("form[data-tally]");
const table = form.querySelector("table");
const rows = [...table.tBodies[0].rows].filter((row) => row.querySelector("output"));
const rightToLeft = document.documentElement.dir === "rtl";
const number = new Intl.NumberFormat(document.documentElement.lang, {
  numberingSystem: "latn",
});

/** The value of decimal digits of any script; what is no number counts as nothing. */
function valueOf(field) {
  const text = field.value.trim().replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15);
  return /^[0-9]{1,4}$/.test(text) ? Number(text) : 0;
}

function fieldAt(row, column) {
  return rows[row]?.cells[column]?.querySelector("input");
}

function sum() {
  const sums = [...table.tFoot.rows[0].cells].map(() => 0);
  for (const row of rows) {
    let sumOfRow = 0;
    for (const field of row.querySelectorAll("input")) {
      const value = valueOf(field);
      sumOfRow += value;
      sums[field.closest("td").cellIndex] += value;
    }
    row.querySelector("output").textContent = number.format(sumOfRow);
    sums[sums.length - 1] += sumOfRow;
  }
  [...table.tFoot.rows[0].cells].forEach((cell, column) => {
    const output = cell.querySelector("output");
    if (output) output.textContent = number.format(sums[column]);
  });
}

/** The next field that way, past days without one. */
function next(field, down, across) {
  let row = rows.indexOf(field.closest("tr"));
  let column = field.closest("td").cellIndex;
  for (let step = 0; step < 50; step++) {
    row += down;
    column += across;
    if (!rows[row]?.cells[column]) return null;
    const found = fieldAt(row, column);
    if (found) return found;
  }
  return null;
}

/** Inside a number the arrows move the cursor, as anywhere. */
function atEdge(field, forward) {
  const edge = forward ? field.value.length : 0;
  return field.selectionStart === 0 && field.selectionEnd === field.value.length
    ? true
    : field.selectionStart === edge && field.selectionEnd === edge;
}

form.addEventListener("input", sum);
form.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  let found = null;
  if (event.key === "ArrowDown") found = next(field, 1, 0);
  else if (event.key === "ArrowUp") found = next(field, -1, 0);
  else if (sideways && atEdge(field, sideways > 0)) {
    found = next(field, 0, rightToLeft ? -sideways : sideways);
  }
  if (found) {
    event.preventDefault();
    found.focus();
    found.select();
  }
});
sum();
