package dev.stammkunde.sendfollowupmails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignRule.BeforeExpiry;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.RedemptionCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;

/** Warnings before points are lost. */
final class ExpiryWarningsTest {

    private final Shop shop = new Shop(new BeforeExpiry(30, 1));

    private static Shop before(int days) {
        return new Shop(new BeforeExpiry(days, 1));
    }

    private static void everyDay(Shop shop, String from, int days) {
        for (int day = 0; day < days; day++) {
            shop.run(LocalDate.parse(from).plusDays(day) + "T08:00:00Z");
        }
    }

    @Test
    void run_thirtyDaysBefore_warnsOnceWithTheLastDay() {
        shop.orders.customer("anna");
        shop.give("anna", 40, "2026-05-20T10:00:00Z");

        everyDay(shop, "2028-04-25", 40);

        assertThat(shop.mailed()).containsExactly("anna expiry/2028-05-31-anna");
        MailOrder.OfCampaign mail = shop.mails.values().iterator().next();
        assertThat(mail.occasion()).isEqualTo("2028-05-31");
        assertThat(mail.orderedAt()).isEqualTo("2028-05-01T08:00:00Z");
    }

    @Test
    void run_someIsLostEachMonth_warnsOfEachMonth() {
        shop.orders.customer("anna");
        for (int month = 1; month <= 6; month++) {
            shop.give("anna", month, "2026-0%d-20T10:00:00Z".formatted(month));
        }

        everyDay(shop, "2027-12-25", 150);

        assertThat(shop.mailed())
                .containsExactly(
                        "anna expiry/2028-01-31-anna",
                        "anna expiry/2028-02-29-anna",
                        "anna expiry/2028-03-31-anna",
                        "anna expiry/2028-04-30-anna",
                        "anna expiry/2028-05-31-anna");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2026-02-10T10:00:00Z, 2028-02-22, 2028-02-29",
        "30, 2026-02-10T10:00:00Z, 2028-01-30, 2028-02-29",
        "1, 2026-03-10T10:00:00Z, 2028-03-30, 2028-03-31",
        "7, 2026-10-10T10:00:00Z, 2028-10-24, 2028-10-31",
        "90, 2026-12-31T23:30:00Z, 2028-11-02, 2029-01-31"
    })
    void run_leapYearsAndChangesOfTheClocks_warnsOnTheDay(
            int days, String given, String warned, String lastDay) {
        Shop some = before(days);
        some.orders.customer("anna");
        some.give("anna", 40, given);
        LocalDate day = LocalDate.parse(warned);

        some.run(day.minusDays(1) + "T08:00:00Z");
        assertThat(some.mailed()).isEmpty();
        some.run(day + "T08:00:00Z");

        assertThat(some.mailed()).containsExactly("anna expiry/" + lastDay + "-anna");
    }

    @Test
    void run_runsWereMissed_makesUpForAWeek() {
        shop.orders.customer("anna");
        shop.give("anna", 40, "2026-05-20T10:00:00Z");
        shop.run("2028-04-30T08:00:00Z");

        shop.run("2028-05-06T08:00:00Z");

        assertThat(shop.mailed()).containsExactly("anna expiry/2028-05-31-anna");
    }

    @Test
    void run_fewerPointsThanAskedFor_areCountedAndNotWarnedOf() {
        Shop some = new Shop(new BeforeExpiry(30, 50));
        some.orders.customer("anna");
        some.orders.customer("bert");
        some.give("anna", 49, "2026-05-20T10:00:00Z");
        some.give("bert", 49, "2026-05-20T10:00:00Z");
        some.give("bert", 1, "2026-05-21T10:00:00Z");

        some.run("2028-05-01T08:00:00Z");

        assertThat(some.mailed()).containsExactly("bert expiry/2028-05-31-bert");
        assertThat(some.counts()).containsEntry("FewerPointsLost", 1L);
    }

    @Test
    void run_whoMayNotBeMailed_isCountedInTheRun() {
        CustomerId anna = shop.orders.customer("anna");
        shop.orders.customer("bert");
        new TellWishes(shop.records).tell(anna, wishes -> wishes.objected(Instant.EPOCH));
        for (String who : new String[] {"anna", "bert", "stranger"}) {
            shop.give(who, 40, "2026-05-20T10:00:00Z");
        }

        shop.run("2028-05-01T08:00:00Z");

        // The sample customers have given no consent, and one objected; delivery decides again.
        assertThat(shop.mailed()).hasSize(2);
        assertThat(shop.counts())
                .containsEntry("MailsOrdered", 2L)
                .containsEntry("CustomersNotMailable", 2L);
    }

    @Test
    void run_spentOrSetAsideBefore_isNotWarnedOf() {
        shop.orders.customer("anna");
        shop.give("anna", 40, "2026-05-20T10:00:00Z");
        shop.book("anna", new RedemptionCommand.Reserve("r-1", "mug", 40), "2028-04-20T10:00:00Z");

        everyDay(shop, "2028-04-25", 40);

        assertThat(shop.mailed()).isEmpty();
    }

    @Test
    void run_merged_warnsWhoStays() {
        shop.orders.customer("kept");
        shop.give("gone", 40, "2026-05-20T10:00:00Z");
        shop.give("kept", 2, "2026-06-20T10:00:00Z");
        shop.ledger.write(
                Decide.merge(
                        shop.ledger.account(new AccountId(Shop.ID, "gone")),
                        shop.ledger.account(new AccountId(Shop.ID, "kept")),
                        Instant.parse("2028-04-20T10:00:00Z")));

        everyDay(shop, "2028-04-25", 10);

        assertThat(shop.mailed()).containsExactly("kept expiry/2028-05-31-kept");
    }

    @Test
    void run_failsAtAnyCall_warnsEachOnce() {
        for (int i = 0; i < 7; i++) {
            shop.orders.customer("c" + i);
            shop.give("c" + i, 40, "2026-05-20T10:00:00Z");
        }
        int[] calls = {0};
        shop.aroundCall =
                () -> {
                    if (++calls[0] % 13 == 0 && calls[0] < 260) {
                        throw new IllegalStateException("out of reach");
                    }
                };

        shop.run("2028-05-01T08:00:00Z");

        assertThat(shop.mailed()).hasSize(7).doesNotHaveDuplicates();
    }
}
