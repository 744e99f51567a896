package dev.stammkunde.programmes.tiers;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stammkunde.points.units.UnitSection;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * Writes what is kept of tiers with an account: the tier of now as the one that was told, with the
 * change to it, which campaigns look for in the days after.
 */
record WriteTiers(TierHistory history) {

    /** Returns the section as it is kept: no more than is needed, and by when it is due. */
    UnitSection written(TierSection section, Instant now) {
        TierSection kept = needed(section, now);
        TierSection told = told(kept, now);
        Optional<TierRules> rules = history.findInForce(now).map(TierVersion::rules);
        return text(
                rules.isEmpty() || kept.told().equals(told.told())
                        ? told
                        : told.with(change(kept, told.told(), rules.get(), now)),
                now);
    }

    /** Nobody hears of the tier that everybody has. */
    private @Nullable TierChange change(TierSection was, String has, TierRules rules, Instant now) {
        TierChange change =
                TierChange.after(
                        was.change(),
                        new TierChange(was.told(), has, now.truncatedTo(SECONDS)),
                        rules);
        return change != null && (isOfSome(change.from(), rules) || isOfSome(change.to(), rules))
                ? change
                : null;
    }

    private boolean isOfSome(String tierId, TierRules rules) {
        return history.rank(tierId, rules) > rules.ofEverybody();
    }

    /** The same where nobody is to hear of a change. */
    UnitSection quietly(TierSection section, Instant now) {
        return text(told(needed(section, now), now), now);
    }

    private TierSection needed(TierSection section, Instant now) {
        TierSection kept = section.at(now);
        Optional<TierRules> rules = history.findInForce(now).map(TierVersion::rules);
        if (rules.isEmpty()) {
            return kept;
        }
        TierSteps recent = kept.steps().since(TierHorizon.earliest(rules.get(), now));
        return kept.withKept(recent.folded(rules.get(), rules.get().day(kept.joined(now))));
    }

    /** While the tiers rest, the last one that was told is known: nobody reaches it anew. */
    private TierSection told(TierSection section, Instant now) {
        return history.findInForce(now).isEmpty()
                ? section
                : section.told(TierCourse.of(history, section).idAt(now));
    }

    private UnitSection text(TierSection section, Instant now) {
        String text = TierSectionText.write(section);
        if (text.isEmpty()) {
            return UnitSection.NONE;
        }
        Optional<Instant> turn = TierCourse.of(history, section).findChange(now);
        TierChange change = section.change();
        Instant due =
                change == null || turn.filter(at -> at.isBefore(change.end())).isPresent()
                        ? turn.orElse(null)
                        : change.end();
        return new UnitSection(text, due);
    }
}
