// The live intervals of one function: instructions from top to bottom, and a column for each
// variable and temporary with a bar where it is alive. Only the rows in view are drawn.

import {clamp, element, oncePerFrame, setClass, svgElement} from "explorer/dom";
import {Links} from "explorer/links";
import {Sheets} from "explorer/sheets";

const ROW = 20;
const HEADS = 96; // height of the names above them
const COLUMN = 26;
const BEYOND = 30; // rows drawn above and below those in view
const LEFT = 10; // so many of them are left when others are drawn
const HUES = 8;

export class IntervalsView {
  constructor(parent, listeners) {
    this.listeners = listeners;
    this.detail = element("p", {class: "detail", role: "status"});
    this.heatOf = () => null;
    this.drawings = new Map(); // by intervals
    this.drawing = null;
    this.scroller = element(
      "div",
      {
        class: "scroller",
        tabindex: "0",
        role: "group",
        "aria-label":
          "Live intervals. Up and down go from instruction to instruction, " +
          "left and right from variable to variable.",
        onkeydown: (event) => this.key(event),
      },
    );
    parent.append(this.detail, this.scroller);
    this.draw = oncePerFrame(() => this.drawRows());
    this.sheets = new Sheets(this.scroller, this.draw);
    this.scroller.addEventListener("scroll", this.draw, {passive: true});
    this.listenToPointer();
  }

  // Show other intervals; showHeat, which follows, draws their rows.
  show(intervals) {
    this.intervals = intervals;
    this.prepare(intervals);
    this.drawing = this.drawings.get(intervals);
    this.sheets.show(this.drawing);
    this.marked = {spans: [], inside: true};
    this.active = {row: -1, column: -1};
    this.current = null; // the row of the instruction that comes next, -1 for none
    this.say();
  }

  // Draw what does not depend on where the scroller is.
  prepare(intervals) {
    if (!this.drawings.has(intervals)) this.drawings.set(intervals, drawn(intervals));
  }

  showBeginning() {
    if (this.drawing !== null) this.sheets.scrollTo({top: 0, left: 0});
  }

  get columns() {
    return this.drawing.columns;
  }

  get cursor() {
    return this.drawing.cursor;
  }

  // Draw the rows in view and some around them, unless they are there.
  drawRows() {
    const {place, size} = this.sheets;
    if (this.drawing === null || size.height === 0) return;
    const {rows} = this.drawing;
    const count = this.intervals.labels.length;
    const first = Math.floor(place.top / ROW);
    const end = first + Math.ceil(size.height / ROW);
    const isThere = clamp(first - LEFT, 0, count) >= rows.first && clamp(end + LEFT, 0, count) <= rows.end;
    const {row, column} = this.active;
    const shows = [row, column, this.marked.inside, ...this.marked.spans].join();
    if (isThere && rows.shows === shows && rows.heatOf === this.heatOf) return;
    const [from, to] = [clamp(first - BEYOND, 0, count), clamp(end + BEYOND, 0, count)];
    this.drawing.rows = {first: from, end: to, shows, heatOf: this.heatOf};
    this.drawing.canvas.replaceChildren(this.cursor, this.drawnRows(from, to));
  }

  drawnRows(first, end) {
    const {width} = this.drawing.extent;
    const drawing = svgElement("svg", {width, height: (end - first) * ROW + 1, style: `top:${first * ROW}px`});
    const marked = this.rowsMarked();
    for (let row = first; row < end; row++) drawing.append(this.drawRow(row, (row - first) * ROW, marked.has(row)));
    this.columns.forEach((column, at) => drawing.append(...this.drawBars(column, at, first, end)));
    return drawing;
  }

  rowsMarked() {
    const marked = new Set();
    for (const [from, to] of this.marked.spans) for (let i = from; i < to; i++) marked.add(i);
    return marked;
  }

  drawRow(row, y, isMarked) {
    const mark = isMarked ? (this.marked.inside ? " mark-inside" : " mark-around") : "";
    const label = this.intervals.labels[row];
    const group = svgElement(
      "g",
      {class: `row${mark}${row === this.active.row ? " active" : ""}`, transform: `translate(0 ${y})`},
      svgElement("rect", {width: "100%", height: ROW}),
      this.heatStrip(row),
      svgElement("text", {class: "number", x: 58, y: 14}, row),
      svgElement("text", {x: 68, y: 14}, label.length > 34 ? label.slice(0, 33) + "…" : label),
    );
    const block = (this.intervals.blocks || [])[row];
    if (block >= 0) {
      group.append(svgElement("text", {class: "start", x: 6, y: 14}, `b${block}`), svgElement("line", {x2: "100%"}));
    }
    if (label.length > 34) group.append(svgElement("title", {}, label));
    return group;
  }

