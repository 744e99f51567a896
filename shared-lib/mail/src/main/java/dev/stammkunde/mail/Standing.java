package dev.stammkunde.mail;

import dev.stammkunde.customers.EmailKey;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What every decision on a mail to a customer must know of earlier ones, and what the customer
 * wishes.
 *
 * @param counted the mails of campaigns that went out or are about to, oldest first; each once,
 *     however often it was tried
 * @param mailboxes hashes of the mailboxes that remember mails of this customer, the latest {@value
 *     #MAILBOXES}: where an erasure must look
 * @param promotionPausedUntil no advertising before that, as somebody in the shop has a reason to
 *     wait; absent where nobody has
 */
public record Standing(
        List<Counted> counted,
        Wishes wishes,
        List<String> mailboxes,
        @Nullable Instant promotionPausedUntil) {

    /** More mails than anybody gets while they count; so few that the item stays small. */
    static final int LIMIT = 200;

    /** As many as a profile knows addresses. */
    static final int MAILBOXES = 40;

    /** At least for so long a mail is kept here; longer where a shop counts over more days. */
    private static final int KEPT_DAYS = 31;

    private static final Standing EMPTY = new Standing(List.of(), Wishes.none(), List.of(), null);

    /**
     * A mail that counts.
     *
     * @param mail the name of its key
     * @param reach that it goes to this customer; absent where nobody counts what its readers buy
     */
    public record Counted(String mail, Instant at, Priority priority, @Nullable Reach reach) {

        /** A mail after which nobody counts what its reader buys. */
        public Counted(String mail, Instant at, Priority priority) {
            this(mail, at, priority, null);
        }

        /** Returns the id of the campaign that ordered it. */
        public String campaign() {
            return mail.substring(0, Math.max(0, mail.indexOf('/')));
        }
    }

    public Standing {
        counted = List.copyOf(counted);
        mailboxes = List.copyOf(mailboxes);
    }

    /** The standing of a customer who got nothing and told nothing. */
    public static Standing empty() {
        return EMPTY;
    }

    /**
     * Returns this standing with a mail that is about to go out.
     *
     * @param windowDays over how many days the shop counts
     */
    public Standing counting(Counted mail, int windowDays) {
        // One more: a day of the calendar begins up to a day before the time of the mail.
        Instant oldest = mail.at().minus(Duration.ofDays(Math.max(KEPT_DAYS, windowDays) + 1L));
        List<Counted> next = new ArrayList<>(without(mail.mail()).counted());
        next.removeIf(known -> known.at().isBefore(oldest));
        next.add(mail);
        next.sort(Comparator.comparing(Counted::at).thenComparing(Counted::mail));
        int from = Math.max(0, next.size() - LIMIT);
        return new Standing(
                next.subList(from, next.size()), wishes, mailboxes, promotionPausedUntil);
    }

    /** Returns this standing without a mail that did not go out after all. */
    public Standing without(String mail) {
        return new Standing(
                counted.stream().filter(known -> !known.mail().equals(mail)).toList(),
                wishes,
                mailboxes,
                promotionPausedUntil);
    }

    /** Whether the customer got another mail of the same run of a campaign before. */
    public boolean hasOfRun(String campaign, String mail, Instant run) {
        return counted.stream()
                .anyMatch(
                        other ->
                                other.reach() != null
                                        && other.reach().run().equals(run)
                                        && other.campaign().equals(campaign)
                                        && !other.mail().equals(mail));
    }

    /** Returns this standing with a mailbox that remembers a mail of the customer. */
    public Standing reaching(EmailKey mailbox) {
        if (mailboxes.contains(mailbox.hash())) {
            return this;
        }
        List<String> next = new ArrayList<>(mailboxes);
        next.add(mailbox.hash());
        int from = Math.max(0, next.size() - MAILBOXES);
        return new Standing(counted, wishes, next.subList(from, next.size()), promotionPausedUntil);
    }

    /** Returns this standing with other mails that count. */
    Standing withCounted(List<Counted> others) {
        return new Standing(others, wishes, mailboxes, promotionPausedUntil);
    }

    /** Returns this standing with other wishes. */
    public Standing with(Wishes next) {
        return new Standing(counted, next, mailboxes, promotionPausedUntil);
    }

    /** Returns this standing with another pause of advertising, or none. */
    public Standing promotionPausedUntil(@Nullable Instant until) {
        return new Standing(counted, wishes, mailboxes, until);
    }

    /**
     * Returns this standing with that of one who was merged into this customer: the mails that
     * either got count, and what either refused holds, and so does the longer pause.
     */
    public Standing withMerged(Standing merged) {
        SequencedMap<String, Counted> all = new LinkedHashMap<>();
        Stream.concat(merged.counted.stream(), counted.stream())
                .sorted(Comparator.comparing(Counted::at).thenComparing(Counted::mail))
                .forEach(mail -> all.putLast(mail.mail(), mail));
        List<Counted> both = all.values().stream().skip(Math.max(0, all.size() - LIMIT)).toList();
        @Nullable Instant pause =
                Stream.of(this, merged)
                        .flatMap(each -> Stream.ofNullable(each.promotionPausedUntil))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new Standing(both, wishes.withRefusalsOf(merged.wishes), mailboxes, pause);
    }

    /** Returns what stays of a standing that went over to another customer. */
    public Standing handedOver() {
        return new Standing(List.of(), wishes.handedOver(), mailboxes, null);
    }

    /** Returns what stays of a customer whose personal data up to a time is erased: objections. */
    public Standing erased(Instant at) {
        return new Standing(List.of(), wishes.erased(at), List.of(), null);
    }
}
