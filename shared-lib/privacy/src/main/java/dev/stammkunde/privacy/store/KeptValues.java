package dev.stammkunde.privacy.store;

import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.store.LotsText;
import dev.stammkunde.privacy.KeptValue;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads values of one item. Compressed texts and documents are unfolded. What leads to colleagues
 * is left out, and so is what opens a door.
 */
final class KeptValues {

    /** Texts that are documents of ours, and never what somebody wrote. */
    private static final Set<String> DOCUMENTS = Set.of("known", "joined", "order");

    /** Points that came together, in few letters. */
    private static final Set<String> PACKED = Set.of("lots", "held");

    /** The text that another one of the same item may repeat. */
    private static final String KNOWN = "known";

    private static final String REPEATS_KNOWN = "booked";

    /** Who in the team it was. */
    private static final Set<String> TEAM =
            Set.of(
                    "owner",
                    "ownerAddress",
                    "by",
                    "closedBy",
                    "notedBy",
                    "actor",
                    "approver",
                    "decidedBy",
                    "orderedBy",
                    "person",
                    "groups");

    /** Whoever has a link may unsubscribe and change wishes by it. */
    private static final Set<String> SECRET = Set.of("link");

    private final Map<String, AttributeValue> item;

    KeptValues(Map<String, AttributeValue> item) {
        this.item = item;
    }

    /** Finds what is told of a value; nothing of what is not told. */
    Optional<KeptValue> find(String name, AttributeValue value) {
        if (TEAM.contains(name) || SECRET.contains(name)) {
            return Optional.empty();
        }
        return switch (value.type()) {
            case S -> Optional.of(text(name, value.s()));
            case N -> Optional.of(new KeptValue.Digits(value.n()));
            case BOOL -> Optional.of(new KeptValue.Flag(value.bool()));
            case B -> Optional.of(bytes(name, value.b().asByteArray()));
            case L ->
                    Optional.of(
                            new KeptValue.Many(
                                    value.l().stream()
                                            .flatMap(each -> find("", each).stream())
                                            .toList()));
            case M -> Optional.of(fields(value.m()));
            case SS -> Optional.of(texts(value.ss()));
            case NS -> Optional.of(texts(value.ns()));
            case BS, NUL, UNKNOWN_TO_SDK_VERSION -> Optional.empty();
        };
    }

    private static KeptValue texts(List<String> texts) {
        return new KeptValue.Many(texts.stream().<KeptValue>map(KeptValue.Text::new).toList());
    }

    private KeptValue fields(Map<String, AttributeValue> map) {
        TreeMap<String, KeptValue> fields = new TreeMap<>();
        map.forEach((name, value) -> find(name, value).ifPresent(told -> fields.put(name, told)));
        return new KeptValue.Fields(fields);
    }

    private static KeptValue text(String name, String text) {
        if (PACKED.contains(name)) {
            return lots(text);
        }
        return DOCUMENTS.contains(name) ? document(text) : new KeptValue.Text(text);
    }

    private static KeptValue lots(String packed) {
        try {
            return new KeptValue.Many(
                    LotsText.unpack(packed).stream().map(KeptValues::lot).toList());
        } catch (RuntimeException _) {
            // Not of ours to read: told as it is.
            return new KeptValue.Text(packed);
        }
    }

    private static KeptValue lot(Lot lot) {
        TreeMap<String, KeptValue> fields = new TreeMap<>();
        fields.put("points", new KeptValue.Digits(String.valueOf(lot.points())));
        fields.put("availableAt", new KeptValue.Text(lot.term().availableAt().toString()));
        if (lot.term().expiresAt() != null) {
            fields.put("expiresAt", new KeptValue.Text(lot.term().expiresAt().toString()));
        }
        fields.put("origin", new KeptValue.Text(lot.source().origin().toString()));
        return new KeptValue.Fields(fields);
    }

    private KeptValue bytes(String name, byte[] bytes) {
        try {
            return document(inflated(name, bytes));
        } catch (IllegalStateException _) {
            return new KeptValue.Text(Base64.getEncoder().encodeToString(bytes));
        }
    }

    private String inflated(String name, byte[] bytes) {
        AttributeValue known = item.get(KNOWN);
        return name.equals(REPEATS_KNOWN) && known != null && known.b() != null
                ? DeflatedText.inflate(bytes, DeflatedText.inflate(known.b().asByteArray()))
                : DeflatedText.inflate(bytes);
    }

    private static KeptValue document(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return new KeptValue.Text(text);
        }
        try {
            return value(Json.parse(text));
        } catch (NotJsonException | InvalidFieldException _) {
            return new KeptValue.Text(text);
        }
    }

    private static KeptValue value(JsonField field) {
        return switch (field.kind()) {
            case OBJECT -> {
                TreeMap<String, KeptValue> fields = new TreeMap<>();
                field.fields()
                        .forEach(
                                (name, each) -> {
                                    if (!each.isNull()
                                            && !TEAM.contains(name)
                                            && !SECRET.contains(name)) {
                                        fields.put(name, value(each));
                                    }
                                });
                yield new KeptValue.Fields(fields);
            }
            case ARRAY ->
                    new KeptValue.Many(field.elements().stream().map(KeptValues::value).toList());
            case TEXT -> new KeptValue.Text(field.text());
            case NUMBER -> new KeptValue.Digits(field.number().toPlainString());
            case BOOLEAN -> new KeptValue.Flag(field.bool());
            case NULL, ABSENT -> new KeptValue.Text("");
        };
    }
}
