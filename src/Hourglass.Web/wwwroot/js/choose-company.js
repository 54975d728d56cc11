// While a company's name is typed, known ones are offered; choosing one writes its exact name, which the server recognises.
let waiting = 0, asked = 0;

document.addEventListener('input', event => {
  const field = event.target.closest('[data-finds="companies"]');
  if (!field || field.value.trim().length < 2) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => offer(field), 150);
});

async function offer(field) {
  const mine = ++asked;
  const answer = await fetch('palette?q=' + encodeURIComponent(field.value), { headers: { Accept: 'application/json' } });
  if (mine !== asked || !answer.ok || answer.redirected) return;
  const known = (await answer.json()).filter(found => /^\/?companies\/./.test(found.address));
  field.list.replaceChildren(...known.map(found => {
    const option = document.createElement('option');
    option.value = found.title;
    if (found.hint) option.label = `${found.title} · ${found.hint}`;
    return option;
  }));
}
