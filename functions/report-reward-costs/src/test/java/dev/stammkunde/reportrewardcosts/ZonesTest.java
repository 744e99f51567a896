package dev.stammkunde.reportrewardcosts;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reportrewardcosts.ReportRewardCosts.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months of shops east and west of UTC, and of one that moves. */
final class ZonesTest {

    private final ReportedShop shop = new ReportedShop().withSettings();

    @ParameterizedTest
    @CsvSource({
        // Where the first booking is of November already, though October in UTC.
        "Europe/Berlin, 2026-10-31T23:30:00Z, 2026-11, 2026-10",
        "Pacific/Auckland, 2026-10-31T11:30:00Z, 2026-11, 2026-10",
        // Where it is of October still, though its day in UTC begins in November.
        "America/New_York, 2026-11-01T03:30:00Z, 2026-10, 2026-09",
        // Where its day in UTC begins in October, and it is of November.
        "America/New_York, 2026-11-01T05:30:00Z, 2026-11, 2026-10",
        "UTC, 2026-10-31T23:30:00Z, 2026-10, 2026-09",
        "America/New_York, 2026-11-15T05:30:00Z, 2026-11, 2026-10"
    })
    void close_theFirstMonth_isThatOfTheFirstBookingInTheShopsZone(
            String zone, String at, String first, String before) {
        shop.moveTo(zone);
        shop.ledger.at(at);
        shop.ledger.gift("7001", 100);

        assertThat(shop.make(before, "2026-12-20T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(shop.close(before, "2026-12-20T09:00:00Z").outcome())
                .isEqualTo("NOTHING_TO_CLOSE");

        assertThat(shop.make(first, "2026-12-20T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(shop.close(first, "2026-12-20T09:00:00Z").outcome()).isEqualTo("CLOSED");
        assertThat(requireNonNull(shop.close(first)).content().entries().entries()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, America/New_York, 2026-04-30T23:00:00Z",
        "America/New_York, Europe/Berlin, 2026-05-01T01:00:00Z"
    })
    void make_afterTheShopMoved_costsOfTheHoursBetweenAreInOneMonth(
            String from, String to, String between) {
        shop.moveTo(from);
        shop.ledger.at("2026-04-05T10:00:00Z");
        shop.ledger.gift("7001", 1_000);
        shop.ledger.at(between);
        assertThat(shop.ledger.reserve("r-1", "7001", null, 450)).isTrue();
        shop.ledger.capture("r-1", 450);
        assertThat(shop.make("2026-04", "2026-05-02T09:00:00Z")).isEqualTo(Outcome.MADE);
        JsonField april = report("2026-04");

        shop.moveTo(to);
        assertThat(shop.make("2026-05", "2026-06-02T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(shop.make("2026-04", "2026-06-02T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(taken(report("2026-04")) + taken(report("2026-05"))).isEqualTo(1);
        assertThat(redeemed(report("2026-04")) + redeemed(report("2026-05"))).isEqualTo(-450);
        assertThat(taken(report("2026-04"))).isEqualTo(redeemed(report("2026-04")) == 0 ? 0 : 1);
        assertThat(report("2026-04").toString()).isEqualTo(april.toString());
        assertThat(shop.made("2026-05").notes())
                .anyMatch(note -> note.contains("where the month before ended"));
    }

    /** A booking came late, so months of before the move are read anew after it. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, America/New_York, 2026-04-30T23:00:00Z, 0",
        "America/New_York, Europe/Berlin, 2026-05-01T01:00:00Z, -450"
    })
    void make_monthsThatAreReadAnewAfterTheShopMoved_haveTheZoneOfThen(
            String from, String to, String between, long ofApril) {
        shop.moveTo(from);
        shop.ledger.at("2026-04-05T10:00:00Z");
        shop.ledger.gift("7001", 1_000);
        shop.ledger.at("2026-04-20T10:00:00Z");
        shop.ledger.gift("7002", 5);
        shop.books.holdLastBooking();
        shop.ledger.at(between);
        assertThat(shop.ledger.reserve("r-1", "7001", null, 450)).isTrue();
        shop.ledger.capture("r-1", 450);
        assertThat(shop.make("2026-04", "2026-05-02T09:00:00Z")).isEqualTo(Outcome.MADE);
        shop.moveTo(to);
        shop.books.letAllArrive();
        shop.ledger.at("2026-05-10T10:00:00Z");
        shop.ledger.gift("7002", 7);

        assertThat(shop.make("2026-05", "2026-06-02T09:00:00Z")).isEqualTo(Outcome.MADE);
        JsonField may = report("2026-05");
        assertThat(shop.make("2026-04", "2026-06-02T10:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(shop.made("2026-05").notes()).anyMatch(note -> note.contains("read anew"));
        assertThat(shop.made("2026-04").month().zone().getId()).isEqualTo(from);
        assertThat(redeemed(report("2026-04"))).isEqualTo(ofApril);
        assertThat(taken(report("2026-04"))).isEqualTo(ofApril == 0 ? 0 : 1);
        assertThat(redeemed(may)).isEqualTo(-450 - ofApril);
        assertThat(taken(may)).isEqualTo(ofApril == 0 ? 1 : 0);
        assertThat(shop.make("2026-05", "2026-06-02T10:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(taken(report("2026-05"))).isEqualTo(taken(may));
        assertThat(shop.made("2026-05").notes())
                .anyMatch(note -> note.contains("where the month before ended"));
    }

    @Test
    void close_monthsOfAShopThatMoves_followOnOneAnother() {
        shop.ledger.at("2026-04-05T10:00:00Z");
        shop.ledger.gift("7001", 1_000);
        assertThat(shop.make("2026-04", "2026-06-05T09:00:00Z")).isEqualTo(Outcome.MADE);
        shop.moveTo("Pacific/Honolulu");
        assertThat(shop.close("2026-04", "2026-06-05T09:00:00Z").outcome()).isEqualTo("CLOSED");
        assertThat(shop.make("2026-05", "2026-06-05T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(shop.close("2026-05", "2026-06-05T09:00:00Z").outcome()).isEqualTo("CLOSED");

        var april = requireNonNull(shop.close("2026-04"));
        var may = requireNonNull(shop.close("2026-05"));
        assertThat(april.month().zone()).isEqualTo(ReportedShop.ZONE);
        assertThat(may.month().zone().getId()).isEqualTo("Pacific/Honolulu");
        assertThat(may.content().from()).isEqualTo(april.content().asOf());
    }

    private JsonField report(String month) {
        return Json.parse(shop.file(month, "report.json"));
    }

    /** A redemption costs a euro, whatever it is. */
    private static long taken(JsonField report) {
        return report.at("costs").elements("rewards").size();
    }

    private static long redeemed(JsonField report) {
        JsonField movements = report.at("points").at("all").at("movements");
        return movements.has("REDEEMED") ? movements.at("REDEEMED").longInteger() : 0;
    }
}
