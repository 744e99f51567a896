package dev.stammkunde.customers;

import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a shop said of a customer's consent to marketing, and since when it says so.
 *
 * @param origin where consent was given or withdrawn, in the shop's words
 * @param platform the system that said it
 * @param dated whether the shop gave the time of the consent itself
 * @param since when it was given or withdrawn; where the shop does not say, when it was first
 *     reported
 * @param reportedAt the platform's time of the newest report that said so
 */
public record ConsentStatement(
        State state,
        Level level,
        @Nullable String origin,
        Platform platform,
        boolean dated,
        Instant since,
        Instant reportedAt) {

    private static final int ORIGIN_LENGTH = 200;

    /** Weakest permission last, so that it wins where a shop says two things at one moment. */
    private static final List<State> BY_CAUTION =
            List.of(State.SUBSCRIBED, State.NEVER_ASKED, State.PENDING, State.UNSUBSCRIBED);

    private static final List<Level> LEVEL_BY_CAUTION =
            List.of(Level.DOUBLE_OPT_IN, Level.SINGLE_OPT_IN, Level.UNKNOWN);

    /** The newest report last; a total order, so that every arrival gives the same result. */
    static final Comparator<ConsentStatement> ORDER =
            Comparator.comparing(ConsentStatement::reportedAt)
                    .thenComparing(statement -> BY_CAUTION.indexOf(statement.state()))
                    .thenComparing(statement -> LEVEL_BY_CAUTION.indexOf(statement.level()))
                    .thenComparing(ConsentStatement::dated)
                    .thenComparing(ConsentStatement::since)
                    .thenComparing(ConsentStatement::originText)
                    .thenComparing(ConsentStatement::platform);

    public ConsentStatement {
        if (origin != null && origin.length() > ORIGIN_LENGTH) {
            origin = origin.substring(0, ORIGIN_LENGTH);
        }
    }

    /** Returns what {@code consent} says, reported at {@code reportedAt}. */
    static ConsentStatement of(MarketingConsent consent, Platform platform, Instant reportedAt) {
        Instant at = consent.at();
        return new ConsentStatement(
                consent.state(),
                consent.level(),
                consent.origin(),
                platform,
                at != null,
                at == null ? reportedAt : at,
                reportedAt);
    }

    /**
     * Whether both say the same thing. A shop that does not date consent repeats it with each
     * report, so there state and level alone tell statements apart.
     */
    boolean repeats(ConsentStatement other) {
        boolean sameWord =
                dated == other.dated
                        && state == other.state
                        && level == other.level
                        && platform == other.platform;
        return sameWord
                && (!dated || since.equals(other.since) && Objects.equals(origin, other.origin));
    }

    /** Returns both reports of one statement as one. */
    ConsentStatement merge(ConsentStatement repeated) {
        boolean thisIsNewer =
                Comparator.comparing(ConsentStatement::reportedAt)
                                .thenComparing(ConsentStatement::originText)
                                .compare(this, repeated)
                        >= 0;
        ConsentStatement newer = thisIsNewer ? this : repeated;
        Instant first = since.isBefore(repeated.since) ? since : repeated.since;
        return new ConsentStatement(
                state, level, newer.origin, platform, dated, first, newer.reportedAt);
    }

    /** Returns this statement as if nothing had been reported up to a redaction. */
    ConsentStatement forgettingUntil(Instant redactedAt) {
        boolean toldBefore = !dated && !since.isAfter(redactedAt);
        return toldBefore
                ? new ConsentStatement(
                        state, level, origin, platform, false, reportedAt, reportedAt)
                : this;
    }

    private String originText() {
        return Objects.requireNonNullElse(origin, "");
    }
}
