/* <stammkunde-member>: a customer's points, rewards, codes and ledger. See docs/snippet.md. */
const TEXTS = {
  de: {
    title: "Punkte", points: "Punkte", loading: "Wird geladen …", retry: "Noch einmal versuchen",
    failed: "Das hat nicht geklappt. Bitte später noch einmal versuchen.",
    signedOut: "Nach der Anmeldung sind hier Punkte und Prämien zu sehen.",
    tier: "Stufe", memberships: "Mitgliedschaft", cards: "Stempelkarten", exchange: "Karte einlösen", exchangeX: t => `${t}: volle Karte einlösen`, askCard: t => `Volle Karte „${t}“ einlösen?`, pending: n => `${n} Punkte sind noch nicht einlösbar.`, reserved: n => `${n} Punkte sind für Prämien vorgemerkt.`,
    lapse: (n, d) => `${n} Punkte verfallen nach dem ${d}.`, number: "Kundennummer", qr: "QR-Code der Kundennummer ",
    atTill: "An der Kasse vorzeigen", rewards: "Prämien", reward: "Prämie", noRewards: "Zurzeit gibt es keine Prämien.",
    redeem: "Einlösen", redeemX: t => `${t} einlösen`, ask: (t, n) => `${t} für ${n} Punkte einlösen?`,
    yes: "Ja, einlösen", no: "Abbrechen", close: "Schließen", busy: "Wird eingelöst …", done: "Eingelöst", have: "Gehört jetzt dazu: ",
    code: "Code: ", copy: "Code kopieren", copied: "Kopiert.", onItsWay: "Der Code ist unterwegs. Er steht gleich unter „Meine Prämien“.",
    refused: "Das wurde nicht eingelöst. Die Punkte bleiben erhalten.", unsure: "Ob eingelöst wurde, ist nicht sicher. Noch einmal versuchen ist ungefährlich: Es zählt nur einmal.",
    friends: "Freunde werben", promise: (m, f, a) => `Ein Freund bekommt ${f} und Sie bekommen ${m} Punkte für die erste Bestellung ab ${a}, sobald er sie behalten hat.`, link: "Ihr Link: ", copyLink: "Link kopieren", share: "Link teilen", paid: n => `Punkte bekommen für ${n} Freunde.`,
    mine: "Meine Prämien", none: "Noch keine.", until: d => `bis ${d}`, ledger: "Buchungen", noEntries: "Noch keine Buchungen.", more: "Mehr anzeigen",
    challenges: "Challenges", board: "Andere sehen auf der Bestenliste Ihren Vornamen nur, wenn Sie zustimmen. Das können Sie jederzeit ändern.", name: "Meinen Vornamen auf der Bestenliste zeigen", unname: "Meinen Vornamen von der Bestenliste nehmen", progress: (m, g) => `${m} von ${g}`, signUp: "Anmelden", toX: (what, t) => `${t}: ${what}`, contests: "Gewinnspiele", terms: "Teilnahmebedingungen", free: "Kostenlos teilnehmen", forPoints: n => `Für ${n} Punkte teilnehmen`, askEntry: (t, n) => `${t}: für ${n} Punkte teilnehmen?`, withdraw: "Teilnahme zurückziehen", prizes: "Zu gewinnen: ",
    events: "Veranstaltungen", seats: n => `Freie Plätze: ${n}`, wait: "Auf die Warteliste", giveBack: "Platz zurückgeben", leave: "Warteliste verlassen", saved: "Gespeichert.", notNow: "Das geht jetzt nicht. Geändert wurde nichts.",
    states: { RESERVED: "unterwegs", CODE_REQUESTED: "unterwegs", ACTIVE: "einlösbar", CAPTURED: "eingelöst", EXPIRING: "läuft ab", RELEASED: "beendet" }
  },
  en: {
    title: "Points", points: "points", loading: "Loading …", retry: "Try again",
    failed: "That did not work. Please try again later.",
    signedOut: "Sign in to see points and rewards here.",
    tier: "Tier", memberships: "Membership", cards: "Stamp cards", exchange: "Exchange card", exchangeX: t => `Exchange the full card ${t}`, askCard: t => `Exchange the full card “${t}”?`, pending: n => `${n} points cannot be used yet.`, reserved: n => `${n} points are set aside for rewards.`,
    lapse: (n, d) => `${n} points expire after ${d}.`, number: "Member number", qr: "QR code of the member number ",
    atTill: "Show this at the till", rewards: "Rewards", reward: "Reward", noRewards: "There are no rewards at the moment.",
    redeem: "Redeem", redeemX: t => `Redeem ${t}`, ask: (t, n) => `Redeem ${t} for ${n} points?`,
    yes: "Yes, redeem", no: "Cancel", close: "Close", busy: "Redeeming …", done: "Redeemed", have: "This is yours now: ",
    code: "Code: ", copy: "Copy code", copied: "Copied.", onItsWay: "The code is on its way. It will be under “My rewards” soon.",
    refused: "This was not redeemed. The points are still there.", unsure: "It is not certain whether this was redeemed. Trying again is safe: it counts once.",
    friends: "Bring a friend", promise: (m, f, a) => `A friend gets ${f} points and you get ${m} for their first order from ${a}, once they have kept it.`, link: "Your link: ", copyLink: "Copy link", share: "Share link", paid: n => `Points for ${n} friends so far.`,
    mine: "My rewards", none: "None yet.", until: d => `until ${d}`, ledger: "History", noEntries: "Nothing yet.", more: "Show more",
    challenges: "Challenges", board: "Others see your first name on the leader board only if you agree. You can change that at any time.", name: "Show my first name on the leader board", unname: "Take my first name off the leader board", progress: (m, g) => `${m} of ${g}`, signUp: "Sign up", toX: (what, t) => `${t}: ${what}`, contests: "Contests", terms: "Conditions", free: "Take part for nothing", forPoints: n => `Take part for ${n} points`, askEntry: (t, n) => `${t}: take part for ${n} points?`, withdraw: "Withdraw the entry", prizes: "To be won: ",
    events: "Events", seats: n => `Free seats: ${n}`, wait: "Join the waiting list", giveBack: "Give the seat back", leave: "Leave the waiting list", saved: "Saved.", notNow: "This cannot be done now. Nothing was changed.",
    states: { RESERVED: "on its way", CODE_REQUESTED: "on its way", ACTIVE: "ready to use", CAPTURED: "used", EXPIRING: "ending", RELEASED: "ended" }
  }
};

