package dev.stammkunde.reportrewardcosts;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.testing.SoldOrders;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.programmes.membership.FeeSchedule;
import dev.stammkunde.programmes.membership.Fees;
import dev.stammkunde.reportrewardcosts.ReportRewardCosts.Outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;

/** Months of a shop: a euro is a point, worth a cent, and 95 of 100 are expected to be spent. */
final class ReportRewardCostsTest {

    private final ReportedShop shop = new ReportedShop();

    @BeforeEach
    void book() {
        shop.ledger.at("2026-03-05T10:00:00Z");
        shop.buy("1", "7001", 1_000);
        shop.ledger.gift("7002", 100);
        shop.ledger.at("2026-04-02T10:00:00Z");
        assertThat(shop.ledger.reserve("r-1", "7001", null, 450)).isTrue();
        shop.ledger.capture("r-1", 450);
    }

    @Test
    void make_aMonth_hasEachFileAndSaysWhatHappened() {
        shop.withSettings();

        assertThat(shop.make("2026-04", "2026-05-02T09:00:00Z")).isEqualTo(Outcome.MADE);

        MadeReport made = shop.made("2026-04");
        assertThat(made.ties()).isTrue();
        assertThat(made.notes()).isEmpty();
        assertThat(made.files())
                .extracting(MadeReport.FileRef::name)
                .contains(
                        "report.json",
                        "report-de.csv",
                        "report-de.xlsx",
                        "report-de.html",
                        "report-en.html",
                        "journal-ifrs.csv",
                        "journal-hgb.csv")
                .anyMatch(name -> name.startsWith("EXTF_"));
        JsonField report = Json.parse(shop.file("2026-04", "report.json"));
        JsonField points = report.at("points").at("all");
        assertThat(points.at("opening").longInteger()).isEqualTo(1_100);
        assertThat(points.at("movements").at("REDEEMED").longInteger()).isEqualTo(-450);
        assertThat(points.at("closing").longInteger()).isEqualTo(650);
        JsonField contract = report.at("owed").at("contract");
        // 840.34 € without tax and 1,000 points at 0.0095 €: 9.39 € are the points'; 450 of 950.
        assertThat(contract.at("recognisedInMonth").text("amount")).isEqualTo("4.45");
        assertThat(contract.at("liability").text("amount")).isEqualTo("4.94");
    }

    @Test
    void make_shopWithMembers_tellsWhatOfTheirFeesIsRevenue() {
        shop.withSettings();
        LocalDate bought = LocalDate.parse("2026-03-15");
        shop.books.fees.keep(
                ReportedShop.ID,
                List.of(
                        new Fees.Kept(
                                "9",
                                new FeeSchedule(
                                        "tea-friends",
                                        bought,
                                        SoldOrders.eur(3_650),
                                        bought,
                                        bought.plusYears(1),
                                        bought.plusYears(1),
                                        true,
                                        SoldOrders.eur(3_650),
                                        new TreeMap<>()),
                                1)));

        assertThat(shop.make("2026-04", "2026-05-02T09:00:00Z")).isEqualTo(Outcome.MADE);

        JsonField fees =
                Json.parse(shop.file("2026-04", "report.json"))
                        .at("membershipFees")
                        .elements()
                        .getFirst();
        assertThat(fees.at("opening").text("amount")).isEqualTo("34.90");
        assertThat(fees.at("earned").text("amount")).isEqualTo("3.00");
        assertThat(fees.at("closing").text("amount")).isEqualTo("31.90");
        assertThat(shop.file("2026-04", "report-de.csv")).contains("tea-friends_EUR");
    }

