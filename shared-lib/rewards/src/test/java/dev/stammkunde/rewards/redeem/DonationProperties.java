package dev.stammkunde.rewards.redeem;

import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.rewards.Benefit.Donation;
import dev.stammkunde.rewards.Benefit.Donation.Matching;
import dev.stammkunde.rewards.donations.DonatedAmount;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.RecipientId;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.Instant;
import java.util.List;

/** Whatever is given and at whatever share, what the shop adds never passes its cap. */
final class DonationProperties {

    private static final RecipientId FOREST = new RecipientId(SHOP, "forest", "EUR");

    private static Donation donation(long cents, int percent, long cap) {
        return new Donation("Forest", eur(cents), "forest", new Matching(percent, eur(cap)));
    }

    private static Money eur(long cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }

    @Property(tries = 300)
    void giveAndCancel_anyOrder_sumsAreThoseOfTheDonationsThatStand(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 9_999) Integer> cents,
            @ForAll @IntRange(min = 1, max = 1_000) int percent,
            @ForAll @IntRange(min = 1, max = 20_000) int cap) {
        DonationBook book = DonationBook.empty(FOREST);
        long given = 0;
        long matched = 0;
        Instant now = Instant.parse("2026-11-30T10:00:00Z");
        for (int amount : cents) {
            // Clocks of two writers differ; times of entries never fall.
            now = now.plusMillis(amount % 7 - 3);
            DonationBook.Change change = book.give(donation(amount, percent, cap), "r", 100, now);
            long share = Math.min((amount * (long) percent + 50) / 100, cap - matched);

            assertThat(change.given().matched()).isEqualTo(share);
            assertThat(change.entry().at()).isAfterOrEqualTo(book.lastAt());
            book = change.after();
            DonatedAmount one = change.given();
            if (amount % 3 == 0) {
                book = book.cancel(one, "r", 100, now).after();
            } else {
                given += amount;
                matched += share;
            }
            assertThat(book.sums().given()).isEqualTo(given);
            assertThat(book.sums().matched()).isEqualTo(matched).isBetween(0L, (long) cap);
            assertThat(book.sums().owed()).isEqualTo(given + matched);
        }
    }
}
