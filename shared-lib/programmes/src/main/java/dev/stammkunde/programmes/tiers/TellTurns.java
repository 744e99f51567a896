package dev.stammkunde.programmes.tiers;

import dev.stammkunde.campaigns.CampaignRule.OnTier;
import dev.stammkunde.campaigns.FindFollowUps.When;
import dev.stammkunde.points.units.UnitSection;
import dev.stammkunde.programmes.tiers.TierProjection.Goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Tells of a customer whether a campaign writes of their tier. */
record TellTurns(TierHistory history, TierRules rules, When when) {

    /**
     * What there is to write of.
     *
     * @param window in which it happens once, or the day on which it does; without a dash
     */
    record Turn(String tierId, String window, LocalDate occasion) {}

    Optional<Turn> find(OnTier rule, UnitSection kept) {
        return switch (rule.turn()) {
            case REACHED -> findChange(kept, true);
            case FELL -> findChange(kept, false);
            case ENDS -> findEnd(rule, kept);
        };
    }

    private Optional<Turn> findChange(UnitSection kept, boolean isUp) {
        TierSection section = TierSectionText.read(kept.text());
        TierChange change = section.change();
        if (change == null || !when.moments().contains(change.at())) {
            return Optional.empty();
        }
        boolean wentUp = history.rank(change.to(), rules) > history.rank(change.from(), rules);
        LocalDate day = rules.day(change.at());
        LocalDate joined = rules.day(section.joined(change.at()));
        return wentUp == isUp
                ? Optional.of(
                        new Turn(
                                isUp ? change.to() : change.from(),
                                written(rules.window().period(day, joined)),
                                day))
                : Optional.empty();
    }

    private Optional<Turn> findEnd(OnTier rule, UnitSection kept) {
        Instant now = when.moments().until();
        return ProjectTiers.find(history, kept, now)
                .map(TierProjection::keep)
                .map(Goal::by)
                .filter(by -> when.days().contains(by.minusDays(rule.days())))
                .flatMap(
                        by ->
                                ProjectTiers.find(history, kept, now)
                                        .map(TierProjection::current)
                                        .map(it -> new Turn(it.tier().id(), written(by), by)));
    }

    private static String written(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
