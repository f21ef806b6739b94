// How the page's room is shared: which panes are shown, side by side as many as the width has room
// for, the bar to choose them, and the height of the run.

import {clamp, element, setClass} from "explorer/dom";

const NARROW = 720; // below, one pane at a time
const WIDTH = 400; // that a pane should have

export class Layout {
  // The source's pane comes first, and is always shown where there is room for two.
  constructor(panes, bar, area, changed) {
    this.panes = panes;
    this.area = area;
    this.changed = changed;
    this.chosen = []; // ids, the one chosen last at the end
    this.buttons = new Map(panes.map((pane) => [pane.id, this.makeButton(pane)]));
    bar.append(...this.buttons.values());
    bar.addEventListener("keydown", (event) => this.key(event));
    area.append(...panes.map((pane) => pane.node));
    for (const pane of panes) pane.node.hidden = true;
    new ResizeObserver(() => this.arrange()).observe(area);
  }

  makeButton(pane) {
    return element(
      "button",
      {
        type: "button",
        "aria-pressed": "false",
        "aria-controls": "pane-" + pane.id,
        tabindex: "-1",
        onclick: () => this.press(pane.id),
      },
      pane.title,
    );
  }

  // Arrow keys go along the bar, which is one stop of the Tab key.
  key(event) {
    const buttons = [...this.buttons.values()];
    const at = buttons.indexOf(document.activeElement);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1}[event.key];
    if (at < 0 || to === undefined || !buttons[to]) return;
    event.preventDefault();
    buttons.forEach((each, i) => {
      each.tabIndex = i === to ? 0 : -1;
    });
    buttons[to].focus();
  }

  get isNarrow() {
    return this.area.clientWidth < NARROW;
  }

  get room() {
    return this.isNarrow ? 1 : Math.max(2, Math.floor(this.area.clientWidth / WIDTH));
  }

  choose(ids) {
    const known = ids.filter((id) => this.buttons.has(id));
    this.chosen = [...this.chosen.filter((id) => !known.includes(id)), ...known];
    this.arrange();
  }

  // A press shows a pane; of one that is shown beside others, it hides it.
  press(id) {
    const shown = this.shownIds();
    if (!shown.includes(id)) this.choose([id]);
    else if (!this.isNarrow && id !== this.panes[0].id && shown.length > 2) {
      this.chosen = this.chosen.filter((each) => each !== id);
      this.limit = shown.length - 1;
      this.arrange();
      return;
    }
    this.limit = undefined;
    this.arrange();
  }

  shownIds() {
    const first = this.panes[0].id;
    if (this.isNarrow) return this.chosen.slice(-1);
    const most = Math.min(this.room, this.limit || this.room) - 1;
    return [first, ...this.chosen.filter((id) => id !== first).slice(-most)];
  }

  arrange() {
    if (this.area.clientWidth === 0) return;
    const shown = this.shownIds();
    const key = shown.join();
    setClass(document.documentElement, "narrow", this.isNarrow);
    if (key === this.shownKey) return;
    this.shownKey = key;
    for (const pane of this.panes) {
      const isShown = shown.includes(pane.id);
      pane.node.hidden = !isShown;
      const pressed = this.buttons.get(pane.id);
      pressed.setAttribute("aria-pressed", String(isShown));
      if (isShown) pane.open();
    }
    this.keepOneStop(shown);
    this.changed();
  }

  keepOneStop(shown) {
    if ([...this.buttons.values()].some((each) => each === document.activeElement)) return;
    for (const [id, each] of this.buttons) each.tabIndex = id === shown[shown.length - 1] ? 0 : -1;
  }

  get shown() {
    return this.panes.filter((pane) => pane.isShown);
  }

  // Show the pane with a number, from 1, and go to it.
  goTo(number) {
    const pane = this.panes[number - 1];
    if (!pane) return;
    if (!pane.isShown) this.press(pane.id);
    pane.focus();
  }
}

// Let the separator above the run share the height: by dragging, or by the arrow keys.
export function shareHeight(separator, whole) {
  const share = (percent) => {
    const kept = clamp(Math.round(percent), 15, 80);
    separator.setAttribute("aria-valuenow", kept);
    whole.style.setProperty("--run-share", kept + "%");
  };
  separator.addEventListener("keydown", (event) => {
    const way = {ArrowUp: 4, ArrowDown: -4}[event.key];
    if (!way) return;
    event.preventDefault();
    share(Number(separator.getAttribute("aria-valuenow")) + way);
  });
  separator.addEventListener("pointerdown", (event) => separator.setPointerCapture(event.pointerId));
  separator.addEventListener("pointermove", (event) => {
    if (!separator.hasPointerCapture(event.pointerId)) return;
    const box = whole.getBoundingClientRect();
    share((100 * (box.bottom - event.clientY)) / box.height);
  });
}
