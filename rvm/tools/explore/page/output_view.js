// What the program has written so far, and at its end the error that ended it.

import {element} from "explorer/dom";

const MOST_OUTPUT = 1500; // pieces of output in the document at a time

export class OutputView {
  constructor() {
    this.text = element("pre", {tabindex: "0", role: "region", "aria-label": "Output so far"});
    this.node = element(
      "section",
      {class: "box output", "aria-label": "Output"},
      element("h3", {}, "Output"),
      this.text,
    );
    this.recording = null;
    this.from = this.to = 0;
    this.ended = this.endNode = null;
  }

  show(recording, position) {
    const wanted = recording.output.before(position);
    const isFar =
      wanted < this.from ||
      wanted > this.from + 2 * MOST_OUTPUT ||
      (this.from > 0 && wanted < this.from + MOST_OUTPUT / 4);
    if (recording !== this.recording || isFar) this.restart(recording, Math.max(0, wanted - MOST_OUTPUT));
    if (wanted === this.to) return;
    this.end(null);
    while (this.to > wanted) this.removeLast();
    if (this.to < wanted) this.text.append(...this.pieces(wanted));
    this.text.scrollTop = this.text.scrollHeight;
  }

  restart(recording, from) {
    this.recording = recording;
    this.from = this.to = from;
    this.ended = this.endNode = null;
    this.text.replaceChildren(...(from > 0 ? [element("span", {class: "cut"}, "… earlier output\n")] : []));
  }

  pieces(wanted) {
    const made = [];
    for (; this.to < wanted; this.to++) {
      const [stream, text] = this.recording.output.item(this.to);
      made.push(element("span", {class: stream === 2 ? "stderr" : "stdout"}, text));
    }
    return made;
  }

  removeLast() {
    this.text.lastChild.remove();
    this.to--;
  }

  // Show, behind the output, how the run ended; or not, where `outcome` is null.
  end(outcome) {
    if (outcome === this.ended) return;
    if (this.endNode) this.endNode.remove();
    this.ended = outcome;
    this.endNode = null;
    if (outcome === null) return;
    const written = this.text.textContent;
    const isShown = outcome.error && written.includes(outcome.error.trim());
    if (outcome.error && !isShown)
      this.text.append((this.endNode = element("span", {class: "stderr"}, outcome.error)));
    this.text.scrollTop = this.text.scrollHeight;
  }
}
