// The picture of a plan: a mark that waits is carried to another day. Its page asks for the same day in a field.
import { carry } from './carry.js';

const day = text => new Date(`${text}T00:00Z`);

carry('[data-move]', {
  take(mark, { x }) {
    const name = mark.querySelector('.plan-name');
    return { name, words: name.textContent, from: x, width: Number(mark.ownerSVGElement.dataset.dayWidth), days: 0 };
  },
  move(held, { x }) {
    held.days = Math.round((x - held.from) / held.width);
    held.thing.setAttribute('transform', `translate(${held.days * held.width})`);
    held.name.textContent = `${day(chosen(held)).toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'short', timeZone: 'UTC' })}${held.words.slice(held.words.indexOf(' · '))}`;
  },
  drop(held) {
    const { move, at } = held.thing.dataset;
    return held.days !== 0 && { form: 'retimer', values: { 'Moved.Touch': move, 'Moved.On': chosen(held), 'Moved.At': at } };
  },
  restore(held) { held.name.textContent = held.words; },
});

function chosen(held) {
  const on = day(held.thing.dataset.on);
  on.setUTCDate(on.getUTCDate() + held.days);
  return on.toISOString().slice(0, 10);
}