const DARK = `color: var(--stammkunde-text, #ececf1); --on: var(--stammkunde-accent, #9cc4ff);
  --on-text: var(--stammkunde-accent-text, #10131a); --soft: #b4b4bf; --line: #4a4a55; --ground: var(--stammkunde-ground, #17171c);`;

const CSS = `
:host { display: block; container-type: inline-size; font: inherit; line-height: 1.5; color: var(--stammkunde-text, #1b1b1f);
  --on: var(--stammkunde-accent, #1a5fb4); --on-text: var(--stammkunde-accent-text, #fff); --soft: #55555e; --line: #c9c9d1; --ground: var(--stammkunde-ground, #fff); }
@media (prefers-color-scheme: dark) { :host([theme=auto]) { ${DARK} } }
:host([theme=dark]) { ${DARK} }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
section, dialog { background: var(--ground); color: inherit; overflow-wrap: anywhere; }
section { padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; }
h2, h3 { margin: 0 0 .5rem; line-height: 1.25; } h2 { font-size: 1.25rem; } h3 { font-size: 1.1rem; margin-top: 1.5rem; }
p { margin: 0 0 .5rem; } .big { font-size: 2rem; font-weight: 700; margin: 0; } .soft { color: var(--soft); }
ul { list-style: none; margin: 0; padding: 0; } li { padding: .75rem 0; border-top: 1px solid var(--line); }
.row { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; } li > :first-child { flex: 1 1 12rem; min-width: 0; }
button { font: inherit; min-height: 2.75rem; min-width: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--on); border-radius: .375rem; background: transparent; color: var(--on); cursor: pointer; }
a { color: var(--on); } button.main { background: var(--on); color: var(--on-text); }
button[aria-disabled=true] { opacity: .7; cursor: default; }
:focus-visible { outline: 3px solid var(--on); outline-offset: 2px; } button.main:focus-visible { outline-color: currentColor; outline-offset: -5px; }
summary { cursor: pointer; padding: .5rem 0; min-height: 2.75rem; } code { font: 700 1.1rem ui-monospace, monospace; user-select: all; }
img { max-width: 6rem; max-height: 6rem; display: block; margin-bottom: .5rem; }
svg { display: block; width: min(12rem, 100%); background: #fff; border-radius: .375rem; }
dialog { max-width: min(28rem, 94vw); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem; }
dialog::backdrop { background: rgb(0 0 0 / .5); }
.status:empty { display: none; }
.stamps { display: flex; flex-wrap: wrap; gap: .375rem; margin: .5rem 0; }
.stamp { width: 1.75rem; height: 1.75rem; border: 2px solid var(--soft); border-radius: 50%; } .stamp.on { background: var(--on); border-color: var(--on); }
progress { display: block; width: 100%; height: .75rem; margin: .5rem 0; border: 1px solid var(--soft); border-radius: .375rem; overflow: hidden; background: transparent; appearance: none; }
progress::-webkit-progress-bar { background: transparent; } progress::-webkit-progress-value { background: var(--on); } progress::-moz-progress-bar { background: var(--on); }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; } .lines { white-space: pre-line; }
@media (prefers-reduced-motion: no-preference) { button { transition: background-color .15s; } }
@media (forced-colors: active) { .stamp.on { background: ButtonText; forced-color-adjust: none; } button { border-color: ButtonText; } svg { forced-color-adjust: none; } }`;

