/** The versions of a campaign, and what each changed. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { number, words } from "../core/words.js";
import { versionDifferences } from "../ui/document-values.js";
import { frame } from "./campaign-frame.js";
import { differencesTable } from "./campaign-merge.js";
import { stateName } from "./campaign-words.js";

const w = words({
  version: [(version) => `Fassung ${version}`, (version) => `Version ${version}`],
  first: ["die erste Fassung", "the first version"],
  nothing: ["Es änderte sich nichts.", "Nothing changed."],
  unusable: ["Diese Fassung versteht das Programm nicht.", "The program does not understand this version."],
  older: ["Ältere Fassungen", "Older versions"],
  changes: [(n) => `${n} Änderungen`, (n) => `${n} changes`],
  oneChange: ["1 Änderung", "1 change"],
  newest: ["Neueste Fassungen", "Latest versions"],
});

const ON_A_PAGE = 20;

class CampaignVersions extends Page {
  static properties = { campaignId: { attribute: false } };

  #read = new Loading(
    this,
    () => [this.shopId, this.campaignId, this.query.before],
    async (signal) => {
      const of = path`/admin/shops/${this.shopId}/campaigns/${this.campaignId}`;
      const before = Number(this.query.before) || undefined;
      // One more than is shown, since the oldest is told by what came before it.
      const { versions } = await read(
        `${of}/versions?limit=${ON_A_PAGE + 1}${before ? `&before=${before}` : ""}`,
        { signal },
      );
      return versions;
    },
  );

  render() {
    const latest = this.#read.value?.[0];
    return frame(
      {
        shopId: this.shopId,
        id: this.campaignId,
        name: latest?.name,
        state: this.query.before ? undefined : latest?.state,
        version: this.query.before ? undefined : latest?.version,
        part: "versions",
        mayWrite: this.isIn("marketing"),
      },
      this.#read.show((versions) => this.#list(versions)),
    );
  }

  #list(versions) {
    const chosen = Number(this.query.version);
    return html`
      ${this.query.before
        ? html`<p><a href=${link(this.shopId, "campaigns", [this.campaignId, "versions"])}>${w.newest}</a></p>`
        : nothing}
      ${versions.slice(0, ON_A_PAGE).map((version, at) => this.#one(version, versions[at + 1], chosen))}
      ${versions.length > ON_A_PAGE
        ? html`<p>
            <a
              href=${link(this.shopId, "campaigns", [this.campaignId, "versions"], {
                before: versions[ON_A_PAGE - 1].version,
              })}
              >${w.older}</a
            >
          </p>`
        : nothing}
    `;
  }

  #one(version, before, chosen) {
    const isKnown = !version.unusable && !before?.unusable;
    const all = isKnown && before ? versionDifferences(before, version, false) : [];
    const summary =
      version.version === 1
        ? w.first
        : all.length === 1
          ? w.oneChange
          : w.changes(number(all.length));
    return html`<details ?open=${version.version === chosen || (!chosen && before && isKnown && version === this.#read.value[0])}>
      <summary>
        <strong>${w.version(version.version)}</strong>
        ${version.state ? html`<span class="tag">${stateName(version.state)}</span>` : nothing} ${isKnown ? summary : nothing}
      </summary>
      ${version.unusable
        ? html`<p class="bad">${w.unusable}</p>`
        : all.length > 0
          ? differencesTable(all)
          : html`<p>${version.version === 1 ? w.first : w.nothing}</p>`}
    </details>`;
  }
}

customElements.define("sk-campaign-versions", CampaignVersions);
