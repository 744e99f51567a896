package dev.stammkunde.mail.store;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.GiftGiven;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** An order of a mail, as a map in the mail's record. */
final class OrderItem {

    private static final String KIND = "kind";
    private static final String CAMPAIGN = "campaign";
    private static final String OPT_IN = "opt-in";
    private static final String TEST = "test";
    private static final String CAMPAIGN_ID = "campaignId";
    private static final String CAMPAIGN_VERSION = "campaignVersion";
    private static final String VARIANT = "variant";
    private static final String NOT_BEFORE = "notBefore";
    private static final String OCCASION = "occasion";
    private static final String LAPSED_SINCE = "lapsedSince";
    private static final String GIFT_POINTS = "giftPoints";
    private static final String GIFT_CODE = "giftCode";
    private static final String GIFT_VALID_UNTIL = "giftValidUntil";
    private static final String GIFT_POOL = "giftPool";
    private static final String GIFT_OCCURRENCE = "giftOccurrence";
    private static final String REQUEST_ID = "requestId";
    private static final String ADDRESS = "address";
    private static final String LANGUAGE = "language";

    private OrderItem() {}

    static ItemWriter write(MailOrder order) {
        ItemWriter item = new ItemWriter();
        return switch (order) {
            case MailOrder.OfCampaign campaign ->
                    write(item, campaign.about())
                            .text(KIND, CAMPAIGN)
                            .text(CAMPAIGN_ID, campaign.campaign().id())
                            .number(CAMPAIGN_VERSION, campaign.version())
                            .text(NOT_BEFORE, campaign.notBefore());
            case MailOrder.OfOptIn optIn ->
                    item.text(KIND, OPT_IN)
                            .text(REQUEST_ID, optIn.requestId())
                            .text(ADDRESS, optIn.address())
                            .text(LANGUAGE, optIn.language());
            case MailOrder.OfTest test ->
                    write(item, test.about())
                            .text(KIND, TEST)
                            .text(CAMPAIGN_ID, test.campaign().id())
                            .number(CAMPAIGN_VERSION, test.version())
                            .text(ADDRESS, test.address())
                            .text(LANGUAGE, test.language());
        };
    }

    private static ItemWriter write(ItemWriter item, MailOrder.About about) {
        item.text(VARIANT, about.variant())
                .text(OCCASION, about.occasion())
                .text(LAPSED_SINCE, about.lapsedSince());
        return switch (about.gift()) {
            case null -> item;
            case GiftGiven.Points(long points, LocalDate validUntil) ->
                    item.number(GIFT_POINTS, points).text(GIFT_VALID_UNTIL, validUntil);
            case GiftGiven.Coupon(String code, LocalDate validUntil) ->
                    item.text(GIFT_CODE, code).text(GIFT_VALID_UNTIL, validUntil);
            case GiftGiven.Owed(String pool, String occurrence) ->
                    item.text(GIFT_POOL, pool).text(GIFT_OCCURRENCE, occurrence);
        };
    }

    static MailOrder read(MailKey key, Instant orderedAt, ItemReader item) {
        return switch (item.text(KIND)) {
            case OPT_IN ->
                    new MailOrder.OfOptIn(
                            key,
                            item.text(REQUEST_ID),
                            item.text(ADDRESS),
                            item.text(LANGUAGE),
                            orderedAt);
            case TEST ->
                    new MailOrder.OfTest(
                            key,
                            campaign(key, item),
                            item.integer(CAMPAIGN_VERSION),
                            about(item),
                            item.text(ADDRESS),
                            item.text(LANGUAGE),
                            orderedAt);
            case CAMPAIGN -> readOfCampaign(key, orderedAt, item);
            default -> throw new IllegalStateException("no such kind of order");
        };
    }

    private static MailOrder.OfCampaign readOfCampaign(
            MailKey key, Instant orderedAt, ItemReader item) {
        MailOrder.About about = about(item);
        return new MailOrder.OfCampaign(
                key,
                campaign(key, item),
                item.integer(CAMPAIGN_VERSION),
                about.variant(),
                orderedAt,
                item.instant(NOT_BEFORE),
                about.occasion(),
                about.gift(),
                about.lapsedSince());
    }

    private static MailOrder.About about(ItemReader item) {
        return new MailOrder.About(
                item.text(VARIANT),
                LocalDate.parse(item.text(OCCASION)),
                gift(item),
                item.findText(LAPSED_SINCE).map(Instant::parse).orElse(null));
    }

    private static @Nullable GiftGiven gift(ItemReader item) {
        LocalDate validUntil = item.findText(GIFT_VALID_UNTIL).map(LocalDate::parse).orElse(null);
        if (item.has(GIFT_POINTS)) {
            return new GiftGiven.Points(item.number(GIFT_POINTS), validUntil);
        }
        if (item.has(GIFT_POOL)) {
            return new GiftGiven.Owed(item.text(GIFT_POOL), item.text(GIFT_OCCURRENCE));
        }
        return item.findText(GIFT_CODE)
                .map(code -> new GiftGiven.Coupon(code, validUntil))
                .orElse(null);
    }

    private static CampaignId campaign(MailKey key, ItemReader item) {
        return new CampaignId(key.customer().shopId(), item.text(CAMPAIGN_ID));
    }
}