const SVG = "http://www.w3.org/2000/svg";
const RENEW_AFTER = 13 * 60_000;
const PATIENCE = 20_000;
const LATER = [2_000, 4_000, 8_000, 16_000];

/** Makes an element. Texts of the shop become text, and never markup. */
function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== false && value != null) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter(child => child != null));
  return made;
}

class Refused extends Error {
  constructor(status, kind) { super(kind); this.status = status; this.kind = kind; }
}

class StammkundeMember extends HTMLElement {
  static observedAttributes = ["api", "shop", "lang", "token-url", "friends-url", "community"];

  /** A function that returns a token of the shop's server, or a promise of one; instead of token-url. */
  getToken = null;
  #root = this.attachShadow({ mode: "open" });
  #token = null;
  #run = 0;
  #queued = false;
  #main;
  #status;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    if (!this.hasAttribute("theme")) this.setAttribute("theme", "auto");
    this.refresh();
  }

  disconnectedCallback() { this.#run++; }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    this.refresh();
  }

  /** Reads everything anew, for whoever is signed in now. Calls in a row are one. */
  refresh() {
    this.#token = null;
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => { this.#queued = false; if (this.isConnected) this.#load(); });
  }

  get #language() {
    const said = (this.lang || this.closest("[lang]")?.lang || navigator.language || "").toLowerCase();
    return said.startsWith("de") ? "de" : "en";
  }

  get #t() { return TEXTS[this.#language]; }

  #number(n) { return new Intl.NumberFormat(this.#language).format(n); }

  #date(at) { return new Intl.DateTimeFormat(this.#language, { dateStyle: "medium" }).format(new Date(at)); }

  /** What ends at an instant can be used until just before it. */
  #lastDay(end) { return this.#date(new Date(end) - 1); }

  #say(text) { this.#status.textContent = text; }

  async #load() {
    const run = ++this.#run;
    const t = this.#t;
    const hadFocus = this.#root.activeElement;
    this.#status = el("p", { role: "status", class: "status" });
    this.#main = el("section", { "aria-labelledby": "title", "aria-busy": "true", lang: this.#language },
      el("h2", { id: "title", tabindex: "-1" }, t.title), this.#status);
    this.#root.replaceChildren(this.#main);
    if (hadFocus) this.#root.getElementById("title").focus();
    this.#say(t.loading);
    try {
      const more = this.hasAttribute("community") ? ["challenges", "contests", "events"].map(what => this.#ask(what)) : [];
      const [points, rewards, mine, ledger, member, tier, cards, membership, referral, ...community] = await Promise.all([
        this.#ask("points"), this.#ask("rewards"), this.#ask("redemptions"), this.#ask("ledger?limit=10"), this.#ask("number"), this.#ifAny("tier"), this.#ask("stamp-cards"), this.#ask("membership"), this.getAttribute("friends-url") ? this.#ifAny("referral") : null, ...more]);
      if (run !== this.#run) return;
      this.#say("");
      this.#main.append(...this.#balance(points), ...this.#tier(tier), ...this.#memberships(membership), ...this.#stampCards(cards), this.#card(member), ...this.#rewards(rewards), ...(more.length ? this.#community(...community) : []),
        ...this.#friends(referral), ...this.#mine(mine, rewards), ...this.#ledger(ledger));
    } catch (error) {
      if (run !== this.#run) return;
      const out = error instanceof Refused && (error.status === 401 || error.kind === "token");
      this.#say(out ? t.signedOut : t.failed);
      if (!out) this.#main.append(el("button", { type: "button", onclick: () => this.refresh() }, t.retry));
    } finally {
      this.#main.removeAttribute("aria-busy");
    }
  }

  /** Asks the shop's server for a token, once for all who wait for one. */
  #freshToken() {
    const fetched = (async () => {
      const answer = this.getToken ? await this.getToken() : await this.#tokenOfShop();
      const text = typeof answer === "string" ? answer : answer?.token;
      if (!text) throw new Refused(0, "token");
      return text;
    })();
    const token = { fetched, at: performance.now() };
    this.#token = token;
    fetched.catch(() => { if (this.#token === token) this.#token = null; });
    return token;
  }

  async #tokenOfShop() {
    const url = this.getAttribute("token-url");
    if (!url) throw new Refused(0, "token");
    const response = await fetch(url, { method: "POST", credentials: "same-origin", headers: { accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
    if (response.status >= 500) throw new Refused(response.status, "server");
    if (!response.ok) throw new Refused(response.status, "token");
    return response.json();
  }

  /** Asks the API; with another token, once, if it takes this one no more. */
  async #ask(path, options = {}, again = true) {
    const held = this.#token && performance.now() - this.#token.at < RENEW_AFTER ? this.#token : this.#freshToken();
    const base = (this.getAttribute("api") ?? "").replace(/\/+$/, "");
    const headers = { ...options.headers, authorization: "Bearer " + await held.fetched };
    const response = await fetch(`${base}/shops/${encodeURIComponent(this.getAttribute("shop") ?? "")}/me/${path}`,
      { ...options, headers, credentials: "omit", cache: "no-store", signal: AbortSignal.timeout(PATIENCE * 2) });
    if (response.status === 401 && again) {
      if (this.#token === held) this.#token = null;
      return this.#ask(path, options, false);
    }
    const body = await response.json().catch(() => ({}));
    if (!response.ok) throw new Refused(response.status, String(body.type ?? "").split(":").pop());
    return body;
  }

  #balance(points) {
    const t = this.#t;
    const lines = [];
    if (points.pending > 0) lines.push(t.pending(this.#number(points.pending)));
    if (points.reserved > 0) lines.push(t.reserved(this.#number(points.reserved)));
    if (points.nextExpiry) lines.push(t.lapse(this.#number(points.nextExpiry.points), this.#lastDay(points.nextExpiry.at)));
    return [el("p", { class: "big" }, `${this.#number(points.available)} ${t.points}`), ...lines.map(line => el("p", { class: "soft" }, line))];
  }

  /** A shop may have no tiers, and bring no friends. */
  async #ifAny(what) { return this.#ask(what).catch(error => { if (error instanceof Refused && error.status === 404) return null; throw error; }); }

  #tier(tier) {
    if (!tier) return [];
    const lang = this.#language;
    const said = [tier.words, tier.current?.source === "MANUAL" || tier.current?.source === "KEPT" ? tier.current.reason : null, tier.next?.words, tier.keep?.words];
    const benefits = tier.current?.benefits[lang] ?? [];
    return [el("h3", { id: "tier" }, this.#t.tier), ...said.filter(Boolean).map(text => el("p", {}, text[lang])),
      benefits.length ? el("ul", { "aria-labelledby": "tier" }, ...benefits.map(line => el("li", {}, line))) : null].filter(Boolean);
  }

  #memberships({ memberships }) {
    const lang = this.#language;
    if (!memberships.length) return [];
    return [el("h3", { id: "membership" }, this.#t.memberships), el("ul", { "aria-labelledby": "membership" }, ...memberships.map(one =>
      el("li", {}, el("strong", {}, one.name), el("p", {}, one.words[lang]), one.used ? el("p", { class: "soft" }, one.used.words[lang]) : null)))];
  }

  #stampCards({ stampCards }) {
    const t = this.#t;
    if (!stampCards.length) return [];
    return [el("h3", { id: "stamp-cards" }, t.cards), el("ul", { "aria-labelledby": "stamp-cards" }, ...stampCards.map(card => this.#stampCard(card)))];
  }

  /** What the drawn stamps show stands in the words below them. */
  #stampCard(card) {
    const t = this.#t;
    const text = card.texts[this.#language] ?? Object.values(card.texts)[0];
    const stamps = Array.from({ length: card.needed }, (_, i) => el("span", { class: i < card.stamps ? "stamp on" : "stamp" }));
    const told = el("div", {}, el("strong", {}, text.title), text.description ? el("p", {}, text.description) : null,
      el("div", { class: "stamps", "aria-hidden": "true" }, ...stamps), el("p", { class: "soft" }, card.words[this.#language]));
    return el("li", { class: "row" }, told, card.canExchange ? el("button", { type: "button", class: "main", "aria-label": t.exchangeX(text.title),
      onclick: () => this.#confirm({ cardId: card.cardId }, text.title, t.askCard(text.title)) }, t.exchange) : null);
  }

  #community({ challenges }, { contests }, { events }) {
    const t = this.#t;
    const part = (id, title, all) => all.length ? [el("h3", { id, tabindex: "-1" }, title), el("ul", { "aria-labelledby": id }, ...all)] : [];
    return [...part("challenges", t.challenges, challenges.map(one => this.#challenge(one))), ...part("contests", t.contests, contests.map(one => this.#contest(one))),
      ...part("events", t.events, events.map(one => this.#event(one)))];
  }

  /** What the bar shows stands in the words below it, with the end as the server knows it. */
  #challenge(one) {
    const t = this.#t;
    const text = one.texts[this.#language];
    const [goal, counted] = [Number(one.goal), Number(one.counted)];
    return el("li", { class: "row" }, el("div", {}, el("strong", {}, text.title), text.description ? el("p", {}, text.description) : null,
      el("progress", { max: goal, value: Math.min(goal, counted), "aria-label": t.progress(this.#number(counted), this.#number(goal)) }), el("p", { class: "soft" }, text.why),
      ...(one.board ? [el("p", { class: "soft" }, t.board), this.#deed(one.board.named ? t.unname : t.name, text.title, "challenges", `challenges/${encodeURIComponent(one.challenge)}/board-name`, "", { shown: !one.board.named })] : [])),
      one.standing === "SIGN_UP" ? this.#deed(t.signUp, text.title, "challenges", `challenges/${encodeURIComponent(one.challenge)}/sign-up`, "main") : null);
  }

  /** Both ways in look the same: neither has a better chance. */
  #contest(one) {
    const t = this.#t;
    const lang = this.#language;
    const text = one.texts[lang];
    const path = `contests/${encodeURIComponent(one.contestId)}/entries`;
    const isOpen = one.phase === "OPEN" && one.entriesLeft > 0;
    const enter = (way, name, question) => this.#deed(name, text.title, "contests", path, "", { way }, question);
    return el("li", {}, el("p", { class: "soft" }, text.label), el("strong", {}, text.title), text.description ? el("p", {}, text.description) : null,
      el("p", {}, t.prizes, one.prizes.map(prize => `${this.#number(prize.pieces)} × ${prize.names[lang]}`).join(", ")), el("p", { class: "soft" }, `${text.deadline} ${text.phase}`),
      el("details", {}, el("summary", {}, t.terms), el("p", { class: "lines" }, text.terms)),
      one.entries.length ? el("ul", {}, ...one.entries.map(entry => el("li", { class: "row" }, el("span", {}, `${this.#date(entry.at)} · ${entry.words[lang]}`),
        ["PAYING", "ENTERED"].includes(entry.state) && one.phase !== "DRAWN" ? this.#deed(t.withdraw, text.title, "contests", `${path}/${encodeURIComponent(entry.id)}/withdraw`, "") : null))) : null,
      isOpen ? el("div", { class: "buttons" }, one.ways.includes("FREE") ? enter("FREE", t.free) : null,
        one.ways.includes("POINTS") ? enter("POINTS", t.forPoints(this.#number(one.points)), t.askEntry(text.title, this.#number(one.points))) : null) : null);
  }

  #event(one) {
    const t = this.#t;
    const text = one.texts[this.#language];
    const path = `events/${encodeURIComponent(one.eventId)}/`;
    const name = { OPEN: t.signUp, FULL: t.wait, SEATED: t.giveBack, WAITING: t.leave }[one.phase];
    const isIn = one.phase === "SEATED" || one.phase === "WAITING";
    return el("li", { class: "row" }, el("div", {}, el("strong", {}, text.title), text.description ? el("p", {}, text.description) : null, el("p", {}, text.when), el("p", {}, text.place),
      el("p", { class: "soft" }, [text.phase, one.phase === "OPEN" ? t.seats(this.#number(one.free)) : ""].filter(Boolean).join(" · "))),
      name ? this.#deed(name, text.title, "events", path + (isIn ? "cancel" : "sign-up"), isIn ? "" : "main") : null);
  }

  /** A button that posts once, however often it is pressed, and shows then how it is. */
  #deed(name, title, place, path, look, wish, question) {
    const t = this.#t;
    const key = crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4))).join("-");
    let busy = false;
    const button = el("button", { type: "button", class: look || null, "aria-label": t.toX(name, title) }, name);
    button.addEventListener("click", async () => {
      if (busy || (question && !confirm(question))) return;
      busy = true;
      button.setAttribute("aria-disabled", "true");
      this.#say(t.loading);
      let said = t.saved;
      try {
        await this.#ask(path, { method: "POST", ...(wish ? { body: JSON.stringify(wish) } : {}), headers: { "content-type": "application/json", "idempotency-key": key } });
      } catch (error) { said = error instanceof Refused && error.status >= 400 && error.status < 500 && error.status !== 429 ? t.notNow : t.failed; }
      if (said === t.failed) {
        busy = false;
        button.removeAttribute("aria-disabled");
        this.#say(said);
        return;
      }
      await this.#load();
      this.#say(said);
      this.#root.getElementById(place)?.focus();
    });
    return button;
  }

  #card({ memberNumber, qr }) {
    const t = this.#t;
    const drawn = document.createElementNS(SVG, "svg");
    drawn.setAttribute("viewBox", `-4 -4 ${qr.size + 8} ${qr.size + 8}`);
    drawn.setAttribute("role", "img");
    drawn.setAttribute("aria-label", t.qr + memberNumber);
    drawn.setAttribute("shape-rendering", "crispEdges");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", qr.path);
    drawn.append(path);
    return el("details", {}, el("summary", {}, t.atTill), drawn,
      el("p", {}, `${t.number}: `, el("span", { class: "number" }, memberNumber.replace(/(....)(?=.)/g, "$1 "))));
  }

  #rewards(answer) {
    const t = this.#t;
    const items = answer.rewards.map(reward => this.#reward(reward));
    return [el("h3", { id: "rewards", tabindex: "-1" }, t.rewards),
      items.length ? el("ul", { "aria-labelledby": "rewards" }, ...items) : el("p", {}, t.noRewards)];
  }

  #reward(reward) {
    const t = this.#t;
    const text = reward.texts[this.#language];
    const picture = text.picture?.startsWith("https://")
      ? el("img", { src: text.picture, alt: text.pictureText ?? "", loading: "lazy", referrerpolicy: "no-referrer" }) : null;
    const told = el("div", {}, picture, el("strong", {}, text.title),
      text.description ? el("p", {}, text.description) : null,
      el("p", { class: "soft" }, `${this.#number(reward.points)} ${t.points}${reward.until ? ` · ${t.until(this.#date(reward.until + "T12:00:00"))}` : ""}`),
      reward.why ? el("p", { class: "soft" }, reward.why[this.#language]) : null);
    const button = reward.canHave
      ? el("button", { type: "button", class: "main", "aria-label": t.redeemX(text.title), onclick: () => this.#confirm({ rewardId: reward.rewardId }, text.title, t.ask(text.title, this.#number(reward.points))) }, t.redeem) : null;
    return el("li", { class: "row" }, told, button);
  }

  /** One key for each time that somebody is asked: whatever is pressed, it is redeemed once. */
  #confirm(wish, title, question) {
    const t = this.#t;
    const key = crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4))).join("-");
    let busy = false;
    let changed = false;
    let unsure = false;
    const news = el("p", { role: "status", class: "status" });
    const heading = el("h2", { id: "ask", tabindex: "-1" }, question);
    const yes = el("button", { type: "button", class: "main" }, t.yes);
    const no = el("button", { type: "button" }, t.no);
    const result = el("p");
    const dialog = el("dialog", { "aria-labelledby": "ask", lang: this.#language }, heading, news, result, el("div", { class: "row" }, yes, no));
    yes.addEventListener("click", async () => {
      if (busy) return;
      busy = true;
      yes.setAttribute("aria-disabled", "true");
      news.textContent = t.busy;
      try {
        const redeemed = await this.#redeem(wish, key);
        changed = true;
        this.#outcome(redeemed, title, heading, news, result);
        yes.remove();
        no.textContent = t.close;
        heading.focus();
      } catch (error) {
        const out = error instanceof Refused && (error.status === 401 || error.kind === "token");
        const known = error instanceof Refused && error.status >= 400 && error.status < 500 && error.status !== 429;
        changed = true;
        unsure = out ? unsure : !known;
        news.textContent = unsure ? t.unsure : out ? t.signedOut : t.refused;
        if (!unsure) { yes.remove(); no.textContent = t.close; heading.focus(); } else yes.textContent = t.retry;
      }
      busy = false;
      yes.removeAttribute("aria-disabled");
    });
    no.addEventListener("click", () => dialog.close());
    dialog.addEventListener("cancel", event => { if (busy) event.preventDefault(); });
    dialog.addEventListener("close", () => { dialog.remove(); if (changed) { this.#root.getElementById("title")?.focus(); this.refresh(); } });
    this.#root.append(dialog);
    dialog.showModal();
    no.focus();
  }

  /** Redeems, and waits some seconds for a code that the shop has not confirmed yet. */
  async #redeem(wish, key) {
    let redeemed = await this.#ask("redemptions", {
      method: "POST", body: JSON.stringify(wish), headers: { "content-type": "application/json", "idempotency-key": key }
    });
    for (const pause of LATER) {
      if (!["RESERVED", "CODE_REQUESTED"].includes(redeemed.state)) break;
      await new Promise(resolve => setTimeout(resolve, pause));
      redeemed = await this.#ask("redemptions/" + encodeURIComponent(redeemed.id)).catch(() => redeemed);
    }
    return redeemed;
  }

  #outcome(redeemed, title, heading, news, result) {
    const t = this.#t;
    const isOver = ["EXPIRING", "RELEASED"].includes(redeemed.state);
    heading.textContent = isOver ? t.rewards : t.done;
    const had = redeemed.state === "CAPTURED" || redeemed.state === "ACTIVE";
    news.textContent = isOver ? t.refused : redeemed.code ? t.code + redeemed.code : had ? t.have + title : t.onItsWay;
    if (redeemed.code) result.append(this.#copy(redeemed.code, news));
    if (!isOver) this.dispatchEvent(new CustomEvent("stammkunde-redeemed", { bubbles: true, detail: { rewardId: redeemed.rewardId, redemptionId: redeemed.id, code: redeemed.code } }));
  }

  #copy(code, news, name = this.#t.copy) {
    const t = this.#t;
    return el("button", {
      type: "button",
      onclick: async () => { await navigator.clipboard?.writeText(code).then(() => { news.textContent = `${code} · ${t.copied}`; }, () => {}); }
    }, name);
  }

  /** The customer shares the link; nobody else writes to a friend. */
  #friends(referral) {
    if (!referral) return [];
    const t = this.#t;
    const url = new URL(this.getAttribute("friends-url"), document.baseURI);
    new URLSearchParams(referral.query).forEach((value, name) => url.searchParams.set(name, value));
    const least = new Intl.NumberFormat(this.#language, { style: "currency", currency: referral.minimum.currency }).format(referral.minimum.amount);
    const share = navigator.share ? el("button", { type: "button", onclick: () => navigator.share({ url: url.href }).catch(() => {}) }, t.share) : null;
    return [el("h3", { id: "friends" }, t.friends), el("p", {}, t.promise(this.#number(referral.referrerPoints), this.#number(referral.friendPoints), least)),
      el("p", {}, t.code, el("code", {}, referral.code)), el("p", {}, t.link, el("a", { href: url.href }, url.href)),
      referral.friends.paid ? el("p", { class: "soft" }, t.paid(this.#number(referral.friends.paid))) : null,
      el("div", { class: "row" }, this.#copy(url.href, this.#status, t.copyLink), share)].filter(Boolean);
  }

  #mine({ redemptions }, { rewards }) {
    const t = this.#t;
    const titles = new Map(rewards.map(reward => [reward.rewardId, reward.texts[this.#language].title]));
    const items = redemptions.filter(one => one.rewardId && one.state !== "RELEASED").map(one => el("li", { class: "row" },
      el("div", {}, el("strong", {}, titles.get(one.rewardId) ?? t.reward),
        one.code && one.state === "ACTIVE" ? el("code", {}, one.code) : null,
        el("p", { class: "soft" }, [t.states[one.state], one.endsAt && one.state === "ACTIVE" ? t.until(this.#lastDay(one.endsAt)) : ""].filter(Boolean).join(" · "))),
      one.code && one.state === "ACTIVE" ? this.#copy(one.code, this.#status) : null));
    return [el("h3", { id: "mine" }, t.mine), items.length ? el("ul", { "aria-labelledby": "mine" }, ...items) : el("p", { class: "soft" }, t.none)];
  }

  #ledger(page) {
    const t = this.#t;
    const list = el("ul", { "aria-labelledby": "ledger" }, ...page.entries.map(entry => this.#entry(entry)));
    const more = el("button", { type: "button" }, t.more);
    let next = page.next;
    let busy = false;
    more.hidden = !next;
    more.addEventListener("click", async () => {
      if (busy) return;
      busy = true;
      try {
        const following = await this.#ask("ledger?limit=20&cursor=" + encodeURIComponent(next));
        const items = following.entries.map(entry => this.#entry(entry));
        list.append(...items);
        next = following.next;
        items[0]?.querySelector("summary").focus();
        more.hidden = !next;
      } catch { this.#say(t.failed); }
      busy = false;
    });
    return [el("h3", { id: "ledger" }, t.ledger), page.entries.length ? list : el("p", { class: "soft" }, t.noEntries), more];
  }

  /** The explanation is asked for when somebody wants to read it. */
  #entry(entry) {
    const t = this.#t;
    const why = el("p", { role: "status" });
    const points = entry.points > 0 ? "+" + this.#number(entry.points) : this.#number(entry.points).replace("-", "−");
    const details = el("details", {}, el("summary", {}, `${this.#date(entry.bookedAt)} · ${entry.reason[this.#language]} · ${points}`), why);
    details.addEventListener("toggle", async () => {
      if (!details.open || why.textContent) return;
      why.textContent = t.loading;
      try {
        why.textContent = (await this.#ask(`ledger/${entry.entry}/explanation`)).text[this.#language];
      } catch { why.textContent = ""; this.#say(t.failed); details.open = false; }
    });
    return el("li", {}, details);
  }
}

if (!customElements.get("stammkunde-member")) customElements.define("stammkunde-member", StammkundeMember);
