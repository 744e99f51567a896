package dev.stammkunde.localrunner.demo;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.Wave;
import dev.stammkunde.surveys.asking.SurveySample;
import dev.stammkunde.surveys.asking.SurveyThrottle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom the surveys of the demo asked in its year, by the rules that they have: the sample, how long
 * somebody is left alone, and consent.
 */
final class DemoInvitations {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final LocalTime ASKED_AT = LocalTime.of(9, 5);

    /**
     * Whoever got something within these days was left alone, so that the demo has mails to come.
     */
    private static final Duration TO_BE_ASKED = Duration.ofDays(8);

    private final Map<CustomerId, List<Participation>> asked = new HashMap<>();
    private final Map<CustomerId, Integer> ordinals = new HashMap<>();
    private final Set<CustomerId> awaited = new HashSet<>();
    private final LocalDate today;

    private DemoInvitations(Instant end) {
        this.today = LocalDate.ofInstant(end, ZONE);
    }

    /** An order about which a survey asks on a day. */
    private record Due(Survey survey, LocalDate day, DemoPurchase purchase, boolean isRepeat) {}

    /** Returns the invitations before the day of the given time, the earliest first. */
    static List<Invitation> until(Instant end, List<Survey> surveys, List<DemoPurchase> purchases) {
        var year = new DemoInvitations(end);
        var due = new ArrayList<Due>();
        purchases.stream()
                .sorted(Comparator.comparing(DemoPurchase::at))
                .forEach(purchase -> year.add(purchase, end, surveys, due));
        return due.stream()
                .sorted(Comparator.comparing(Due::day))
                .flatMap(one -> year.invite(one).stream())
                .toList();
    }

    private void add(DemoPurchase purchase, Instant end, List<Survey> surveys, List<Due> due) {
        var isRepeat = ordinals.merge(purchase.customer(), 1, Integer::sum) > 1;
        if (purchase.deliveredAt().isAfter(end.minus(TO_BE_ASKED))) {
            awaited.add(purchase.customer());
        }
        for (Survey survey : surveys) {
            if (survey.draft().trigger() instanceof Trigger.AfterOrder after) {
                var reached =
                        switch (after.milestone()) {
                            case PURCHASED, PAID -> purchase.at();
                            case DELIVERED -> purchase.deliveredAt();
                        };
                var day = LocalDate.ofInstant(reached, ZONE).plusDays(Math.max(1, after.days()));
                due.add(new Due(survey, day, purchase, isRepeat));
            }
        }
    }

    private List<Invitation> invite(Due due) {
        var customer = due.purchase().customer();
        var survey = due.survey();
        var isLeftAlone =
                awaited.contains(customer)
                        && due.day().isAfter(today.minusDays(survey.draft().throttleDays()));
        var invitedAt = due.day().atTime(ASKED_AT).atZone(ZONE).toInstant();
        var earlier = asked.computeIfAbsent(customer, _ -> new ArrayList<>());
        if (!due.purchase().wantsMail()
                || isLeftAlone
                || !due.day().isBefore(today)
                || !customer.shopId().equals(survey.id().shopId())
                || !SurveySample.includes(survey.id(), customer, survey.draft().samplePercent())
                || SurveyThrottle.find(survey, earlier, due.day(), ZONE).isPresent()) {
            return List.of();
        }
        var invitation = invitation(due, invitedAt);
        earlier.add(new Participation(invitation, null));
        return List.of(invitation);
    }

    private static Invitation invitation(Due due, Instant invitedAt) {
        var purchase = due.purchase();
        var survey = due.survey();
        var wave = Wave.of(due.day(), survey.draft().waveDays());
        return new Invitation(
                new ParticipationKey(purchase.customer(), survey.id().id(), wave.name()),
                survey.version(),
                purchase.orderId(),
                EmailKey.of(purchase.customer().shopId(), purchase.email()),
                new Segments(purchase.language(), due.isRepeat(), purchase.country(), Set.of()),
                Counting.of(survey, ZONE),
                invitedAt,
                wave.closesAt(ZONE));
    }
}
