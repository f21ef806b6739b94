// What one machine holds: the instruction that comes next, and the slots of a frame with their
// names and values. What differs from what was shown before is marked.

import {element, setClass, setText} from "explorer/dom";
import {NAMES} from "explorer/program";
import {EMPTY} from "explorer/recording";

export class MachineView {
  constructor(machine, recording, program, lead) {
    this.machine = machine;
    this.recording = recording;
    this.program = program;
    this.before = {frame: -1, slots: null};
    this.operation = element("span", {class: "operation"});
    this.meaning = element("span", {class: "meaning"});
    this.place = element("span", {class: "place"});
    this.leads = element("input", {type: "radio", name: "leader", value: machine, onchange: lead});
    this.body = element("tbody");
    this.scroller = element(
      "div",
      {class: "table", tabindex: "0", role: "region", "aria-label": `${NAMES[machine]}: values`},
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            element("th", {scope: "col"}, machine === "register" ? "register" : "slot"),
            element("th", {scope: "col"}, "value"),
          ),
        ),
        this.body,
      ),
    );
    this.node = element(
      "section",
      {class: `machine ${machine}`, "aria-label": NAMES[machine]},
      element(
        "header",
        {},
        element(
          "label",
          {class: "leads", title: "step by the instructions of this machine"},
          this.leads,
          element("h3", {}, NAMES[machine]),
        ),
        this.place,
      ),
      element("div", {class: "next"}, this.operation, this.meaning),
      this.scroller,
    );
    this.code = -1;
    this.rows = [];
  }

  // `frame` is the frame whose slots are shown; `state` is the state at `position`.
  show(position, state, frame, isBehind) {
    const {recording} = this;
    const next = recording.instructionAt(position);
    const [operation, meaning] =
      next === null ? ["", this.overText(isBehind)] : this.program.instructionText(this.machine, next.code, next.pc);
    setText(this.operation, operation);
    setText(this.meaning, meaning);
    setText(this.place, `${position.toLocaleString("en")} of ${recording.length.toLocaleString("en")} instructions`);
    if (frame < 0) return;
    const code = recording.codeOf(frame);
    if (code !== this.code) this.makeRows(code);
    this.fill(state, frame);
  }

  overText(isBehind) {
    if (isBehind) return "the record of this machine ends here";
    return this.recording.outcome.kind === "end" ? "nothing: the run is over" : "nothing more is recorded";
  }

  // Rows of a stack machine: its variables, then its stack with the top first.
  makeRows(code) {
    this.code = code;
    const {slots, homes} = this.program.codes[this.machine][code];
    const order = slots.map((name, slot) => slot);
    const shown = this.machine === "stack" ? [...order.slice(0, homes), ...order.slice(homes).reverse()] : order;
    this.rows = shown.map((slot) => makeRow(this.machine, slot, slots[slot], slot < homes));
    this.divider =
      this.machine === "stack"
        ? element("tr", {class: "divider"}, element("th", {colspan: "2", scope: "colgroup"}, ""))
        : null;
    const nodes = this.rows.map((row) => row.node);
    if (this.divider) nodes.splice(homes, 0, this.divider);
    this.body.replaceChildren(...nodes);
  }

  fill(state, frame) {
    const slots = state.slots.get(frame);
    if (!slots) return;
    const {values} = this.recording;
    const homes = this.program.codes[this.machine][this.code].homes;
    const depth = this.machine === "stack" ? this.recording.depthOf(state, frame) : 0;
    const known = this.before.frame === frame ? this.before.slots : null;
    for (const row of this.rows) {
      const value = slots[row.slot];
      const isAbove = this.machine === "stack" && !row.isHome && row.slot - homes >= depth;
      if (row.node.hidden !== isAbove) row.node.hidden = isAbove;
      if (isAbove) continue;
      setText(row.value, value === EMPTY ? "—" : values[value]);
      setClass(row.node, "empty", value === EMPTY);
      setClass(row.node, "changed", known !== null && known[row.slot] !== value);
    }
    if (this.divider)
      setText(this.divider.firstChild, depth === 0 ? "the stack is empty" : `stack, ${depth} deep, top first`);
    // Items above the top count as gone: pushing the same value again is a change.
    this.before = {
      frame,
      slots: slots.map((value, slot) => (slot >= homes + depth && this.machine === "stack" ? EMPTY - 1 : value)),
    };
  }
}

function makeRow(machine, slot, name, isHome) {
  const value = element("td");
  const plain = name.replace(/^stack (\d+)$/, "$1");
  const register = machine === "register" && isHome ? element("small", {}, ` r${slot}`) : "";
  const node = element("tr", {class: isHome ? "home" : ""}, element("th", {scope: "row"}, plain, register), value);
  return {slot, isHome, node, value};
}
