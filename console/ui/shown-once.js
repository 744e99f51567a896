/** A secret that is shown this once, with a way to copy it. */
import { html } from "lit";
import { words } from "../core/words.js";
import { tell } from "./toast.js";

const w = words({
  secret: [
    "Dieses Geheimnis sehen Sie nur jetzt. Kopieren Sie es, bevor Sie weitergehen:",
    "You see this secret only now. Copy it before you go on:",
  ],
  copy: ["Kopieren", "Copy"],
  copied: ["Kopiert.", "Copied."],
  gone: ["Ich habe es, ausblenden", "I have it, hide it"],
});

async function copy(secret) {
  await navigator.clipboard.writeText(secret);
  tell(w.copied);
}

/**
 * Shows the secret.
 *
 * @param hide forgets it
 * @param text says what it is, where that is more than a secret
 */
export const shownOnce = (secret, hide, text = w.secret) => html`<div class="notice good" role="status">
  <p>${text}</p>
  <p><code class="name">${secret}</code></p>
  <div class="actions">
    <button type="button" class="small" @click=${() => copy(secret)}>${w.copy}</button>
    <button type="button" class="secondary outline small" @click=${hide}>${w.gone}</button>
  </div>
</div>`;
