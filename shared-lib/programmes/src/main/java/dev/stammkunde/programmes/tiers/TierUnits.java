package dev.stammkunde.programmes.tiers;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stammkunde.points.units.CountedOrder;
import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.OrderMoved;
import dev.stammkunde.points.units.PersonalBonus;
import dev.stammkunde.points.units.UnitName;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitSection;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tiers make of a shop's orders. By all three measures, whichever of them the rules look at:
 * so rules that look at another one know the window that they begin in.
 */
public final class TierUnits implements UnitRules {

    /** The name of the section, and the beginning of the units. */
    public static final String NAME = "tiers";

    /** What a person did, in the ledger's entries. */
    static final String GIVEN = "tier-given";

    static final String LIFTED = "tier-lifted";

    static final String SPEND = UnitName.of(NAME, "spend");
    static final String POINTS = UnitName.of(NAME, "points");
    static final String ORDERS = UnitName.of(NAME, "orders");

    private final TierHistory history;
    private final WriteTiers write;

    /** Of a shop with these rules. */
    public TierUnits(TierHistory history) {
        this.history = history;
        this.write = new WriteTiers(history);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** {@inheritDoc} An order that reaches a tier is rated by the one before it. */
    @Override
    public List<PersonalBonus> bonuses(UnitSection kept, Instant paidAt) {
        return findBefore(kept, paidAt)
                .filter(
                        place ->
                                place.tier().benefits().earningFactor().compareTo(BigDecimal.ONE)
                                        > 0)
                .map(
                        place ->
                                new PersonalBonus(
                                        "tier:" + place.tier().id(),
                                        place.tier().benefits().earningFactor()))
                .stream()
                .toList();
    }

    @Override
    public OptionalInt holdDays(UnitSection kept, Instant paidAt) {
        return findBefore(kept, paidAt)
                .map(place -> place.tier().benefits().holdDays())
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private Optional<TierCourse.Place> findBefore(UnitSection kept, Instant paidAt) {
        return TierCourse.of(history, TierSectionText.read(kept.text()))
                .find(paidAt.truncatedTo(SECONDS).minusSeconds(1));
    }

    @Override
    public Due due(CountedOrder order, @Nullable String by) {
        Optional<TierVersion> version =
                by == null || by.isEmpty()
                        ? history.findCounting(order.paidAt())
                        : history.find(by).or(() -> history.findCounting(order.paidAt()));
        return version.map(it -> due(order, it)).orElseGet(() -> new Due("", new TreeMap<>()));
    }

    private static Due due(CountedOrder order, TierVersion version) {
        TierCredit credit = CountOrder.count(order, version.rules().currency());
        SortedMap<String, Long> amounts = new TreeMap<>();
        put(amounts, SPEND, credit.spend());
        put(amounts, POINTS, credit.points());
        put(amounts, ORDERS, credit.orders());
        return new Due(version.name(), amounts);
    }

    private static void put(SortedMap<String, Long> amounts, String unit, long amount) {
        if (amount != 0) {
            amounts.put(unit, amount);
        }
    }

    private static TierCredit credit(SortedMap<String, Long> amounts) {
        return new TierCredit(
                amounts.getOrDefault(SPEND, 0L),
                amounts.getOrDefault(POINTS, 0L),
                amounts.getOrDefault(ORDERS, 0L));
    }

    @Override
    public UnitSection after(
            UnitSection kept, SortedMap<String, Long> units, OrderMoved moved, Instant now) {
        TierSection was = TierSectionText.read(kept.text());
        TierCredit before = credit(moved.before());
        TierCredit after = credit(moved.now());
        TierSection next =
                was.with(
                        was.steps()
                                .less(moved.paidBefore(), before, history.zone())
                                .plus(moved.paidAt(), after));
        if (!after.isNothing()) {
            next = next.joinedBy(moved.paidAt());
        }
        TierSection moving = after.isLessThan(before) ? keeping(was, next, now) : next;
        // What counts of before the tiers is no news to who hears of it.
        return history.findInForce(moved.paidAt()).isPresent()
                ? write.written(moving, now)
                : write.quietly(moving, now);
    }

    /** Keeps a tier that a refund would take before the window ends, if the rules say so. */
    private TierSection keeping(TierSection was, TierSection next, Instant now) {
        Optional<TierRules> keeping =
                history.findInForce(now)
                        .map(TierVersion::rules)
                        .filter(rules -> rules.refunds() == TierRefunds.NEXT_EVALUATION);
        Optional<TierCourse.Place> had = TierCourse.of(history, was).find(now);
        if (keeping.isEmpty() || had.isEmpty() || had.get().source() == TierSource.MANUAL) {
            return next;
        }
        TierRules rules = keeping.get();
        String has = TierCourse.of(history, next).idAt(now);
        if (rules.rank(had.get().tier().id()) <= rules.rank(has)) {
            return next;
        }
        Instant since = had.get().since();
        Instant end = rules.end(rules.window().end(rules.day(now), rules.day(was.joined(now))));
        return next.withKeptTier(
                new TierHold(
                        had.get().tier().id(), since == null ? now : since, end, TierSource.KEPT));
    }

    @Override
    public UnitSection merged(
            UnitSection stays, UnitSection ends, SortedMap<String, Long> units, Instant now) {
        return write.written(
                new MergeTiers(history, now)
                        .merge(
                                TierSectionText.read(stays.text()),
                                TierSectionText.read(ends.text())),
                now);
    }

    @Override
    public Optional<Happening> ended(UnitSection kept, SortedMap<String, Long> units, Instant now) {
        return happening(TierSectionText.read(kept.text()), kept, now);
    }

    private Optional<Happening> happening(TierSection section, UnitSection kept, Instant now) {
        UnitSection after = write.written(section, now);
        if (after.equals(kept)) {
            return Optional.empty();
        }
        String had = section.told();
        String has = TierSectionText.read(after.text()).told();
        return Optional.of(
                new Happening(kind(had, has, now), had + '>' + has, new TreeMap<>(), after));
    }

    private String kind(String had, String has, Instant now) {
        if (had.equals(has)) {
            return "tier-looked-at";
        }
        return isHigher(has, had, now) ? "tier-reached" : "tier-fell";
    }

    private boolean isHigher(String one, String other, Instant now) {
        return history.findInForce(now)
                .map(TierVersion::rules)
                .filter(rules -> history.rank(one, rules) > history.rank(other, rules))
                .isPresent();
    }

    /**
     * Decides that a person gives a tier, in place of all that persons gave before.
     *
     * @param until when it ends; absent where it does not until somebody lifts it
     * @return nothing where it is so already
     */
    public Optional<Happening> give(
            UnitSection kept, String tierId, @Nullable Instant until, Instant now) {
        TierSection was = TierSectionText.read(kept.text()).at(now);
        TierHold manual = was.manual();
        if (manual != null
                && manual.tierId().equals(tierId)
                && Objects.equals(manual.until(), until)) {
            return Optional.empty();
        }
        TierHold hold = new TierHold(tierId, now.truncatedTo(SECONDS), until, TierSource.MANUAL);
        return Optional.of(
                new Happening(
                        GIVEN,
                        detail(tierId, until),
                        new TreeMap<>(),
                        write.written(was.withGiven(List.of(hold)), now)));
    }

    /**
     * Decides that a person lifts the tier that one gave; nothing where there is none. Of several
     * that merged customers had, the next one counts then.
     */
    public Optional<Happening> lift(UnitSection kept, Instant now) {
        TierSection was = TierSectionText.read(kept.text()).at(now);
        TierHold manual = was.manual();
        return manual == null
                ? Optional.empty()
                : Optional.of(
                        new Happening(
                                LIFTED,
                                manual.tierId(),
                                new TreeMap<>(),
                                write.written(was.withGiven(was.behind()), now)));
    }

    static String detail(String tierId, @Nullable Instant until) {
        return until == null ? tierId : tierId + '>' + until;
    }
}
