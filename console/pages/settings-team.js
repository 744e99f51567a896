/** Who may do what in the shop: a list, inviting, changing groups, removing. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import { ask } from "../ui/dialog.js";
import { field, submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";

const w = words({
  name: ["Name", "Name"],
  nameHelp: ["Wie Kolleginnen und Kollegen die Person nennen.", "What colleagues call the person."],
  email: ["E-Mail-Adresse", "E-mail address"],
  emailHelp: ["Dorthin geht die Einladung; mit ihr meldet sich die Person an.", "The invitation goes there; the person signs in with it."],
  groups: ["Gruppen", "Groups"],
  groupsHere: ["Gruppen in diesem Shop", "Groups in this shop"],
  everywhere: ["für alle Shops", "for all shops"],
  state: ["Zustand", "State"],
  you: ["Sie", "you"],
  none: ["Niemand hat ein Recht in diesem Shop.", "Nobody has a right in this shop."],
  incomplete: ["Es gibt mehr Personen, als hier stehen.", "There are more people than stand here."],
  newTitle: ["Jemanden einladen", "Invite somebody"],
  choose: ["Bitte wählen Sie mindestens eine Gruppe.", "Please choose one group at least."],
  invite: ["Einladen", "Invite"],
  inviting: ["Wird eingeladen …", "Inviting …"],
  invited: ["Eingeladen. Die Mail mit dem ersten Kennwort ist unterwegs und gilt sieben Tage.", "Invited. The mail with the first password is on its way and holds for seven days."],
  known: ["Die Person war schon da und hat die Gruppen jetzt.", "The person was there already and has the groups now."],
  change: ["Gruppen ändern", "Change groups"],
  save: ["Speichern", "Save"],
  cancel: ["Abbrechen", "Cancel"],
  saved: ["Gespeichert. Wer angemeldet ist, merkt es spätestens in einer Stunde.", "Saved. Whoever is signed in notices within an hour."],
  remind: ["Einladung noch einmal senden", "Send the invitation again"],
  reminded: ["Noch einmal gesendet. Das Kennwort davor gilt nicht mehr.", "Sent again. The password before it holds no more."],
  remove: ["Entfernen …", "Remove …"],
  question: [(name) => `${name} aus diesem Shop entfernen?`, (name) => `Remove ${name} from this shop?`],
  answer: [
    "Die Person verliert alle Gruppen dieses Shops. Hat sie sonst keine, kann sie sich nicht mehr anmelden und wird überall abgemeldet. Eine offene Sitzung kann noch bis zu einer Stunde gelten. Später lässt sich die Person wieder einladen.",
    "The person loses all groups of this shop. If they have no others, they can sign in no more and are signed out everywhere. An open session may hold for up to an hour. The person can be invited again later.",
  ],
  yes: ["Entfernen", "Remove"],
  gone: ["Entfernt. Die Person kann sich nicht mehr anmelden.", "Removed. The person can sign in no more."],
  taken: ["Entfernt. In anderen Gruppen ist die Person noch.", "Removed. The person is still in other groups."],
  giveAdmin: [(name) => `${name} die Gruppe Verwaltung geben?`, (name) => `Give ${name} the group administration?`],
  giveAdminText: [
    "Verwaltung darf alles in diesem Shop, auch Kundendaten löschen, Schlüssel machen und andere entfernen.",
    "Administration may do everything in this shop, also erase customers' data, make keys and remove others.",
  ],
  giveAdminYes: ["Geben", "Give"],
});

const groupNames = words({
  marketing: ["Marketing", "Marketing"],
  finance: ["Finanzen", "Finance"],
  support: ["Support", "Support"],
  admin: ["Verwaltung", "Administration"],
});

const states = words({
  ACTIVE: ["aktiv", "active"],
  INVITED: ["eingeladen, war noch nicht da", "invited, was not here yet"],
  DISABLED: ["gesperrt", "disabled"],
});

const problems = words({
  "own-admin-right": [
    "Das eigene Recht auf Verwaltung nimmt sich niemand selbst, damit der Shop nie ohne bleibt. Bitten Sie jemand anderen mit diesem Recht.",
    "Nobody takes their own right of administration, so that the shop is never without. Ask somebody else who has it.",
  ],
  "person-of-all-shops": [
    "Diese Person hat Rechte für alle Shops. Die ändert nur, wer die Anlage betreibt.",
    "This person has rights for all shops. Only whoever runs the stack changes those.",
  ],
  "person-disabled": [
    "Diese Person ist gesperrt und in Gruppen außerhalb dieses Shops. Wer die Anlage betreibt, kann sie entsperren.",
    "This person is disabled and in groups beyond this shop. Whoever runs the stack can enable them.",
  ],
  "last-group": ["Ohne Gruppe darf die Person nichts. Entfernen Sie sie stattdessen.", "Without a group the person may do nothing. Remove them instead."],
  "too-many-groups": ["Mehr Gruppen kann diese Person nicht haben.", "This person can have no more groups."],
  "not-waiting": ["Die Person hat sich schon einmal angemeldet oder ist gesperrt.", "The person has signed in before, or is disabled."],
  "unknown-person": ["Die Person ist nicht mehr in diesem Shop.", "The person is in this shop no more."],
  "shop-id-too-long": ["Die Kennung des Shops ist zu lang für eigene Gruppen.", "The shop's id is too long for groups of its own."],
});

const GROUPS = ["marketing", "finance", "support", "admin"];
const labelOf = (person) => person.name ?? person.email;

class Team extends Page {
  static properties = { editing: { state: true }, chosen: { state: true }, isUnchosen: { state: true } };

  #team = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(this.#path(), { signal }),
  );

  #writing = new Writing(this, () => `team/${this.shopId}`);

  #path(person, deed) {
    const team = path`/admin/shops/${this.shopId}/team`;
    return person ? team + path`/${person.id}/` + deed : team;
  }

  willUpdate(changed) {
    if (changed.has("shopId")) {
      this.editing = undefined;
    }
  }

  render() {
    return html`
      ${this.fault ? faultNotice(this.fault, undefined, problems) : nothing} ${this.#team.show((found) => this.#list(found))}
      <h2>${w.newTitle}</h2>
      <form @submit=${(event) => this.#invite(event)}>
        ${field(this.#writing, { name: "email", label: w.email, help: w.emailHelp, type: "email", most: 254, isRequired: true })}
        ${field(this.#writing, { name: "name", label: w.name, help: w.nameHelp, most: 60, isRequired: true })}
        ${this.#choice(w.groupsHere, this.#invitedGroups(), (groups) => {
          this.isUnchosen = false;
          this.#writing.set("groups", groups.join(" "));
        })}
        ${this.isUnchosen ? html`<p class="notice bad" role="alert">${w.choose}</p>` : nothing}
        ${this.#writing.fault && !this.#writing.hasFaults ? faultNotice(this.#writing.fault, undefined, problems) : nothing}
        <p class="actions">${submitButton(this.#writing, w.invite, w.inviting)}</p>
      </form>
    `;
  }

  #invitedGroups() {
    return this.#writing.get("groups").split(" ").filter(Boolean);
  }

  #choice(title, chosen, choose) {
    return html`<fieldset>
      <legend>${title}</legend>
      ${GROUPS.map(
        (group) => html`<label>
          <input
            type="checkbox"
            .checked=${chosen.includes(group)}
            @change=${(event) => choose(GROUPS.filter((each) => (each === group ? event.target.checked : chosen.includes(each))))}
          />
          ${groupNames[group]}
        </label>`,
      )}
    </fieldset>`;
  }

  #list({ people, complete }) {
    if (people.length === 0) {
      return html`<p>${w.none}</p>`;
    }
    return html`<div class="scroll" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${w.name}</th>
              <th scope="col">${w.groups}</th>
              <th scope="col">${w.state}</th>
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${people.map((person) => this.#row(person))}
          </tbody>
        </table>
      </div>
      ${complete ? nothing : html`<p>${w.incomplete}</p>`}`;
  }

  #row(person) {
    const isEdited = this.editing === person.id;
    return html`<tr data-person=${person.id}>
      <th scope="row">
        <span class="name">${labelOf(person)}</span> ${person.id === this.me?.person ? html`<small>(${w.you})</small>` : nothing}
        ${person.name ? html`<br /><small class="name">${person.email}</small>` : nothing}
      </th>
      <td>
        ${isEdited
          ? this.#choice(`${w.groupsHere}: ${labelOf(person)}`, this.chosen, (groups) => (this.chosen = groups))
          : person.groups.map((group) => groupNames[group]).join(", ")}
        ${person.everywhere.length > 0
          ? html`<small>${person.everywhere.map((group) => groupNames[group]).join(", ")} (${w.everywhere})</small>`
          : nothing}
      </td>
      <td>${states[person.state]}</td>
      <td>${person.changeable ? this.#actions(person, isEdited) : nothing}</td>
    </tr>`;
  }

  #button(person, text, deed, action) {
    return deedButton(this, `${deed}/${person.id}`, { text, act: action, label: `${text} ${labelOf(person)}` });
  }

  #actions(person, isEdited) {
    if (isEdited) {
      return html`${this.#button(person, w.save, "groups", () => this.#save(person))}
      ${this.#button(person, w.cancel, "cancel", () => this.#edit(person, undefined))}`;
    }
    const edit = () => {
      this.chosen = person.groups;
      this.#edit(person, person.id);
    };
    return html`${person.state === "DISABLED" ? nothing : this.#button(person, w.change, "edit", edit)}
    ${person.state === "INVITED" ? this.#button(person, w.remind, "remind", () => this.#remind(person)) : nothing}
    ${person.groups.length > 0 ? this.#button(person, w.remove, "remove", () => this.#remove(person)) : nothing}`;
  }

  /** The button that was pressed is gone then, so the focus goes to what stands in its place. */
  async #edit(person, id) {
    this.editing = id;
    await this.updateComplete;
    const row = [...this.querySelectorAll("tr")].find((each) => each.dataset.person === person.id);
    row?.querySelector(id ? "input" : "button")?.focus();
  }

  #sure(name, given) {
    return given.includes("admin")
      ? ask({ title: w.giveAdmin(name), text: w.giveAdminText, yes: w.giveAdminYes })
      : Promise.resolve(true);
  }

  async #invite(event) {
    event.preventDefault();
    const groups = this.#invitedGroups();
    this.isUnchosen = groups.length === 0;
    const name = this.#writing.get("name").trim();
    if (this.isUnchosen || !(await this.#sure(name, groups))) {
      return;
    }
    const wanted = { email: this.#writing.get("email").trim(), name, groups };
    const person = await this.#writing.send(() => send(this.#path(), wanted));
    if (person) {
      tell(person.state === "INVITED" ? w.invited : w.known);
      await this.#team.load();
    }
  }

  async #save(person) {
    const give = this.chosen.filter((group) => !person.groups.includes(group));
    const take = person.groups.filter((group) => !this.chosen.includes(group));
    if (give.length + take.length === 0) {
      await this.#edit(person, undefined);
    } else if (await this.#sure(labelOf(person), give)) {
      await this.#do(person, "groups", { give, take }, () => w.saved);
    }
  }

  async #remind(person) {
    await this.#do(person, "remind", undefined, () => w.reminded);
  }

  async #remove(person) {
    if (await ask({ title: w.question(labelOf(person)), text: w.answer, yes: w.yes })) {
      await this.#do(person, "remove", undefined, ({ disabled }) => (disabled ? w.gone : w.taken));
    }
  }

  async #do(person, deed, body, text) {
    await this.doing(`${deed}/${person.id}`, async () => {
      tell(text(await send(this.#path(person, deed), body)));
      await this.#team.load();
    });
    if (!this.fault && this.editing) {
      await this.#edit(person, undefined);
    }
  }
}

customElements.define("sk-team", Team);
