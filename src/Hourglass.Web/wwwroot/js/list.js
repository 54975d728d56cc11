// The list without leaving it: cells are typed over in place, all rows of a page are ticked at once. The page itself stays the only judge.
const table = () => document.querySelector('[data-list]');
const cellOf = (page, row, field) => page?.querySelector(`tr[data-row="${row}"] td[data-f="${field}"]`);

function arrive() {
  const head = table()?.querySelector('[data-tick-all]');
  if (!head || head.firstElementChild) return;
  const tick = document.createElement('input');
  Object.assign(tick, { type: 'checkbox', className: 'form-check-input', ariaLabel: table().dataset.tick });
  tick.addEventListener('change', () => { for (const one of ticks()) one.checked = tick.checked; });
  head.append(tick);
}

const ticks = () => document.querySelectorAll('input[form=bulk][name=id]');

async function read(address, options) {
  try {
    const answer = await fetch(address, options);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

async function open(link) {
  const cell = link.closest('td'), row = cell.closest('tr').dataset.row;
  const form = cellOf(await read(link.href), row, cell.dataset.f);
  if (!form?.querySelector('form')) { location.href = link.href; return; }
  form.firstElementChild.dataset.address = link.href;
  swap(cell, form).querySelector('input:not([type=hidden]), select')?.focus();
}

function swap(old, fresh) {
  const here = document.adoptNode(fresh);
  old.replaceWith(here);
  return here;
}

async function save(form, submitter) {
  const cell = form.closest('td'), row = cell.closest('tr').dataset.row, field = cell.dataset.f;
  const answer = await read(form.dataset.address ?? location.href, { method: 'POST', body: new FormData(form, submitter) });
  const fresh = cellOf(answer, row, field);
  if (fresh?.querySelector('form')) {
    fresh.firstElementChild.dataset.address = form.dataset.address ?? location.href;
    swap(cell, fresh).querySelector('input:not([type=hidden]), select')?.focus();
    return;
  }
  if (!fresh) { location.reload(); return; }
  const line = swap(cell.closest('tr'), fresh.closest('tr'));
  cellIn(line, field)?.querySelector('a')?.focus();
}

const cellIn = (line, field) => line.querySelector(`td[data-f="${field}"]`);

async function cancel(form) {
  const cell = form.closest('td'), row = cell.closest('tr').dataset.row, field = cell.dataset.f;
  const fresh = cellOf(await read(form.querySelector('[data-edit-cancel]').href), row, field);
  if (fresh) swap(cell, fresh).querySelector('a')?.focus(); else location.reload();
}

document.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest?.('a[data-edit], a[data-edit-cancel]');
  if (!link || !table()) return;
  event.preventDefault();
  event.stopPropagation();
  if (link.matches('[data-edit]')) open(link); else cancel(link.closest('form'));
}, true);

document.addEventListener('submit', event => {
  if (!event.target.matches('.cell-form')) return;
  event.preventDefault();
  event.stopPropagation();
  save(event.target, event.submitter);
}, true);

document.addEventListener('keydown', event => {
  const form = event.key === 'Escape' && event.target.closest?.('.cell-form');
  if (form) cancel(form);
});

function listen() {
  arrive();
  globalThis.Blazor?.addEventListener('enhancedload', arrive);
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', listen); else listen();
