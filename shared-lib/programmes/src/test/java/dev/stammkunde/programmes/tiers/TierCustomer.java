package dev.stammkunde.programmes.tiers;

import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.OrderMoved;
import dev.stammkunde.points.units.PersonalBonus;
import dev.stammkunde.points.units.UnitSection;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A customer whose orders are heard of, and who has a section of their account. */
final class TierCustomer {

    private record Stand(TierCredit credit, Instant paidAt) {}

    private TierHistory history;
    private UnitSection section = UnitSection.NONE;
    private final Map<String, Stand> orders = new HashMap<>();

    TierCustomer(TierHistory history) {
        this.history = history;
    }

    static TierCredit euros(long euros) {
        return new TierCredit(euros * 100, euros, euros == 0 ? 0 : 1);
    }

    /** The order stands for so many euros, as it is heard at the moment of its payment. */
    void spends(String orderId, String paidAt, long euros) {
        hears(orderId, Instant.parse(paidAt), euros(euros), Instant.parse(paidAt));
    }

    /** The order stands for so many euros, after what went back of it. */
    void refunded(String orderId, long left, String now) {
        Stand before = orders.get(orderId);
        hears(orderId, Objects.requireNonNull(before).paidAt(), euros(left), Instant.parse(now));
    }

    void hears(String orderId, Instant paidAt, TierCredit credit, Instant now) {
        Stand before = orders.getOrDefault(orderId, new Stand(TierCredit.NOTHING, paidAt));
        orders.put(orderId, new Stand(credit, paidAt));
        section =
                rules().after(
                                section,
                                new TreeMap<>(),
                                new OrderMoved(
                                        orderId,
                                        amounts(before.credit()),
                                        before.paidAt(),
                                        amounts(credit),
                                        paidAt),
                                now);
    }

    private static SortedMap<String, Long> amounts(TierCredit credit) {
        SortedMap<String, Long> amounts =
                new TreeMap<>(
                        Map.of(
                                TierUnits.SPEND, credit.spend(),
                                TierUnits.POINTS, credit.points(),
                                TierUnits.ORDERS, credit.orders()));
        amounts.values().removeIf(amount -> amount == 0);
        return amounts;
    }

    void isGiven(String tierId, @Nullable String until, String now) {
        section =
                rules().give(
                                section,
                                tierId,
                                until == null ? null : Instant.parse(until),
                                Instant.parse(now))
                        .orElseThrow()
                        .after();
    }

    void isLifted(String now) {
        section = rules().lift(section, Instant.parse(now)).orElseThrow().after();
    }

    void merges(TierCustomer gone, String now) {
        section = rules().merged(section, gone.section, new TreeMap<>(), Instant.parse(now));
    }

    /** The night's look at what has ended. */
    Optional<Happening> evaluated(String now) {
        Optional<Happening> happening = rules().ended(section, new TreeMap<>(), Instant.parse(now));
        happening.ifPresent(it -> section = it.after());
        return happening;
    }

    void rulesAre(TierHistory other) {
        history = other;
    }

    UnitSection section() {
        return section;
    }

    String tier(String at) {
        return tier(Instant.parse(at));
    }

    String tier(Instant at) {
        return projection(at)
                .map(TierProjection::current)
                .map(current -> current.tier().id())
                .orElse("");
    }

    TierProjection projection(String at) {
        return projection(Instant.parse(at)).orElseThrow();
    }

    private Optional<TierProjection> projection(Instant at) {
        return ProjectTiers.find(history, section, at);
    }

    /** The factor of an order; 1 where nothing raises it. */
    BigDecimal factor(String paidAt) {
        List<PersonalBonus> bonuses = rules().bonuses(section, Instant.parse(paidAt));
        return bonuses.isEmpty() ? BigDecimal.ONE : bonuses.getFirst().multiplier();
    }

    private TierUnits rules() {
        return new TierUnits(history);
    }
}
