// The grid of power and interest: somebody is carried to another cell. Their own page asks for the same two numbers.
let held = null;

document.addEventListener('pointerdown', event => {
  const person = event.target.closest?.('[data-grid] [data-who]');
  if (!person || event.button !== 0) return;
  event.preventDefault();
  held = { person, was: person.getAttribute('transform'), cell: cellAt(person, event), from: cellAt(person, event) };
  person.setPointerCapture(event.pointerId);
  person.classList.add('is-held');
});

document.addEventListener('pointermove', event => {
  if (!held) return;
  const { x, y } = pointIn(held.person, event);
  held.person.setAttribute('transform', `translate(${x} ${y})`);
  held.cell = cellAt(held.person, event);
});

document.addEventListener('pointerup', () => {
  if (!held) return;
  const { person, cell, from } = held, form = document.getElementById('placer');
  if (cell.power === from.power && cell.interest === from.interest) { putBack(); return; }
  held = null;
  for (const [name, value] of [['Who', person.dataset.who], ['Power', cell.power], ['Interest', cell.interest]]) form.elements[`Placed.${name}`].value = value;
  form.requestSubmit();
});

document.addEventListener('pointercancel', putBack);
document.addEventListener('keydown', event => { if (event.key === 'Escape') putBack(); });

function putBack() {
  if (!held) return;
  held.person.setAttribute('transform', held.was);
  held.person.classList.remove('is-held');
  held = null;
}

const pointIn = (person, event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(person.ownerSVGElement.getScreenCTM().inverse());
const within = number => Math.min(5, Math.max(1, number));

function cellAt(person, event) {
  const { left, top, cellWidth, cellHeight } = person.ownerSVGElement.dataset, { x, y } = pointIn(person, event);
  return { interest: within(Math.floor((x - left) / cellWidth) + 1), power: within(5 - Math.floor((y - top) / cellHeight)) };
}
