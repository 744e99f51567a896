package dev.stammkunde.surveys.asking;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindStaying.Staying;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.Trigger.AfterOrder;
import dev.stammkunde.surveys.Wave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A day on which a survey asks: decides whether somebody is asked, and freezes what is said of them
 * then.
 *
 * @param day in the shop's calendar
 * @param now of the invitations, on that day
 */
public record AskingDay(Survey survey, LocalDate day, MailSettings shop, Instant now) {

    /** What a decision is. */
    public sealed interface Decision {

        record Ask(Invitation invitation) implements Decision {}

        record Leave(NotAsked reason) implements Decision {}
    }

    /** Returns the zone of the day. */
    public ZoneId zone() {
        return shop.zone();
    }

    /**
     * Returns the day of what is asked about. What happens on a day is known when it is over, so
     * the soonest is the day after.
     *
     * @param days how long after
     */
    LocalDate daysBefore(int days) {
        return day.minusDays(Math.max(1, days));
    }

    /**
     * Whether an invitation was written for this day, which may be made up for later, and begun
     * again on another one.
     */
    boolean isOfDay(Instant invitedAt) {
        LocalDate invited = LocalDate.ofInstant(invitedAt, zone());
        return !invited.isBefore(day) && invited.isBefore(day.plusDays(SurveyDays.DAYS_BACK + 1L));
    }

    /** Whether a customer is in the survey's sample. */
    boolean isInSample(CustomerId customer) {
        return SurveySample.includes(survey.id(), customer, survey.draft().samplePercent());
    }

    /**
     * Decides about a matter that itself lets ask.
     *
     * @param earlier all invitations of who is asked
     */
    Decision decide(Matter matter, Staying asked, List<Participation> earlier) {
        long purchases = matter.purchases(asked.activity());
        Optional<EmailKey> address =
                asked.profile().email().map(email -> EmailKey.of(asked.id().shopId(), email));
        if (survey.draft().trigger() instanceof AfterOrder trigger
                && purchases < trigger.fromPurchase()) {
            return new Decision.Leave(NotAsked.EARLIER_PURCHASE);
        }
        if (address.isEmpty()) {
            return new Decision.Leave(NotAsked.NO_ADDRESS);
        }
        Optional<NotAsked> throttled = SurveyThrottle.find(survey, earlier, day, zone());
        if (throttled.isPresent()) {
            return new Decision.Leave(throttled.get());
        }
        Wave wave = Wave.of(day, survey.draft().waveDays());
        return new Decision.Ask(
                new Invitation(
                        new ParticipationKey(asked.id(), survey.id().id(), wave.name()),
                        survey.version(),
                        matter.orderId(),
                        address.get(),
                        segments(matter, asked.profile(), purchases),
                        Counting.of(survey, zone()),
                        now,
                        wave.closesAt(zone())));
    }

    private Segments segments(Matter matter, Profile profile, long purchases) {
        return new Segments(
                profile.language().flatMap(Language::find).orElse(shop.language()),
                purchases > 1,
                profile.country().orElse(null),
                matter.categories());
    }
}
