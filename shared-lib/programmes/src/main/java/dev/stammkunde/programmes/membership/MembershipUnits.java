package dev.stammkunde.programmes.membership;

import dev.stammkunde.points.units.CountedOrder;
import dev.stammkunde.points.units.DecideHappening;
import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.OrderMoved;
import dev.stammkunde.points.units.PersonalBonus;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitSection;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What memberships make of a shop's orders: members get more points for them. Orders count nothing
 * in units of their own, and what an account has needs no document.
 */
public final class MembershipUnits implements UnitRules {

    /** The name of the section. */
    public static final String NAME = "membership";

    /** What is booked where somebody's membership began, ended or changed. */
    static final String CHANGED = "membership-changed";

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @Override
    public String name() {
        return NAME;
    }

    /** {@inheritDoc} Of two memberships the better one counts; they do not add up. */
    @Override
    public List<PersonalBonus> bonuses(UnitSection kept, Instant paidAt) {
        return ExtraPoints.findBest(MembershipText.read(kept.text()), paidAt)
                .map(
                        one ->
                                new PersonalBonus(
                                        MemberPoints.RULE + one.plan(),
                                        BigDecimal.ONE.add(
                                                new BigDecimal(one.percent()).divide(HUNDRED))))
                .stream()
                .toList();
    }

    @Override
    public Due due(CountedOrder order, @Nullable String by) {
        return new Due("", new TreeMap<>());
    }

    @Override
    public UnitSection after(
            UnitSection kept, SortedMap<String, Long> units, OrderMoved moved, Instant now) {
        return kept;
    }

    @Override
    public UnitSection merged(
            UnitSection stays, UnitSection ends, SortedMap<String, Long> units, Instant now) {
        return section(
                ExtraPoints.oneAfterAnother(
                        Stream.of(stays, ends)
                                .flatMap(one -> MembershipText.read(one.text()).stream())
                                .toList()),
                now);
    }

    @Override
    public Optional<Happening> ended(UnitSection kept, SortedMap<String, Long> units, Instant now) {
        return Optional.empty();
    }

    private static UnitSection section(List<ExtraPoints> all, Instant now) {
        return new UnitSection(MembershipText.write(ExtraPoints.kept(all, now)), null);
    }

    /** Decides that an account has what memberships come to; nothing where it is so already. */
    static DecideHappening has(List<Membership> memberships) {
        return (kept, _, now) -> {
            UnitSection after = section(ExtraPoints.of(memberships, now), now);
            return after.equals(kept)
                    ? Optional.empty()
                    : Optional.of(new Happening(CHANGED, after.text(), new TreeMap<>(), after));
        };
    }
}
