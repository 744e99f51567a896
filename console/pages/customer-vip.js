/** Whether a customer is a VIP, who looks after them, and what the team says of it. */
import { html, nothing } from "lit";
import { path, read, replace, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { time, words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import { fact } from "../ui/fact.js";
import { field, submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import { nameOfActor, readPeople } from "./people.js";
import { refusalNotice } from "./support-words.js";
import { vipSource } from "./vip-words.js";

const w = words({
  title: ["VIP", "VIP"],
  yes: ["ja", "yes"],
  no: ["nein", "no"],
  caredBy: [(owner) => `Es kümmert sich: ${owner}`, (owner) => `Looked after by: ${owner}`],
  left: ["nicht mehr im Team: bitte jemand anderen wählen", "not of the team any more: please choose somebody else"],
  since: [(at) => `Seit ${at}`, (at) => `Since ${at}`],
  until: [(at) => `Bis ${at}`, (at) => `Until ${at}`],
  make: ["Zum VIP machen", "Make a VIP"],
  change: ["Ändern", "Change"],
  owner: ["Wer sich kümmert", "Who looks after them"],
  ownerHelp: ["Zur Wahl steht, wer zuletzt im Shop etwas getan hat.", "To choose from are those who did something in the shop of late."],
  myself: ["Sie selbst", "You"],
  end: ["Bis einschließlich (freiwillig)", "Up to and including (optional)"],
  endHelp: ["Ohne Angabe gilt es, bis jemand es beendet.", "Without it, it holds until somebody ends it."],
  reason: ["Grund", "Reason"],
  reasonHelp: ["Eine Zeile für Kollegen.", "One line for colleagues."],
  save: ["Speichern", "Save"],
  busy: ["Wird gespeichert …", "Saving …"],
  saved: ["Gespeichert.", "Saved."],
  remove: ["VIP beenden", "End it"],
  removed: ["Ist kein VIP mehr.", "Is no VIP any more."],
});

class CustomerVip extends Page {
  static properties = { customerId: { attribute: false }, zone: { attribute: false } };

  #writing = new Writing(this, () => `vip/${this.shopId}/${this.customerId}`);

  #vip = new Loading(
    this,
    () => [this.shopId, this.customerId],
    async (signal) => {
      const [{ vip }, people] = await Promise.all([read(this.#path(), { signal }), readPeople(this.shopId, { signal })]);
      return { vip, people };
    },
  );

  #path() {
    return path`/admin/shops/${this.shopId}/customers/${this.customerId}/vip`;
  }

  render() {
    return html`<h2>${w.title}</h2>
      ${this.fault ? faultNotice(this.fault) : nothing} ${this.#vip.show(({ vip, people }) => this.#shown(vip, people), 2)}`;
  }

  #shown(vip, people) {
    return html`
      <dl class="facts">
        ${fact(
          w.title,
          vip?.isVip ? w.yes : w.no,
          vip && vipSource(vip),
          vip && html`<bdi>${vip.reason}</bdi>`,
          vip?.isVip && w.caredBy(nameOfActor(people, this.me, vip.owner)),
          vip?.isVip && vip.ownerLeft && html`<span class="warn">${w.left}</span>`,
          vip?.isVip && w.since(time(vip.since, this.zone)),
          vip?.isVip && vip.until && w.until(time(vip.until, this.zone)),
        )}
      </dl>
      ${this.isIn("marketing", "support")
        ? html`<details>
              <summary>${vip?.isVip ? w.change : w.make}</summary>
              ${this.#form(people)}
            </details>
            ${vip?.isVip ? html`<p>${deedButton(this, "remove", { text: w.remove, act: () => this.#remove() })}</p>` : nothing}`
        : nothing}
    `;
  }

  #form(people) {
    const writing = this.#writing;
    return html`<form @submit=${(event) => this.#save(event)}>
      ${writing.fault ? refusalNotice(writing.fault) : nothing}
      ${field(writing, { name: "reason", label: w.reason, help: w.reasonHelp, most: 200, isRequired: true })}
      <div class="tools">
        ${field(writing, { name: "owner", label: w.owner, help: w.ownerHelp, options: this.#owners(people) })}
        ${field(writing, { name: "until", label: w.end, help: w.endHelp, type: "date" })}
      </div>
      <div class="actions">${submitButton(writing, w.save, w.busy)}</div>
    </form>`;
  }

  /** Whoever did something of late, as the names of people are known by that alone. */
  #owners(people) {
    const others = [...people.keys()].filter((id) => id !== this.me?.person && !id.startsWith("operator:"));
    return [["", w.myself], ...others.map((id) => [id, nameOfActor(people, this.me, id)])];
  }

  async #save(event) {
    event.preventDefault();
    const writing = this.#writing;
    const until = writing.get("until");
    const body = {
      reason: writing.get("reason").trim(),
      owner: writing.get("owner").trim() || undefined,
      until: until ? this.#endOf(until) : undefined,
    };
    if (await writing.send(() => replace(this.#path(), body))) {
      tell(w.saved);
      await this.#vip.load();
    }
  }

  async #remove() {
    await this.doing("remove", async () => {
      await send(`${this.#path()}/remove`);
      tell(w.removed);
      await this.#vip.load();
    });
  }

  /** The end of a day, where the person sits. */
  #endOf(day) {
    const end = new Date(`${day}T00:00:00`);
    end.setDate(end.getDate() + 1);
    return end.toISOString();
  }
}

customElements.define("sk-customer-vip", CustomerVip);
