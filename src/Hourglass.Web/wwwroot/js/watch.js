// Keeps the bar of long work in step; when the work is over, the page shows its report.
const every = 1200;
let timer;

async function look() {
    const shown = document.querySelector('[data-watch]');
    if (!shown) return;
    try {
        const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = page.querySelector('[data-watch]');
        if (!fresh) return location.reload();
        shown.replaceWith(fresh);
    } catch {
        // The server is starting anew; the next look will tell.
    }
    watch();
}

function watch() {
    clearTimeout(timer);
    if (document.querySelector('[data-watch]')) timer = setTimeout(look, every);
}

watch();
window.Blazor?.addEventListener?.('enhancedload', watch);
