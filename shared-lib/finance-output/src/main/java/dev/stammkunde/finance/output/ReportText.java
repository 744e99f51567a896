package dev.stammkunde.finance.output;

import dev.stammkunde.shop.BothLanguages;

/** Texts of the report; {@code %s} stands for a number or a name. */
enum ReportText implements ReportWords.Said {
    TITLE("Was Prämien kosten", "What rewards cost"),
    NOT_KNOWN("k. A.", "n/a"),
    SHOP("Shop", "Shop"),
    ENTITY("Firma", "Legal entity"),
    MONTH("Monat", "Month"),
    AS_OF("Buchungen vor", "Bookings before"),
    ZONE("Zeitzone", "Time zone"),
    VALUE("Wert", "Value"),
    FIGURE("Kennzahl", "Figure"),
    TOTAL("Summe", "Total"),
    TABLE("Tabelle", "Table"),
    OVERVIEW("Überblick", "Overview"),
    OVERVIEW_NOTE("Der Monat in Zahlen.", "The month in numbers."),
    OPENING("Anfang", "Opening"),
    CLOSING("Ende", "Closing"),
    OPENING_POINTS("Punkte am Anfang", "Points at the beginning"),
    CLOSING_POINTS("Punkte am Ende", "Points at the end"),
    CLOSING_DEBTS("Punkteschulden am Ende", "Debts of points at the end"),
    ACCOUNTS("Konten", "Accounts"),
    ACCOUNTS_WITH_POINTS("Konten mit Punkten", "Accounts with points"),
    ACTIVE_ACCOUNTS("Konten mit Buchungen", "Accounts with bookings"),
    ENTRIES("Buchungen", "Bookings"),
    ORDERS("Bestellungen, die erstmals Punkte brachten", "Orders that earned for the first time"),
    NET_REVENUE("Nettoumsatz nach Erstattungen, %s", "Net revenue less refunds, %s"),
    TOTAL_COST("Kosten des Shops", "Cost to the shop"),
    BUDGET("Budget", "Budget"),
    BUDGET_LEFT("Vom Budget übrig", "Left of the budget"),
    OVER_BUDGET("Über dem Budget um %s.", "Over the budget by %s."),
    OF_BUDGET("von %s Budget", "of a budget of %s"),
    COST_PER_CUSTOMER("Kosten je aktivem Kunden", "Cost per active customer"),
    ACTIVE_CUSTOMERS("Aktive Kunden", "Active customers"),
    COST_SHARE("Kosten im Verhältnis zum Nettoumsatz", "Cost in relation to net revenue"),
    COSTS("Kosten des Monats", "Costs of the month"),
    COSTS_NOTE(
            "Was der Shop selbst trägt. Prämien, die Partner tragen, sind nicht dabei.",
            "What the shop itself bears. Rewards that partners bear are not in it."),
    COST_KIND("Art", "Kind"),
    COST_REWARDS("Prämien, ohne Zurückgegebenes", "Rewards, less what was returned"),
    COST_GIFTS("Geschenkte Punkte zum Wert je Punkt", "Gifts at the value of a point"),
    COST_SERVICES("E-Mails und Cloud", "Mails and cloud"),
    MAILS("E-Mails", "Mails"),
    MAIL_USD("E-Mails in US-Dollar", "Mails in US dollars"),
    CLOUD_USD("Cloud in US-Dollar", "Cloud in US dollars"),
    OWED("Was noch geschuldet ist", "What is still owed"),
    OWED_NOTE(
            "Drei Zahlen, die drei Fragen beantworten; sie werden nie addiert.",
            "Three numbers that answer three questions; they are never added up."),
    OUTSTANDING("Ausstehende Punkte zum Zeitwert", "Outstanding points at fair value"),
    OUTSTANDING_IS(
            "Für die Steuerung: alle Punkte × Wert je Punkt × erwartete Einlösung. Keine Zahl der"
                    + " Bücher.",
            "For steering: all points × value of a point × expected redemption. No number of any"
                    + " books."),
    CONTRACT("Vertragsverbindlichkeit (IFRS 15)", "Contract liability (IFRS 15)"),
    CONTRACT_IS(
            "Abgegrenzter Umsatz für verdiente Punkte, nach Monat des Verkaufs.",
            "Revenue deferred for earned points, by month of sale."),
    HGB("Rückstellung (§ 249 HGB)", "Provision (§ 249 HGB)"),
    HGB_IS(
            "Für verdiente Punkte, mit denen Kunden zahlen können.",
            "For earned points that customers can pay with."),
    OUTSTANDING_POINTS("Ausstehende Punkte", "Outstanding points"),
    POINT_VALUE("Wert je Punkt", "Value of a point"),
    EXPECTED_REDEMPTION("Erwartete Einlösung", "Expected redemption"),
    REDEMPTION_ERROR("Standardfehler der Einlösung", "Standard error of redemption"),
    REDEMPTION_MONTHS("Monate der Schätzung", "Months of the estimate"),
    REDEMPTION_BASIS("Grundlage der Einlösung", "Basis of redemption"),
    REDEMPTION_WHY("Begründung", "Reason"),
    BASIS_HISTORY("Verlauf des Shops", "The shop’s own history"),
    BASIS_CONFIGURED("Einstellung", "Setting"),
    DEFERRED("Im Monat abgegrenzt", "Deferred in the month"),
    RECOGNISED("Im Monat realisiert", "Recognised in the month"),
    BRIDGE("Punkte nach Herkunft", "Points by origin"),
    BRIDGE_NOTE(
            "Vom Anfang zum Ende des Monats, mit zurückgelegten Punkten, ohne Schulden.",
            "From the beginning to the end of the month, with points set aside, without debts."),
    BRIDGE_CHART("Brücke der Punkte vom Anfang zum Ende", "Bridge of points, opening to closing"),
    BRIDGE_CHART_IS(
            "Von %s Punkten am Anfang zu %s Punkten am Ende.",
            "From %s points at the beginning to %s points at the end."),
    AXIS_FROM("Achse ab %s", "Axis from %s"),
    ALL_ORIGINS("Alle", "All"),
    MOVEMENT("Bewegung", "Movement"),
    DEBTS("Punkteschulden", "Debts of points"),
    DEBTS_NOTE(
            "Punkte, die Kunden schulden; nie mit den Punkten anderer verrechnet.",
            "Points that customers owe; never netted with what others have."),
    POINTS("Punkte", "Points"),
    STANDING("Verfügbarkeit", "Availability"),
    STANDING_NOTE("Wofür Punkte am Ende da sind.", "What points at the end can be used for."),
    AVAILABLE("Verfügbar", "Available"),
    PENDING("Noch nicht verfügbar", "Not yet available"),
    SET_ASIDE("Zurückgelegt", "Set aside"),
    LAPSED("Abgelaufen, noch nicht ausgebucht", "Lapsed, loss not booked yet"),
    AGEING("Verfall nach Monat", "Ageing by month"),
    AGEING_NOTE(
            "In welchem Monat Punkte verfallen, die am Ende da sind.",
            "In which month the points expire that are there at the end."),
    AGEING_CHART("Punkte nach Monat des Verfalls", "Points by month of expiry"),
    AGEING_CHART_IS(
            "%s Monate; am meisten im %s mit %s Punkten.", "%s months; most in %s with %s points."),
    NEVER("ohne Verfall", "never"),
    REWARD("Prämie", "Reward"),
    REWARD_COSTS("Kosten der Prämien", "Costs of rewards"),
    REWARD_COSTS_NOTE(
            "Was Prämien kosteten, mit Steuer, und was davon mit Erstattungen zurückkam.",
            "What rewards cost, with tax, and what of it came back with refunds."),
    REWARD_CHART("Kosten nach Prämie", "Cost by reward"),
    REWARD_CHART_IS("%s Prämien, zusammen %s.", "%s rewards, together %s."),
    PARTNER("Partner", "partner"),
    OTHER_REWARDS("Weitere (%s)", "Others (%s)"),
    OTHER_CURRENCIES("Prämien anderer Währungen", "Rewards in other currencies"),
    OTHER_CURRENCIES_NOTE("In keiner Summe enthalten.", "In no sum."),
    REWARD_POINTS("Punkte für Prämien", "Points for rewards"),
    REWARD_POINTS_NOTE(
            "Wie viele Punkte eingelöst wurden, und was seither zurückkam.",
            "How many points were redeemed, and what came back since."),
    PART_PAYMENT("Punkte als Teilzahlung", "Points as part payment"),
    BEARER("Träger", "Borne by"),
    SHOP_BEARS("Shop", "Shop"),
    COUNT("Anzahl", "Count"),
    COST("Kosten", "Cost"),
    RETURNED("Zurück", "Returned"),
    NET("Verbleibt", "Net"),
    REDEEMED("Eingelöst", "Redeemed"),
    RESTORED("Zurückgegeben", "Restored"),
    GIFTS("Geschenkte Punkte", "Gifts"),
    GIFTS_NOTE("Was Kampagnen und Umfragen gaben.", "What campaigns and surveys gave."),
    CAMPAIGN("Kampagne", "Campaign"),
    REASON("Anlass", "Reason"),
    GIFT_VALUES("Wert geschenkter Punkte", "Value of gifts"),
    GIFT_VALUES_NOTE(
            "Zum eingestellten Wert je Punkt. Werbung, keine Vertragsverbindlichkeit.",
            "At the value of a point in the settings. Advertising, no contract liability."),
    ADJUSTMENTS("Korrekturen", "Adjustments"),
    ADJUSTMENTS_NOTE(
            "Was Menschen gaben und nahmen, nach Grund.", "What people gave and took, by reason."),
    GROUND("Grund", "Reason"),
    GIVEN("Gegeben", "Given"),
    TAKEN("Genommen", "Taken"),
    VAT("Umsatzsteuer", "Value added tax"),
    VAT_NOTE(
            "Um wie viel Bestellungen günstiger wurden, nach Behandlung und Steuersatz.",
            "By how much orders became cheaper, by treatment and rate."),
    TREATMENT("Behandlung", "Treatment"),
    RATE("Steuersatz", "Rate"),
    GROSS("Brutto", "Gross"),
    VAT_AMOUNT("Steuer", "VAT"),
    NET_OF_TAX("Netto", "Net"),
    COHORTS("Vertragsverbindlichkeit", "Liability by cohort"),
    COHORTS_NOTE(
            "Nach Monat des Verkaufs (IFRS 15 B39–B47): Einzelpreis und Zuordnung sind darin"
                    + " eingefroren.",
            "By month of sale (IFRS 15 B39–B47): stand-alone price and allocation are frozen in"
                    + " it."),
    SALE_MONTH("Monat des Verkaufs", "Month of sale"),
    CURRENCY("Währung", "Currency"),
    SALES("Umsatz", "Sales"),
    ISSUED("Ausgegeben", "Issued"),
    POINT_PRICE("Einzelpreis", "Point price"),
    FROZEN_RATE("Erwartet damals", "Expected then"),
    ALLOCATED("Zugeordnet", "Allocated"),
    EXPECTED("Erwartet", "Expected"),
    RECOGNISED_SO_FAR("Realisiert", "Recognised"),
    LIABILITY("Verbindlichkeit", "Liability"),
    OTHER_COHORTS("Kohorten anderer Währungen", "Cohorts in other currencies"),
    OTHER_COHORTS_NOTE("In keiner Summe enthalten.", "In no sum."),
    COHORT_FLOWS("Bewegung der Kohorten", "Cohort movements"),
    COHORT_FLOWS_NOTE(
            "Was der Monat an jedem Monat des Verkaufs änderte.",
            "What the month changed of each month of sale."),
    REVERSED("Storniert", "Reversed"),
    EXPIRED("Verfallen", "Expired"),
    ADJUSTED("Korrigiert", "Adjusted"),
    CHANGE("Änderung", "Change"),
    PROVISION("Rückstellung", "Provision"),
    PROVISION_NOTE(
            "Nach BFH IV R 20/19; was davon gilt, entscheidet der Steuerberater.",
            "By BFH IV R 20/19; the tax adviser decides what of it applies."),
    PROVISION_POINTS("Verdiente Punkte", "Earned points"),
    PROVISION_BELOW("davon in Konten unter dem Mindestwert", "of those in accounts below minimum"),
    PROVISION_AMOUNT("Betrag", "Amount"),
    PROVISION_SETTINGS("Einstellungen", "Settings");

    private final BothLanguages words;

    ReportText(String german, String english) {
        words = new BothLanguages(german, english);
    }

    @Override
    public BothLanguages words() {
        return words;
    }
}
