package dev.stammkunde.surveys.asking;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindStaying;
import dev.stammkunde.customers.FindStaying.Staying;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.surveys.EarlierInvitations;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.KeepInvitations;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.SurveyMails;
import dev.stammkunde.surveys.SurveyRun;
import dev.stammkunde.surveys.asking.AskingDay.Decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Invites those who are to be asked about some matters.
 *
 * <p>First the invitation is written, then its mails are ordered. When that stops anywhere, the
 * same matters come again: each finds its own invitation, and orders the same mails under the same
 * keys.
 */
public final class InviteCustomers {

    private final Ports ports;
    private final FindStaying staying;

    /** Where all lies that it needs. */
    public record Ports(
            FindCustomers customers,
            KeepInvitations participations,
            OrderMails mails,
            KeepNotAsked notes) {}

    public InviteCustomers(Ports ports) {
        this.ports = ports;
        this.staying = new FindStaying(ports.customers());
    }

    /**
     * Invites.
     *
     * @return how many came to what: {@link SurveyRun#INVITED}, or the label of a {@link NotAsked}
     * @throws RuntimeException if a store or the queue does not answer: the same comes again
     */
    public Map<String, Long> invite(AskingDay day, FindMatters.Found found) {
        Map<String, Long> counts = new HashMap<>();
        List<NotAskedNote> notes = new ArrayList<>();
        List<Left> left = found.left();
        left.forEach(one -> count(counts, one.reason().label()));
        note(day, left.stream().filter(one -> one.reason().isNoted()).toList(), notes);
        invite(day, found.open(), counts, notes);
        if (!notes.isEmpty()) {
            ports.notes().keep(notes);
        }
        return counts;
    }

    /** Keeps why with who it is today: the shop may have merged them, or erased them. */
    private void note(AskingDay day, List<Left> left, List<NotAskedNote> notes) {
        Map<CustomerId, Staying> stays = whoStays(left.stream().map(Left::matter));
        for (Left one : left) {
            note(day, one, stays(stays, one.matter()), notes);
        }
    }

    private void invite(
            AskingDay day,
            List<Matter> matters,
            Map<String, Long> counts,
            List<NotAskedNote> notes) {
        Map<CustomerId, Staying> stays = whoStays(matters.stream());
        List<MailOrder> wanted = new ArrayList<>();
        for (Matter matter : matters) {
            Staying asked = stays(stays, matter);
            switch (decide(day, matter, asked)) {
                case Decision.Leave(NotAsked reason) -> {
                    count(counts, reason.label());
                    note(day, new Left(matter, reason), asked, notes);
                }
                case Decision.Ask(Invitation invitation) -> {
                    wanted.addAll(SurveyMails.orders(day.survey(), invitation, day.zone()));
                    count(counts, SurveyRun.INVITED);
                }
            }
        }
        if (!wanted.isEmpty()) {
            ports.mails().order(wanted);
        }
    }

    private Map<CustomerId, Staying> whoStays(Stream<Matter> matters) {
        return staying.find(matters.map(Matter::customer).distinct().toList());
    }

    private static Staying stays(Map<CustomerId, Staying> all, Matter matter) {
        return Objects.requireNonNull(all.get(matter.customer()));
    }

    private Decision decide(AskingDay day, Matter matter, Staying asked) {
        if (!day.isInSample(asked.id())) {
            return new Decision.Leave(NotAsked.NOT_IN_SAMPLE);
        }
        List<Participation> earlier =
                new EarlierInvitations(ports.participations()).of(asked.id(), asked.profile());
        Optional<Invitation> own = findOwn(day, matter, earlier);
        if (own.isPresent()) {
            return new Decision.Ask(own.get());
        }
        Decision decision = day.decide(matter, asked, earlier);
        return decision instanceof Decision.Ask(Invitation invitation)
                        && ports.participations().save(new Participation(invitation, null), 0)
                                == SaveResult.CONFLICT
                // Somebody else is at it, or was: the wave has its invitation.
                ? new Decision.Leave(NotAsked.ASKED_IN_WAVE)
                : decision;
    }

    /**
     * Finds the invitation that an earlier try wrote. An answer to it needs no mail any more; one
     * of before is none of this day.
     */
    private static Optional<Invitation> findOwn(
            AskingDay day, Matter matter, List<Participation> earlier) {
        return earlier.stream()
                .map(Participation::invitation)
                .filter(it -> it.key().surveyId().equals(day.survey().id().id()))
                .filter(it -> Objects.equals(matter.orderId(), it.orderId()))
                .filter(it -> day.isOfDay(it.invitedAt()))
                .findFirst();
    }

    /** Of who has no address, which is who was erased too, nothing more is kept. */
    private static void note(AskingDay day, Left left, Staying asked, List<NotAskedNote> notes) {
        if (left.reason().isNoted() && asked.profile().email().isPresent()) {
            notes.add(
                    new NotAskedNote(
                            asked.id(),
                            day.survey().id().id(),
                            day.day(),
                            left.matter().orderId(),
                            left.reason()));
        }
    }

    private static void count(Map<String, Long> counts, String label) {
        counts.merge(label, 1L, Long::sum);
    }
}
