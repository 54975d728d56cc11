// The grid of power and interest: somebody is carried to another cell. Their own page asks for the same two numbers.
import { carry } from './carry.js';

carry('[data-grid] [data-who]', {
  take(person, point) {
    const from = cellAt(person, point);
    return { from, cell: from };
  },
  move(held, point) {
    held.thing.setAttribute('transform', `translate(${point.x} ${point.y})`);
    held.cell = cellAt(held.thing, point);
  },
  drop({ thing, from, cell }) {
    const isElsewhere = cell.power !== from.power || cell.interest !== from.interest;
    return isElsewhere && { form: 'placer', values: { 'Placed.Who': thing.dataset.who, 'Placed.Power': cell.power, 'Placed.Interest': cell.interest } };
  },
});

function cellAt(person, { x, y }) {
  const { left, top, cellWidth, cellHeight } = person.ownerSVGElement.dataset;
  return { interest: oneToFive(Math.floor((x - left) / cellWidth) + 1), power: oneToFive(5 - Math.floor((y - top) / cellHeight)) };
}

function oneToFive(number) { return Math.min(5, Math.max(1, number)); }
