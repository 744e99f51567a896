package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.GiftGiven;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** Asks for one mail to one customer. Delivery decides whether and when it is sent. */
public sealed interface MailOrder {

    MailKey key();

    /** When it was ordered. */
    Instant orderedAt();

    /** Returns by which rules the mail goes out. */
    default MailClass mailClass() {
        return switch (this) {
            case OfCampaign _ -> MailClass.PROMOTIONAL;
            case OfService _ -> MailClass.SERVICE;
            case OfTest _ -> MailClass.TEST;
        };
    }

    /** Returns which version of the campaign the mail follows; 0 where it is of none. */
    default int campaignVersion() {
        return switch (this) {
            case OfCampaign campaign -> campaign.version();
            case OfTest test -> test.version();
            case OfService _ -> 0;
        };
    }

    /**
     * What a mail of a campaign tells of beside its reader.
     *
     * @param variant of the campaign's contents
     * @param occasion see {@link OfCampaign#occasion}
     * @param gift see {@link OfCampaign#gift}
     * @param lapsedSince see {@link OfCampaign#lapsedSince}
     */
    record About(
            String variant,
            LocalDate occasion,
            @Nullable GiftGiven gift,
            @Nullable Instant lapsedSince) {}

    /**
     * A mail of a campaign.
     *
     * @param version of the campaign
     * @param variant of its contents
     * @param notBefore the earliest moment to send it
     * @param occasion the day that it is about: a birthday, a holiday, a first purchase's
     *     anniversary, and for a customer who is won back the day on which the step was due
     * @param gift what the customer got or is owed, which the mail tells of
     * @param lapsedSince for a customer who is won back: the last purchase; the mail is void when
     *     there is another
     */
    record OfCampaign(
            MailKey key,
            CampaignId campaign,
            int version,
            String variant,
            Instant orderedAt,
            Instant notBefore,
            LocalDate occasion,
            @Nullable GiftGiven gift,
            @Nullable Instant lapsedSince)
            implements MailOrder {

        /** Returns what the mail tells of. */
        public About about() {
            return new About(variant, occasion, gift, lapsedSince);
        }

        /** Returns this order with another gift. */
        public OfCampaign with(GiftGiven next) {
            return new OfCampaign(
                    key,
                    campaign,
                    version,
                    variant,
                    orderedAt,
                    notBefore,
                    occasion,
                    next,
                    lapsedSince);
        }
    }

    /**
     * A mail of no campaign that somebody asked for or must be told.
     *
     * @param key see {@link MailKey#of(CustomerId, ServiceKind, String)}
     * @param address who gets it, which need not be the customer's address
     * @param language ISO 639-1 code, or {@link #LANGUAGE_OF_SHOP}
     */
    record OfService(
            MailKey key, ServiceMatter matter, String address, String language, Instant orderedAt)
            implements MailOrder {

        /** ISO 639 for what is not said: delivery takes the shop's own. */
        public static final String LANGUAGE_OF_SHOP = "und";
    }

    /**
     * Shows a campaign's mail to a marketer, as the customer of the key would get it if they were
     * due.
     *
     * @param about what a customer who is due would have got; no gift of it was given
     * @param split which of the campaign's variants is shown; absent where it has none
     * @param address the marketer's
     * @param language ISO 639-1 code
     */
    record OfTest(
            MailKey key,
            CampaignId campaign,
            int version,
            About about,
            @Nullable String split,
            String address,
            String language,
            Instant orderedAt)
            implements MailOrder {

        /** Makes a test of a campaign without variants. */
        public OfTest(
                MailKey key,
                CampaignId campaign,
                int version,
                About about,
                String address,
                String language,
                Instant orderedAt) {
            this(key, campaign, version, about, null, address, language, orderedAt);
        }
    }
}
