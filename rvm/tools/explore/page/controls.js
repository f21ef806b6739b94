// Buttons and choices.

import {element} from "explorer/dom";

// Return a labelled choice: its label, its select, and fill(options) for [value, text] each.
export function choice(title, options, changed) {
  const select = element("select", {onchange: changed});
  const fill = (wanted) => select.replaceChildren(...wanted.map(([value, text]) => element("option", {value}, text)));
  fill(options);
  return {label: element("label", {class: "choice"}, element("span", {}, title), select), select, fill};
}

export function button(text, title, pressed, attributes = {}) {
  return element("button", {type: "button", title, "aria-label": title, onclick: pressed, ...attributes}, text);
}
