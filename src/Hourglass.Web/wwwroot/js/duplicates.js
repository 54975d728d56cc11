// While a new company or person is typed, known ones much like it are shown beside the field; without this they are shown on saving.
let waiting = 0, asked = 0;

document.addEventListener('input', event => {
  const field = event.target.closest('[data-alike]');
  if (!field) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => look(field), 250);
});

async function look(field) {
  const mine = ++asked, place = document.getElementById('alike');
  if (!place) return;
  const words = new URLSearchParams([...field.form.querySelectorAll('[data-alike]')].map(each => [each.dataset.alikeAs, each.value]));
  const answer = await fetch(`${field.dataset.alike}?${words}`).catch(() => null);
  if (mine !== asked || !answer?.ok || answer.redirected) return;
  place.innerHTML = await answer.text();
}
