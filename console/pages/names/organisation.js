/** What the fields of an organisation are called. */
export default {
  name: ["Name im Team", "Name in the team", "Kunden sehen ihn nicht", "Customers do not see it"],
  names: ["Name für Kunden", "Name for customers"],
  "names.de": ["Deutsch", "German"],
  "names.en": ["Englisch", "English"],
  website: ["Webadresse", "Web address", "Mit https://", "With https://"],
  state: ["Zustand", "State"],
  "=ACTIVE": ["aktiv", "active"],
  "=PAUSED": ["pausiert", "paused"],
  "=ARCHIVED": ["beendet", "ended"],
};