  heatStrip(row) {
    const heat = this.heatOf(this.intervals.pcs[row]);
    if (heat === null) return "";
    const style = `opacity:${0.15 + 0.85 * heat[0]}`;
    return svgElement("rect", {class: "heat-strip", width: 5, height: ROW, style}, svgElement("title", {}, heat[1]));
  }

  // `heatOf(pc)` returns a share, from 0 to 1, and a text, or null.
  showHeat(heatOf) {
    this.heatOf = heatOf;
    this.drawRows();
  }

  // Mark the instruction that comes next, -1 for none, and the names that are alive there. Return what
  // is to be drawn, or null.
  showCurrent(pc) {
    if (!this.intervals) return null;
    const row = pc < 0 ? -1 : this.intervals.pcs.indexOf(pc);
    if (row === this.current) return null;
    const top = row < 0 ? null : this.topFor(row);
    const draw = () => {
      this.current = row;
      this.cursor.hidden = row < 0;
      this.cursor.style.top = `${row * ROW}px`;
      const {heads} = this.drawing;
      this.columns.forEach((column, at) => setClass(heads.children[at], "alive", this.isAlive(at, row)));
      if (top !== null) this.scrollTo(top);
    };
    return {isLong: top !== null, draw};
  }

  // Return where to scroll, that a row is in view, or null if it is.
  topFor(row) {
    const {place, size} = this.sheets;
    const height = size.height - HEADS;
    const top = row * ROW;
    return top < place.top || top + ROW > place.top + height ? top - height / 3 : null;
  }

  scrollTo(top, left = this.sheets.place.left) {
    this.sheets.scrollTo({top, left});
  }

  drawBars(column, at, first, end) {
    const bars = [];
    const x = this.drawing.labelWidth + at * COLUMN + 5;
    for (let i = 0; i < column.live.length; i += 2) {
      const from = Math.max(column.live[i], first);
      const to = Math.min(column.live[i + 1], end);
      if (from >= to) continue;
      bars.push(
        svgElement("rect", {
          class: `bar hue-${Math.abs(column.register) % HUES} ${this.relation(column)}`,
          x,
          y: (from - first) * ROW + 2,
          width: COLUMN - 10,
          height: (to - from) * ROW - 4,
          rx: 4,
        }),
      );
    }
    return bars;
  }

  // How a column stands to the one that is pointed at.
  relation(column) {
    const chosen = this.columns[this.active.column];
    if (!chosen) return "";
    if (chosen === column) return "chosen";
    return chosen.interferes.includes(column.index) ? "interferes" : "apart";
  }

  listenToPointer() {
    let event = null;
    const look = oncePerFrame(() => {
      if (event) this.lookAt(event, false);
    });
    this.scroller.addEventListener("mousemove", (moved) => {
      event = moved;
      look();
    });
    this.scroller.addEventListener("click", (clicked) => this.lookAt(clicked, true));
    this.scroller.addEventListener("mouseleave", () => {
      event = null;
      this.listeners.leave();
      this.activate(-1, -1, false);
    });
  }

  lookAt(event, reveals) {
    const {canvas, heads, labelWidth} = this.drawing;
    const box = canvas.getBoundingClientRect();
    const row = Math.floor((event.clientY - box.top) / ROW);
    const column = Math.floor((event.clientX - box.left - labelWidth) / COLUMN);
    const isHead = heads.contains(event.target);
    this.activate(
      isHead ? -1 : row,
      this.columns[column] && (isHead || this.isAlive(column, row)) ? column : -1,
      reveals,
    );
  }

  isAlive(at, row) {
    const {live} = this.columns[at];
    for (let i = 0; i < live.length; i += 2) if (row >= live[i] && row < live[i + 1]) return true;
    return false;
  }

