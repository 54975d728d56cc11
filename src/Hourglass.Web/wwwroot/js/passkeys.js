// Forms marked data-passkey ask the device for a key before they are sent; where the browser has no passkeys they stay hidden.
const ready = () => {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) form.hidden = false;
};

// Heard by the document: an enhanced page may turn this very form into another one, which is not ours.
document.addEventListener("submit", event => {
  if (event.target.matches("form[data-passkey]")) send(event, event.target);
}, true);

async function send(event, form) {
  const credential = form.elements.namedItem("Credential");
  if (credential.value) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const trouble = form.querySelector("[data-passkey-trouble]");
  trouble.hidden = true;
  try {
    credential.value = JSON.stringify(await (form.dataset.passkey === "new" ? create(form) : ask(form)));
    form.submit();
  } catch (error) {
    credential.value = "";
    if (error.name !== "AbortError") trouble.hidden = false;
  }
}

async function create(form) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await options("passkeys/new", form));
  return navigator.credentials.create({ publicKey });
}

async function ask(form) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await options("passkeys/ask", form));
  return navigator.credentials.get({ publicKey });
}

async function options(address, form) {
  const answer = await fetch(address, { method: "POST", body: new FormData(form) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

ready();
globalThis.Blazor?.addEventListener?.("enhancedload", ready);
