// The control-flow graph of one function after one pass, drawn: dagre finds the places of the
// blocks and the ways of the edges.

import {Graph, layout} from "@dagrejs/dagre";
import {clamp, element, oncePerFrame, reveal, setClass, svgElement} from "explorer/dom";
import {Links} from "explorer/links";
import {Sheets} from "explorer/sheets";

const LINE = 16; // height of a line
const CHARACTER = 7.25; // width of a character
const PADDING = 9;
const MOST_LINES = 150; // of one block that are drawn
const MOST_LAID_OUT = 250; // blocks; with more, the layout would take seconds
const SCALES = [0.25, 2.5];

export class GraphView {
  constructor(parent, listeners) {
    this.listeners = listeners;
    this.scale = 1;
    this.drawings = new Map(); // by pass
    this.drawing = null;
    this.active = -1;
    this.current = {pc: -1, nodes: []};
    this.scroller = element("div", {
      class: "scroller",
      tabindex: "0",
      role: "group",
      "aria-label": "Control-flow graph. Arrow keys go from line to line, + and − zoom.",
      onkeydown: (event) => this.key(event),
    });
    this.said = element("p", {class: "sr-only", role: "status"});
    parent.append(arrowHeads(), this.scroller, this.said);
    this.sheets = new Sheets(this.scroller, () => {});
    this.listenToPointer();
  }

  // Show the graph after a pass. `ranges` has the source range of each instruction of the code, by pc.
  show(pass, ranges) {
    this.unmark();
    this.ranges = ranges;
    this.prepare(pass);
    this.drawing = this.drawings.get(pass);
    this.rescale(this.drawing.scale || this.scale);
    this.sheets.show(this.drawing);
  }

  // Draw the graph after a pass, to have it when it is shown.
  prepare(pass) {
    if (!this.drawings.has(pass)) this.drawings.set(pass, drawn(pass));
  }

  showBeginning() {
    if (this.drawing !== null) this.sheets.scrollTo({top: 0, left: 0});
  }

  // Whether a pass was shown before; it keeps its scale then.
  hasShown(pass) {
    return this.drawings.has(pass) && this.drawings.get(pass).scale > 0;
  }

  // Of the lines: their nodes, ranges and places.
  get items() {
    return this.drawing === null ? [] : this.drawing.items;
  }

  unmark() {
    for (const node of this.current.nodes) node.classList.remove("current");
    if (this.items[this.active]) this.items[this.active].node.classList.remove("active");
    this.current = {pc: -1, nodes: []};
    this.active = -1;
  }

  listenToPointer() {
    let event = null;
    const look = oncePerFrame(() => {
      const node = event && event.target.closest && event.target.closest("[data-item]");
      if (node) this.point(Number(node.dataset.item), false);
    });
    this.scroller.addEventListener("mousemove", (moved) => {
      event = moved;
      look();
    });
    this.scroller.addEventListener("mouseleave", () => {
      event = null;
      this.listeners.leave();
    });
    this.scroller.addEventListener("click", (clicked) => {
      const node = clicked.target.closest("[data-item]");
      if (node) this.activate(Number(node.dataset.item), false);
    });
    this.scroller.addEventListener(
      "wheel",
      (turned) => {
        if (!turned.ctrlKey) return;
        turned.preventDefault();
        this.rescale(this.scale * (turned.deltaY < 0 ? 1.15 : 1 / 1.15), turned);
      },
      {passive: false},
    );
    this.listenToDragging();
  }

