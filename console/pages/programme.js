/** The rules by which orders become points: what holds, what will, and what a change of them would come to. */
import { html, nothing } from "lit";
import { path, read, readVersion, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { until } from "../core/poll.js";
import { link } from "../core/route.js";
import { number, time, words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import { ask } from "../ui/dialog.js";
import { tell } from "../ui/toast.js";
import { nameOfActor, readPeople } from "./people.js";
import "./programme-draft.js";
import "./programme-history.js";
import { simulationView } from "./programme-result.js";
import "./programme-review.js";
import { rulesChanged, rulesTable } from "./programme-rules.js";

const w = words({
  title: ["Programm", "Programme"],
  intro: [
    "Die Regeln, nach denen aus Bestellungen Punkte werden. Was einmal gilt, ändert sich nie: neue Regeln folgen zu einem Zeitpunkt auf die alten.",
    "The rules by which orders become points. What once holds never changes: new rules follow the old ones at a time.",
  ],
  edit: ["Entwurf bearbeiten", "Edit the draft"],
  now: ["Was jetzt gilt", "What holds now"],
  since: [(name, at) => `Fassung „${name}“, seit ${at}`, (name, at) => `Version “${name}”, since ${at}`],
  shipped: [
    "Dieser Shop hat noch keine eigenen Regeln veröffentlicht; es gelten die mitgelieferten.",
    "This shop has published no rules of its own yet; those that come with the system hold.",
  ],
  all: ["Alle Regeln", "All rules"],
  next: ["Was kommt", "What is to come"],
  none: ["Nichts ist für später veröffentlicht.", "Nothing is published for later."],
  from: [(name, at) => `„${name}“ ab ${at}`, (name, at) => `“${name}” from ${at} on`],
  published: [(who, at) => `Veröffentlicht von ${who}, ${at}`, (who, at) => `Published by ${who}, ${at}`],
  withdraw: ["Zurückziehen …", "Withdraw …"],
  question: [(name) => `„${name}“ zurückziehen?`, (name) => `Withdraw “${name}”?`],
  answer: [
    "Sie tritt dann nicht in Kraft. Sie bleibt in der Liste, und ihr Name wird nicht noch einmal vergeben.",
    "It will not come into force then. It stays in the list, and its name is not used again.",
  ],
  yes: ["Zurückziehen", "Withdraw"],
  withdrawn: ["Zurückgezogen.", "Withdrawn."],
  unusable: ["Dieses System kann diese Fassung nicht verwenden.", "This system cannot use this version."],
  resultTitle: ["Was der Entwurf bewirkt hätte", "What the draft would have come to"],
  back: ["Zum Entwurf", "To the draft"],
  running: [
    (done, all) => `${done} von ${all} Tagen sind durchgerechnet. Sie können die Seite verlassen und wiederkommen.`,
    (done, all) => `${done} of ${all} days are done. You can leave the page and come back.`,
  ],
  failed: ["Das Durchrechnen ist gescheitert. Rechnen Sie den Entwurf noch einmal durch.", "It failed. Try the draft once more."],
});

const problems = words({
  "programme-begins": [
    "Sie gilt schon oder beginnt in weniger als zehn Minuten. Veröffentlichen Sie eine, die auf sie folgt.",
    "It holds already, or begins in less than ten minutes. Publish one that follows it.",
  ],
});

const PARTS = ["+draft", "+review"];

export default class Programme extends Page {
  static properties = { progress: { state: true } };

  #programme = new Loading(
    this,
    () => [this.shopId, this.more.length === 0],
    async (signal) => {
      if (this.more.length > 0) {
        return null;
      }
      const [programme, people] = await Promise.all([
        readVersion(path`/admin/shops/${this.shopId}/programme`, { signal }),
        readPeople(this.shopId, { signal }),
      ]);
      return { ...programme.document, etag: programme.etag, people };
    },
  );

  #simulation = new Loading(
    this,
    () => [this.shopId, this.more[0]],
    (signal) => (this.more[0] && !PARTS.includes(this.more[0]) ? this.#until(signal) : null),
  );

  async #until(signal) {
    this.progress = undefined;
    return until(async () => {
      const simulation = await read(path`/admin/shops/${this.shopId}/programme-simulations/${this.more[0]}`, { signal });
      this.progress = simulation.progress;
      return simulation.state === "RUNNING" ? undefined : simulation;
    }, signal);
  }

  willUpdate(changed) {
    if (changed.has("more")) {
      this.fault = undefined;
    }
  }

  render() {
    const { shopId, groups, me } = this;
    switch (this.more[0]) {
      case undefined:
        return this.#overview();
      case "+draft":
        return html`<sk-programme-draft .shopId=${shopId} .groups=${groups} .me=${me}></sk-programme-draft>`;
      case "+review":
        return html`<sk-programme-review .shopId=${shopId} .groups=${groups} .me=${me}></sk-programme-review>`;
      default:
        return this.#result();
    }
  }

  #overview() {
    return html`
      <h1>${w.title}</h1>
      <p>${w.intro}</p>
      <p class="actions"><a href=${link(this.shopId, "programme", ["+draft"])}>${w.edit}</a></p>
      ${this.fault ? faultNotice(this.fault, undefined, problems) : nothing} ${this.#programme.show((found) => this.#found(found))}
    `;
  }

  #found(found) {
    const { current, upcoming } = found;
    const zone = current.programme?.timeZone;
    return html`
      <h2>${w.now}</h2>
      <p>${current.isDefault ? w.shipped : w.since(current.version, time(current.validFrom, zone))}</p>
      ${current.programme
        ? html`<details>
            <summary>${w.all}</summary>
            ${rulesTable(current.programme)}
          </details>`
        : html`<p class="bad">${w.unusable}</p>`}
      <h2>${w.next}</h2>
      ${upcoming.length === 0
        ? html`<p>${w.none}</p>`
        : html`<ol class="stream">
            ${upcoming.map((each, at) => this.#upcoming(found, each, at === 0 ? current : upcoming[at - 1]))}
          </ol>`}
      <sk-programme-history .shopId=${this.shopId} .me=${this.me} .zone=${zone}></sk-programme-history>
    `;
  }

  #upcoming({ etag, people, current }, version, before) {
    const zone = current.programme?.timeZone;
    return html`<li>
      <p><strong>${w.from(version.version, time(version.validFrom, zone))}</strong></p>
      ${version.publishedBy
        ? html`<p><small>${w.published(nameOfActor(people, this.me, version.publishedBy), time(version.publishedAt, zone))}</small></p>`
        : nothing}
      ${version.programme && before.programme
        ? rulesChanged(before.programme, version.programme)
        : version.unusable
          ? html`<p class="bad">${w.unusable}</p>`
          : nothing}
      ${this.isIn("marketing")
        ? html`<p class="actions">
            ${deedButton(this, version.version, { text: w.withdraw, act: () => this.#withdraw(version.version, etag) })}
          </p>`
        : nothing}
    </li>`;
  }

  async #withdraw(name, etag) {
    if (!(await ask({ title: w.question(name), text: w.answer, yes: w.yes }))) {
      return;
    }
    await this.doing(name, async () => {
      await send(path`/admin/shops/${this.shopId}/programme/versions/${name}/withdraw`, {}, { etag });
      tell(w.withdrawn);
    });
    await Promise.all([this.#programme.load(), this.querySelector("sk-programme-history")?.reload()]);
  }

  #result() {
    return html`
      <h1>${w.resultTitle}</h1>
      <p><a href=${link(this.shopId, "programme", ["+draft"])}>${w.back}</a></p>
      ${this.#simulation.value === undefined && this.progress && !this.#simulation.fault
        ? html`<p role="status">${w.running(number(this.progress.daysDone), number(this.progress.days))}</p>
            <progress max=${this.progress.days} value=${this.progress.daysDone} aria-label=${w.resultTitle}></progress>`
        : this.#simulation.show((simulation) =>
            simulation.state === "FAILED"
              ? html`<div class="notice bad" role="alert"><p>${w.failed}</p><p lang="en">${simulation.failure}</p></div>`
              : simulationView(simulation, (customerId) => link(this.shopId, "customers", [customerId]), this.isIn("marketing", "support")),
          )}
    `;
  }
}

customElements.define("sk-programme", Programme);
