package dev.stammkunde.mail;

import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.StatedOffer;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * How a shop sends mail.
 *
 * @param zone of customers whose own is not known
 * @param language of customers whose own is not known
 * @param existingCustomerNoticeSince since when the shop's checkout tells buyers that they will get
 *     mail and can object (§ 7 (3) No. 4 UWG); absent where it does not, and then only consent
 *     counts
 * @param holdoutPercent the share of customers, 0 to 100, who get no campaign's mails at all
 * @param households what people get who share a mailbox
 * @param memberOrigins of the shop's pages that may show customers their points, such as {@code
 *     https://shop.example}; none where none does
 * @param stated what customers may state of themselves
 */
public record MailSettings(
        String shopId,
        Sender sender,
        Brand brand,
        ZoneId zone,
        Language language,
        QuietHours quietHours,
        FrequencyCaps caps,
        @Nullable LocalDate existingCustomerNoticeSince,
        int holdoutPercent,
        Households households,
        List<String> memberOrigins,
        StatedOffer stated) {

    public MailSettings {
        memberOrigins = List.copyOf(memberOrigins);
    }

    /** How a shop sends whose mailboxes are of one person each. */
    public MailSettings(
            String shopId,
            Sender sender,
            Brand brand,
            ZoneId zone,
            Language language,
            QuietHours quietHours,
            FrequencyCaps caps,
            @Nullable LocalDate existingCustomerNoticeSince,
            int holdoutPercent) {
        this(
                shopId,
                sender,
                brand,
                zone,
                language,
                quietHours,
                caps,
                existingCustomerNoticeSince,
                holdoutPercent,
                Households.ONE_MAIL,
                List.of(),
                StatedOffer.nothing());
    }

    /**
     * Who writes.
     *
     * @param address must be verified in SES
     * @param replyTo where answers go, if not to {@code address}
     */
    public record Sender(String address, String name, @Nullable String replyTo) {}

    /**
     * What the shop looks like.
     *
     * @param url of the shop's start page
     * @param colour of buttons and lines, such as {@code #1a5fb4}
     * @param imprint name, postal address and contact, as law asks for; lines end with \n
     * @param address how customers are addressed in German
     */
    public record Brand(
            String name,
            String url,
            @Nullable String logoUrl,
            String colour,
            String imprint,
            Address address) {}

    /** How a customer is addressed in German. */
    public enum Address {
        DU,
        SIE
    }

    /**
     * When nobody is mailed, in the customer's zone.
     *
     * @param from the first minute of the night, such as 20:00
     * @param until the first minute of the day, such as 08:00; equal to {@code from} for no night
     * @param days that are quiet as a whole, such as Sunday
     */
    public record QuietHours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {
        public QuietHours {
            days = Set.copyOf(days);
        }
    }

    /** What people get who share a mailbox. */
    public enum Households {
        /** One mail of each occasion, whoever it is for. */
        ONE_MAIL,
        /** Each of another given name their own. */
        EACH_PERSON
    }

    /**
     * How many mails one customer gets at most, and one mailbox.
     *
     * @param windowDays over how many days is counted
     * @param mails of the same or a higher priority in that window
     * @param mailsOfAnyPriority in that window
     */
    public record FrequencyCaps(int windowDays, int mails, int mailsOfAnyPriority) {}
}
