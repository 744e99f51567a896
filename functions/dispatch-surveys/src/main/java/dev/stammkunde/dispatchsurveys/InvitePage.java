package dev.stammkunde.dispatchsurveys;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindOrderDays.Reached;
import dev.stammkunde.customers.FindStaying;
import dev.stammkunde.customers.FindStaying.Staying;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.surveys.DueOrder;
import dev.stammkunde.surveys.DueOrder.Buyer;
import dev.stammkunde.surveys.DueOrder.Decision;
import dev.stammkunde.surveys.EarlierInvitations;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.NotAsked;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.SurveyMails;
import dev.stammkunde.surveys.SurveyRun;
import dev.stammkunde.surveys.Trigger.AfterOrder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Invites those of some orders who are to be asked.
 *
 * <p>First the invitation is written, then its mails are ordered. When that stops anywhere, the
 * same orders come again: each finds its own invitation, and orders the same mails under the same
 * keys.
 */
final class InvitePage {

    private final FindStaying customers;
    private final Participations participations;
    private final OrderMails mails;

    InvitePage(FindCustomers customers, Participations participations, OrderMails mails) {
        this.customers = new FindStaying(customers);
        this.participations = participations;
        this.mails = mails;
    }

    /**
     * Invites.
     *
     * @param orders at most 100
     * @return how many orders came to what
     * @throws RuntimeException if a store or the queue does not answer: the page comes again
     */
    Map<String, Long> invite(DueOrder due, AfterOrder trigger, List<Reached> orders) {
        Map<String, Long> counts = new HashMap<>();
        Map<Reached, CustomerId> open = new LinkedHashMap<>();
        for (Reached order : orders) {
            due.findObstacle(order, trigger)
                    .ifPresentOrElse(
                            reason -> count(counts, reason),
                            () -> open.put(order, customerOf(order)));
        }
        Map<CustomerId, Staying> buyers =
                customers.find(open.values().stream().distinct().toList());
        List<MailOrder> wanted = new ArrayList<>();
        for (Map.Entry<Reached, CustomerId> entry : open.entrySet()) {
            Staying stays = Objects.requireNonNull(buyers.get(entry.getValue()));
            Buyer buyer = new Buyer(stays.id(), stays.profile(), stays.activity());
            switch (decide(due, trigger, entry.getKey(), buyer)) {
                case Decision.Leave(NotAsked reason) -> count(counts, reason);
                case Decision.Ask(Invitation invitation) -> {
                    wanted.addAll(SurveyMails.orders(due.survey(), invitation, due.zone()));
                    count(counts, SurveyRun.INVITED);
                }
            }
        }
        mails.order(wanted);
        return counts;
    }

    private Decision decide(DueOrder due, AfterOrder trigger, Reached order, Buyer buyer) {
        if (!due.isInSample(buyer.id())) {
            return new Decision.Leave(NotAsked.NOT_IN_SAMPLE);
        }
        List<Participation> earlier =
                new EarlierInvitations(participations).of(buyer.id(), buyer.profile());
        Optional<Invitation> own = findOwn(due, order, earlier);
        if (own.isPresent()) {
            return new Decision.Ask(own.get());
        }
        Decision decision = due.decide(order, trigger, buyer, earlier);
        return decision instanceof Decision.Ask(Invitation invitation)
                        && participations.save(new Participation(invitation, null), 0)
                                == SaveResult.CONFLICT
                // Somebody else is at it, or was: the wave has its invitation.
                ? new Decision.Leave(NotAsked.ASKED_IN_WAVE)
                : decision;
    }

    /** An answer to it needs no mail any more; one of before is none of this day. */
    private static Optional<Invitation> findOwn(
            DueOrder due, Reached order, List<Participation> earlier) {
        return earlier.stream()
                .map(Participation::invitation)
                .filter(it -> it.key().surveyId().equals(due.survey().id().id()))
                .filter(it -> order.id().id().equals(it.orderId()))
                .filter(it -> due.isOfDay(it.invitedAt()))
                .findFirst();
    }

    private static CustomerId customerOf(Reached order) {
        OrderFacts facts = order.order().newest().orElseThrow();
        return new CustomerId(
                order.id().shopId(), Objects.requireNonNull(facts.customerId(), "customerId"));
    }

    /** Of another day are some of each page, since days of UTC are no days of the shop. */
    private static void count(Map<String, Long> counts, NotAsked reason) {
        if (reason != NotAsked.OTHER_DAY) {
            count(counts, reason.label());
        }
    }

    private static void count(Map<String, Long> counts, String label) {
        counts.merge(label, 1L, Long::sum);
    }
}
