package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailSettings.Households;
import dev.stammkunde.mail.Standing.Counted;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which mails of campaigns went to one mailbox, or are about to, however many records of customers
 * lead to it and in whatever spelling.
 *
 * <p>It is written in the transaction that makes a mail's record {@link MailState#SENDING}, on
 * condition that nothing came to the mailbox since it was read: so of two records at once one gets
 * the mail. A mail that was not handed over after all leaves it again.
 *
 * @param mailbox as a hash, see {@link #findKey}; absent where a mail is to none
 * @param got oldest first; of the last {@link #KEPT}, and the latest {@value #LIMIT} of these
 */
public record MailboxMails(@Nullable EmailKey mailbox, List<Got> got) {

    /** Longer than a year, since a birthday's mail is one of its year. */
    public static final Duration KEPT = Duration.ofDays(400);

    /** More mails than any mailbox gets; so few that the item stays small. */
    static final int LIMIT = 400;

    /** Of a mail that goes to no mailbox, or of which no mailbox knows. */
    public static final MailboxMails NONE = new MailboxMails(null, List.of());

    private static final Comparator<Got> OLDEST_FIRST =
            Comparator.comparing(Got::at).thenComparing(Got::mail);

    /**
     * A mail that a mailbox got.
     *
     * @param mail the name of its key
     * @param day that it is about; absent once the person is erased
     */
    public record Got(
            String mail,
            MailboxReader reader,
            @Nullable LocalDate day,
            Instant at,
            Priority priority) {

        /** Whether it came for a customer, as far as the mailbox remembers. */
        public boolean isOf(EmailKey mailbox, CustomerId customer) {
            return reader.isSameRecordAs(MailboxReader.of(mailbox, customer, Optional.empty()));
        }

        /** A ladder's mail is one of its step, whichever purchase it was counted from. */
        private String ofCampaign() {
            int first = mail.indexOf('/');
            return mail.substring(0, first + 1) + mail.substring(mail.lastIndexOf('/') + 1);
        }

        private Got ofNobody() {
            return new Got(
                    ofCampaign(),
                    MailboxReader.ERASED,
                    null,
                    at.truncatedTo(ChronoUnit.DAYS),
                    priority);
        }
    }

    public MailboxMails {
        got = List.copyOf(got);
    }

    /** Returns a mailbox that got nothing yet. */
    public static MailboxMails of(EmailKey mailbox) {
        return new MailboxMails(mailbox, List.of());
    }

    /** Finds the key of the mailbox that an address leads to; nothing where no mail can go. */
    public static Optional<EmailKey> findKey(String shopId, String address) {
        return MailAddress.find(address).map(it -> EmailKey.of(shopId, it.mailbox()));
    }

    /**
     * Whether the mailbox has a mail already, for another customer's record.
     *
     * <p>Another person is one of another given name, where both are known. A day of their own,
     * such as a birthday, is another occasion, whatever the household gets.
     *
     * @param lapsedSince for one who is won back: the last purchase. A step comes again to a
     *     mailbox when somebody bought since it came
     */
    boolean has(Got next, @Nullable Instant lapsedSince, Households households) {
        return got.stream()
                .filter(it -> !it.reader().isSameRecordAs(next.reader()))
                .filter(it -> it.ofCampaign().equals(next.ofCampaign()))
                .filter(it -> lapsedSince == null || !lapsedSince.isAfter(it.at()))
                .anyMatch(
                        it ->
                                it.reader().mayBe(next.reader())
                                        || switch (households) {
                                            case EACH_PERSON -> false;
                                            case ONE_MAIL ->
                                                    lapsedSince != null || isOfSameDay(it, next);
                                        });
    }

    private static boolean isOfSameDay(Got one, Got other) {
        return one.day() == null || one.day().equals(other.day());
    }

    /** Returns what counts against a reader's next mail; others' mails without a name. */
    List<Counted> countedFor(MailboxReader reader, Households households) {
        return got.stream()
                .filter(
                        it ->
                                switch (households) {
                                    case ONE_MAIL -> true;
                                    case EACH_PERSON -> it.reader().mayBe(reader);
                                })
                .map(
                        it ->
                                new Counted(
                                        it.reader().isSameRecordAs(reader) ? it.mail() : "",
                                        it.at(),
                                        it.priority()))
                .toList();
    }

    /** Returns this mailbox with a mail that is about to go out. */
    public MailboxMails getting(Got next) {
        Instant oldest = next.at().minus(KEPT);
        List<Got> all = new ArrayList<>(got);
        all.removeIf(it -> it.at().isBefore(oldest) || isSame(it, next.mail(), next.reader()));
        all.add(next);
        all.sort(OLDEST_FIRST);
        return new MailboxMails(mailbox, all.subList(Math.max(0, all.size() - LIMIT), all.size()));
    }

    /** Returns this mailbox without a mail that did not go out after all. */
    public MailboxMails without(MailKey mail) {
        if (mailbox == null) {
            return this;
        }
        MailboxReader reader = MailboxReader.of(mailbox, mail.customer(), Optional.empty());
        return new MailboxMails(
                mailbox, got.stream().filter(it -> !isSame(it, mail.name(), reader)).toList());
    }

    private static boolean isSame(Got it, String mail, MailboxReader reader) {
        return it.mail().equals(mail) && it.reader().isSameRecordAs(reader);
    }

    /**
     * Returns what stays when a customer is erased: that the mailbox got mails of these campaigns
     * on these days. Not whose they were, nor a purchase or a second by which somebody could find
     * out.
     */
    public MailboxMails erased(CustomerId customer) {
        if (mailbox == null) {
            return this;
        }
        MailboxReader reader = MailboxReader.of(mailbox, customer, Optional.empty());
        return new MailboxMails(
                mailbox,
                got.stream()
                        .map(it -> it.reader().isSameRecordAs(reader) ? it.ofNobody() : it)
                        .sorted(OLDEST_FIRST)
                        .toList());
    }
}
