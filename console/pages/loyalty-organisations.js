/** Organisations to which customers give points: what each got, what it is owed, and its payouts. */
import { html, nothing } from "lit";
import { inLanguage, words } from "../core/words.js";
import "./organisation-payouts.js";
import ORGANISATION from "./names/organisation.js";

const w = words({
  title: ["Organisationen", "Organisations"],
  intro: [
    "Wem Kunden Punkte spenden können. Eine Prämie der Art Spende nennt die Organisation; das Geld zahlt der Shop.",
    "To whom customers can give points. A reward of the kind donation names the organisation; the shop pays the money.",
  ],
  all: ["Alle Organisationen", "All organisations"],
  none: ["Es gibt noch keine Organisation.", "There is no organisation yet."],
  add: ["Organisation anlegen", "Create an organisation"],
  newTitle: ["Neue Organisation", "New organisation"],
  newHelp: ["Danach kann eine Prämie an sie spenden.", "A reward can give to it afterwards."],
  end: ["Was ihr zusteht, bleibt geschuldet. Pausieren Sie auch die Prämie.", "What it is owed stays owed. Pause the reward too."],
  customers: ["Name für Kunden", "Name for customers"],
  website: ["Webadresse", "Web address"],
});

export default {
  schema: "organisation",
  names: ORGANISATION,
  texts: w,
  start: {},
  columns: () => [
    { label: w.customers, of: ({ names }) => inLanguage(names) },
    { label: w.website, of: ({ website }) => website ?? "" },
  ],
  beside: (page, { document }) =>
    document
      ? html`<sk-organisation-payouts
          .shopId=${page.shopId}
          .groups=${page.groups}
          .me=${page.me}
          .more=${page.more}
        ></sk-organisation-payouts>`
      : nothing,
};
