// The board without leaving it: cards are dragged or walked by keys, columns grow as one scrolls. The page itself stays the only judge of a move.
const board = () => document.querySelector('[data-board]');
const say = text => { const live = document.querySelector('[data-announce]'); if (live) live.textContent = text ?? ''; };
const mayMove = () => document.querySelector('[data-board] [data-move]') !== null;
let pending = null;

async function arrive() {
  for (const more of document.querySelectorAll('[data-more]')) seen.observe(more);
  const asked = document.querySelector('#move-sheet[open]:not(:modal)');
  if (asked) { asked.close(); asked.showModal(); }
  if (!board() || !mayMove()) return;
  await import(new URL('../lib/sortable/Sortable.min.js', import.meta.url));
  for (const list of document.querySelectorAll('.lane-cards:not(.sortable)')) makeSortable(list);
}

function makeSortable(list) {
  list.classList.add('sortable');
  new globalThis.Sortable(list, {
    group: 'board', sort: false, draggable: '.journey-card', ghostClass: 'sortable-ghost', dragClass: 'sortable-drag', delay: 180, delayOnTouchOnly: true,
    onMove: event => aim(event.to),
    onEnd: event => { aim(null); if (event.to !== event.from) dropped(event); },
  });
}

function aim(list) {
  for (const lane of document.querySelectorAll('.lane.is-target')) lane.classList.remove('is-target');
  list?.closest('.lane').classList.add('is-target');
}

function dropped({ item, from, to, oldIndex }) {
  // Put back first: only the answer of the page moves a card for good.
  const home = { list: from, before: from.children[oldIndex] ?? null };
  move(item, to.closest('.lane').dataset.to, home);
}

async function move(card, to, home) {
  const form = document.getElementById('mover'), said = new FormData(form);
  said.set('Input.Id', card.dataset.card);
  said.set('Input.Seen', card.dataset.seen);
  said.set('Input.To', to);
  card.classList.add('is-waiting');
  pending = { card, home };
  settle(await send(said));
}

async function send(said) {
  try {
    const answer = await fetch(here(), { method: 'POST', body: said });
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return null;
  }
}

function here() {
  const address = new URL(location.href);
  for (const name of ['move', 'to', 'moved']) address.searchParams.delete(name);
  return address;
}

function settle(answer) {
  const sheet = answer?.querySelector('#move-sheet'), moved = answer?.querySelector('[data-moved]');
  if (sheet) { ask(sheet); return; }
  closeSheet();
  if (moved) keep(answer, moved); else giveUp(answer?.querySelector('.flash-bad')?.textContent);
}

function ask(sheet) {
  closeSheet();
  document.querySelector('#main').append(document.adoptNode(sheet));
  sheet.close();
  sheet.showModal();
}

function closeSheet() {
  const sheet = document.getElementById('move-sheet');
  sheet?.close();
  sheet?.remove();
}

function keep(answer, moved) {
  const card = document.querySelector(`[data-card="${moved.dataset.moved}"].journey-card`);
  const fresh = answer.querySelector(`[data-card="${moved.dataset.moved}"].journey-card`);
  const stage = fresh?.closest('.lane').dataset.to ?? pending?.card.closest('.lane').dataset.to;
  for (const head of document.querySelectorAll('.lane-head'))
    head.replaceWith(answer.getElementById(head.querySelector('h2').id).closest('.lane-head'));
  if (card) {
    const list = document.querySelector(`.lane[data-to="${stage}"] .lane-cards`);
    const settled = fresh ? document.adoptNode(fresh) : card;
    if (card.closest('.lane-cards') !== list) list.prepend(card);
    card.replaceWith(settled);
    settled.dataset.seen = moved.dataset.seen;
    settled.classList.remove('is-waiting');
    settled.querySelector('.journey-title').focus({ preventScroll: false });
  }
  for (const list of document.querySelectorAll('.lane-cards')) emptyOrNot(list, answer);
  pending = null;
  say(moved.textContent.trim());
}

function emptyOrNot(list, answer) {
  const none = list.querySelector('.lane-empty'), any = list.querySelector('.journey-card');
  if (none && any) none.remove();
  const line = answer.querySelector(`[data-to="${list.closest('.lane').dataset.to}"] .lane-empty`);
  if (!none && !any && line) list.append(document.adoptNode(line));
}

function giveUp(why) {
  if (!pending) return;
  const { card, home } = pending;
  card.classList.remove('is-waiting');
  if (home) home.list.insertBefore(card, home.before);
  pending = null;
  card.querySelector('.journey-title')?.focus();
  if (why) say(why.trim());
}

const seen = new IntersectionObserver(entries => {
  for (const entry of entries) if (entry.isIntersecting) { seen.unobserve(entry.target); grow(entry.target); }
});

async function grow(link) {
  const answer = await fetch(link.dataset.more).catch(() => null);
  if (!answer?.ok || answer.redirected || !link.isConnected) return;
  const cards = document.createRange().createContextualFragment(await answer.text());
  for (const card of cards.querySelectorAll('[data-card]')) if (document.querySelector(`.journey-card[data-card="${card.dataset.card}"]`)) card.remove();
  const more = cards.querySelector('[data-more]');
  link.closest('.lane-more').replaceWith(cards);
  if (more) seen.observe(more);
}

document.addEventListener('submit', async event => {
  if (!event.target.closest('#move-sheet') || !board()) return;
  event.preventDefault();
  event.stopPropagation();
  pending ??= { card: document.querySelector(`.journey-card[data-card="${event.target.closest('#move-sheet').dataset.card}"]`) };
  settle(await send(new FormData(event.target, event.submitter)));
}, true);

document.addEventListener('click', async event => {
  if (event.ctrlKey || event.metaKey || !board()) return;
  const link = event.target.closest('a[data-move], a[data-cancel]');
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  if (link.matches('[data-cancel]')) { closeSheet(); giveUp(); return; }
  const answer = await fetch(link.href).catch(() => null);
  const sheet = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#move-sheet');
  if (sheet) ask(sheet); else location.href = link.href;
}, true);

document.addEventListener('cancel', event => { if (event.target.id === 'move-sheet') giveUp(); }, true);

document.addEventListener('keydown', event => {
  const card = event.target.closest?.('.journey-card');
  if (!card || !board() || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
  if (event.key.startsWith('Arrow')) walk(event, card);
  else if (event.key.toLowerCase() === 'm' && !event.altKey) { event.preventDefault(); card.querySelector('[data-move]')?.click(); }
});

function walk(event, card) {
  const lanes = [...document.querySelectorAll('.lane')], lane = card.closest('.lane'), step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const cards = [...lane.querySelectorAll('.journey-card')], row = cards.indexOf(card);
  event.preventDefault();
  if (!step) { if (!event.altKey) focus(cards[row + (event.key === 'ArrowDown' ? 1 : -1)]); return; }
  const beside = lanes[lanes.indexOf(lane) + step];
  if (event.altKey) { if (beside && mayMove()) move(card, beside.dataset.to, null); return; }
  for (let next = beside; next; next = lanes[lanes.indexOf(next) + step]) {
    const there = next.querySelectorAll('.journey-card');
    if (there.length > 0) { focus(there[Math.min(row, there.length - 1)]); return; }
  }
}

function focus(card) {
  card?.querySelector('.journey-title').focus();
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function listen() {
  arrive();
  globalThis.Blazor?.addEventListener('enhancedload', arrive);
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', listen); else listen();
