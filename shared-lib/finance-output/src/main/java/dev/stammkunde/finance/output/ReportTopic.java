package dev.stammkunde.finance.output;

import java.util.Locale;

/** What a table of the report is about. */
enum ReportTopic {
    OVERVIEW(ReportText.OVERVIEW, ReportText.OVERVIEW_NOTE),
    COSTS(ReportText.COSTS, ReportText.COSTS_NOTE),
    OWED(ReportText.OWED, ReportText.OWED_NOTE),
    DEBTS(ReportText.DEBTS, ReportText.DEBTS_NOTE),
    STANDING(ReportText.STANDING, ReportText.STANDING_NOTE),
    BRIDGE(ReportText.BRIDGE, ReportText.BRIDGE_NOTE),
    AGEING(ReportText.AGEING, ReportText.AGEING_NOTE),
    REWARD_COSTS(ReportText.REWARD_COSTS, ReportText.REWARD_COSTS_NOTE),
    OTHER_CURRENCIES(ReportText.OTHER_CURRENCIES, ReportText.OTHER_CURRENCIES_NOTE),
    REWARD_POINTS(ReportText.REWARD_POINTS, ReportText.REWARD_POINTS_NOTE),
    GIFTS(ReportText.GIFTS, ReportText.GIFTS_NOTE),
    GIFT_VALUES(ReportText.GIFT_VALUES, ReportText.GIFT_VALUES_NOTE),
    ADJUSTMENTS(ReportText.ADJUSTMENTS, ReportText.ADJUSTMENTS_NOTE),
    VAT(ReportText.VAT, ReportText.VAT_NOTE),
    COHORTS(ReportText.COHORTS, ReportText.COHORTS_NOTE),
    OTHER_COHORTS(ReportText.OTHER_COHORTS, ReportText.OTHER_COHORTS_NOTE),
    COHORT_FLOWS(ReportText.COHORT_FLOWS, ReportText.COHORT_FLOWS_NOTE),
    PROVISION(ReportText.PROVISION, ReportText.PROVISION_NOTE),
    DONATIONS(DonationText.DONATIONS, DonationText.DONATIONS_NOTE),
    FEES(FeeText.FEES, FeeText.FEES_NOTE),
    PARTNERS(PartnerText.PARTNERS, PartnerText.PARTNERS_NOTE),
    TIE_OUT(ProofText.TIE_OUT, ProofText.TIE_OUT_NOTE);

    private final ReportWords.Said title;
    private final ReportWords.Said note;

    ReportTopic(ReportWords.Said title, ReportWords.Said note) {
        this.title = title;
        this.note = note;
    }

    /** Returns its name for programs, such as {@code reward-costs}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ReportWords.Said title() {
        return title;
    }

    /** Says that there are no lines. */
    ReportWords.Said nothing() {
        return this == TIE_OUT ? ProofText.NO_DIFFERENCE : ProofText.NOTHING_HERE;
    }

    /** Says what its numbers mean. */
    ReportWords.Said note() {
        return note;
    }
}
