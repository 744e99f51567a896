/** Where a customer stands with tiers and why, and what the team gives of its own accord. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { inLanguage, time, words } from "../core/words.js";
import { fact } from "../ui/fact.js";
import { field, submitButton } from "../ui/field.js";
import { Writing } from "../ui/writing.js";
import { refusalNotice } from "./support-words.js";

const w = words({
  title: ["Stufe", "Tier"],
  none: ["noch keine", "none yet"],
  given: ["Was das Team getan hat und was von selbst geschah", "What the team did, and what happened by itself"],
  "tier-given": ["Stufe vergeben", "tier given"],
  "tier-lifted": ["Vergebene Stufe aufgehoben", "given tier lifted"],
  "tier-reached": ["Aufgestiegen", "climbed"],
  "tier-fell": ["Abgelaufen", "ended"],
  "tier-looked-at": ["Neu bewertet", "evaluated"],
  change: ["Stufe vergeben oder aufheben", "Give or lift a tier"],
  tier: ["Welche Stufe", "Which tier"],
  until: ["Bis einschließlich (freiwillig)", "Up to and including (optional)"],
  untilHelp: ["Ohne Angabe gilt sie, bis jemand sie aufhebt.", "Without it, it holds until somebody lifts it."],
  reason: ["Grund", "Reason"],
  reasonHelp: [
    "Eine Zeile, die der Kunde liest. Sie bleibt für immer: bitte nichts Persönliches.",
    "One line that the customer reads. It stays for ever: nothing personal, please.",
  ],
  give: ["Stufe vergeben", "Give the tier"],
  lift: ["Vergebene Stufe aufheben", "Lift the tier that was given"],
  busy: ["Wird gebucht …", "Booking …"],
  done: ["Gebucht.", "Booked."],
});

class CustomerTier extends Page {
  static properties = { customerId: { attribute: false }, zone: { attribute: false }, done: { attribute: false }, told: { state: true } };

  #writing = new Writing(this, () => `tier/${this.shopId}/${this.customerId}`);

  /** A shop without tiers says so, and nothing is shown. */
  #tier = new Loading(
    this,
    () => [this.shopId, this.customerId],
    async (signal) => {
      try {
        return await read(this.#path(), { signal });
      } catch (fault) {
        if (fault.status === 404) {
          return null;
        }
        throw fault;
      }
    },
  );

  #path() {
    return path`/admin/shops/${this.shopId}/customers/${this.customerId}/tier`;
  }

  render() {
    return this.#tier.value === null
      ? nothing
      : html`<h2>${w.title}</h2>
          ${this.#tier.show((tier) => this.#shown(tier), 2)}`;
  }

  #shown(tier) {
    return html`
      <dl class="facts">
        ${fact(
          w.title,
          html`<bdi>${inLanguage(tier.current?.name) || w.none}</bdi>`,
          tier.current && inLanguage(tier.words),
          inLanguage(tier.current?.reason),
          inLanguage(tier.next?.words),
          inLanguage(tier.keep?.words),
        )}
      </dl>
      ${tier.events.length > 0
        ? html`<details>
            <summary>${w.given}</summary>
            <ul>
              ${tier.events.map(
                ({ at, kind, detail, reason }) =>
                  html`<li>${time(at, this.zone)}: ${w[kind] ?? kind}${this.#what(tier, kind, detail)}${reason ? html` – <bdi>${reason}</bdi>` : nothing}</li>`,
              )}
            </ul>
          </details>`
        : nothing}
      ${this.isIn("marketing", "support")
        ? html`<details ?open=${Boolean(this.told)}>
            <summary>${w.change}</summary>
            ${this.told ? html`<p class="notice good" role="status">${w.done}</p>` : nothing} ${this.#form(tier)}
          </details>`
        : nothing}
    `;
  }

  /** The ids of tiers in a detail, by their names. */
  #what(tier, kind, detail) {
    const name = (id) => inLanguage(tier.tiers.find((each) => each.id === id)?.name) || id;
    const [one, other] = detail.split(">");
    if (kind === "tier-given") {
      return ` (${name(one)}${other ? `, ${time(other, this.zone)}` : ""})`;
    }
    return other === undefined ? ` (${name(one)})` : ` (${name(one) || "–"} → ${name(other) || "–"})`;
  }

  #form(tier) {
    const writing = this.#writing;
    const options = [["", ""], ...tier.tiers.map(({ id, name }) => [id, inLanguage(name)])];
    return html`<form @submit=${(event) => this.#send(event)}>
      ${writing.fault ? refusalNotice(writing.fault) : nothing}
      <div class="tools">
        ${field(writing, { name: "tier", label: w.tier, options })}
        ${field(writing, { name: "until", label: w.until, help: w.untilHelp, type: "date" })}
      </div>
      ${field(writing, { name: "reason", label: w.reason, help: w.reasonHelp, most: 200, isRequired: true })}
      <div class="actions">
        ${submitButton(writing, w.give, w.busy)}
        ${tier.current?.source === "MANUAL"
          ? html`<button type="submit" class="secondary" name="lift" ?disabled=${writing.busy}>${w.lift}</button>`
          : nothing}
      </div>
    </form>`;
  }

  async #send(event) {
    event.preventDefault();
    const writing = this.#writing;
    const isLift = event.submitter?.name === "lift";
    const reason = writing.get("reason").trim();
    const until = writing.get("until");
    const body = isLift ? { reason } : { tier: writing.get("tier"), reason, until: until ? this.#endOf(until) : undefined };
    this.told = false;
    const result = await writing.send((key) => send(this.#path() + (isLift ? "/lift" : ""), body, { key }));
    if (result) {
      this.told = true;
      await this.#tier.load();
      this.done?.();
    }
  }

  /** The end of a day, where the person sits. */
  #endOf(day) {
    const end = new Date(`${day}T00:00:00`);
    end.setDate(end.getDate() + 1);
    return end.toISOString();
  }
}

customElements.define("sk-customer-tier", CustomerTier);
