/** The pictures that the shop keeps for its mails. */
import { html } from "lit";
import { Page } from "../core/page.js";
import { keep } from "../core/route.js";
import { words } from "../core/words.js";
import "./media-library.js";

const w = words({
  title: ["Bilder für Mails", "Pictures for mails"],
  about: [
    "Was hier liegt, lässt sich in jeder Mail wählen. Archivierte Bilder werden nicht mehr angeboten; in Mails, die sie zeigen, bleiben sie.",
    "What lies here can be chosen in each mail. Archived pictures are not offered any more; mails that show them keep them.",
  ],
});

export default class Media extends Page {
  render() {
    return html`
      <h1>${w.title}</h1>
      <p>${w.about}</p>
      <sk-media-library
        .shopId=${this.shopId}
        .groups=${this.groups}
        .at=${{ state: this.query.state, cursor: this.query.cursor }}
        @moved=${(event) => {
          const { state = "", cursor = "" } = event.detail;
          keep({ state, cursor });
          this.query = { ...this.query, state, cursor };
        }}
      ></sk-media-library>
    `;
  }
}

customElements.define("sk-media", Media);
