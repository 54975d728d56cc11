// A part of a picture is taken up with the pointer and put down elsewhere; Escape puts it back. Every picture has another way by a form.
export function carry(selector, { take, move, drop, restore }) {
  let held = null;

  document.addEventListener('pointerdown', event => {
    const thing = event.target.closest?.(selector);
    if (!thing || event.button !== 0) return;
    event.preventDefault();
    const picture = thing.ownerSVGElement, toPicture = inverse(picture);
    held = { thing, picture, toPicture, was: thing.getAttribute('transform'), ...take(thing, within(toPicture, event)) };
    // The picture holds the pointer: a thing that is moved to another layer would lose it.
    picture.setPointerCapture(event.pointerId);
    thing.classList.add('is-held');
    picture.classList.add('is-carrying');
  });

  document.addEventListener('pointermove', event => { if (held) move(held, within(held.toPicture, event)); });

  // Asking where the picture stands makes the browser lay the page out, so it is asked again only when the page moved under it.
  for (const moved of ['scroll', 'resize']) addEventListener(moved, () => { if (held) held.toPicture = inverse(held.picture); }, { capture: true, passive: true });

  document.addEventListener('pointerup', () => {
    if (!held) return;
    const send = drop(held);
    if (!send) { putBack(); return; }
    held.picture.classList.remove('is-carrying');
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
    held.picture.classList.remove('is-carrying');
    restore?.(held);
    held = null;
  }
}

const inverse = picture => picture.getScreenCTM().inverse();

// Where the pointer is, in the picture's own units.
const within = (toPicture, event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(toPicture);
