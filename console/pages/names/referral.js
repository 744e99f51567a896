/** What the fields of a referral programme are called. */
export default {
  name: ["Name im Team", "Name in the team", "Kunden sehen ihn nicht", "Customers do not see it"],
  referrerPoints: ["Punkte für den, der wirbt", "Points for who brings a friend"],
  friendPoints: ["Punkte für den Freund", "Points for the friend"],
  minimum: [
    "Mindestbestellwert",
    "Least order value",
    "Was nach Erstattungen von der Bestellung des Freundes bleiben muss, mit Steuer",
    "What must be left of the friend's order after refunds, tax included",
  ],
  holdDays: ["Wartezeit in Tagen", "Hold in days", "Von der Zahlung bis zu den Punkten", "From the payment until the points"],
  friendDays: [
    "Tage bis zur Bestellung",
    "Days until the order",
    "So lange hat der Freund Zeit, nachdem er den Code genannt hat",
    "So long the friend has after naming the code",
  ],
  most: ["Höchstens je Kunde", "At most for a customer", "Bezahlte Empfehlungen im Zeitraum", "Paid referrals within the period"],
  period: ["Zeitraum", "Period"],
  "period=MONTH": ["Kalendermonat", "calendar month"],
  "period=YEAR": ["Kalenderjahr", "calendar year"],
  codeDays: ["Tage, die ein Code gilt", "Days for which a code counts", "0: ohne Ende", "0: without an end"],
  doubtfulPerDay: [
    "Ab so vielen Freunden am Tag prüfen",
    "Look from so many friends a day on",
    "Ab hier wartet jede Empfehlung dieses Kunden auf Ihre Prüfung",
    "From here on each referral of this customer waits for you to look",
  ],
  state: ["Zustand", "State"],
  "=ACTIVE": ["gilt", "counts"],
  "=PAUSED": ["pausiert", "paused"],
  "=ARCHIVED": ["beendet", "ended"],
};
