/** What the fields of the shorter settings are called. */
const LIMITS_OF = {
  pointsPerAdjustment: [
    "Punkte auf einmal",
    "Points at once",
    "Darüber entscheidet eine zweite Person; 0 heißt immer",
    "Above that a second person decides; 0 means always",
  ],
  pointsPerMonth: [
    "Punkte im Monat",
    "Points in a month",
    "Gegebene und genommene zusammengezählt",
    "Given and taken added up",
  ],
};

const ofGroup = (group) =>
  Object.fromEntries(Object.entries(LIMITS_OF).map(([name, texts]) => [`${group}.${name}`, texts]));

export const ADJUSTMENT_LIMITS = {
  support: ["Wer im Kundenservice ist, allein", "Each person of support alone"],
  finance: ["Wer in den Finanzen ist, allein", "Each person of finance alone"],
  ...ofGroup("support"),
  ...ofGroup("finance"),
  casesPerMonth: [
    "Wiedergutmachung für Fälle im Monat, alle zusammen",
    "For cases in a month, all people together",
    "In Punkten. Ohne Angabe gelten nur die eigenen Grenzen",
    "In points. Without it only their own limits hold",
  ],
};

const LANDS = {
  bb: "Brandenburg",
  be: "Berlin",
  bw: "Baden-Württemberg",
  by: "Bayern",
  hb: "Bremen",
  he: "Hessen",
  hh: "Hamburg",
  mv: "Mecklenburg-Vorpommern",
  ni: "Niedersachsen",
  nw: "Nordrhein-Westfalen",
  rp: "Rheinland-Pfalz",
  sh: "Schleswig-Holstein",
  sl: "Saarland",
  sn: "Sachsen",
  st: "Sachsen-Anhalt",
  th: "Thüringen",
};

export const WORKING_HOURS = {
  zone: ["Zeitzone", "Time zone", "Etwa Europe/Berlin", "Such as Europe/Berlin"],
  state: [
    "Bundesland",
    "German state",
    "Dessen Feiertage frei sind; ohne Angabe nur die überall gelten",
    "Whose public holidays are free; without it only those of all states",
  ],
  ...Object.fromEntries(Object.entries(LANDS).map(([key, name]) => [`state=${key}`, [name, name]])),
  from: ["Von", "From"],
  until: ["Bis", "Until"],
  days: ["An diesen Tagen", "On these days"],
  teamAddress: [
    "Adresse des Teams",
    "Address of the team",
    "Dorthin gehen Erinnerungen an Fälle, und jeden Morgen, was ansteht",
    "Reminders of cases go there, and each morning what is due",
  ],
};

export const MY_NOTICES = {
  language: ["Sprache der Mails", "Language of the mails"],
  digest: ["Morgens, was ansteht", "What is to do, each morning", "Dasselbe wie auf der Seite „Heute“", "The same as on the page “Today”"],
  digestAt: ["Ab", "From", "In der Zeitzone des Shops", "In the shop's time zone"],
  digestDays: ["An diesen Tagen", "On these days"],
  "digestDays=WORKING_DAYS": ["Arbeitstage des Teams", "Working days of the team"],
  "digestDays=EVERY_DAY": ["Jeden Tag", "Every day"],
  digestWhenQuiet: ["Auch, wenn nichts ansteht", "Also where there is nothing to do"],
  alerts: [
    "Sofort",
    "At once",
    "Jedes einmal; was in einer Stunde zusammenkommt, steht in einer Mail",
    "Each once; what comes together within an hour stands in one mail",
  ],
  "alerts=UNHAPPY_ANSWERS": ["Unzufriedene Antworten auf Umfragen (für den Kundenservice)", "Unhappy answers to surveys (for support)"],
  "alerts=FAILING_CAMPAIGN": ["Eine Kampagne läuft nicht durch, oder zu viele Mails kommen zurück", "A campaign does not finish, or too many mails bounce"],
  "alerts=BUDGET": ["Das Budget des Monats ist zu 80 oder 100 % verbraucht (für Finanzen)", "80 or 100% of the month's budget are used (for finance)"],
  "alerts=VIP": ["Neues von VIPs, um die Sie sich kümmern", "News of VIPs whom you look after"],
  "alerts=SILENT_SHOP": ["Vom Shop kommen keine Webhooks mehr", "No more webhooks come from the shop"],
};

