package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.programmes.challenges.LeaderBoard;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A leader board, as an item. */
final class BoardItem {

    private BoardItem() {}

    static Map<String, AttributeValue> toItem(DocumentId challenge, LeaderBoard board) {
        Map<String, AttributeValue> all = new HashMap<>(ChallengeKeys.board(challenge));
        all.putAll(
                new ItemWriter()
                        .number(ClaimKeys.VERSION, board.version())
                        .text("asOf", board.asOf())
                        .text("unit", board.unit())
                        .text("whole", board.isWhole())
                        .list("top", board.top(), BoardItem::entry)
                        .texts(
                                "counts",
                                List.copyOf(board.counts().entrySet()),
                                each -> each.getKey() + " " + each.getValue())
                        .toItem());
        return all;
    }

    private static ItemWriter entry(LeaderBoard.Entry entry) {
        return new ItemWriter()
                .text("customer", entry.customerId())
                .number("amount", entry.amount())
                .text("firstName", entry.firstName().orElse(null));
    }

    static LeaderBoard fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        SortedMap<Long, Long> counts = new TreeMap<>();
        for (String count : item.texts("counts")) {
            String[] parts = count.split(" ", 2);
            counts.put(Long.valueOf(parts[0]), Long.valueOf(parts[1]));
        }
        return new LeaderBoard(
                item.instant("asOf"),
                item.text("unit"),
                item.list("top", BoardItem::entry),
                counts,
                Boolean.parseBoolean(item.text("whole")),
                item.number(ClaimKeys.VERSION));
    }

    private static LeaderBoard.Entry entry(ItemReader item) {
        return new LeaderBoard.Entry(
                item.text("customer"),
                item.number("amount"),
                Optional.ofNullable(item.textOrNull("firstName")));
    }
}