  key(event) {
    const moves = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      PageDown: [15, 0],
      PageUp: [-15, 0],
    };
    if (!(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const [down, right] = moves[event.key];
    const {row, column} = this.active;
    this.activate(
      clamp(row + down, 0, this.intervals.labels.length - 1),
      clamp(column + right, -1, this.columns.length - 1),
      true,
    );
    this.showActive();
  }

  showActive() {
    const {active, sheets} = this;
    const {labelWidth} = this.drawing;
    const top = this.topFor(active.row);
    if (top !== null) this.scrollTo(top);
    const left = labelWidth + active.column * COLUMN;
    const {place, size} = sheets;
    const isInView = left + COLUMN <= place.left + size.width && left >= place.left + labelWidth;
    if (active.column >= 0 && !isInView) this.scrollTo(place.top, left - size.width / 2);
  }

  activate(row, column, reveals) {
    if (!this.intervals) return;
    const changed = row !== this.active.row || column !== this.active.column;
    this.active = {row, column};
    if (changed) {
      this.say();
      this.draw();
    }
    const start = row >= 0 && row < this.intervals.labels.length ? this.intervals.ranges[2 * row] : -1;
    if (start >= 0 && (changed || reveals))
      this.listeners.point({start, end: this.intervals.ranges[2 * row + 1]}, reveals);
  }

  say() {
    const {row, column} = this.active;
    const parts = [];
    if (column >= 0) parts.push(this.describe(this.columns[column]));
    else if (row >= 0 && row < this.intervals.labels.length)
      parts.push(`${row}: ${this.intervals.labels[row]}`, this.aliveAt(row));
    else parts.push("Point at a bar to see with what it interferes.");
    this.detail.textContent = parts.join(" — ");
  }

  aliveAt(row) {
    const names = this.columns.filter((column, at) => this.isAlive(at, row)).map((column) => column.name);
    return names.length > 0 ? `alive: ${names.join(", ")}` : "nothing alive";
  }

  describe(column) {
    const others = column.interferes.map((index) => this.intervals.rows[index].name);
    const place = column.register >= 0 ? `register r${column.register}` : "no register";
    const same = column.coalesced ? `, coalesced with ${column.coalesced}` : "";
    return `${column.name}: ${place}${same}; interferes with ${others.join(", ") || "nothing"}`;
  }

  mark(range, reveals) {
    if (!this.intervals) return;
    this.marked = range === null ? {spans: [], inside: true} : this.drawing.links.belongingTo(range.start, range.end);
    if (reveals && this.marked.spans.length > 0) {
      const top = this.topFor(this.marked.spans[0][0]);
      if (top !== null) this.scrollTo(top);
    }
    this.draw();
  }
}

// The drawing of intervals, without its rows.
function drawn(intervals) {
  const columns = intervals.rows
    .map((row, index) => ({...row, index}))
    .sort((a, b) => a.register - b.register || (a.live[0] || 0) - (b.live[0] || 0));
  const longest = Math.max(8, ...intervals.labels.map((label) => label.length));
  const labelWidth = Math.min(longest, 34) * 7.25 + 74;
  const width = labelWidth + columns.length * COLUMN + 12;
  const height = intervals.labels.length * ROW + 8;
  const heads = drawnHeads(columns, labelWidth);
  const cursor = element("div", {class: "cursor", hidden: true});
  const canvas = element("div", {class: "canvas", style: `height:${height}px`}, cursor);
  const size = `width:max(100%, ${width}px); height:max(100%, ${height + HEADS}px)`;
  return {
    sheet: element("div", {class: "sheet", style: size}, heads, canvas),
    extent: {width, height: height + HEADS},
    ...{columns, labelWidth, heads, cursor, canvas},
    links: Links.ofItems(intervals.ranges),
    rows: {first: 0, end: 0, shows: "", heatOf: null},
  };
}

function drawnHeads(columns, labelWidth) {
  const heads = element("div", {class: "heads", "aria-hidden": "true"});
  let last = null;
  columns.forEach((column, at) => {
    const begins = last !== column.register;
    last = column.register;
    heads.append(
      element(
        "div",
        {class: begins ? "head begins" : "head", style: `left:${labelWidth + at * COLUMN}px`},
        element("span", {class: "name"}, column.name),
        element(
          "span",
          {class: `register hue-${Math.abs(column.register) % HUES}`},
          column.register >= 0 ? `r${column.register}` : "–",
        ),
      ),
    );
  });
  heads.append(element("div", {class: "corner", style: `width:${labelWidth}px`}, "instruction"));
  return heads;
}
