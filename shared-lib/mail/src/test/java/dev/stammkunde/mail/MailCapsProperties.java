package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailDecision.Send;
import dev.stammkunde.mail.MailDecision.Skip;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.Standing.Counted;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Plays weeks of orders, holds and releases for one mailbox, of one or several records. */
final class MailCapsProperties {

    /** An order of a campaign, some minutes after the start. */
    record Ordered(int afterMinutes, int notBeforeMinutes, Priority priority, int customer) {}

    private record Pending(Instant at, int number, Ordered order) {}

    private record Out(Instant at, Priority priority) {}

    @Property(tries = 300)
    void decide_anyOrdersAndHolds_breaksNoCapAndLosesNoMail(
            @ForAll("orders") List<Ordered> orders,
            @ForAll("caps") FrequencyCaps caps,
            @ForAll Frequency frequency) {
        Play play = new Play(caps, frequency);

        play.run(orders);

        assertThat(play.sent.size() + play.skipped).isEqualTo(orders.size());
        for (int i = 0; i < play.sent.size(); i++) {
            Out mail = play.sent.get(i);
            List<Out> upToIt = play.sent.subList(0, i + 1);
            assertThat(inWindow(upToIt, mail, caps).count())
                    .isLessThanOrEqualTo(caps.mailsOfAnyPriority());
            assertThat(inWindow(upToIt, mail, caps).filter(o -> isAsImportant(o, mail)).count())
                    .isLessThanOrEqualTo(caps.mails());
            assertThat(QuietTimes.findReason(play.settings.quietHours(), Mails.BERLIN, mail.at()))
                    .isEmpty();
        }
        assertThat(play.sent)
                .isSortedAccordingTo(Comparator.comparing(Out::at))
                .allSatisfy(
                        mail -> assertThat(isFarFromOthers(play.sent, mail, frequency)).isTrue());
    }

    private static Stream<Out> inWindow(List<Out> sent, Out mail, FrequencyCaps caps) {
        return sent.stream().filter(other -> isInWindow(other, mail, caps));
    }

    private static boolean isAsImportant(Out other, Out mail) {
        return other.priority().compareTo(mail.priority()) >= 0;
    }

    private static boolean isInWindow(Out other, Out mail, FrequencyCaps caps) {
        return !other.at().isAfter(mail.at()) && daysBetween(other, mail) < caps.windowDays();
    }

    /** From those before it that are as important. */
    private static boolean isFarFromOthers(List<Out> sent, Out mail, Frequency frequency) {
        return sent.stream()
                .takeWhile(other -> other != mail)
                .filter(other -> isAsImportant(other, mail))
                .allMatch(other -> daysBetween(other, mail) >= frequency.daysApart());
    }

    private static long daysBetween(Out one, Out other) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(one.at(), Mails.BERLIN),
                LocalDate.ofInstant(other.at(), Mails.BERLIN));
    }

    @Provide
    Arbitrary<List<Ordered>> orders() {
        int days = 40 * 24 * 60;
        return Combinators.combine(
                        Arbitraries.integers().between(0, days),
                        Arbitraries.integers().between(0, 3 * 24 * 60),
                        Arbitraries.of(Priority.class),
                        Arbitraries.integers().between(0, 2))
                .as(Ordered::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<FrequencyCaps> caps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 6))
                .as(FrequencyCaps::new);
    }

    /** One mailbox's mails, decided on in the order of their times. */
    private static final class Play {

        private final MailSettings settings;
        private final List<Out> sent = new ArrayList<>();
        private final Map<CustomerId, Standing> standings = new HashMap<>();
        private final Standing fresh;
        private MailboxMails mailbox = MailboxMails.of(EmailKey.of(Mails.SHOP, "anna@example.com"));
        private int skipped;

        Play(FrequencyCaps caps, Frequency frequency) {
            settings =
                    Mails.settings(Mails.quiet("20:00", "08:00", DayOfWeek.SUNDAY), caps, null, 0);
            fresh = Standing.empty().with(Wishes.none().withFrequency(frequency));
        }

        void run(List<Ordered> orders) {
            PriorityQueue<Pending> queue =
                    new PriorityQueue<>(
                            Comparator.comparing(Pending::at).thenComparing(Pending::number));
            Instant start = Instant.parse("2026-03-16T00:00:00Z");
            for (Ordered order : orders) {
                Instant at = start.plusSeconds(60L * order.afterMinutes());
                queue.add(new Pending(at, queue.size(), order));
            }
            while (!queue.isEmpty()) {
                Pending next = queue.poll();
                Instant ordered = start.plusSeconds(60L * next.order().afterMinutes());
                decide(queue, next, ordered.plusSeconds(60L * next.order().notBeforeMinutes()));
            }
        }

        private void decide(PriorityQueue<Pending> queue, Pending mail, Instant notBefore) {
            CustomerId customer = new CustomerId(Mails.SHOP, "c" + mail.order().customer());
            MailOrder order = Mails.order(customer, "mail-" + mail.number(), notBefore);
            Standing standing = standings.getOrDefault(customer, fresh);
            MailFacts facts =
                    new MailFacts(
                            order,
                            settings,
                            Mails.terms(mail.order().priority(), true),
                            Mails.subscriber(),
                            Activity.none(),
                            standing,
                            Suppression.none(),
                            mailbox,
                            null,
                            mail.at());
            switch (DecideMail.decide(facts)) {
                case Send _ -> {
                    assertThat(mail.at()).isAfterOrEqualTo(notBefore);
                    sent.add(new Out(mail.at(), mail.order().priority()));
                    standings.put(
                            customer,
                            standing.counting(
                                    new Counted(
                                            order.key().name(), mail.at(), mail.order().priority()),
                                    settings.caps().windowDays()));
                    mailbox = mailbox.getting(facts.findGot().orElseThrow());
                }
                case Hold(Instant until, HoldReason _) -> {
                    assertThat(until).isAfter(mail.at());
                    assertThat(until)
                            .isEqualTo(
                                    QuietTimes.firstAllowed(
                                            settings.quietHours(),
                                            Mails.BERLIN,
                                            notBefore.isAfter(mail.at()) ? notBefore : mail.at()));
                    queue.add(new Pending(until, mail.number(), mail.order()));
                }
                case Skip(SkipReason reason) -> {
                    assertThat(reason)
                            .isIn(SkipReason.FREQUENCY_CAP, SkipReason.CUSTOMER_FREQUENCY);
                    skipped++;
                }
            }
        }
    }
}
