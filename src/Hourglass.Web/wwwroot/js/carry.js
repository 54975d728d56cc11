// A part of a picture is taken up with the pointer and put down elsewhere; Escape puts it back. Every picture has another way by a form.
export function carry(selector, { take, move, drop, restore }) {
  let held = null;

  document.addEventListener('pointerdown', event => {
    const thing = event.target.closest?.(selector);
    if (!thing || event.button !== 0) return;
    event.preventDefault();
    held = { thing, was: thing.getAttribute('transform'), ...take(thing, within(thing, event)) };
    thing.setPointerCapture(event.pointerId);
    thing.classList.add('is-held');
  });

  document.addEventListener('pointermove', event => { if (held) move(held, within(held.thing, event)); });

  document.addEventListener('pointerup', () => {
    if (!held) return;
    const send = drop(held);
    if (!send) { putBack(); return; }
    held = null;
    const form = document.getElementById(send.form);
    for (const [name, value] of Object.entries(send.values)) form.elements[name].value = value;
    form.requestSubmit();
  });

  document.addEventListener('pointercancel', putBack);
  document.addEventListener('keydown', event => { if (event.key === 'Escape') putBack(); });

  function putBack() {
    if (!held) return;
    if (held.was === null) held.thing.removeAttribute('transform');
    else held.thing.setAttribute('transform', held.was);
    held.thing.classList.remove('is-held');
    restore?.(held);
    held = null;
  }
}

// Where the pointer is, in the picture's own units.
const within = (thing, event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(thing.ownerSVGElement.getScreenCTM().inverse());
