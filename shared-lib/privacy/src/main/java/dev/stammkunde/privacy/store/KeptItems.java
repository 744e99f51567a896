package dev.stammkunde.privacy.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.store.PointsKeys;
import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.privacy.KeptItem;
import dev.stammkunde.privacy.KeptValue;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes of an item what a person is told of it. */
final class KeptItems {

    /** Of which part of an index something is in: it follows from the rest. */
    private static final String INDEXED = "Shard";

    /** What an item has for the sake of its table. */
    private static final Set<String> TECHNICAL =
            Set.of(
                    KeyText.PK,
                    KeyText.SK,
                    PointsKeys.SEQUENCE,
                    "version",
                    "edition",
                    "hash",
                    "previous",
                    "head");

    private KeptItems() {}

    static KeptItem read(DataPart part, Map<String, AttributeValue> item) {
        SortedMap<String, KeptValue> fields = new TreeMap<>();
        KeptValues values = new KeptValues(item);
        item.forEach(
                (name, value) -> {
                    if (!isTechnical(name) && !isOfTeam(part, name)) {
                        values.find(name, value).ifPresent(told -> fields.put(name, told));
                    }
                });
        KeptItem.Place place = place(item);
        fields.put("key", new KeptValue.Text(place.partition() + ' ' + place.sort()));
        return new KeptItem(place, new KeptValue.Fields(fields));
    }

    private static boolean isTechnical(String name) {
        return TECHNICAL.contains(name) || name.endsWith(INDEXED);
    }

    /** Who in the team did it is no data of the customer. */
    private static boolean isOfTeam(DataPart part, String name) {
        return part == DataPart.DEEDS && (name.equals("name") || name.equals("requestId"));
    }

    private static KeptItem.Place place(Map<String, AttributeValue> item) {
        String partition = new ItemReader(item).text(KeyText.PK);
        AttributeValue sort = item.get(KeyText.SK);
        return new KeptItem.Place(
                partition,
                sort != null
                        ? sort.s()
                        : "%020d"
                                .formatted(
                                        Long.parseLong(
                                                Objects.requireNonNull(
                                                                item.get(PointsKeys.SEQUENCE))
                                                        .n())));
    }
}
