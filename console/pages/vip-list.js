/** All VIPs of a shop, page by page. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { time, words } from "../core/words.js";
import { nameOfActor, readPeople } from "./people.js";
import { vipSource } from "./vip-words.js";

const w = words({
  title: ["Wer VIP ist", "Who is a VIP"],
  none: ["Noch ist niemand VIP. Auf der Seite eines Kunden machen Sie jemanden dazu.", "Nobody is a VIP yet. Make somebody one on a customer's page."],
  customer: ["Kunde", "Customer"],
  owner: ["Wer sich kümmert", "Who looks after them"],
  left: ["nicht mehr im Team", "not of the team any more"],
  why: ["Warum", "Why"],
  since: ["Seit", "Since"],
  until: ["Bis", "Until"],
  more: ["Weitere VIPs", "More VIPs"],
  first: ["Zum Anfang", "Back to the first"],
});

class VipList extends Page {
  static properties = { cursor: { state: true } };

  #all = new Loading(
    this,
    () => [this.shopId, this.cursor],
    async (signal) => {
      const vips = read(path`/admin/shops/${this.shopId}/vips` + query({ cursor: this.cursor }), { signal });
      const [page, people] = await Promise.all([vips, readPeople(this.shopId, { signal })]);
      return { ...page, people };
    },
  );

  render() {
    return html`<h2>${w.title}</h2>
      ${this.#all.show(({ vips, next, people }) => html`${vips.length > 0 ? this.#table(vips, people) : html`<p>${w.none}</p>`} ${this.#ways(next)}`)}`;
  }

  #table(vips, people) {
    return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            ${[w.customer, w.owner, w.why, w.since, w.until].map((label) => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${vips.map(
            (vip) => html`<tr>
              <th scope="row"><a href=${link(this.shopId, "customers", [vip.customerId])}>${vip.customerId}</a></th>
              <td><bdi>${nameOfActor(people, this.me, vip.owner)}</bdi> ${vip.ownerLeft ? html`<span class="warn">${w.left}</span>` : nothing}</td>
              <td>${vipSource(vip)}: <bdi>${vip.reason}</bdi></td>
              <td>${time(vip.since)}</td>
              <td>${vip.until ? time(vip.until) : ""}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #ways(next) {
    const to = (cursor, text) => html`<button
      type="button"
      class="secondary outline small"
      @click=${() => {
        this.cursor = cursor;
      }}
    >
      ${text}
    </button>`;
    return this.cursor || next
      ? html`<p class="actions">${this.cursor ? to(undefined, w.first) : nothing} ${next ? to(next, w.more) : nothing}</p>`
      : nothing;
  }
}

customElements.define("sk-vip-list", VipList);
