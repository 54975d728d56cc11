// The glass stands the next time as it was left; the address is tidied so that a reload does not turn it once more.
const remember = flipped => {
  document.cookie = `glass=${flipped ? "flipped" : "upright"}; path=/; max-age=31536000; samesite=lax`;
};

document.addEventListener("click", event => {
  const turn = event.target.closest("a[data-flip]");
  if (turn) remember(turn.dataset.flip === "1");
});

function tidy() {
  const address = new URL(location.href);
  if (!address.pathname.endsWith("/hourglass") || !address.searchParams.has("flip")) return;
  remember(address.searchParams.get("flip") === "1");
  address.searchParams.delete("flip");
  history.replaceState(history.state, "", address);
}

tidy();
globalThis.Blazor?.addEventListener?.("enhancedload", tidy);
