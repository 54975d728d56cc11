// Runs in the head, before the first paint, so a dark reader is never flashed with white.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => /(?:^|;\s*)theme=(light|dark)/.exec(document.cookie)?.[1];
  const wear = () => root.setAttribute("data-bs-theme", chosen() ?? (dark.matches ? "dark" : "light"));
  wear();
  dark.addEventListener("change", wear);
  addEventListener("pageshow", wear);
  document.addEventListener("DOMContentLoaded", () => globalThis.Blazor?.addEventListener?.("enhancedload", wear));
})();
