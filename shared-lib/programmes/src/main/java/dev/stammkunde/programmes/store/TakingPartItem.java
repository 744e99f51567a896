package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.challenges.BoardName;
import dev.stammkunde.programmes.challenges.ChallengePrize;
import dev.stammkunde.programmes.challenges.OrderShare;
import dev.stammkunde.programmes.challenges.ParticipantId;
import dev.stammkunde.programmes.challenges.PrizeState;
import dev.stammkunde.programmes.challenges.TakingPart;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a customer has of a challenge, as an item. */
final class TakingPartItem {

    private static final String SHOP = "shop";
    private static final String CHALLENGE = "challenge";
    private static final String CUSTOMER = "customer";
    private static final String SIGNED_UP_AT = "signedUpAt";
    private static final String LOOK_AT = "lookAt";
    static final String BOARD_NAME = "boardName";

    private TakingPartItem() {}

    static Map<String, AttributeValue> toItem(TakingPart held) {
        ParticipantId id = held.id();
        ItemWriter item =
                new ItemWriter()
                        .number(ClaimKeys.VERSION, held.version())
                        .text(SHOP, id.challenge().shopId())
                        .text(CHALLENGE, id.challenge().id())
                        .text(CUSTOMER, id.customerId())
                        .text(SIGNED_UP_AT, held.signedUpAt())
                        .text(LOOK_AT, held.lookAt())
                        .texts(
                                "orders",
                                List.copyOf(held.shares().entrySet()),
                                each -> text(each.getKey(), each.getValue()))
                        .list("prizes", held.prizes(), TakingPartItem::prize);
        BoardName name = held.boardName();
        if (name != null) {
            item.map(
                    BOARD_NAME,
                    new ItemWriter()
                            .text("firstName", name.firstName())
                            .text("agreedAt", name.agreedAt()));
        }
        index(item, held);
        Map<String, AttributeValue> all = new HashMap<>(ChallengeKeys.participation(id));
        all.putAll(item.toItem());
        return all;
    }

    /** Ids of orders may have spaces, and nothing else of it. */
    private static String text(String orderId, OrderShare share) {
        return "%d %s %s %s".formatted(share.amount(), share.unit(), share.paidAt(), orderId);
    }

    /** The sparse index tells what is to be decided or booked, and who waits for a place. */
    private static void index(ItemWriter item, TakingPart held) {
        Optional<Instant> due = held.findDue();
        Optional<Instant> waiting = held.findWaiting();
        if (due.isPresent()) {
            item.text(ClaimKeys.DUE_SHARD, ChallengeKeys.DUE)
                    .text(ClaimKeys.DUE_AT, KeyText.sortable(due.get()));
        } else if (waiting.isPresent()) {
            item.text(ClaimKeys.DUE_SHARD, ChallengeKeys.waiting(held.id().challenge()))
                    .text(ClaimKeys.DUE_AT, KeyText.sortable(waiting.get()));
        }
    }

    private static ItemWriter prize(ChallengePrize prize) {
        return new ItemWriter()
                .text(CUSTOMER, prize.customerId())
                .number("number", prize.number())
                .number("goal", prize.goal())
                .text("unit", prize.unit())
                .number("points", prize.points())
                .number("holdDays", prize.holdDays())
                .text("reachedAt", prize.reachedAt())
                .text("state", prize.state())
                .text("settled", prize.settled());
    }

    static TakingPart fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        SortedMap<String, OrderShare> shares = new TreeMap<>();
        for (String order : item.texts("orders")) {
            String[] parts = order.split(" ", 4);
            shares.put(
                    parts[3],
                    new OrderShare(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2])));
        }
        return new TakingPart(
                new ParticipantId(
                        new DocumentId(item.text(SHOP), item.text(CHALLENGE)), item.text(CUSTOMER)),
                instantOrNull(item, SIGNED_UP_AT),
                shares,
                item.list("prizes", TakingPartItem::prize),
                instantOrNull(item, LOOK_AT),
                item.has(BOARD_NAME) ? boardName(item.map(BOARD_NAME)) : null,
                item.number(ClaimKeys.VERSION));
    }

    private static BoardName boardName(ItemReader item) {
        return new BoardName(item.text("firstName"), item.instant("agreedAt"));
    }

    private static @Nullable Instant instantOrNull(ItemReader item, String name) {
        return item.has(name) ? item.instant(name) : null;
    }

    private static ChallengePrize prize(ItemReader item) {
        return new ChallengePrize(
                item.text(CUSTOMER),
                item.integer("number"),
                item.number("goal"),
                item.text("unit"),
                item.number("points"),
                item.integer("holdDays"),
                item.instant("reachedAt"),
                PrizeState.valueOf(item.text("state")),
                Boolean.parseBoolean(item.text("settled")));
    }
}
