package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.contests.ContestText;
import dev.stammkunde.programmes.contests.ContestWindow;
import dev.stammkunde.programmes.contests.EntryTerms;
import dev.stammkunde.programmes.contests.Prize;
import dev.stammkunde.programmes.invitations.GatheringInvitation;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The fields of a contest. */
final class ContestShape {

    private static final int MOST_PRIZES = 20;

    /** As many as one answer tells with all that was drawn before them. */
    private static final int MOST_WINNERS = 200;

    private static final Shape<Instant> MOMENT =
            TimeShapes.moment("a moment such as 2027-03-01T09:00:00+01:00");

    static final Shape<String> LINE =
            TextShapes.line(
                    "one line of 1 to 120 characters, none of them a control character",
                    "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,120}");

    private final FieldsOf<ContestDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required(
                    "name",
                    TextShapes.text(
                                    "one line of 1 to 200 characters",
                                    "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}")
                            .described("For the team alone"),
                    ContestDraft::name);

    private final ShapeField<ContestWindow> window =
            fields.required("window", window(), ContestDraft::window);

    private final ShapeField<ZoneId> zone =
            fields.required(
                    "timeZone",
                    TimeShapes.zone().described("In which customers are told the times"),
                    ContestDraft::zone);

    private final ShapeField<List<Prize>> prizes =
            fields.required(
                    "prizes",
                    ListShape.of(
                                    new ListShape.Size(
                                            "a list of 1 to %d prizes".formatted(MOST_PRIZES),
                                            1,
                                            MOST_PRIZES),
                                    prize())
                            .described("What can be won, the first prize first"),
                    ContestDraft::prizes);

    private final ShapeField<EntryTerms> entry =
            fields.required("entry", EntryTermsShape.of(), ContestDraft::entry);

    private final ShapeField<GatheringInvitation> mayEnter =
            fields.sparse(
                    "mayEnter",
                    InvitationShape.of().described("Who may take part; every customer without"),
                    ContestDraft::mayEnter,
                    GatheringInvitation.OPEN);

    private final ShapeField<Map<Language, ContestText>> texts =
            fields.required("texts", ByLanguageShape.ofAll(text()), ContestDraft::texts);

    private ContestShape() {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.check(
                (given, findings) ->
                        given.find(prizes)
                                .filter(all -> winners(all) > MOST_WINNERS)
                                .ifPresent(
                                        _ ->
                                                findings.limit(
                                                        given.at(prizes),
                                                        "must be of at most %d pieces in all"
                                                                .formatted(MOST_WINNERS))));
    }

    private static int winners(List<Prize> prizes) {
        return prizes.stream().mapToInt(Prize::pieces).sum();
    }

    static ObjectShape<ContestDraft> of() {
        ContestShape declared = new ContestShape();
        return declared.fields.as(declared::draft);
    }

    private static Shape<ContestWindow> window() {
        FieldsOf<ContestWindow> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Instant> from =
                fields.required("from", MOMENT.described("The first moment"), ContestWindow::from);
        ShapeField<Instant> until =
                fields.required(
                        "until",
                        MOMENT.described("The first moment at which it is over"),
                        ContestWindow::until);
        fields.limit(from, until, "must be later than from", Instant::isBefore);
        return fields.as(given -> new ContestWindow(given.get(from), given.get(until)));
    }

    private static Shape<Prize> prize() {
        FieldsOf<Prize> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Integer> pieces =
                fields.usual(
                        "pieces",
                        NumberShapes.integer(1, MOST_WINNERS)
                                .described("How many customers win one"),
                        Prize::pieces,
                        1);
        ShapeField<Map<Language, String>> names =
                fields.required("names", ByLanguageShape.ofAll(LINE), Prize::names);
        return fields.as(given -> new Prize(given.get(pieces), given.get(names)));
    }

    private static Shape<ContestText> text() {
        FieldsOf<ContestText> fields = new FieldsOf<>();
        ShapeField<String> title = fields.required("title", LINE, ContestText::title);
        ShapeField<String> description =
                fields.optional("description", paragraphs(2_000), ContestText::description);
        ShapeField<String> terms =
                fields.required(
                        "terms",
                        paragraphs(10_000).described("The conditions of taking part, whole"),
                        ContestText::terms);
        return fields.as(
                given ->
                        new ContestText(
                                given.get(title), given.orNull(description), given.get(terms)));
    }

    static Shape<String> paragraphs(int most) {
        return TextShapes.text(
                "1 to %d characters, not all of them blank, and no control characters but line"
                                .formatted(most)
                        + " breaks and tabs",
                "(?=[\\s\\S]*\\S)[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]{1," + most + "}");
    }

    private ContestDraft draft(Given given) {
        return new ContestDraft(
                given.get(name),
                given.get(window),
                given.get(zone),
                given.get(prizes),
                given.get(entry),
                given.get(mayEnter),
                given.get(texts));
    }
}
