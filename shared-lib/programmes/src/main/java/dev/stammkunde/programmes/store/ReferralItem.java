package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.programmes.referral.Referral;
import dev.stammkunde.programmes.referral.Referral.Progress;
import dev.stammkunde.programmes.referral.Referral.Review;
import dev.stammkunde.programmes.referral.ReferralDoubt;
import dev.stammkunde.programmes.referral.ReferralOrder;
import dev.stammkunde.programmes.referral.ReferralOrder.Sum;
import dev.stammkunde.programmes.referral.ReferralReason;
import dev.stammkunde.programmes.referral.ReferralState;
import dev.stammkunde.programmes.referral.ReferralTerms;
import dev.stammkunde.shop.json.KnownOrderJson;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.stream.Collectors;

/** A referral as an item. */
final class ReferralItem {

    private static final String REVIEW = "review";
    private static final String ORDER = "order";

    private static final KnownOrderJson<Sum> KNOWN =
            new KnownOrderJson<>(
                    (json, sum) -> json.text("placedAt", sum.placedAt()).text("total", sum.total()),
                    json ->
                            new Sum(
                                    json.instant("placedAt"),
                                    json.at("total")
                                            .parsed("an amount with its currency", Money::parse)));

    private ReferralItem() {}

    static ItemWriter toItem(Referral referral) {
        Progress progress = referral.progress();
        ItemWriter item =
                ReferralKeys.referral(referral.friend())
                        .text("friend", referral.friend().id())
                        .number("version", referral.version())
                        .text("referrer", referral.referrer().id())
                        .text("programme", referral.programme())
                        .map("terms", terms(referral.terms()))
                        .text("namedAt", referral.namedAt())
                        .text("state", progress.state())
                        .texts("reasons", progress.reasons().stream().sorted().toList(), Enum::name)
                        .texts("doubts", progress.doubts().stream().sorted().toList(), Enum::name)
                        .text("period", progress.period())
                        .number("round", progress.round())
                        .text("settled", progress.settled());
        Review review = progress.review();
        if (review != null) {
            item.map(
                    REVIEW,
                    new ItemWriter()
                            .text("approved", review.approved())
                            .text("reason", review.reason())
                            .text("actor", review.actor())
                            .text("at", review.at()));
        }
        ReferralOrder order = progress.order();
        if (order != null) {
            item.text(ORDER, order.orderId())
                    .bytes("known", DeflatedText.deflate(KNOWN.write(order.known())));
        }
        referral.findNext()
                .ifPresent(
                        next ->
                                item.text(
                                                ClaimKeys.DUE_SHARD,
                                                next.byPeople()
                                                        ? ReferralKeys.review(referral.shopId())
                                                        : ReferralKeys.DUE)
                                        .text(ClaimKeys.DUE_AT, KeyText.sortable(next.at())));
        return item;
    }

    private static ItemWriter terms(ReferralTerms terms) {
        return new ItemWriter()
                .number("referrerPoints", terms.referrerPoints())
                .number("friendPoints", terms.friendPoints())
                .text("minimum", terms.minimum())
                .number("holdDays", terms.holdDays())
                .number("friendDays", terms.friendDays())
                .number("most", terms.most())
                .text("period", terms.period());
    }

    private static ReferralTerms terms(ItemReader item) {
        return new ReferralTerms(
                item.number("referrerPoints"),
                item.number("friendPoints"),
                Money.parse(item.text("minimum")),
                item.integer("holdDays"),
                item.integer("friendDays"),
                item.integer("most"),
                ReferralTerms.Period.valueOf(item.text("period")));
    }

    static Referral fromItem(String shopId, ItemReader item) {
        Set<ReferralReason> reasons =
                item.texts("reasons").stream()
                        .map(ReferralReason::valueOf)
                        .collect(Collectors.toSet());
        Set<ReferralDoubt> doubts =
                item.texts("doubts").stream()
                        .map(ReferralDoubt::valueOf)
                        .collect(Collectors.toSet());
        return new Referral(
                new CustomerId(shopId, item.text("friend")),
                item.number("version"),
                new CustomerId(shopId, item.text("referrer")),
                item.text("programme"),
                terms(item.map("terms")),
                item.instant("namedAt"),
                new Progress(
                        ReferralState.valueOf(item.text("state")),
                        reasons,
                        doubts,
                        review(item),
                        order(item),
                        item.textOrNull("period"),
                        item.integer("round"),
                        Boolean.parseBoolean(item.text("settled"))));
    }

    private static @Nullable Review review(ItemReader item) {
        if (!item.has(REVIEW)) {
            return null;
        }
        ItemReader review = item.map(REVIEW);
        return new Review(
                Boolean.parseBoolean(review.text("approved")),
                review.text("reason"),
                review.text("actor"),
                review.instant("at"));
    }

    private static @Nullable ReferralOrder order(ItemReader item) {
        return item.has(ORDER)
                ? new ReferralOrder(
                        item.text(ORDER),
                        KNOWN.read(Json.parse(DeflatedText.inflate(item.bytes("known")))))
                : null;
    }
}
