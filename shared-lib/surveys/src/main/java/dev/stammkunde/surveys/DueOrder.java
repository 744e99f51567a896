package dev.stammkunde.surveys;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.AfterMilestone;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindOrderDays.Reached;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Trigger.AfterOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a survey asks about an order, and freezes what is said of the customer then.
 *
 * @param day on which it is asked, in the shop's calendar
 * @param now of the invitation, on that day
 */
public record DueOrder(Survey survey, LocalDate day, ZoneId zone, Language language, Instant now) {

    /** Who bought, as known now. */
    public record Buyer(CustomerId id, Profile profile, Activity activity) {}

    /** What a decision is. */
    public sealed interface Decision {

        record Ask(Invitation invitation) implements Decision {}

        record Leave(NotAsked reason) implements Decision {}
    }

    /** Returns when an order is due. */
    public static AfterMilestone after(AfterOrder trigger) {
        OrderMilestone milestone =
                switch (trigger.milestone()) {
                    case PURCHASED -> OrderMilestone.PLACED;
                    case PAID -> OrderMilestone.PAID;
                    case DELIVERED -> OrderMilestone.DELIVERED;
                };
        return new AfterMilestone(milestone, trigger.days());
    }

    /** Finds why nobody is asked about an order, by what the order says alone. */
    public Optional<NotAsked> findObstacle(Reached reached, AfterOrder trigger) {
        KnownOrder<OrderFacts> order = reached.order();
        if (!after(trigger).isDue(order, day, zone)) {
            return Optional.of(NotAsked.OTHER_DAY);
        }
        if (!order.refundsThatCount().isEmpty()) {
            return Optional.of(NotAsked.REFUNDED);
        }
        return KeptOrder.isPurchase(order) ? Optional.empty() : Optional.of(NotAsked.NOT_PAID);
    }

    /**
     * Whether an invitation was written for this day, which may be made up for later, and begun
     * again on another one.
     */
    public boolean isOfDay(Instant invitedAt) {
        LocalDate invited = LocalDate.ofInstant(invitedAt, zone);
        return !invited.isBefore(day) && invited.isBefore(day.plusDays(SurveyDays.DAYS_BACK + 1L));
    }

    /** Whether a customer is in the survey's sample. */
    public boolean isInSample(CustomerId customer) {
        return SurveySample.includes(survey.id(), customer, survey.draft().samplePercent());
    }

    /**
     * Decides about an order that {@link #findObstacle} lets ask.
     *
     * @param earlier all invitations of the buyer
     */
    public Decision decide(
            Reached reached, AfterOrder trigger, Buyer buyer, List<Participation> earlier) {
        OrderFacts facts = reached.order().newest().orElseThrow();
        long ordinal = KeptOrder.ordinal(reached.order(), facts, buyer.activity());
        Optional<EmailKey> address =
                buyer.profile().email().map(email -> EmailKey.of(buyer.id().shopId(), email));
        if (ordinal < trigger.fromPurchase()) {
            return new Decision.Leave(NotAsked.EARLIER_PURCHASE);
        }
        if (address.isEmpty()) {
            return new Decision.Leave(NotAsked.NO_ADDRESS);
        }
        Optional<NotAsked> throttled = SurveyThrottle.find(survey, earlier, day, zone);
        if (throttled.isPresent()) {
            return new Decision.Leave(throttled.get());
        }
        Wave wave = Wave.of(day, survey.draft().waveDays());
        return new Decision.Ask(
                new Invitation(
                        new ParticipationKey(buyer.id(), survey.id().id(), wave.name()),
                        survey.version(),
                        reached.id().id(),
                        address.get(),
                        segments(facts, buyer.profile(), ordinal),
                        Counting.of(survey, zone),
                        now,
                        wave.closesAt(zone)));
    }

    private Segments segments(OrderFacts facts, Profile profile, long ordinal) {
        return new Segments(
                profile.language().flatMap(Language::find).orElse(language),
                ordinal > 1,
                profile.country().orElse(null),
                facts.categories());
    }
}
