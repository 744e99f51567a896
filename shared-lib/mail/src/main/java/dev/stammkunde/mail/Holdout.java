package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Sha256;

import java.nio.ByteBuffer;

/**
 * Tells who gets no mails so that the effect of mails can be told.
 *
 * <p>It depends on nothing but who the customer is, so nobody enters or leaves the group with time;
 * when the share grows, all who were in it stay. A campaign's group is drawn independently of the
 * shop's and of other campaigns'.
 */
public final class Holdout {

    private static final long PARTS = 10_000;

    private Holdout() {}

    /** Whether a customer gets no campaign's mails. */
    public static boolean ofShop(CustomerId customer, int percent) {
        return isWithin(part(customer, ""), percent);
    }

    /** Whether a customer gets no mails of one campaign. */
    public static boolean ofCampaign(CustomerId customer, CampaignId campaign, int percent) {
        return isWithin(part(customer, campaign.id()), percent);
    }

    private static boolean isWithin(long part, int percent) {
        return part < percent * (PARTS / 100);
    }

    /** Lengths lead, so that no two customers give the same text. */
    private static long part(CustomerId customer, String group) {
        String text =
                "%d:%s/%d:%s/%s"
                        .formatted(
                                customer.shopId().length(),
                                customer.shopId(),
                                customer.id().length(),
                                customer.id(),
                                group);
        byte[] hash = Sha256.bytes(text);
        return Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), PARTS);
    }
}
