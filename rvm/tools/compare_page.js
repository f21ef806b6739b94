"use strict";

// Draws the listings: in each program's part of the page, a choice of its functions, and
// source, register code and stack code of the chosen one side by side.

window.addEventListener("error", (event) => {
  const note = document.createElement("p");
  note.id = "script-error";
  note.textContent = "This page's script failed: " + event.message;
  document.body.prepend(note);
});

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function count(number) {
  return number.toLocaleString("en");
}

function sizeText(size) {
  return `${size.instructions} instructions, ${size.bytes} bytes, ${size.slots} slots`;
}

function executedText(size) {
  return size.executed === undefined ? "" : `; executed: ${count(size.executed)}, calls: ${count(size.calls)}`;
}

function codeCell(machine, instructions) {
  const cell = element("td", machine);
  for (const [pc, isTarget, opcode, meaning] of instructions) {
    const line = element("div");
    line.append(element("i", isTarget ? "target" : "", pc), element("b", "", opcode), element("span", "", meaning));
    cell.append(line);
  }
  return cell;
}

function headCell(machine, listing) {
  const cell = element("th", machine, machine + " code");
  cell.append(element("small", "", sizeText(listing[machine]) + executedText(listing[machine])));
  return cell;
}

function drawListing(listing) {
  const table = element("table", "listing");
  const head = table.createTHead().insertRow();
  head.append(element("th"), element("th", "", "source"), headCell("register", listing), headCell("stack", listing));
  const body = table.createTBody();
  for (const [line, source, register, stack] of listing.rows) {
    const row = body.insertRow();
    row.append(element("td", "line", line), element("td", "source", source),
               codeCell("register", register), codeCell("stack", stack));
  }
  return table;
}

function optionText(listing) {
  const share = listing.share === undefined ? "" : `  (${(100 * listing.share).toFixed(1)}% of all that it executes)`;
  return `${listing.name}, line ${listing.line}${share}`;
}

function setUp(place, listings) {
  const choice = element("select");
  choice.setAttribute("aria-label", "function");
  listings.forEach((listing) => choice.append(element("option", "", optionText(listing))));
  const shown = element("div", "scroll");
  const draw = () => shown.replaceChildren(drawListing(listings[choice.selectedIndex]));
  choice.addEventListener("change", draw);
  place.replaceChildren(choice, shown);
  draw();
}

const all = JSON.parse(document.getElementById("listings").textContent);
for (const place of document.querySelectorAll("[data-program]")) {
  if (all[place.dataset.program].length > 0) setUp(place, all[place.dataset.program]);
}
