// The day from the keyboard: j and k walk the rows, d does what the row asks for, o opens it.
const rows = () => [...document.querySelectorAll('[data-day] [data-row]')];

document.addEventListener('keydown', event => {
  if (!document.querySelector('[data-day]') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target.tagName) || document.querySelector('dialog[open]')) return;
  const all = rows(), here = all.indexOf(document.activeElement?.closest('[data-row]') ?? null);
  if (event.key === 'j') walk(all, here + 1);
  else if (event.key === 'k') walk(all, here < 0 ? all.length - 1 : here - 1);
  else if (event.key === 'd' && here >= 0) all[here].querySelector('[data-do]')?.click();
  else if (event.key === 'o' && here >= 0) all[here].querySelector('[data-open]')?.click();
  else return;
  event.preventDefault();
});

function walk(all, to) {
  const row = all[Math.max(0, Math.min(all.length - 1, to))];
  row?.querySelector('[data-open]')?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
