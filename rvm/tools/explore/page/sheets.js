// Drawings in one scrolled area, each on a sheet of its own, one of which is shown.
//
// The run goes to and fro between few functions. Drawing one anew, or only attaching its drawing, takes
// the browser longer than a frame lasts. So the sheets shown last stay attached out of sight, with their
// style and layout. The place and size of the area are remembered: asking the browser for them after a
// change makes it lay out at once.

import {clamp} from "explorer/dom";

const MOST = 12; // sheets that stay attached

export class Sheets {
  // `resized` is called when the area has another size.
  constructor(scroller, resized) {
    this.scroller = scroller;
    this.shown = null;
    this.kept = new Set(); // the one shown last at the end
    this.place = {top: 0, left: 0};
    this.size = {width: 0, height: 0}; // of the area
    scroller.addEventListener("scroll", () => this.scrolled(), {passive: true});
    new ResizeObserver(() => {
      this.measure();
      resized();
    }).observe(scroller);
  }

  // Show a drawing: its `sheet`, whose `extent` is {width, height}.
  show(drawing) {
    if (this.size.width === 0) this.measure();
    if (drawing === this.shown) return;
    if (this.shown) this.shown.sheet.classList.add("kept");
    drawing.sheet.classList.remove("kept");
    this.shown = drawing;
    this.kept.delete(drawing);
    this.kept.add(drawing);
    if (drawing.sheet.parentNode === null) this.scroller.append(drawing.sheet);
    if (this.kept.size > MOST) this.drop(this.kept.values().next().value);
    this.place = this.within(this.place); // where the browser leaves it
  }

  drop(drawing) {
    this.kept.delete(drawing);
    drawing.sheet.remove();
  }

  // A pane that is not shown has no size: the one before stays.
  measure() {
    const {clientWidth, clientHeight} = this.scroller;
    if (clientWidth > 0) this.size = {width: clientWidth, height: clientHeight};
  }

  scrolled() {
    this.place = {top: this.scroller.scrollTop, left: this.scroller.scrollLeft};
  }

  scrollTo(wanted) {
    const place = this.within(wanted);
    if (place.top === this.place.top && place.left === this.place.left) return;
    this.place = place;
    this.scroller.scrollTo(place);
  }

  // Return the place nearest to one that the drawing shown can be scrolled to.
  within({top, left}) {
    const {width, height} = this.shown.extent;
    return {
      top: clamp(top, 0, Math.max(0, height - this.size.height)),
      left: clamp(left, 0, Math.max(0, width - this.size.width)),
    };
  }
}
