"use strict";

// Unpacks what the page carries, and starts it: the modules become an import map of blob URLs, so
// that they import each other by name although the page has one file; the data becomes one object.

(() => {
  function fail(message) {
    if (document.getElementById("script-error")) return;
    const note = document.createElement("p");
    note.id = "script-error";
    note.setAttribute("role", "alert");
    note.textContent = "This page's script failed: " + message;
    document.body.prepend(note);
  }

  window.addEventListener("error", (event) => {
    if (!/^ResizeObserver loop/.test(event.message)) fail(event.message);
  });
  window.addEventListener("unhandledrejection", (event) => fail(String(event.reason)));

  async function unpack(id) {
    const packed = document.getElementById(id);
    const bytes = Uint8Array.from(atob(packed.textContent.trim()), (character) => character.charCodeAt(0));
    packed.remove();
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse(await new Response(stream).text());
  }

  async function start() {
    const [modules, data] = await Promise.all([unpack("modules"), unpack("data")]);
    const imports = {};
    for (const [name, text] of Object.entries(modules)) {
      imports[name] = URL.createObjectURL(new Blob([text], {type: "text/javascript"}));
    }
    const map = document.createElement("script");
    map.type = "importmap";
    map.textContent = JSON.stringify({imports});
    document.head.append(map);
    const main = await import("explorer/main");
    window.explorer = main.open(data);
    document.documentElement.dataset.opened = String(Math.round(performance.now()));
  }

  start().catch((error) => fail((error && error.message) || String(error)));
})();
