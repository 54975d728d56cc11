// A typed form is never lost: forms marked data-draft="key" are kept in this browser while they are typed, and offered back after an
// error, the end of a session or a restart. The server says with a cookie that a form really arrived; only then is its draft forgotten.
const prefix = 'draft:', posted = 'draft-posted', monthInMs = 30 * 24 * 3600 * 1000;

document.addEventListener('input', event => keep(event.target.closest('form[data-draft]')));
document.addEventListener('change', event => keep(event.target.closest('form[data-draft]')));

document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-draft]');
  document.cookie = 'saved=; Max-Age=0; Path=/';
  if (form) sessionStorage.setItem(posted, form.dataset.draft);
  else sessionStorage.removeItem(posted);
}, true);

document.addEventListener('click', event => {
  const form = event.target.closest('form[data-draft]');
  if (!form) return;
  if (event.target.closest('[data-draft-restore]')) { fill(form, read(form.dataset.draft)?.fields ?? {}); hide(form); }
  if (event.target.closest('[data-draft-drop]')) { localStorage.removeItem(prefix + form.dataset.draft); hide(form); }
});

function keep(form) {
  if (!form) return;
  try { localStorage.setItem(prefix + form.dataset.draft, JSON.stringify({ at: Date.now(), fields: fieldsOf(form) })); }
  catch { /* a full or forbidden storage only means there is no draft */ }
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(prefix + key)); } catch { return null; }
}

function typed(form) {
  return [...form.elements].filter(e => e.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(e.type) && !e.readOnly);
}

function fieldsOf(form) {
  const fields = {};
  for (const e of typed(form)) {
    if (e.type === 'radio') { if (e.checked) fields[e.name] = e.value; }
    else fields[e.name] = e.type === 'checkbox' ? e.checked : e.value;
  }
  return fields;
}

function fill(form, fields) {
  for (const e of typed(form)) {
    if (!(e.name in fields)) continue;
    if (e.type === 'radio') e.checked = fields[e.name] === e.value;
    else if (e.type === 'checkbox') e.checked = fields[e.name];
    else e.value = fields[e.name];
  }
  form.closest('details')?.setAttribute('open', '');
  typed(form).find(e => e.type !== 'checkbox' && e.type !== 'radio')?.focus();
}

function differs(form, draft) {
  const now = fieldsOf(form);
  return Object.entries(draft.fields).some(([name, value]) => name in now && String(now[name]).replace(/\r\n/g, '\n') !== String(value).replace(/\r\n/g, '\n'));
}

function hide(form) { form.querySelector('[data-draft-offer]')?.setAttribute('hidden', ''); }

function arrive() {
  const sent = sessionStorage.getItem(posted);
  if (sent && /(?:^|;\s*)saved=1/.test(document.cookie)) localStorage.removeItem(prefix + sent);
  sessionStorage.removeItem(posted);
  document.cookie = 'saved=; Max-Age=0; Path=/';
  for (const form of document.querySelectorAll('form[data-draft]')) offer(form);
}

function offer(form) {
  const draft = read(form.dataset.draft);
  if (!draft) return;
  if (Date.now() - draft.at > monthInMs) { localStorage.removeItem(prefix + form.dataset.draft); return; }
  if (!differs(form, draft)) return;
  form.closest('details')?.setAttribute('open', '');
  form.querySelector('[data-draft-offer]')?.removeAttribute('hidden');
}

// Enhanced navigation swaps the page without loading it; a module runs once, so each arrival is heard here.
function listen() {
  arrive();
  globalThis.Blazor?.addEventListener('enhancedload', arrive);
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', listen); else listen();