  listenToDragging() {
    let held = null;
    this.scroller.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button === 0) held = event;
    });
    this.scroller.addEventListener("pointermove", (event) => {
      if (held === null || event.buttons === 0) {
        held = null;
        return;
      }
      this.scroller.scrollBy(held.clientX - event.clientX, held.clientY - event.clientY);
      held = event;
    });
  }

  key(event) {
    const moves = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1};
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key in moves) this.activate(clamp(this.active + moves[event.key], 0, this.items.length - 1), true);
    else if (event.key === "+" || event.key === "=") this.rescale(this.scale * 1.25);
    else if (event.key === "-") this.rescale(this.scale / 1.25);
    else if (event.key === "0") this.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  activate(item, reveals) {
    if (!this.items[item]) return;
    if (this.items[this.active]) this.items[this.active].node.classList.remove("active");
    this.active = item;
    this.items[item].node.classList.add("active");
    this.said.textContent = this.items[item].text;
    if (reveals) reveal(this.scroller, this.items[item].node);
    this.point(item, true);
  }

  point(item, reveals) {
    const [start, end] = this.items[item].range;
    if (start >= 0) this.listeners.point({start, end}, reveals);
  }

  // Zoom; where the pointer is given, what is under it stays there.
  rescale(scale, pointer) {
    if (this.drawing === null) return;
    const before = this.scale;
    this.scale = clamp(scale, ...SCALES);
    resize(this.drawing, this.scale);
    if (!pointer) return;
    const box = this.scroller.getBoundingClientRect();
    const [x, y] = [pointer.clientX - box.left, pointer.clientY - box.top];
    this.scroller.scrollLeft = ((this.scroller.scrollLeft + x) * this.scale) / before - x;
    this.scroller.scrollTop = ((this.scroller.scrollTop + y) * this.scale) / before - y;
  }

  // Mark the instruction that comes next, -1 for none, and its block. Return what is to be drawn, or
  // null. Passes before the last one may have other instructions in its place, of the same range.
  showCurrent(pc) {
    if (this.drawing === null || pc === this.current.pc) return null;
    const found = pc < 0 ? [] : this.itemsAt(pc);
    const place = found.length > 0 ? this.scrollTo(found[0]) : null;
    const draw = () => {
      for (const node of this.current.nodes) node.classList.remove("current");
      this.current = {pc, nodes: found.flatMap(({node, block}) => [node, block])};
      for (const node of this.current.nodes) node.classList.add("current");
      if (place) this.sheets.scrollTo(place);
    };
    return {isLong: place !== null, draw};
  }

  itemsAt(pc) {
    const found = this.items.filter((item) => item.pc === pc);
    const range = this.ranges.get(pc);
    if (found.length > 0 || !range) return found;
    return this.items.filter((item) => item.range[0] === range[0] && item.range[1] === range[1]);
  }

  // Return where to scroll, that a line is in view, or null if it is.
  scrollTo({top, left}) {
    const {place, size} = this.sheets;
    const [y, x] = [top * this.scale, left * this.scale];
    const isHigh = y < place.top || y + LINE * this.scale > place.top + size.height;
    const isWide = x < place.left || x + 80 > place.left + size.width;
    if (!isHigh && !isWide) return null;
    return {top: isHigh ? y - size.height / 3 : place.top, left: isWide ? x - size.width / 4 : place.left};
  }

  // `heatOf(pc)` returns a share, from 0 to 1, and a text, or null.
  showHeat(heatOf) {
    if (this.drawing === null || this.drawing.heatOf === heatOf) return;
    this.drawing.heatOf = heatOf;
    for (const {node, pc} of this.items) {
      const heat = heatOf(pc);
      const strip = node.children[1];
      strip.style.opacity = heat === null ? 0 : 0.15 + 0.85 * heat[0];
      strip.firstChild.textContent = heat === null ? "" : heat[1];
    }
  }

  fit() {
    if (this.drawing === null) return;
    const {clientWidth, clientHeight} = this.scroller;
    const {width, height} = this.drawing.size;
    this.rescale(Math.min(clientWidth / width, clientHeight / height, 1.25));
  }

  fitWidth() {
    if (this.drawing !== null) this.rescale(clamp(this.sheets.size.width / this.drawing.size.width, 0.7, 1));
  }

  mark(range, reveals) {
    if (this.drawing === null) return;
    const {spans, inside} =
      range === null ? {spans: [], inside: true} : this.drawing.links.belongingTo(range.start, range.end);
    const marked = new Set();
    for (const [from, to] of spans) for (let i = from; i < to; i++) marked.add(i);
    this.items.forEach(({node}, i) => {
      setClass(node, "mark-inside", inside && marked.has(i));
      setClass(node, "mark-around", !inside && marked.has(i));
    });
    if (reveals && spans.length > 0) reveal(this.scroller, this.items[spans[0][0]].node);
  }
}

// The drawing of the graph after a pass.
function drawn(pass) {
  const blocks = pass.blocks.map(drawnBlock);
  const graph = placed(blocks);
  const size = {width: graph.width + 24, height: graph.height + 24};
  const items = [];
  const group = svgElement("g", {transform: "translate(12 12)"}, ...graph.edges.map(drawEdge));
  blocks.forEach((block) => group.append(drawBlock(block, items)));
  const svg = svgElement(
    "svg",
    {class: "graph", viewBox: `0 0 ${size.width} ${size.height}`},
    group,
  );
  const links = Links.ofItems(items.flatMap((item) => item.range));
  const sheet = element("div", {class: "sheet"}, svg);
  return {sheet, svg, size, extent: size, items, links, scale: 0, heatOf: null};
}

// Setting the size it has would have the browser lay it out again.
function resize(drawing, scale) {
  if (drawing.scale === scale) return;
  drawing.scale = scale;
  drawing.extent = {width: drawing.size.width * scale, height: drawing.size.height * scale};
  for (const [name, length] of Object.entries(drawing.extent)) {
    drawing.svg.setAttribute(name, length);
    drawing.sheet.style[name] = `${length}px`;
  }
}

