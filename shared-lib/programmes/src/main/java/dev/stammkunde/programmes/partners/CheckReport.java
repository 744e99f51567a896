package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.partners.PartnerOutcome.PartnerRefusal;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Finds what speaks against a report before anybody is looked for: one rule after the other. */
final class CheckReport {

    /** Clocks of tills differ. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private CheckReport() {}

    /** Finds the first obstacle, if there is one. */
    static Optional<PartnerOutcome> find(
            DealReport report, Scheme<PartnerAgreement> agreement, ZoneId zone, Instant now) {
        return term(report, agreement, zone)
                .or(() -> currency(report, agreement.draft()))
                .or(() -> time(report, agreement.draft(), now));
    }

    /** Whether the agreement ran is asked of the day on which it happened. */
    private static Optional<PartnerOutcome> term(
            DealReport report, Scheme<PartnerAgreement> agreement, ZoneId zone) {
        PartnerTerm term = agreement.draft().term();
        if (agreement.state() != DocumentState.ACTIVE) {
            return refused(PartnerRefusal.NOT_IN_FORCE, "The agreement is not active.");
        }
        LocalDate day = LocalDate.ofInstant(report.occurredAt(), zone);
        return switch (term.phase(day)) {
            case NOT_BEGUN ->
                    refused(PartnerRefusal.NOT_IN_FORCE, "It begins on " + term.from() + ".");
            case OVER -> refused(PartnerRefusal.NOT_IN_FORCE, "It is over.");
            case RUNNING_OFF ->
                    report.points() == null
                            ? refused(
                                    PartnerRefusal.RUNNING_OFF,
                                    "Points were earned until %s. They can be redeemed until %s."
                                            .formatted(term.until(), term.runOffUntil()))
                            : Optional.empty();
            case ACTIVE -> Optional.empty();
        };
    }

    private static Optional<PartnerOutcome> currency(
            DealReport report, PartnerAgreement agreement) {
        String agreed = agreement.prices().currency().getCode();
        return agreed.equals(report.currency())
                ? Optional.empty()
                : refused(PartnerRefusal.OTHER_CURRENCY, agreed);
    }

    private static Optional<PartnerOutcome> time(
            DealReport report, PartnerAgreement agreement, Instant now) {
        int days = agreement.limits().lateDays();
        if (report.occurredAt().isAfter(now.plus(AHEAD))) {
            return refused(PartnerRefusal.TOO_EARLY, null);
        }
        return report.occurredAt().isBefore(now.minus(Duration.ofDays(days)))
                ? refused(PartnerRefusal.TOO_LATE, "%d days".formatted(days))
                : Optional.empty();
    }

    private static Optional<PartnerOutcome> refused(
            PartnerRefusal reason, @Nullable String detail) {
        return Optional.of(new PartnerOutcome.Refused(reason, detail));
    }
}