    @Test
    void make_redemptionsThatNobodyKnows_areSaid() {
        shop.withSettings();
        shop.books.forgetRedemptions();

        assertThat(shop.make("2026-04", "2026-05-02T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(shop.made("2026-04").notes())
                .containsExactly(
                        "costs: 1 bookings are of redemptions that nobody knows, and in no sum");
    }

    @Test
    void make_withoutSettingsOrTooEarly_makesNothing() {
        assertThat(shop.make("2026-04", "2026-05-02T09:00:00Z")).isEqualTo(Outcome.NO_SETTINGS);

        shop.withSettings();

        assertThat(shop.make("2026-05", "2026-05-02T09:00:00Z")).isEqualTo(Outcome.NOT_OVER);
        assertThat(shop.files.months(ReportedShop.ID)).isEmpty();
    }

    @Test
    void make_ofAMomentInTheMonth_hasWhatWasBookedBefore() {
        shop.withSettings();
        Instant moment = Instant.parse("2026-04-02T09:59:59Z");

        assertThat(
                        shop.function()
                                .make(
                                        new ReportWish(
                                                ReportedShop.ID,
                                                YearMonth.of(2026, 4),
                                                moment,
                                                new ReportWish.Look()),
                                        Instant.parse("2026-04-20T09:00:00Z")))
                .isEqualTo(Outcome.MADE);

        MadeReport made =
                shop.files.find(ReportedShop.ID, YearMonth.of(2026, 4), moment).orElseThrow();
        assertThat(made.entries()).isZero();
        assertThat(shop.files.find(ReportedShop.ID, YearMonth.of(2026, 4), null)).isEmpty();
    }

    @Test
    void scheduled_aReportThatWasMadeBefore_isMadeAnewOnce() {
        shop.withSettings();
        assertThat(shop.make("2026-04", "2026-05-01T07:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(shop.schedule("2026-05-02T03:50:00Z")).isEqualTo(Outcome.MADE);
        assertThat(shop.schedule("2026-05-02T03:50:00Z")).isEqualTo(Outcome.MADE_BEFORE);
        assertThat(shop.made("2026-04").madeAt()).isEqualTo("2026-05-02T03:50:00Z");
    }

    @Test
    void make_accountsMissing_areNamedAndTheirFilesAreNotMade() {
        shop.withSettings("{\"revenue\": \"8400\"}");

        assertThat(shop.make("2026-04", "2026-05-02T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(shop.made("2026-04").notes())
                .anyMatch(note -> note.contains("CONTRACT_LIABILITY"));
        assertThat(shop.made("2026-04").findFile("journal-ifrs.csv")).isEmpty();
        assertThat(shop.made("2026-04").findFile("report.json")).isPresent();
    }

    @Test
    void close_aMonthAndARefundAfterIt_leavesItAsItIsAndShowsInTheOpenOne() {
        shop.withSettings();
        closeMarchAndApril();
        MonthClose sealed = requireNonNull(shop.close("2026-04"));
        String before = shop.file("2026-04", "report.json");
        shop.ledger.at("2026-05-20T10:00:00Z");
        shop.ledger.refunded(
                SoldOrders.refund("rf", "1", 50_000, Instant.parse("2026-05-20T10:00:00Z")));

        assertThat(shop.make("2026-04", "2026-06-05T09:00:00Z")).isEqualTo(Outcome.CLOSED_BEFORE);
        assertThat(shop.make("2026-05", "2026-06-05T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(shop.file("2026-04", "report.json"))
                .isEqualTo(before)
                .contains("\"closed\":true");
        assertThat(shop.close("2026-04")).isEqualTo(sealed);
        JsonField may = Json.parse(shop.file("2026-05", "report.json"));
        JsonField points = may.at("points").at("all");
        assertThat(points.at("opening").longInteger()).isEqualTo(650);
        assertThat(points.at("movements").at("REVERSED").longInteger()).isEqualTo(-500);
        assertThat(may.at("owed").at("contract").at("liability").text("amount"))
                .isNotEqualTo("4.94");
    }

    @Test
    void make_afterARunThatEndedBehindTheSeal_showsWhatWasSealed() {
        shop.withSettings();
        MadeReport open = reportOfMarch();
        closeMarchAndApril();
        shop.files.made(open);

        assertThat(shop.make("2026-03", "2026-06-05T09:00:00Z")).isEqualTo(Outcome.CLOSED_BEFORE);

        assertThat(shop.file("2026-03", "report.json")).contains("\"closed\":true");
        assertThat(shop.made("2026-03").files())
                .allMatch(file -> file.contentType().contains("/"))
                .hasSameSizeAs(open.files());
    }

    private MadeReport reportOfMarch() {
        assertThat(shop.make("2026-03", "2026-05-05T09:00:00Z")).isEqualTo(Outcome.MADE);
        return shop.made("2026-03");
    }

    private void closeMarchAndApril() {
        for (String month : List.of("2026-03", "2026-04")) {
            assertThat(shop.make(month, "2026-05-05T09:00:00Z")).isEqualTo(Outcome.MADE);
            ClosingNote note = shop.close(month, "2026-05-05T09:00:00Z");
            assertThat(note.outcome()).isEqualTo("CLOSED");
            assertThat(note.detail()).isEqualTo(requireNonNull(shop.close(month)).hash());
        }
    }

    @Test
    void close_outOfOrderTooEarlyTwiceOrAnotherReport_saysWhyNot() {
        shop.withSettings();
        assertThat(shop.make("2026-04", "2026-05-05T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(shop.close("2026-04", "2026-05-05T09:00:00Z").outcome())
                .isEqualTo("OUT_OF_ORDER");
        assertThat(shop.close("2026-04", "2026-05-01T09:00:00Z").outcome()).isEqualTo("TOO_EARLY");
        closeMarchAndApril();
        assertThat(shop.close("2026-04", "2026-05-06T09:00:00Z").outcome())
                .isEqualTo("ALREADY_CLOSED");
        assertThat(shop.make("2026-05", "2026-06-05T09:00:00Z")).isEqualTo(Outcome.MADE);
        Outcome unused =
                shop.function()
                        .make(
                                new ReportWish(
                                        ReportedShop.ID,
                                        YearMonth.of(2026, 5),
                                        null,
                                        new ReportWish.Closing("fritz", "0".repeat(64))),
                                Instant.parse("2026-06-05T09:00:00Z"));
        assertThat(
                        shop.files
                                .findNote(ReportedShop.ID, YearMonth.of(2026, 5))
                                .orElseThrow()
                                .outcome())
                .isEqualTo("OTHER_REPORT");
        assertThat(shop.close("2026-05")).isNull();
    }
}
