package dev.stammkunde.managecases;

import dev.stammkunde.cases.CaseNote;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.adjust.AdjustmentAsk;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Reads what people say of cases, and finds all that is wrong with it. */
record CaseDraft(
        CaseReason reason,
        @Nullable String customerId,
        @Nullable String orderId,
        @Nullable String note) {

    private static final String VERSION = "version";
    private static final String TEXT = "text";
    private static final String POINTS = "points";
    private static final String REASON = "reason";
    private static final String NOTE_EXPECTED =
            "a text of 1 to %d characters".formatted(CaseNote.LONGEST);
    private static final String ID_EXPECTED = "an id of 1 to %d characters".formatted(Ids.LONGEST);

    /** The words of {@link CaseOutcome}. */
    private enum Word {
        FIXED,
        MADE_GOOD,
        NO_ANSWER
    }

    static CaseDraft read(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of(REASON, "customerId", "orderId", "note"));
        Optional<CaseReason> reason = findings.oneOf(body.at(REASON), List.of(CaseReason.values()));
        Optional<String> customer = id(findings, body, "customerId");
        Optional<String> order = id(findings, body, "orderId");
        Optional<String> note =
                findings.ifGiven(body, "note").flatMap(field -> text(findings, field));
        refuse(findings);
        return new CaseDraft(
                reason.orElseThrow(), customer.orElse(null), order.orElse(null), note.orElse(null));
    }

    /** Reads who is to see to a case; null where nobody is. */
    static @Nullable String owner(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("owner", VERSION));
        Optional<String> owner =
                findings.ifGiven(body, "owner")
                        .flatMap(
                                field ->
                                        findings.value(
                                                field, ID_EXPECTED, JsonField::text, Ids::isId));
        refuse(findings);
        return owner.orElse(null);
    }

    static String note(JsonField body) {
        return text(body, List.of(TEXT, VERSION));
    }

    /** Reads what a customer replied; who brings it in has read no version. */
    static String reply(JsonField body) {
        return text(body, List.of(TEXT));
    }

    private static String text(JsonField body, List<String> fields) {
        Findings findings = Findings.strict();
        findings.object(body, fields);
        Optional<String> text = text(findings, body.at(TEXT));
        refuse(findings);
        return text.orElseThrow();
    }

    /**
     * How a case is to be closed.
     *
     * @param reason why there are points, for the customer; there where there are any
     */
    record Closing(CaseOutcome outcome, @Nullable String reason) {}

    static Closing closing(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("outcome", POINTS, REASON, VERSION));
        Optional<Word> word = findings.oneOf(body.at("outcome"), List.of(Word.values()));
        Optional<Integer> points =
                findings.ifGiven(body, POINTS)
                        .flatMap(
                                field ->
                                        findings.ordinal(
                                                field, 1, CaseOutcome.MadeGood.MOST_POINTS));
        Optional<String> reason = reason(findings, body);
        if (body.has(POINTS) && word.filter(it -> it != Word.MADE_GOOD).isPresent()) {
            findings.add(body.at(POINTS), "is only for the outcome MADE_GOOD");
        }
        refuse(findings);
        CaseOutcome outcome =
                switch (word.orElseThrow()) {
                    case FIXED -> new CaseOutcome.Fixed();
                    case MADE_GOOD -> new CaseOutcome.MadeGood(points.orElse(0));
                    case NO_ANSWER -> new CaseOutcome.NoAnswer();
                };
        return new Closing(outcome, reason.orElse(null));
    }

    /** Points have a reason, which the customer reads; without points there is nothing to read. */
    private static Optional<String> reason(Findings findings, JsonField body) {
        if (body.has(POINTS)) {
            return findings.value(
                    body.at(REASON),
                    AdjustmentAsk.REASON_EXPECTED,
                    JsonField::text,
                    AdjustmentAsk::isReason);
        }
        if (body.has(REASON)) {
            findings.add(body.at(REASON), "is only for points");
        }
        return Optional.empty();
    }

    private static Optional<String> id(Findings findings, JsonField body, String name) {
        return findings.ifGiven(body, name)
                .flatMap(field -> findings.value(field, ID_EXPECTED, JsonField::id, _ -> true));
    }

    private static Optional<String> text(Findings findings, JsonField field) {
        return findings.value(field, NOTE_EXPECTED, JsonField::text, CaseNote::isText);
    }

    private static void refuse(Findings findings) {
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
    }
}
