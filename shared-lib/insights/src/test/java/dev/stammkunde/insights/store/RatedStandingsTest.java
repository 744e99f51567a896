package dev.stammkunde.insights.store;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.campaigns.CustomerRating;
import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.insights.testing.InMemoryKeptValue;
import dev.stammkunde.insights.testing.SampleValue;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What audiences hear of how customers are rated. */
final class RatedStandingsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final CustomerId ANNA = new CustomerId("teeladen", "anna");
    private static final CustomerId BEN = new CustomerId("teeladen", "ben");

    private final InMemoryKeptValue reports = new InMemoryKeptValue();
    private final RatedStandings standings = new RatedStandings(FindStandings.NONE, reports);

    private static Activity bought(int... daysAgo) {
        List<Instant> all =
                Arrays.stream(daysAgo).mapToObj(days -> NOW.minus(Duration.ofDays(days))).toList();
        return new Activity(
                daysAgo.length,
                0,
                0,
                Map.of(CurrencyUnit.EUR, Money.ofMinor(CurrencyUnit.EUR, 6_000L * daysAgo.length)),
                all.getFirst(),
                all);
    }

    @Test
    void ratings_ofAShopThatWasRated_followFromWhatEachBought() {
        reports.keep(SampleValue.rated("teeladen", "2026-11-30T02:40:00Z"));

        Map<CustomerId, CustomerRating> ratings =
                standings.ratings(
                        Map.of(
                                ANNA,
                                bought(700, 690, 680, 670, 660, 650),
                                BEN,
                                bought(60, 50, 40, 30, 20, 10),
                                new CustomerId("teeladen", "carl"),
                                Activity.none()),
                        NOW);

        assertThat(ratings).containsOnlyKeys(ANNA, BEN);
        CustomerRating anna = requireNonNull(ratings.get(ANNA));
        CustomerRating ben = requireNonNull(ratings.get(BEN));
        assertThat(anna.isAtRisk()).isTrue();
        assertThat(anna.named()).isEqualTo("AT_RISK");
        assertThat(ben.isAtRisk()).isFalse();
        assertThat(ben.named()).isEqualTo("BEST");
        assertThat(ben.worth()).isNotNull().isGreaterThan(Money.parse("EUR 0"));
        assertThat(ben.revenueBefore()).isBetween(0, 90);
    }

    @Test
    void ratings_ofAShopThatWasNeverRated_areNone() {
        assertThat(standings.ratings(Map.of(ANNA, bought(10)), NOW)).isEmpty();
        assertThat(standings.ratings(Map.of(), NOW)).isEmpty();
    }
}
