// The command palette (Ctrl/Cmd+K), the sheet of shortcuts (?), and the two-letter shortcuts themselves.
const find = id => document.getElementById(id);
let asked = 0, waiting = 0, firstKey = '', firstKeyTimer = 0;

document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') { event.preventDefault(); open(); return; }
  if (event.target.closest('#palette')) { walk(event); return; }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
  if (event.key === '/') { event.preventDefault(); open(); return; }
  if (event.key === '?') { find('shortcuts')?.showModal(); return; }
  twoLetters(event);
});

document.addEventListener('click', event => {
  const opener = event.target.closest('[data-palette]');
  if (opener && find('palette')) { event.preventDefault(); event.stopPropagation(); open(); return; }
  const item = event.target.closest('.palette-item');
  if (item) go(item.dataset.address);
  if (event.target === find('palette')) find('palette').close();
}, true);

document.addEventListener('input', event => {
  if (!event.target.closest('#palette')) return;
  clearTimeout(waiting);
  waiting = setTimeout(offer, 80);
});

function isTyping(element) {
  return element.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName);
}

function open() {
  const palette = find('palette');
  if (!palette || palette.open) return;
  const side = find('side');
  if (side?.matches(':popover-open')) side.hidePopover();
  palette.showModal();
  palette.querySelector('input').value = '';
  offer();
}

async function offer() {
  const mine = ++asked, palette = find('palette');
  const answer = await fetch('palette?q=' + encodeURIComponent(palette.querySelector('input').value), { headers: { Accept: 'application/json' } });
  if (mine !== asked) return;
  if (answer.redirected || !answer.ok) { location.reload(); return; }
  show(await answer.json());
}

function show(offers) {
  const list = find('palette-list');
  list.replaceChildren();
  let group = null;
  offers.forEach((offered, i) => {
    if (offered.group !== group) list.append(heading(group = offered.group));
    list.append(item(offered, i));
  });
  if (offers.length === 0) list.append(heading(find('palette').dataset.nothing));
  choose(list.querySelector('.palette-item'));
}

function heading(text) {
  const line = document.createElement('li');
  line.className = 'palette-group';
  line.setAttribute('role', 'presentation');
  line.textContent = text;
  return line;
}

function item(offered, i) {
  const line = document.createElement('li'), icon = document.querySelector('.palette-field .icon').cloneNode(true);
  line.className = 'palette-item';
  line.id = 'palette-' + i;
  line.setAttribute('role', 'option');
  line.dataset.address = offered.address;
  const use = icon.querySelector('use');
  use.setAttribute('href', use.getAttribute('href').replace(/#.*/, '#' + offered.icon));
  line.append(icon, span(offered.title));
  if (offered.hint) line.append(span(offered.hint, 'palette-hint'));
  return line;
}

function span(text, name) {
  const part = document.createElement('span');
  if (name) part.className = name;
  part.textContent = text;
  return part;
}

function choose(line) {
  const list = find('palette-list'), input = document.querySelector('#palette input');
  list.querySelectorAll('[aria-selected]').forEach(other => other.removeAttribute('aria-selected'));
  if (!line) { input.removeAttribute('aria-activedescendant'); return; }
  line.setAttribute('aria-selected', 'true');
  input.setAttribute('aria-activedescendant', line.id);
  line.scrollIntoView({ block: 'nearest' });
}

function walk(event) {
  const items = [...document.querySelectorAll('.palette-item')];
  const here = items.findIndex(line => line.hasAttribute('aria-selected'));
  if (event.key === 'ArrowDown') { event.preventDefault(); choose(items[Math.min(here + 1, items.length - 1)]); }
  if (event.key === 'ArrowUp') { event.preventDefault(); choose(items[Math.max(here - 1, 0)]); }
  if (event.key === 'Enter' && items[here]) { event.preventDefault(); go(items[here].dataset.address); }
}

function twoLetters(event) {
  clearTimeout(firstKeyTimer);
  const place = firstKey && document.querySelector(`[data-keys="${firstKey} ${event.key}"]`);
  firstKey = place ? '' : /^[a-z]$/.test(event.key) ? event.key : '';
  firstKeyTimer = setTimeout(() => firstKey = '', 1200);
  if (place) { event.preventDefault(); go(place.dataset.address); }
}

function go(address) {
  find('palette')?.close();
  if (window.Blazor?.navigateTo) window.Blazor.navigateTo(address); else location.href = address;
}
