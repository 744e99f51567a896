// Shows how far a move of the clock is, and goes back to the start page when it is there.
const show = (id, text) => { const place = document.getElementById(id); if (place) place.textContent = text; };
const look = async () => {
  try {
    const clock = await (await fetch("/_local/clock.json")).json();
    if (!clock.travelling) { location.replace("/_local/"); return; }
    const at = new Date(clock.instant);
    show("utc", clock.instant.slice(0, 16).replace("T", " "));
    show("berlin", at.toLocaleString("en-GB", { timeZone: "Europe/Berlin", weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }));
    show("fired", clock.travelling.fired);
    const bar = document.getElementById("progress");
    if (bar) bar.value = (at - new Date(clock.travelling.from)) / 1000;
  } catch { /* the runner may be busy; look again */ }
  setTimeout(look, 300);
};
look();
