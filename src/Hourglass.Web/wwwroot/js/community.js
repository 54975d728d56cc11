// The community of a customer: a part is carried along the picture, and its ties follow. Its own page asks for the same two numbers.
import { carry } from './carry.js';

carry('[data-element]', {
  take(part, { x, y }) {
    const at = place(part), ties = tiesOf(part);
    lift(part, ties);
    return { ties, from: at, at, offset: { x: x - at.x, y: y - at.y } };
  },
  move(held, { x, y }) {
    held.at = { x: Math.round(clamp(x - held.offset.x, 1000)), y: Math.round(clamp(y - held.offset.y, 600)) };
    held.thing.setAttribute('transform', `translate(${held.at.x} ${held.at.y})`);
    draw(held.ties, held.at);
  },
  drop({ thing, from, at }) {
    const isElsewhere = at.x !== from.x || at.y !== from.y;
    return isElsewhere && { form: 'element-placer', values: { 'Placed.Id': thing.dataset.element, 'Placed.X': at.x, 'Placed.Y': at.y } };
  },
  restore(held) { draw(held.ties, held.from); },
});

const clamp = (number, most) => Math.min(most, Math.max(0, number));

// What moves is drawn in a layer of its own, so that the hundreds that stay are not painted again with every step.
function lift(part, ties) {
  const [still, moving] = ['.community-still', '.community-moving'].map(layer => part.ownerSVGElement.querySelector(layer));
  for (const before of [...moving.children]) {
    if (before.matches('line')) still.prepend(before);
    else still.append(before);
  }

  moving.append(...ties.map(({ line }) => line), part);
}

function place(part) {
  const [x, y] = part.getAttribute('transform').match(/-?\d+/g).map(Number);
  return { x, y };
}

function tiesOf(part) {
  const id = part.dataset.element, picture = part.ownerSVGElement;
  return [...picture.querySelectorAll(`[data-from="${id}"]`)].map(line => ({ line, end: 1 })).concat([...picture.querySelectorAll(`[data-to="${id}"]`)].map(line => ({ line, end: 2 })));
}

function draw(ties, at) {
  for (const { line, end } of ties) {
    line.setAttribute(`x${end}`, at.x);
    line.setAttribute(`y${end}`, at.y);
  }
}
