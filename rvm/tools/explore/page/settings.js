// The switches in the page's head, and what the address may say behind "#": for example
// #panes=ast,graph&step=120&machine=stack&heat=count&theme=dark&colours=off&line=7

const ADDRESS = "address"; // in place of a pane, where the address points
const THEMES = ["auto", "light", "dark"];

export class Settings {
  constructor(desk, hash) {
    this.desk = desk;
    this.asked = new URLSearchParams(hash.replace(/^#/, ""));
    const panes = this.asked.get("panes");
    this.panes = panes ? panes.split(",") : null;
    this.heat = document.getElementById("heat");
    this.theme = document.getElementById("theme");
    this.colours = document.getElementById("colours");
  }

  // Apply what was asked for, and listen to the switches.
  begin() {
    const {desk, asked} = this;
    this.theme.addEventListener("change", () => this.showTheme());
    this.heat.addEventListener("change", () => this.showHeat());
    this.colours.addEventListener("change", () => this.showColours());
    if (THEMES.includes(asked.get("theme"))) this.theme.value = asked.get("theme");
    if (asked.get("colours") === "off") this.colours.checked = false;
    if (["count", "time", "off"].includes(asked.get("heat"))) this.heat.value = asked.get("heat");
    document.getElementById("heat-choice").hidden = !desk.run;
    this.showTheme();
    this.showColours();
    if (desk.run) this.beginRun();
    if (asked.has("point")) this.pointAt(asked.get("point").split("-").map(Number));
  }

  beginRun() {
    const {desk, asked} = this;
    this.leader = null;
    desk.run.listen(() => {
      if (desk.run.leader !== this.leader) this.showHeat();
    });
    if (asked.has("machine")) desk.run.lead(asked.get("machine"));
    if (asked.has("step")) desk.run.toPosition(Number(asked.get("step")) || 0);
    if (asked.has("line")) desk.run.toLine(Number(asked.get("line")), true);
    desk.fit(desk.run.leading.placeOf(desk.run.position));
    this.showHeat();
    desk.runView.settle();
  }

  // Mark what belongs to a range of the source.
  pointAt([start, end]) {
    if (start >= 0 && end > start) this.desk.point(ADDRESS, {start, end}, true);
  }

  showTheme() {
    document.documentElement.dataset.theme = this.theme.value;
  }

  showColours() {
    this.desk.hasColours = this.colours.checked;
    for (const pane of this.desk.panes) pane.showColours();
  }

  // The heat of lines is of the leading machine.
  showHeat() {
    const {run, heat, panes} = this.desk;
    this.leader = run.leader;
    heat.choose(this.heat.value);
    for (const pane of panes) pane.showHeat();
  }
}
