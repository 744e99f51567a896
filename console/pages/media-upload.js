/** Takes a picture from somebody's device, by a button or by dropping it. */
import { html, nothing } from "lit";
import { ApiError, path, query, upload } from "../core/api.js";
import { faultText, Page } from "../core/page.js";
import { number, words } from "../core/words.js";
import { tell } from "../ui/toast.js";

const w = words({
  label: ["Bild hochladen", "Upload a picture"],
  help: [
    "JPEG, PNG oder ein unbewegtes GIF. Es wird auf 1200 Bildpunkte Breite verkleinert; wo und womit ein Foto entstand, wird entfernt.",
    "JPEG, PNG or a GIF that does not move. It is made 1200 pixels wide at most; where and with what a photo was taken is removed.",
  ],
  sending: [(share) => `Wird hochgeladen: ${share} %`, (share) => `Uploading: ${share} %`],
  checking: ["Wird geprüft und verkleinert …", "It is checked and made smaller …"],
  cancel: ["Abbrechen", "Cancel"],
  done: [(name) => `„${name}“ ist da.`, (name) => `“${name}” is there.`],
  tooLarge: [
    (megabytes) => `Die Datei hat ${megabytes} MB; es dürfen höchstens 4 sein. Verkleinern Sie das Bild zuvor.`,
    (megabytes) => `The file has ${megabytes} MB; it may have at most 4. Make the picture smaller first.`,
  ],
});

/** What the API says of a file, in words. */
const reasons = words({
  "picture-empty": ["Die Datei ist leer.", "There is nothing in the file."],
  "picture-vector": ["Mailprogramme zeigen kein SVG. Speichern Sie das Bild als PNG.", "Mail programs do not show SVG. Save the picture as PNG."],
  "picture-web-format": [
    "Nicht alle Mailprogramme zeigen WebP und AVIF. Speichern Sie das Bild als JPEG, oder als PNG, wenn es durchsichtig ist.",
    "Not all mail programs show WebP and AVIF. Save the picture as JPEG, or as PNG where it is transparent.",
  ],
  "picture-phone-format": ["Mailprogramme zeigen kein HEIC. Speichern Sie das Foto als JPEG.", "Mail programs do not show HEIC. Save the photo as JPEG."],
  "picture-other-type": ["Das ist kein Bild, das Mails zeigen können.", "This is no picture that mails can show."],
  "picture-incomplete": ["Das Ende der Datei fehlt. Exportieren Sie das Bild noch einmal.", "The end of the file is missing. Export the picture once more."],
  "picture-broken": ["Das Bild lässt sich nicht lesen. Exportieren Sie es noch einmal.", "The picture cannot be read. Export it once more."],
  "picture-moving": [
    "Das Bild bewegt sich: Nicht alle Mailprogramme zeigen das, und wer liest, kann es nicht anhalten. Nehmen Sie eines seiner Einzelbilder.",
    "The picture moves: not all mail programs show that, and who reads cannot stop it. Take one of its frames.",
  ],
  "picture-too-many-pixels": [
    "Das Bild hat zu viele Bildpunkte: höchstens 25 Millionen und 12.000 je Seite.",
    "The picture has too many pixels: 25 million and 12,000 on a side at most.",
  ],
  "picture-for-printing": [
    "Das Bild ist für den Druck (CMYK); seine Farben kämen falsch heraus. Speichern Sie es in RGB.",
    "The picture is for printing (CMYK); its colours would come out wrong. Save it in RGB.",
  ],
  "picture-too-heavy": [
    "Auch verkleinert wiegt das Bild mehr als ein Megabyte. Nehmen Sie eines, das weniger hoch ist oder nicht durchsichtig.",
    "Even made smaller the picture has more than a megabyte. Take one that is less high or not transparent.",
  ],
  "public-url-missing": [
    "Der Betreiber hat die öffentliche Adresse (PublicUrl) noch nicht gesetzt; Mails fänden das Bild nicht.",
    "The operator has not set the public address (PublicUrl) yet; mails would not find the picture.",
  ],
});

const MOST_BYTES = 4 * 1024 * 1024;
const WIDEST = 2400;

/** What a phone takes is often larger than the API takes, and is shown much smaller: the browser can do that too. */
async function fitting(file) {
  const isShrinkable = file.type === "image/jpeg" || file.type === "image/png";
  if (file.size <= MOST_BYTES || !isShrinkable) {
    return file;
  }
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) {
    return file;
  }
  const share = Math.min(1, WIDEST / bitmap.width);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * share);
  canvas.height = Math.round(bitmap.height * share);
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((done) => canvas.toBlob((smaller) => done(smaller ?? file), file.type, 0.92));
}

class MediaUpload extends Page {
  static properties = { share: { state: true }, isOver: { state: true }, refused: { state: true } };

  #abort;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#abort?.abort();
  }

  render() {
    const isBusy = this.share !== undefined;
    return html`
      <div
        class="drop ${this.isOver ? "over" : ""}"
        @dragover=${(event) => {
          event.preventDefault();
          this.isOver = true;
        }}
        @dragleave=${() => {
          this.isOver = false;
        }}
        @drop=${(event) => {
          event.preventDefault();
          this.isOver = false;
          this.#take(event.dataTransfer.files[0]);
        }}
      >
        <label for="media-file">${w.label}</label>
        <input
          type="file"
          id="media-file"
          accept="image/jpeg,image/png,image/gif"
          aria-describedby="media-file-help ${this.refused ? "media-file-fault" : ""}"
          aria-invalid=${this.refused ? "true" : nothing}
          ?disabled=${isBusy}
          @change=${(event) => {
            const [file] = event.target.files;
            event.target.value = "";
            this.#take(file);
          }}
        />
        <small id="media-file-help">${w.help}</small>
        <div aria-live="polite">
          ${isBusy
            ? html`<p>${this.share < 1 ? w.sending(number(Math.floor(this.share * 100))) : w.checking}</p>
                <progress max="1" value=${this.share < 1 ? this.share : nothing} aria-label=${w.label}></progress>
                <button type="button" class="secondary outline small" @click=${() => this.#abort.abort()}>${w.cancel}</button>`
            : nothing}
        </div>
        ${this.refused ? html`<span class="error" role="alert" id="media-file-fault">${this.refused}</span>` : nothing}
      </div>
    `;
  }

  async #take(chosen) {
    if (!chosen || this.share !== undefined) {
      return;
    }
    this.refused = undefined;
    this.share = 0;
    this.#abort = new AbortController();
    try {
      const file = await fitting(chosen);
      if (file.size > MOST_BYTES) {
        this.refused = w.tooLarge(number(file.size / 1024 / 1024, 1));
      } else {
        const picture = await upload(path`/admin/shops/${this.shopId}/media` + query({ name: chosen.name }), file, {
          signal: this.#abort.signal,
          progress: (share) => {
            this.share = share;
          },
        });
        tell(w.done(picture.name));
        this.dispatchEvent(new CustomEvent("uploaded", { detail: picture }));
      }
    } catch (fault) {
      this.refused = fault.name === "AbortError" ? undefined : reasonOf(fault, chosen);
    }
    this.share = undefined;
  }
}

function reasonOf(fault, file) {
  if (fault instanceof ApiError && fault.status === 413) {
    return w.tooLarge(number(file.size / 1024 / 1024, 1));
  }
  return fault instanceof ApiError && fault.kind in reasons ? reasons[fault.kind] : faultText(fault);
}

customElements.define("sk-media-upload", MediaUpload);
