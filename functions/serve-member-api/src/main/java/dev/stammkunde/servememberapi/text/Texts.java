package dev.stammkunde.servememberapi.text;

import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.rewards.offers.RewardOffer;
import dev.stammkunde.servememberapi.query.EntryLine;
import dev.stammkunde.servememberapi.query.Explanation;
import dev.stammkunde.servememberapi.query.OrderOutcome;

/** Words what the ledger knows, for customers. */
public final class Texts {

    private Texts() {}

    /** Says in a few words what a ledger line is about. */
    public static BothLanguages line(EntryLine line) {
        return BothLanguages.of(wording -> wording.line(line));
    }

    /** Says in sentences why an entry has its points. */
    public static BothLanguages explain(Explanation explanation) {
        return BothLanguages.of(wording -> wording.explain(explanation));
    }

    /** Says what an order earned and what is left of it. */
    public static BothLanguages order(OrderOutcome order) {
        return BothLanguages.of(wording -> wording.order(order));
    }

    /** Says in one sentence why an order earned nothing. */
    public static BothLanguages why(NoPoints reason) {
        return BothLanguages.of(wording -> wording.why(reason));
    }

    /** Says in one sentence why a customer cannot have a reward. */
    public static BothLanguages whyNot(RewardOffer offer) {
        return new BothLanguages(
                RewardWording.GERMAN.whyNot(offer), RewardWording.ENGLISH.whyNot(offer));
    }

    /**
     * Says how far a reward is away.
     *
     * @param title of the reward
     */
    public static BothLanguages untilNext(long missing, BothLanguages title) {
        return new BothLanguages(
                RewardWording.GERMAN.untilNext(missing, title.de()),
                RewardWording.ENGLISH.untilNext(missing, title.en()));
    }
}
