// The keys that work anywhere in the page, and the dialog that lists them.

const HELD = ["input", "select", "textarea"];

export function keysOf(desk) {
  const dialog = document.getElementById("help");
  const single = document.getElementById("single-keys");
  document.getElementById("show-help").addEventListener("click", () => dialog.showModal());
  document.getElementById("close-help").addEventListener("click", () => dialog.close());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || dialog.open || isTyping(event.target)) return;
    const act = event.altKey ? paneKey(desk, event) : single.checked && actions(desk, dialog)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function isTyping(target) {
  if (!target.closest || target.closest(".cm-search")) return Boolean(target.closest);
  return HELD.includes(target.localName) && !["range", "radio", "checkbox"].includes(target.type);
}

// Alt and a number go to a pane, 0 to the last.
function paneKey(desk, event) {
  const found = /^Digit([0-9])$/.exec(event.code);
  return found && (() => desk.layout.goTo(Number(found[1]) || desk.panes.length));
}

function actions(desk, dialog) {
  const help = {"?": () => dialog.showModal()};
  if (!desk.run) return help;
  const run = (act) => () => {
    desk.runView.stop();
    act();
    desk.runView.say();
  };
  const {run: clock} = desk;
  return {
    ...help,
    n: run(() => clock.stepForward()),
    b: run(() => clock.stepBack()),
    N: run(() => clock.lineForward()),
    B: run(() => clock.lineBack()),
    "[": run(() => clock.toFirst()),
    "]": run(() => clock.toLast()),
    p: () => desk.runView.togglePlay(),
    m: run(() => clock.lead(clock.machines[(clock.machines.indexOf(clock.leader) + 1) % clock.machines.length])),
  };
}
