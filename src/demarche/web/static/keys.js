// Keys, and evidence without loading the whole page again. Everything works without this file, by links and forms.
"use strict";

(() => {
  const rows = () => [...document.querySelectorAll("[data-row] a.row, a.row[data-row]")];
  const isField = (node) => node instanceof HTMLElement && (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName));
  const follow = (selector) => document.querySelector(selector)?.click();
  let leading = false;
  let loading = 0;

  // The chosen row, or the one that has the focus.
  const place = () => {
    const all = rows();
    const focused = all.indexOf(document.activeElement);
    return focused >= 0 ? focused : all.findIndex((link) => link.closest("[data-row]").classList.contains("chosen"));
  };

  const move = (step) => {
    const all = rows();
    if (all.length) {
      const next = all[Math.min(all.length - 1, Math.max(0, place() + step))];
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  };

  // Takes another state of this screen into the page.
  const show = async (address, push) => {
    const mine = ++loading;
    const response = await fetch(address, { headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    if (mine !== loading) return;
    const layout = fresh.getElementById("layout");
    if (!response.ok || !layout) { window.location.assign(address); return; }
    const at = place();
    const scroll = document.getElementById("facets").scrollTop;
    document.getElementById("layout").replaceWith(document.adoptNode(layout));
    document.title = fresh.title;
    if (push) history.pushState(null, "", address);
    document.getElementById("facets").scrollTop = scroll;
    const again = rows()[at];
    if (again && push) again.focus({ preventScroll: true });
  };

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const address = new URL(link.href, window.location.href);
    if (address.origin !== window.location.origin || address.pathname !== window.location.pathname || address.hash) return;
    event.preventDefault();
    show(address.href, true);
  });
  window.addEventListener("popstate", () => show(window.location.href, false));

  const KEYS = {
    j: () => move(1), k: () => move(-1), ArrowDown: null,
    a: () => follow("#to-article"), e: () => follow("#to-event"),
    "[": () => follow("a[rel=prev]"), "]": () => follow("a[rel=next]"),
    "/": () => document.querySelector("header input[type=search]").focus(),
    f: () => document.querySelector("#facets a, #facets input")?.focus(),
    "?": () => document.getElementById("keys").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isField(event.target)) { event.target.blur(); return; }
    if (isField(event.target) || event.metaKey || event.ctrlKey || event.altKey || document.querySelector("dialog[open]")) return;
    const screen = leading && document.querySelector(`nav a[data-key="${CSS.escape(event.key)}"]`);
    const judged = !leading && document.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
    const wanted = leading ? screen && (() => window.location.assign(screen.href)) : judged ? () => judged.click() : KEYS[event.key];
    leading = !leading && event.key === "g";
    if (wanted) { event.preventDefault(); wanted(); }
  });

  document.getElementById("help").addEventListener("click", KEYS["?"]);
  if (window.location.hash === "#here") document.getElementById("here")?.scrollIntoView({ block: "center" });
})();
