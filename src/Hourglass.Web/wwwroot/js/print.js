// A print button is of use only where there is a script to press it.
function reveal() {
  for (const button of document.querySelectorAll('[data-print]')) button.hidden = false;
}
function listen() {
  reveal();
  globalThis.Blazor?.addEventListener('enhancedload', reveal);
}
document.addEventListener('click', event => { if (event.target.closest('[data-print]')) window.print(); });
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', listen); else listen();
