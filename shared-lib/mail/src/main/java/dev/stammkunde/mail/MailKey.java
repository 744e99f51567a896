package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;

import java.util.Arrays;
import java.util.Optional;

/**
 * The business key of a mail: one that has the same is the same mail and is sent at most once.
 *
 * @param name {@code <campaign>/<occurrence>} for a campaign's mails, {@code <kind>/<subject>} for
 *     service mails, which follow no version of a campaign
 */
public record MailKey(CustomerId customer, String name) {

    /**
     * Ends the names of mails that remind of the one without it. They are counted by themselves, so
     * that who got both was reached once.
     */
    public static final String REMINDER = "/reminder";

    /** Stands in names of mails that repeat another one, before what names the repetition. */
    static final String AGAIN = "/again/";

    /** With a letter that no id of a campaign has. */
    private static final String TEST = "test:";

    /**
     * Returns the key of a campaign's mail.
     *
     * @param occurrence what happened, such as the year of a birthday
     */
    public static MailKey of(CustomerId customer, CampaignId campaign, String occurrence) {
        return new MailKey(customer, campaign.id() + '/' + occurrence);
    }

    /**
     * Returns the key of a service mail.
     *
     * @param subject what the mail is about, such as the id of a request
     */
    public static MailKey of(CustomerId customer, ServiceKind kind, String subject) {
        return new MailKey(customer, kind.label() + '/' + subject);
    }

    /** Returns the key of a marketer's test, which no campaign's name can be mistaken for. */
    public static MailKey ofTest(CustomerId customer, String requestId) {
        return new MailKey(customer, TEST + requestId);
    }

    /** Finds of which kind of service mail a name is; nothing of another. */
    public Optional<ServiceKind> findKind() {
        return Arrays.stream(ServiceKind.values())
                .filter(kind -> name.startsWith(kind.label() + '/'))
                .findFirst();
    }

    /** Whether it repeats another mail. */
    public boolean isRepeat() {
        return name.contains(AGAIN);
    }

    /** Whether it is of a marketer's test. */
    boolean isOfTest() {
        return name.startsWith(TEST);
    }
}