export const FEEDBACK_SETTINGS = {
  origins: [
    "Seiten, auf denen das Formular stehen darf",
    "Pages that may hold the form",
    "Je Zeile eine Herkunft, etwa https://www.shop.example",
    "One origin on each line, such as https://www.shop.example",
  ],
  "topics[]": ["Thema", "Topic"],
  topics: [
    "Themen",
    "Topics",
    "Nach ihnen werden Texte geordnet, die von nun an kommen",
    "Texts that come from now on are sorted by them",
  ],
  "topics.keywords": [
    "Stichwörter",
    "Keywords",
    "Ein Text mit einem davon gehört zum Thema. Je Zeile eines, auch nur der Anfang eines Wortes",
    "A text with one of them belongs to the topic. One on each line, also only the beginning of a word",
  ],
  "topics.name": ["Name", "Name"],
  "topics.complaint": ["Was darunter gesagt wird, eröffnet einen Fall", "What is told under it opens a case"],
};

export const PART_PAYMENT = {
  terms: [
    "Bedingungen",
    "Terms",
    "Ohne Bedingungen wird keine Bestellung mit Punkten bezahlt",
    "Without terms no order is paid with points",
  ],
  "terms.step": ["Schritt in Punkten", "Step in points", "Punkte werden in Vielfachen davon genommen", "Points are taken in multiples of it"],
  "terms.stepValue": ["Ein Schritt ist wert", "A step is worth"],
  "terms.minimum": ["Mindestens so viele Punkte", "The fewest points"],
  "terms.mostPercent": [
    "Höchstens so viel Prozent des Betrags",
    "At most this percentage of the amount",
  ],
  "terms.heldMinutes": [
    "So viele Minuten bleiben Punkte an der Kasse reserviert",
    "Minutes for which points are set aside for a checkout",
  ],
};

export const OUTBOUND_WEBHOOK = {
  url: [
    "Adresse",
    "Address",
    "Beginnt mit https:// und ist aus dem Internet erreichbar",
    "Begins with https:// and can be reached from the internet",
  ],
  events: ["Meldet", "Tells of"],
  "events=points.booked": ["Punkte wurden gebucht", "points were booked"],
  "events=reward.redeemed": ["eine Prämie wurde eingelöst", "a reward was redeemed"],
  "events=points.expiring": ["Punkte verfallen bald", "points are about to be lost"],
  "events=partner.earned": ["Partner: ein Einkauf brachte Punkte", "partner: a purchase earned points"],
  "events=partner.redeemed": ["Partner: mit Punkten wurde bezahlt", "partner: points were paid with"],
  "events=partner.reversed": ["Partner: ein Einkauf wurde zurückgenommen", "partner: a purchase was taken back"],
  "events=partner.month-closed": ["Partner: ein Monat wurde abgeschlossen", "partner: a month was closed"],
  "events=partner.dispute-answered": ["Partner: ein Einwand wurde beantwortet", "partner: a dispute was answered"],
  "events=partner.agreement-ends": ["Partner: die Vereinbarung endet", "partner: the agreement ends"],
  "events=webhook.test": ["Probe", "test"],
  partner: [
    "Partner",
    "Partner",
    "Kurzname des Partners, dem die Adresse gehört. Er hört nur von seinen eigenen Buchungen; leer bei eigenen Systemen",
    "Short name of the partner whose address it is. It hears of its own entries alone; empty for your own systems",
  ],
  note: ["Notiz", "Note", "Wozu es da ist", "What it is for"],
  "=ACTIVE": ["aktiv", "active"],
  "=PAUSED": ["pausiert", "paused"],
  "=ARCHIVED": ["beendet", "ended"],
  state: ["Zustand", "State"],
};