// Draw a block and add its lines to the items.
function drawBlock(block, items) {
  const group = svgElement(
    "g",
    {class: "block", transform: `translate(${block.x - block.width / 2} ${block.y - block.height / 2})`},
    svgElement("rect", {class: "box", width: block.width, height: block.height, rx: 5}),
    svgElement("text", {class: "heading", x: PADDING, y: LINE}, block.heading),
  );
  block.lines.forEach((line, i) => {
    const node = svgElement(
      "g",
      {class: line.changed ? "line changed" : "line", transform: `translate(0 ${LINE * (i + 1) + 6})`},
      svgElement("rect", {width: block.width - 2, x: 1, height: LINE}),
      svgElement("rect", {class: "heat-strip", width: 5, x: 1, height: LINE}, svgElement("title")),
      svgElement("text", {x: PADDING, y: 12}, (line.changed ? "● " : "  ") + line.text),
    );
    node.dataset.item = items.length;
    items.push({
      node,
      block: group,
      top: block.y - block.height / 2 + LINE * (i + 1) + 18,
      left: block.x - block.width / 2 + 12,
      pc: line.pc,
      range: line.range,
      text: `${block.heading}: ${line.text}${line.changed ? ", changed" : ""}`,
    });
    group.append(node);
  });
  return group;
}

// A block with the lines of it that are drawn, and its size.
function drawnBlock(block) {
  const changed = new Set(block.changed || []);
  const ranges = block.ranges || [];
  const lines = block.lines.slice(0, MOST_LINES).map((text, i) => ({
    text,
    changed: changed.has(i),
    range: ranges.length > 2 * i + 1 ? [ranges[2 * i], ranges[2 * i + 1]] : [-1, -1],
    pc: block.pcs[i],
  }));
  if (block.lines.length > MOST_LINES) {
    lines.push({text: `… ${block.lines.length - MOST_LINES} more lines`, changed: false, range: [-1, -1], pc: -1});
  }
  const heading = (block.heading || block.id).replace(/:\s*$/, "");
  const longest = Math.max(heading.length, ...lines.map((line) => line.text.length + 2));
  return {
    id: block.id,
    heading,
    lines,
    edges: block.edges || [],
    width: Math.ceil(longest * CHARACTER + 2 * PADDING),
    height: LINE * (lines.length + 1) + 14,
  };
}

// Give each block its x and y; return the size of the whole and the edges with their points.
function placed(blocks) {
  const known = new Set(blocks.map((block) => block.id));
  const ends = blocks.flatMap((block) =>
    block.edges.filter(([to]) => known.has(to)).map(([to, kind], i) => ({from: block.id, to, kind, name: kind + i})),
  );
  if (blocks.length > MOST_LAID_OUT) return stacked(blocks, ends);
  const graph = new Graph({multigraph: true});
  graph.setGraph({rankdir: "TB", nodesep: 28, ranksep: 34, edgesep: 14});
  for (const block of blocks) graph.setNode(block.id, {width: block.width, height: block.height});
  for (const {from, to, name} of ends) graph.setEdge(from, to, {}, name);
  layout(graph);
  for (const block of blocks) Object.assign(block, {x: graph.node(block.id).x, y: graph.node(block.id).y});
  const edges = ends.map(({from, to, kind, name}) => ({kind, points: graph.edge(from, to, name).points}));
  const {width, height} = graph.graph();
  return {edges, width: Number.isFinite(width) ? width : 0, height: Number.isFinite(height) ? height : 0};
}

// One block under the other, and the edges at their right.
function stacked(blocks, ends) {
  const places = new Map();
  const width = Math.max(...blocks.map((block) => block.width));
  let y = 0;
  blocks.forEach((block) => {
    Object.assign(block, {x: block.width / 2, y: y + block.height / 2});
    places.set(block.id, block);
    y += block.height + 24;
  });
  const edges = ends.map(({from, to, kind}, i) => {
    const [a, b] = [places.get(from), places.get(to)];
    const x = width + 12 + (i % 12) * 5;
    return {
      kind,
      points: [
        {x: a.width, y: a.y + a.height / 2 - 6},
        {x, y: a.y + a.height / 2 - 6},
        {x, y: b.y - b.height / 2 + 8},
        {x: b.width, y: b.y - b.height / 2 + 8},
      ],
    };
  });
  return {edges, width: width + 80, height: y};
}

function drawEdge({kind, points}) {
  return svgElement("path", {class: "edge " + kind, d: smooth(points), "marker-end": `url(#arrow-${kind})`});
}

// Return the path through points, with its corners rounded.
function smooth(points) {
  const at = (point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
  const middle = (a, b) => ({x: (a.x + b.x) / 2, y: (a.y + b.y) / 2});
  const parts = [`M${at(points[0])}`];
  for (let i = 1; i < points.length - 1; i++) parts.push(`Q${at(points[i])} ${at(middle(points[i], points[i + 1]))}`);
  parts.push(`L${at(points[points.length - 1])}`);
  return parts.join("");
}

// The heads of arrows, which all drawings share: a drawing out of sight has none that others can use.
function arrowHeads() {
  const heads = ["next", "jump", "handler"].map(arrowHead);
  return svgElement("svg", {class: "arrows", width: 0, height: 0, "aria-hidden": "true"}, ...heads);
}

function arrowHead(kind) {
  return svgElement(
    "marker",
    {
      id: "arrow-" + kind,
      class: "arrow " + kind,
      viewBox: "0 0 8 8",
      refX: 7,
      refY: 4,
      markerWidth: 7,
      markerHeight: 7,
      orient: "auto-start-reverse",
    },
    svgElement("path", {d: "M0 0L8 4L0 8Z"}),
  );
}
