/** Campaigns: all of them, and what there is of one. */
import { html } from "lit";
import { Page } from "../core/page.js";
import "./campaign-editor.js";
import "./campaign-list.js";
import "./campaign-results.js";
import "./campaign-review.js";
import "./campaign-versions.js";

export default class Campaigns extends Page {
  render() {
    const [id, part] = this.more;
    const { shopId, groups, query } = this;
    if (!id) {
      return html`<sk-campaign-list .shopId=${shopId} .groups=${groups} .query=${query}></sk-campaign-list>`;
    }
    switch (part) {
      case "review":
        return html`<sk-campaign-review .shopId=${shopId} .groups=${groups} .query=${query} .campaignId=${id}></sk-campaign-review>`;
      case "results":
        return html`<sk-campaign-results .shopId=${shopId} .groups=${groups} .query=${query} .campaignId=${id}></sk-campaign-results>`;
      case "versions":
        return html`<sk-campaign-versions .shopId=${shopId} .groups=${groups} .query=${query} .campaignId=${id}></sk-campaign-versions>`;
      default:
        return html`<sk-campaign-editor
          .shopId=${shopId}
          .groups=${groups}
          .query=${query}
          .campaignId=${id}
          .part=${part ?? "rule"}
        ></sk-campaign-editor>`;
    }
  }
}

customElements.define("sk-campaigns", Campaigns);
