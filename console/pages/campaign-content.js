/**
 * The fields of a mail in one language: the common one's, or those of a variant, which says beside what is common only
 * what it says itself.
 */
import { html, nothing } from "lit";
import { words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { pathText, valueAt } from "../ui/document-values.js";
import { area, choice, line } from "../ui/fields.js";
import { withValue } from "../ui/form.js";
import { blocksView, firstBody } from "./campaign-blocks.js";
import { choosePicture } from "./media-choice.js";

const w = words({
  template: ["Vorlage", "Template"],
  subject: ["Betreff", "Subject"],
  subjectHelp: ["leer: der der Vorlage", "empty: the template's"],
  preheader: ["Vorschauzeile", "Preheader"],
  preheaderHelp: ["steht im Posteingang hinter dem Betreff; leer: die der Vorlage", "stands behind the subject in a list of mails; empty: the template's"],
  picture: ["Bild über dem Text (Adresse mit https)", "Picture above the text (address with https)"],
  choose: ["Bild wählen oder hochladen", "Choose or upload a picture"],
  alt: ["Was das Bild zeigt", "What the picture shows"],
  altHelp: ["für alle, die es nicht sehen", "for all who do not see it"],
  body: ["Text", "Text"],
  shipped: ["der Text der Vorlage", "the template's text"],
  own: ["eigener Text", "a text of one's own"],
  ownLost: ["Ihr eigener Text wird entfernt; der der Vorlage gilt.", "Your own text is removed; the template's counts."],
  ownLostTitle: ["Zurück zum Text der Vorlage?", "Back to the template's text?"],
  yes: ["Entfernen", "Remove"],
  mode: ["Bearbeiten als", "Edit as"],
  blocks: ["Bausteine", "blocks"],
  source: ["Quelltext (MJML)", "source (MJML)"],
  sourceHelp: ["Variablen wie {{customer.givenName}} stehen in doppelten geschweiften Klammern.", "Variables such as {{customer.givenName}} stand in double braces."],
  asCommon: ["wie der gemeinsame Text", "as the common text"],
  ownHelp: [
    (common) => (common ? `leer: der gemeinsame, „${common}“` : "leer: der gemeinsame"),
    (common) => (common ? `empty: the common one, “${common}”` : "empty: the common one"),
  ],
});

const templates = words({
  birthday: ["Geburtstag", "Birthday"],
  "win-back-1": ["Zurückgewinnen, 1. Schritt", "Win back, step 1"],
  "win-back-2": ["Zurückgewinnen, 2. Schritt", "Win back, step 2"],
  "win-back-3": ["Zurückgewinnen, 3. Schritt", "Win back, step 3"],
  occasion: ["Anlass", "Occasion"],
  christmas: ["Weihnachten", "Christmas"],
  easter: ["Ostern", "Easter"],
  "mothers-day": ["Muttertag", "Mother's Day"],
  "black-friday": ["Black Friday", "Black Friday"],
  advent: ["Advent", "Advent"],
  "shop-anniversary": ["Geburtstag des Shops", "The shop's birthday"],
  "first-purchase-anniversary": ["Jahrestag des ersten Kaufs", "Anniversary of the first purchase"],
  graduation: ["Abschluss", "Graduation"],
  move: ["Umzug", "Move"],
  wedding: ["Hochzeitstag", "Wedding day"],
  "child-birthday": ["Geburtstag eines Kindes", "Birthday of a child"],
  "pet-birthday": ["Geburtstag eines Haustiers", "Birthday of a pet"],
  newsletter: ["Newsletter", "Newsletter"],
  welcome: ["Willkommen", "Welcome"],
  thanks: ["Danke", "Thanks"],
  guide: ["Anleitung", "Guide"],
  "points-lapse": ["Punkte verfallen bald", "Points are lost soon"],
  "tier-reached": ["Stufe erreicht", "Tier reached"],
  "tier-ends": ["Stufe läuft bald ab", "Tier ends soon"],
  "tier-fell": ["Stufe abgelaufen", "Tier ended"],
  "left-basket": ["Warenkorb liegen gelassen", "Basket was left"],
  "picked-for-you": ["Passende Produkte", "Products that fit"],
});

/**
 * Shows them.
 *
 * @param page where the focus stays, with the shop and what the person may do
 * @param at edit, path of the content in the document, language, common, what a variant has in common with others
 *   (undefined for the common content itself), mode, how the body is edited, and chooseMode
 */
export function contentFields(page, at) {
  const { edit, path, language, common } = at;
  const names = Object.keys(templates).map((each) => [each, templates[each]]);
  const text = (name, help) =>
    line(edit, [...path, name], { label: w[name], help: common ? w.ownHelp(common[name]) : help, maxlength: 500, lang: language });
  return html`
    ${choice(edit, [...path, "template"], { label: w.template, options: common ? [["", w.asCommon], ...names] : names })}
    ${text("subject", w.subjectHelp)} ${text("preheader", w.preheaderHelp)} ${picture(page, at)} ${body(page, at)}
  `;
}

const chosenPicture = ({ shopId, groups }) => choosePicture({ shopId, groups });

/** Address and words of a picture come and go together. */
function picture(page, { edit, path: content, language }) {
  const path = [...content, "picture"];
  const now = valueAt(edit.value, path);
  const put = (value) => edit.change(withValue(edit.value, path, value));
  const part = (name, change, options) =>
    line({ ...edit, change: (value) => change(valueAt(value, [...path, name])) }, [...path, name], options);
  const choose = async () => {
    const chosen = await chosenPicture(page);
    if (chosen) {
      put({ url: chosen.url, alt: chosen.alt?.[language] ?? "" });
    }
  };
  return html`
    ${part("url", (url) => put(url === undefined ? undefined : { alt: "", ...now, url }), { label: w.picture, type: "url", maxlength: 1000 })}
    ${edit.isFixed
      ? nothing
      : html`<button type="button" class="secondary" id="choose-${path.join("-")}" @click=${choose}>${w.choose}</button>`}
    ${now
      ? part("alt", (alt) => put({ ...now, alt: alt ?? "" }), { label: w.alt, help: w.altHelp, maxlength: 500, lang: language })
      : nothing}
  `;
}

function body(page, at) {
  const { edit, mode, chooseMode } = at;
  const path = [...at.path, "body"];
  const isOwn = valueAt(edit.value, path) !== undefined;
  return html`
    ${choice(edit, [...path, "own"], {
      label: w.body,
      now: isOwn ? "own" : "shipped",
      options: [
        ["shipped", path[0] === "split" ? w.asCommon : w.shipped],
        ["own", w.own],
      ],
      change: (chosen) => chooseBody(page, at, path, chosen),
    })}
    ${isOwn
      ? html`
          ${choice({ ...edit, isFixed: false }, [...path, "mode"], {
            label: w.mode,
            now: mode,
            options: [
              ["blocks", w.blocks],
              ["source", w.source],
            ],
            change: chooseMode,
          })}
          ${ownBody(page, at, path)}
        `
      : nothing}
  `;
}

async function chooseBody(page, { edit, language, common }, path, chosen) {
  if (chosen === "own") {
    edit.change(withValue(edit.value, path, common?.body ?? firstBody(language)));
  } else if (valueAt(edit.value, path) === undefined || (await ask({ title: w.ownLostTitle, text: w.ownLost, yes: w.yes }))) {
    edit.change(withValue(edit.value, path, undefined));
  } else {
    page.requestUpdate();
  }
}

function ownBody(page, { edit, language, mode }, path) {
  const change = (text) => edit.change(withValue(edit.value, path, text === "" ? " " : text));
  if (mode === "source") {
    return area(edit, path, { label: w.source, help: w.sourceHelp, rows: 16, isSource: true, maxlength: 100_000, change });
  }
  const fault = edit.faults.get(pathText(path));
  return html`${blocksView({
    body: valueAt(edit.value, path),
    change,
    choose: () => chosenPicture(page),
    language,
    isFixed: edit.isFixed,
    id: path.join("-"),
    host: page,
  })}
  ${fault ? html`<span class="error" role="alert">${fault}</span>` : nothing}`;
}
