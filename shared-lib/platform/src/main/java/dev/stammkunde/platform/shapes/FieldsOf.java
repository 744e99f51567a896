package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.shapes.ObjectShape.Check;
import dev.stammkunde.platform.shapes.ObjectShape.Kind;
import dev.stammkunde.platform.shapes.ObjectShape.Parts;
import dev.stammkunde.platform.shapes.ShapeField.Presence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Declares the fields of an object, in the order in which they are read and written.
 *
 * <pre>{@code
 * FieldsOf<Sender> fields = new FieldsOf<>();
 * ShapeField<String> name = fields.required("name", LINE, Sender::name);
 * ShapeField<String> replyTo = fields.optional("replyTo", EMAIL, Sender::replyTo);
 * Shape<Sender> sender = fields.as(given -> new Sender(given.get(name), given.orNull(replyTo)));
 * }</pre>
 *
 * @param <T> what the object is in Java
 */
public final class FieldsOf<T> {

    private final Optional<Kind<T>> kind;
    private final List<ShapeField<?>> fields = new ArrayList<>();
    private final List<BiConsumer<JsonObjectText, T>> writers = new ArrayList<>();
    private final List<Consumer<JsonObjectText>> notRead = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Consumer<JsonObjectText>> keywords = new ArrayList<>();
    private boolean isClosed;

    /** For an object of which there is one kind. */
    public FieldsOf() {
        kind = Optional.empty();
    }

    /** For one of the kinds of {@link KindShape}: a field {@code kind} says the word. */
    public FieldsOf(String word, Class<T> type) {
        kind = Optional.of(new Kind<>(word, type));
        known.add(ObjectShape.KIND);
    }

    /** Declares a field that must be there. */
    public <V> ShapeField<V> required(String name, Shape<V> shape, Function<T, V> getter) {
        return add(name, Presence.REQUIRED, shape, Optional.empty(), getter.andThen(Optional::of));
    }

    /** Declares a field that may be left out, which then says nothing. */
    public <V> ShapeField<V> optional(
            String name, Shape<V> shape, Function<T, @Nullable V> getter) {
        return add(
                name,
                Presence.OPTIONAL,
                shape,
                Optional.empty(),
                value -> Optional.ofNullable(getter.apply(value)));
    }

    /** Declares a field that may be left out, which then says what is usual; it is written. */
    public <V> ShapeField<V> usual(String name, Shape<V> shape, Function<T, V> getter, V usual) {
        return add(name, Presence.USUAL, shape, Optional.of(usual), getter.andThen(Optional::of));
    }

    /** Declares a field that may be left out, and is where it says what is usual. */
    public <V> ShapeField<V> sparse(String name, Shape<V> shape, Function<T, V> getter, V usual) {
        return add(name, Presence.SPARSE, shape, Optional.of(usual), getter.andThen(Optional::of));
    }

    private <V> ShapeField<V> add(
            String name,
            Presence presence,
            Shape<V> shape,
            Optional<V> usual,
            Function<T, Optional<V>> getter) {
        ShapeField<V> field = new ShapeField<>(name, fields.size(), presence, shape, usual);
        fields.add(field);
        known.add(name);
        writers.add((json, value) -> getter.apply(value).ifPresent(v -> field.write(json, v)));
        return field;
    }

    /** Declares a field that may be there, and is neither read nor written. */
    public void notRead(String name, Consumer<JsonObjectText> schema) {
        known.add(name);
        notRead.add(properties -> properties.object(name, schema));
    }

    /**
     * Makes a field that is not known a problem in any case: whoever leaves out a condition means
     * more than was asked for.
     */
    public void closed() {
        isClosed = true;
    }

    /** Reads a field by a shape that depends on others. */
    public <V> void readBy(ShapeField<V> field, Function<Given, Shape<V>> reader) {
        fields.set(field.index(), field.readBy(reader));
    }

    /** Reads a field by another shape where a third has a certain value, and says so. */
    public <V, W> void where(ShapeField<W> third, W value, ShapeField<V> field, Shape<V> other) {
        readBy(
                field,
                given -> given.find(third).equals(Optional.of(value)) ? other : field.shape());
        keywords.add(
                schema ->
                        schema.object("if", condition -> isValue(condition, third, value))
                                .object(
                                        "then",
                                        then ->
                                                then.object(
                                                        "properties",
                                                        all ->
                                                                all.object(
                                                                        field.name(),
                                                                        other::describe))));
    }

    private static <W> void isValue(JsonObjectText schema, ShapeField<W> field, W value) {
        schema.object(
                        "properties",
                        all ->
                                all.object(
                                        field.name(),
                                        one ->
                                                one.write(
                                                        "const",
                                                        json -> field.shape().write(json, value))))
                .texts("required", List.of(field.name()));
    }

    /**
     * Complains of the second of two fields, where both are there and a test fails; authors alone
     * hear of it.
     */
    public <A, B> void limit(
            ShapeField<A> first, ShapeField<B> second, String expected, BiPredicate<A, B> test) {
        check(
                (given, findings) -> {
                    if (isWrong(given, first, second, test)) {
                        findings.limit(given.at(second), expected);
                    }
                });
    }

    /** Complains of the second of two fields, of which no object can be made then. */
    public <A, B> void meaning(
            ShapeField<A> first, ShapeField<B> second, String expected, BiPredicate<A, B> test) {
        checks.add(
                (given, findings) -> {
                    boolean isWrong = isWrong(given, first, second, test);
                    if (isWrong) {
                        findings.add(given.at(second), expected);
                    }
                    return !isWrong;
                });
    }

    private static <A, B> boolean isWrong(
            Given given, ShapeField<A> first, ShapeField<B> second, BiPredicate<A, B> test) {
        return given.find(first)
                .filter(a -> given.find(second).filter(b -> !test.test(a, b)).isPresent())
                .isPresent();
    }

    /** Looks at the fields together. */
    public void check(BiConsumer<Given, Findings> check) {
        checks.add(
                (given, findings) -> {
                    check.accept(given, findings);
                    return true;
                });
    }

    /** Returns the shape of the object. */
    public ObjectShape<T> as(Function<Given, T> maker) {
        return new ObjectShape<>(
                new Parts<>(kind, fields, writers, notRead, known, isClosed, checks, keywords),
                maker);
    }
}
