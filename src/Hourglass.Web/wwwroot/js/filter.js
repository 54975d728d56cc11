// The filter shows its answer as soon as a choice changes, and leaves empty words out of the address.
document.addEventListener('change', event => {
  const form = event.target.closest('form[data-filter]');
  if (form && event.target.matches('select') && !event.target.closest('.menu-list')) form.requestSubmit();
});

document.addEventListener('formdata', event => {
  if (!event.target.matches('form[data-filter]')) return;
  for (const [name, value] of [...event.formData]) if (value === '') event.formData.delete(name);
});
