package dev.stammkunde.managesurveys;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CheckDelivery;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyMails;
import dev.stammkunde.surveys.SurveyRun;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.asking.AskingDay;
import dev.stammkunde.surveys.asking.FindMatters;
import dev.stammkunde.surveys.asking.InviteCustomers;
import dev.stammkunde.surveys.asking.NotAsked;
import dev.stammkunde.surveys.asking.SurveyDays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts who would be asked, by the very rules that ask, and who of them would get no mail. Nothing
 * is kept: what would be is imagined, for as long as one call lasts.
 */
final class CountAsked {

    /** As a page holds up to 500, a call looks at up to 1,000. */
    private static final int ENOUGH = 501;

    private final ManageSurveysPorts.OfAsking ports;
    private final ReadSituations situations;

    CountAsked(ManageSurveysPorts.OfAsking ports, ReadSituations situations) {
        this.ports = ports;
        this.situations = situations;
    }

    /**
     * What one call came to.
     *
     * @param days on which they would be asked
     * @param due how many would be asked
     * @param notDue how many would not, by reason
     * @param notMailed how many of those who would be asked would get no mail, by reason
     * @param next where the count goes on; empty when it has seen all
     */
    record Count(
            List<LocalDate> days,
            long due,
            SortedMap<String, Long> notDue,
            SortedMap<String, Long> notMailed,
            Optional<CountPlace> next) {}

    /** Returns the days on which a survey asks about the days that are over, or its next one. */
    static List<LocalDate> days(Survey survey, CountPlace place) {
        LocalDate today = place.today();
        return switch (survey.draft().trigger()) {
            case Trigger.AfterOrder trigger -> after(trigger.days(), place);
            case Trigger.AfterCase trigger -> after(trigger.days(), place);
            case Trigger.Rhythm rhythm -> List.of(rhythm.nextFrom(today));
            case Trigger.Segment segment -> List.of(segment.on());
            case Trigger.LinkOnly _ -> List.of();
        };
    }

    private static List<LocalDate> after(int days, CountPlace place) {
        LocalDate first = place.today().minusDays(place.days()).plusDays(Math.max(1, days));
        return first.datesUntil(first.plusDays(place.days())).toList();
    }

    /** Counts from a place on. */
    Count from(CountPlace place, Survey survey, MailSettings shop, Instant now) {
        List<LocalDate> days = days(survey, place);
        Tally tally = new Tally(survey, shop, now);
        CountPlace at = place;
        while (at.day() < days.size() && tally.looked() < ENOUGH) {
            String next = tally.look(days.get(at.day()), at.cursor());
            at = next.isEmpty() ? at.nextDay() : at.further(next);
        }
        return new Count(
                days,
                tally.due,
                tally.notDue,
                tally.notMailed,
                at.day() < days.size() ? Optional.of(at) : Optional.empty());
    }

    /** Counts for one call. */
    private final class Tally {

        private final Survey survey;
        private final MailSettings shop;
        private final CheckDelivery delivery;
        private final InviteCustomers invite;
        private final SortedMap<String, Long> notDue = new TreeMap<>();
        private final SortedMap<String, Long> notMailed = new TreeMap<>();
        private long due;

        Tally(Survey survey, MailSettings shop, Instant now) {
            this.survey = survey;
            this.shop = shop;
            this.delivery = new CheckDelivery(situations, SurveyMails.terms(survey), shop, now);
            this.invite =
                    new InviteCustomers(
                            new InviteCustomers.Ports(
                                    ports.customers(),
                                    new ImaginedInvitations(ports.participations()),
                                    this::check,
                                    _ -> {}));
        }

        long looked() {
            return due + notDue.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Returns where the day goes on; empty at its end. */
        String look(LocalDate day, String cursor) {
            Instant asks = day.atTime(SurveyDays.FIRST_HOUR, 0).atZone(shop.zone()).toInstant();
            AskingDay asking = new AskingDay(survey, day, shop, asks);
            Optional<FindMatters> matters = ports.due().on(asking);
            if (matters.isEmpty()) {
                return "";
            }
            FindMatters.Found found = matters.get().from(cursor);
            invite.invite(asking, found)
                    .forEach(
                            (label, count) -> {
                                if (label.equals(SurveyRun.INVITED)) {
                                    due += count;
                                } else {
                                    notDue.merge(reason(label), count, Long::sum);
                                }
                            });
            String next = found.next();
            return next == null ? "" : next;
        }

        private static String reason(String label) {
            return Arrays.stream(NotAsked.values())
                    .filter(reason -> reason.label().equals(label))
                    .findFirst()
                    .map(Enum::name)
                    .orElse(label);
        }

        /** Looks at first mails alone: a reminder goes to who got one. */
        private void check(List<? extends MailOrder> orders) {
            Map<CustomerId, MailOrder.OfCampaign> first = new LinkedHashMap<>();
            for (MailOrder order : orders) {
                if (order instanceof MailOrder.OfCampaign it
                        && it.variant().equals(SurveyMails.MAIN)) {
                    first.putIfAbsent(it.key().customer(), it);
                }
            }
            delivery.findReasonsNot(List.copyOf(first.values()))
                    .forEach(reason -> notMailed.merge(reason, 1L, Long::sum));
        }
    }
}
