package dev.stammkunde.explainmail;

import dev.stammkunde.mail.MailResends;
import dev.stammkunde.mail.ResendObstacle;
import dev.stammkunde.mail.words.ResendWords;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Says why a mail is not sent again: see docs/api/problems.md. */
final class ResendProblems {

    private ResendProblems() {}

    static HttpResponse of(ResendObstacle obstacle) {
        return HttpResponse.problem(
                Problem.of(
                        409,
                        kind(obstacle),
                        "This mail is not sent again",
                        ResendWords.of(obstacle).en()));
    }

    private static String kind(ResendObstacle obstacle) {
        return switch (obstacle) {
            case ADVERTISING -> "mail-is-advertising";
            case TEST -> "mail-is-test";
            case OPT_IN -> "mail-is-opt-in";
            case CONSENT_COPY -> "mail-is-consent-copy";
            case OF_TEAM -> "mail-is-of-team";
            case WAITS -> "mail-waits";
            case CODE_OVER -> "mail-code-over";
            case GONE -> "mail-content-gone";
            case NO_ADDRESS -> "customer-without-address";
        };
    }

    static HttpResponse tooOften(Instant nextAt, Instant now) {
        Instant shown = nextAt.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return HttpResponse.problem(
                        Problem.of(
                                429,
                                "mail-resent-lately",
                                "This mail was sent again a short time ago",
                                "It can be sent again from %s: at most %d times in %d hours, %d minutes apart."
                                        .formatted(
                                                shown,
                                                MailResends.MOST,
                                                MailResends.PERIOD.toHours(),
                                                MailResends.APART.toMinutes())))
                .withHeader(
                        "retry-after",
                        String.valueOf(Duration.between(now, shown).toSeconds() + 1));
    }

    static AdminRefusedException unknownMail() {
        return AdminRefusedException.of(
                404,
                "unknown-mail",
                "The customer has no such mail",
                "Records are kept for 24 months, under the id that the mail was for.");
    }

    static AdminRefusedException keyUsedOtherwise() {
        return AdminRefusedException.of(
                422,
                "idempotency-key-reused",
                "This key asked for something else before",
                "Another person sent this mail again with this Idempotency-Key. Take a new key.");
    }
}
