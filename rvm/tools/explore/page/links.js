// What belongs together. A link joins a range of a pane (of its text, or of its items) to a range
// of the source. Links of a pane are sorted, nested ones after those around them.

export class Links {
  // `flat` has four numbers a link: from and to in the pane, start and end in the source.
  constructor(flat) {
    this.flat = flat;
    this.size = flat.length >> 2;
  }

  // Return the links of items in a row, of which `ranges` has the source ranges, two numbers each.
  static ofItems(ranges) {
    const flat = [];
    for (let i = 0; i < ranges.length; i += 2) {
      if (ranges[i] >= 0) flat.push(i >> 1, (i >> 1) + 1, ranges[i], ranges[i + 1]);
    }
    return new Links(flat);
  }

  // Return the source range of the innermost link at a position in the pane, or null.
  rangeAt(position) {
    const flat = this.flat;
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (flat[4 * middle] <= position) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0; i--) {
      if (flat[4 * i + 1] > position) return {start: flat[4 * i + 2], end: flat[4 * i + 3]};
    }
    return null;
  }

  // Return the smallest source range of a link that has all from `start` to `end` in it, or null.
  smallestAround(start, end) {
    const flat = this.flat;
    let best = null;
    for (let i = 0; i < flat.length; i += 4) {
      const from = flat[i + 2];
      const to = flat[i + 3];
      if (from <= start && to >= end && (best === null || to - from < best.end - best.start)) {
        best = {start: from, end: to};
      }
    }
    return best;
  }

  // Return the spans of the pane that belong to a source range: those of the links that are equal to
  // it or within it; if there is none, those of the smallest links around it. Spans that overlap are one.
  belongingTo(start, end) {
    let spans = this.spansWithin(start, end);
    if (spans.length > 0) return {spans, inside: true};
    const around = this.smallestAround(start, end);
    if (around !== null) spans = this.spansOf(around.start, around.end);
    return {spans, inside: false};
  }

  spansWithin(start, end) {
    return this.collect((from, to) => from >= start && to <= end);
  }

  spansOf(start, end) {
    return this.collect((from, to) => from === start && to === end);
  }

  collect(belongs) {
    const flat = this.flat;
    const spans = [];
    let last = null;
    for (let i = 0; i < flat.length; i += 4) {
      if (!belongs(flat[i + 2], flat[i + 3])) continue;
      if (last !== null && flat[i] <= last[1]) last[1] = Math.max(last[1], flat[i + 1]);
      else spans.push((last = [flat[i], flat[i + 1]]));
    }
    return spans;
  }
}
