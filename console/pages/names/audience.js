/** What the fields of a saved audience are called. */
export default {
  name: ["Name", "Name", "Etwa „Stammkunden in Berlin“", "Such as “regulars in Berlin”"],
  conditions: ["Bedingungen", "Conditions", "Jede Angabe muss zutreffen; was leer ist, gilt für alle", "Every condition must hold; what is empty holds for all"],
  "conditions.languages": ["Sprachen", "Languages", "Keine angekreuzt: alle", "None ticked: all"],
  "conditions.countries": ["Länder", "Countries", "Je Zeile eines, etwa DE", "One on each line, such as DE"],
  "conditions.spentAtLeast": ["Hat mindestens ausgegeben", "Has spent at least"],
  "conditions.spentLessThan": ["Hat weniger ausgegeben als", "Has spent less than"],
  "conditions.boughtWithinDays": ["Hat in den letzten … Tagen gekauft", "Bought within the last … days"],
  "conditions.notBoughtForDays": ["Hat seit … Tagen nichts gekauft", "Has bought nothing for … days"],
  "conditions.pointsAtLeast": ["Hat mindestens so viele Punkte", "Has at least so many points"],
  "conditions.vip": ["Ist VIP", "Is a VIP"],
  "conditions.tier": ["Stufe", "Tier"],
  "conditions.boughtAnyOf": [
    "Hat eines dieser Produkte gekauft",
    "Bought any of these products",
    "Je Zeile eine Nummer des Shops",
    "One of the shop's ids on each line",
  ],
  list: ["Liste", "List"],
  "=ACTIVE": ["in Gebrauch", "in use"],
  "=ARCHIVED": ["beendet", "ended"],
};
