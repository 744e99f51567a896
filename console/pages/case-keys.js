/** Single keys for the inbox, which whoever does not want them turns off. */
import { html, render } from "lit";
import { words } from "../core/words.js";

const w = words({
  title: ["Tastenkürzel", "Keyboard shortcuts"],
  next: ["nächster Fall", "next case"],
  before: ["voriger Fall", "case before"],
  open: ["öffnen", "open"],
  act: ["übernehmen, was niemandes ist; was Ihres ist, abschließen", "take what is nobody's; close what is yours"],
  help: ["diese Hilfe", "this help"],
  enter: ["Eingabetaste", "Enter"],
  on: ["Tastenkürzel benutzen", "Use keyboard shortcuts"],
  close: ["Schließen", "Close"],
});

const OFF = "stammkunde.keys-off";
const isOff = () => localStorage.getItem(OFF) !== null;

/** Listens for the keys while a page is shown. */
export function caseKeys(host, { move, act }) {
  const does = { j: () => move(1), k: () => move(-1), e: act, "?": help };
  const listen = (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) {
      return;
    }
    if (does[event.key] && !isOff() && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      does[event.key]();
    }
  };
  host.addController({
    hostConnected: () => document.addEventListener("keydown", listen),
    hostDisconnected: () => document.removeEventListener("keydown", listen),
  });
  return { help };
}

function help() {
  const dialog = document.createElement("dialog");
  const before = document.activeElement;
  const end = () => {
    dialog.close();
    dialog.remove();
    before?.focus?.();
  };
  const line = (key, text) => html`<dt><kbd>${key}</kbd></dt><dd>${text}</dd>`;
  render(
    html`<article>
      <h2 id="keys">${w.title}</h2>
      <dl class="evidence">
        ${line("j", w.next)} ${line("k", w.before)} ${line(w.enter, w.open)} ${line("e", w.act)} ${line("?", w.help)}
      </dl>
      <label>
        <input
          type="checkbox"
          .checked=${!isOff()}
          @change=${(event) => (event.target.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "true"))}
        />${w.on}
      </label>
      <div class="actions"><button type="button" @click=${end}>${w.close}</button></div>
    </article>`,
    dialog,
  );
  dialog.setAttribute("aria-labelledby", "keys");
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    end();
  });
  document.body.append(dialog);
  dialog.showModal();
}
