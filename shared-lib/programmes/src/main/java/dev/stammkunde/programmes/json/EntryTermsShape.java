package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.programmes.contests.EntryTerms;
import dev.stammkunde.programmes.contests.EntryWay;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of how customers take part in a contest. */
final class EntryTermsShape {

    private static final int MOST_POINTS = 1_000_000;
    private static final int MOST_ENTRIES = 100;

    private final FieldsOf<EntryTerms> fields = new FieldsOf<>();

    private final ShapeField<Set<EntryWay>> ways =
            fields.usual(
                    "ways",
                    ListShape.set(
                                    new ListShape.Size("a list of 1 or 2 ways", 1, 2),
                                    WordShapes.oneOf(List.of(EntryWay.values())))
                            .described(
                                    "FREE: for nothing. POINTS: for points, beside FREE alone and"
                                            + " with the same chance."),
                    EntryTerms::ways,
                    Set.of(EntryWay.FREE));

    private final ShapeField<Integer> points =
            fields.optional(
                    "points",
                    NumberShapes.integer(1, MOST_POINTS)
                            .described("Of one entry, where points are a way in"),
                    EntryTerms::points);

    private final ShapeField<Integer> most =
            fields.usual(
                    "most",
                    NumberShapes.integer(1, MOST_ENTRIES)
                            .described("Entries of one customer, whatever their ways"),
                    EntryTerms::most,
                    1);

    private EntryTermsShape() {
        fields.closed();
        fields.check(this::check);
    }

    static ObjectShape<EntryTerms> of() {
        EntryTermsShape declared = new EntryTermsShape();
        return declared.fields.as(
                given ->
                        new EntryTerms(
                                given.get(declared.ways),
                                given.orNull(declared.points),
                                given.get(declared.most)));
    }

    private void check(Given given, Findings findings) {
        Optional<Set<EntryWay>> all = given.find(ways);
        if (all.isEmpty()) {
            return;
        }
        if (!all.get().contains(EntryWay.FREE)) {
            findings.add(
                    given.at(ways),
                    "must have FREE: points have a price, and a chance for a stake is gambling, so"
                            + " each entry can be had for nothing with the same chance");
        }
        boolean isForPoints = all.get().contains(EntryWay.POINTS);
        if (isForPoints != given.find(points).isPresent()) {
            findings.add(
                    given.at(points),
                    isForPoints
                            ? "must say how many points an entry costs"
                            : "must be absent where POINTS is no way in");
        }
    }
}
