// Small helpers for building and changing the document.

const SVG = "http://www.w3.org/2000/svg";

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

// Return an element. Attributes whose name begins with "on" are listeners.
export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

export function svgElement(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

// Set a text only where it differs: the browser then has nothing to draw again.
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

export function setClass(node, name, wanted) {
  if (node.classList.contains(name) !== wanted) node.classList.toggle(name, wanted);
}

// Return a function that calls `draw` once in the next frame, however often it is called before.
export function oncePerFrame(draw) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  };
}

export function count(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

export function clamp(number, least, most) {
  return Math.max(least, Math.min(most, number));
}

// Return the index of the last item of a sorted list that is at most `wanted`, or -1.
export function lastAtMost(sorted, wanted) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// Scroll a container, and nothing around it, until the child is in view.
export function reveal(container, child) {
  const outer = container.getBoundingClientRect();
  const inner = child.getBoundingClientRect();
  if (inner.top < outer.top) container.scrollTop -= outer.top - inner.top + outer.height / 3;
  else if (inner.bottom > outer.bottom) container.scrollTop += inner.bottom - outer.bottom + outer.height / 3;
}
