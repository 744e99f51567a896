package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** An object with fields, which {@link FieldsOf} declares. */
public final class ObjectShape<T> implements Shape<T> {

    /** What tells an object of one kind from those of others. */
    static final String KIND = "kind";

    /** Looks at the fields of an object together; false where no object can be made of them. */
    @FunctionalInterface
    interface Check {
        boolean isUsable(Given given, Findings findings);
    }

    /** One of several kinds of an object. */
    record Kind<T>(String word, Class<T> type) {}

    /**
     * What was declared.
     *
     * @param notRead fields that may be there and are not looked at, with their schemas
     * @param isClosed whether a field that is not known is a problem in any case
     */
    record Parts<T>(
            Optional<Kind<T>> kind,
            List<ShapeField<?>> fields,
            List<BiConsumer<JsonObjectText, T>> writers,
            List<Consumer<JsonObjectText>> notRead,
            List<String> known,
            boolean isClosed,
            List<Check> checks,
            List<Consumer<JsonObjectText>> keywords) {
        Parts {
            fields = List.copyOf(fields);
            writers = List.copyOf(writers);
            notRead = List.copyOf(notRead);
            known = List.copyOf(known);
            checks = List.copyOf(checks);
            keywords = List.copyOf(keywords);
        }
    }

    private final Parts<T> parts;
    private final Function<Given, T> maker;

    ObjectShape(Parts<T> parts, Function<Given, T> maker) {
        this.parts = parts;
        this.maker = maker;
    }

    Optional<Kind<T>> kind() {
        return parts.kind();
    }

    @Override
    public Optional<T> read(JsonField field, Findings findings) {
        boolean isObject =
                parts.isClosed()
                        ? findings.conditions(field, parts.known())
                        : findings.object(field, parts.known());
        if (!isObject) {
            return Optional.empty();
        }
        Given given = new Given(field, findings, parts.fields());
        boolean isUsable = true;
        for (Check check : parts.checks()) {
            isUsable &= check.isUsable(given, findings);
        }
        boolean isWhole =
                parts.fields().stream()
                        .filter(ShapeField::isNeeded)
                        .allMatch(each -> given.find(each).isPresent());
        return isUsable && isWhole ? Optional.of(maker.apply(given)) : Optional.empty();
    }

    @Override
    public void write(JsonValueText json, T value) {
        json.object(object -> write(object, value));
    }

    /** Writes the fields into an object. */
    public void write(JsonObjectText json, T value) {
        parts.kind().ifPresent(kind -> json.text(KIND, kind.word()));
        parts.writers().forEach(writer -> writer.accept(json, value));
    }

    @Override
    public void describe(JsonObjectText schema) {
        List<String> required =
                parts.fields().stream()
                        .filter(ShapeField::isRequired)
                        .map(ShapeField::name)
                        .toList();
        schema.text("type", "object").bool("additionalProperties", false);
        if (!required.isEmpty() || parts.kind().isPresent()) {
            schema.array(
                    "required",
                    names -> {
                        parts.kind().ifPresent(_ -> names.text(KIND));
                        required.forEach(names::text);
                    });
        }
        schema.object(
                "properties",
                all -> {
                    parts.kind()
                            .ifPresent(kind -> all.object(KIND, k -> k.text("const", kind.word())));
                    parts.notRead().forEach(each -> each.accept(all));
                    parts.fields().forEach(each -> each.describe(all));
                });
        parts.keywords().forEach(each -> each.accept(schema));
    }
}
