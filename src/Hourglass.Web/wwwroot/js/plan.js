// The picture of a plan: a mark that waits is carried to another day. Its page asks for the same day in a field.
let held = null;

document.addEventListener('pointerdown', event => {
  const mark = event.target.closest?.('[data-move]');
  if (!mark || event.button !== 0) return;
  event.preventDefault();
  const name = mark.querySelector('.plan-name');
  held = { mark, name, words: name.textContent, from: along(mark, event), width: Number(mark.ownerSVGElement.dataset.dayWidth), days: 0 };
  mark.setPointerCapture(event.pointerId);
  mark.classList.add('is-held');
});

document.addEventListener('pointermove', event => {
  if (!held) return;
  held.days = Math.round((along(held.mark, event) - held.from) / held.width);
  held.mark.setAttribute('transform', `translate(${held.days * held.width})`);
  held.name.textContent = `${day(chosen()).toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'short', timeZone: 'UTC' })}${held.words.slice(held.words.indexOf(' · '))}`;
});

document.addEventListener('pointerup', () => {
  if (!held) return;
  const { mark, days } = held, form = document.getElementById('retimer'), on = chosen();
  if (days === 0) { putBack(); return; }
  held = null;
  for (const [name, value] of [['Touch', mark.dataset.move], ['On', on], ['At', mark.dataset.at]]) form.elements[`Moved.${name}`].value = value;
  form.requestSubmit();
});

document.addEventListener('pointercancel', putBack);
document.addEventListener('keydown', event => { if (event.key === 'Escape') putBack(); });

function putBack() {
  if (!held) return;
  held.mark.removeAttribute('transform');
  held.mark.classList.remove('is-held');
  held.name.textContent = held.words;
  held = null;
}

const along = (mark, event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(mark.ownerSVGElement.getScreenCTM().inverse()).x;
const day = text => new Date(`${text}T00:00Z`);

function chosen() {
  const on = day(held.mark.dataset.on);
  on.setUTCDate(on.getUTCDate() + held.days);
  return on.toISOString().slice(0, 10);
}
