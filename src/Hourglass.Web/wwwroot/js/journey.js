// Softens a journey's page: copies the letter, opens the part an address points at.
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copies]');
  if (!button) return;
  const text = document.getElementById(button.dataset.copies);
  try { await navigator.clipboard.writeText(text.value); }
  catch { text.focus(); text.select(); document.execCommand('copy'); }
  button.classList.add('btn-primary');
  setTimeout(() => button.classList.remove('btn-primary'), 1500);
});

function arrive() {
  for (const button of document.querySelectorAll('[data-copies]')) button.hidden = false;
  // The browser honours autofocus only when a page is loaded, not when it came by enhanced navigation.
  document.querySelector('main :is(.what-next, #next) [autofocus]')?.focus();
  const place = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const details = place instanceof HTMLDetailsElement ? place : place && place.matches('[id^="gate-"]') && place.querySelector('details');
  if (details) { details.open = true; details.scrollIntoView({ block: 'center' }); }
}

function listen() {
  arrive();
  globalThis.Blazor?.addEventListener('enhancedload', arrive);
}
addEventListener('hashchange', arrive);
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', listen); else listen();
