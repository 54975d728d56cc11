// Softens what already works without script: menus and the side drawer close when one is done with them.
const openMenus = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", event => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
  if (event.target.closest("a[href]")) closeAll();
  const opener = event.target.closest("[data-opens]");
  if (opener) open(event, document.getElementById(opener.dataset.opens));
  if (event.target.closest("[data-closes]")) event.target.closest("dialog")?.close();
  if (event.target instanceof HTMLDialogElement) event.target.close();
});

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) { menu.open = false; menu.querySelector("summary")?.focus(); }
});

// A script that arrives with an enhanced page is only text to the browser; a module imported twice runs once.
globalThis.Blazor?.addEventListener("enhancedload", () => {
  for (const script of document.querySelectorAll('body script[type="module"][src]')) import(script.src);
});

function open(event, dialog) {
  if (!(dialog instanceof HTMLDialogElement)) return;
  event.preventDefault();
  dialog.showModal();
}

function closeAll() {
  for (const menu of openMenus()) menu.open = false;
  document.querySelector("[popover]:popover-open")?.hidePopover();
}
