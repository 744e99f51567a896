package dev.stammkunde.localrunner.fuzz;

import dev.stammkunde.localrunner.fuzz.Doc.Elements;
import dev.stammkunde.localrunner.fuzz.Doc.Field;
import dev.stammkunde.localrunner.fuzz.Doc.Fields;
import dev.stammkunde.localrunner.fuzz.Doc.Literal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/** A way to make one place of a document wrong, or only unusual. */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
public enum JsonMutation {
    DROP((_, _) -> List.of()),
    TWICE((field, _) -> List.of(field, field)),
    TWICE_OTHERWISE((field, chance) -> List.of(field, other(field, chance))),
    RENAME((field, chance) -> List.of(new Field(quoted(chance.pick(Nasty.TEXTS)), field.value()))),
    NULL((field, _) -> List.of(with(field, new Literal("null")))),
    OTHER_TYPE((field, chance) -> List.of(other(field, chance))),
    EMPTY((field, chance) -> List.of(with(field, chance.pick(Values.EMPTY)))),
    NUMBER(Targets::number, (field, chance) -> List.of(number(field, chance))),
    NASTY_TEXT(Targets::text, (field, chance) -> List.of(nasty(field, chance))),
    LONG_TEXT(Targets::text, (field, chance) -> List.of(longText(field, chance))),
    LONG_ID(Targets::id, (field, chance) -> List.of(longText(field, chance))),
    DATE(Targets::date, (field, chance) -> List.of(with(field, text(chance.pick(Nasty.DATES))))),
    CURRENCY(
            Targets::currency,
            (field, chance) -> List.of(with(field, text(chance.pick(Nasty.CURRENCIES))))),
    ZONE(Targets::zone, (field, chance) -> List.of(with(field, text(chance.pick(Nasty.ZONES))))),
    DEEP((field, chance) -> List.of(with(field, deep(chance.pick(50, 500, 5_000), chance)))),
    MANY(Targets::array, (field, chance) -> List.of(many(field, chance))),
    SHUFFLE(Targets::array, (field, chance) -> List.of(shuffled(field, chance)));

    /** Changes a field or, without a name, an element. */
    @FunctionalInterface
    private interface Change {
        List<Field> apply(Field field, Chance chance);
    }

    /** Kept apart, since constants of an enum cannot reach its static fields. */
    private static final class Values {
        /** Below the size that a body may have, so that the array itself is looked at. */
        static final int LONGEST_ARRAY = 900_000;

        static final List<Doc> EMPTY =
                List.of(
                        new Literal("\"\""),
                        new Literal("\"  \""),
                        new Fields(List.of()),
                        new Elements(List.of()));
    }

    private final BiPredicate<String, Doc> fits;
    private final Change change;

    JsonMutation(Change change) {
        this((_, _) -> true, change);
    }

    JsonMutation(BiPredicate<String, Doc> fits, Change change) {
        this.fits = fits;
        this.change = change;
    }

    /** A document that was changed, and what was done to it. */
    public record Changed(Doc doc, Place place) {}

    /** Changes one place that fits, or any where none does. */
    public Changed apply(Doc doc, Chance chance) {
        var places = doc.places();
        var fitting =
                places.stream().filter(place -> fits.test(place.name(), doc.at(place))).toList();
        if (places.isEmpty()) {
            return new Changed(
                    doc.with(Place.ROOT, root -> other(new Field("", root), chance).value()),
                    Place.ROOT);
        }
        var place = chance.pick(fitting.isEmpty() ? places : fitting);
        return new Changed(doc.edited(place, field -> change.apply(field, chance)), place);
    }

    private static Field with(Field field, Doc value) {
        return new Field(field.name(), value);
    }

    private static String quoted(String content) {
        return '"' + content + '"';
    }

    private static Literal text(String content) {
        return new Literal(quoted(content));
    }

    private static Field other(Field field, Chance chance) {
        var wrapped = List.of(new Field("\"value\"", field.value()));
        return with(
                field,
                switch (field.value()) {
                    case Literal literal when literal.isText() ->
                            chance.pick(
                                    new Literal("17"),
                                    new Literal("true"),
                                    new Fields(wrapped),
                                    new Elements(List.of(literal)));
                    case Literal literal ->
                            chance.pick(
                                    text(literal.text()),
                                    text("x"),
                                    new Literal("false"),
                                    new Elements(List.of(literal, literal)));
                    case Fields fields ->
                            chance.pick(text("x"), new Literal("0"), new Elements(List.of(fields)));
                    case Elements elements ->
                            chance.pick(text("x"), new Literal("0"), new Fields(wrapped), elements);
                });
    }

    private static Field number(Field field, Chance chance) {
        var number = chance.pick(Nasty.NUMBERS);
        return with(field, chance.oneIn(3) ? text(number) : new Literal(number));
    }

    /** Keeps what the text was, so that markers in it stay. */
    private static Field nasty(Field field, Chance chance) {
        var content = field.value() instanceof Literal literal ? literal.content() : "";
        var nasty = chance.pick(Nasty.TEXTS);
        return with(field, text(chance.oneIn(2) ? content + nasty : nasty + content));
    }

    private static Field longText(Field field, Chance chance) {
        var content = field.value() instanceof Literal literal ? literal.content() : "";
        int length = chance.pick(1, 50, 100, 101, 255, 256, 512, 1_023, 1_024, 2_047, 2_048, 5_000);
        return with(field, text(content + chance.pick("7", "x", "ü", "😀", "%").repeat(length)));
    }

    private static Doc deep(int levels, Chance chance) {
        return new Literal(
                chance.oneIn(2)
                        ? "[".repeat(levels) + "]".repeat(levels)
                        : "{\"a\":".repeat(levels) + "1" + "}".repeat(levels));
    }

    private static Field many(Field field, Chance chance) {
        var elements =
                field.value() instanceof Elements(var all) && !all.isEmpty()
                        ? all
                        : List.of(field.value());
        var many = new ArrayList<Doc>();
        int length = elements.getFirst().write().length() + 1;
        int count = Math.min(chance.pick(100, 1_000, 5_000), Values.LONGEST_ARRAY / length + 2);
        for (int index = 0; index < count; index++) {
            many.add(elements.get(index % elements.size()));
        }
        return with(field, new Elements(many));
    }

    private static Field shuffled(Field field, Chance chance) {
        if (!(field.value() instanceof Elements(var elements))) {
            return other(field, chance);
        }
        var shuffled = new ArrayList<>(elements);
        Collections.reverse(shuffled);
        return with(field, new Elements(shuffled));
    }
}
