package dev.stammkunde.finance.json;

import dev.stammkunde.finance.settings.PostingSettings;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.MapShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.WordShapes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The fields of what postings need of a shop's books. */
final class FinanceSettingsPostingsShape {

    private static final int LEAST_CONSULTANT = 1_001;
    private static final int MOST_CONSULTANT = 9_999_999;
    private static final int MOST_CLIENT = 99_999;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");

    private static final MapShape.Names<String> NAMES =
            new MapShape.Names<>(
                    text -> Optional.of(text).filter(NAME.asMatchPredicate()),
                    Function.identity(),
                    "is no name; one is 1 to 60 letters, digits and . _ - and begins with a letter",
                    NAME.pattern());

    /** Of a ledger account; those of people have one digit more. */
    private static final Shape<String> ACCOUNT =
            TextShapes.meaning("1 to 9 digits", "[0-9]{1,9}", _ -> true);

    private static final Shape<String> KEY =
            TextShapes.meaning("four digits such as 0003", "[0-9]{4}", _ -> true);

    private FinanceSettingsPostingsShape() {}

    static Shape<PostingSettings> of() {
        FieldsOf<PostingSettings> fields = new FieldsOf<>();
        ShapeField<Integer> consultant =
                fields.required(
                        "consultant",
                        NumberShapes.ordinal(LEAST_CONSULTANT, MOST_CONSULTANT)
                                .described("The tax adviser's number at DATEV"),
                        PostingSettings::consultant);
        ShapeField<Integer> client =
                fields.required(
                        "client",
                        NumberShapes.ordinal(1, MOST_CLIENT).described("The shop's number there"),
                        PostingSettings::client);
        ShapeField<Integer> start =
                fields.usual(
                        "fiscalYearStartMonth",
                        NumberShapes.ordinal(1, 12),
                        PostingSettings::fiscalYearStartMonth,
                        1);
        ShapeField<Integer> length =
                fields.usual(
                        "accountLength",
                        NumberShapes.ordinal(4, 8).described("Digits of a ledger account"),
                        PostingSettings::accountLength,
                        4);
        ShapeField<String> chart =
                fields.required(
                        "chart",
                        WordShapes.oneOf(List.of("03", "04"), Function.identity())
                                .described("The standard chart of accounts (SKR)"),
                        PostingSettings::chart);
        ShapeField<String> label =
                fields.usual(
                        "label",
                        TextShapes.line(
                                        "one line of 1 to 30 characters",
                                        "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,30}")
                                .described("What a batch is called in the books"),
                        PostingSettings::label,
                        "Stammkunde");
        ShapeField<Map<String, String>> accounts =
                fields.required(
                        "accounts",
                        MapShape.of("an object of account numbers by name", NAMES, ACCOUNT)
                                .described("By the names in finance.md; none is shipped"),
                        PostingSettings::accounts);
        ShapeField<Map<String, String>> keys =
                fields.usual(
                        "taxKeys",
                        MapShape.of("an object of tax keys by name", NAMES, KEY)
                                .described("By the names in finance.md; none is shipped"),
                        PostingSettings::taxKeys,
                        Map.of());
        fields.check((given, findings) -> fit(given, findings, length, accounts));
        return fields.as(
                given ->
                        new PostingSettings(
                                given.get(consultant),
                                given.get(client),
                                given.get(start),
                                given.get(length),
                                given.get(chart),
                                given.get(label),
                                given.get(accounts),
                                given.get(keys)));
    }

    private static void fit(
            Given given,
            Findings findings,
            ShapeField<Integer> length,
            ShapeField<Map<String, String>> accounts) {
        int most = given.find(length).map(digits -> digits + 1).orElse(Integer.MAX_VALUE);
        given.find(accounts)
                .orElseGet(Map::of)
                .forEach(
                        (name, number) -> {
                            if (number.length() > most) {
                                findings.limit(
                                        given.at(accounts).at(name),
                                        "must have at most one digit more than accountLength");
                            }
                        });
    }
}
