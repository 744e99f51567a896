package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.programmes.ReviewVerdict;

import java.util.List;
import java.util.Optional;

/** Reads what somebody says of what waited for them. */
final class ReadVerdict {

    private static final int MOST_BYTES = 5_000;
    private static final int LONGEST = 500;
    private static final String REASON = "reason";

    private ReadVerdict() {}

    /**
     * Reads it.
     *
     * @throws AdminRefusedException if it is not right, with what is wrong by field
     */
    static ReviewVerdict of(AdminInput input) {
        Findings findings = Findings.strict();
        JsonField body = input.body(MOST_BYTES);
        findings.object(body, List.of("approved", REASON));
        Optional<Boolean> approved = findings.bool(body.at("approved"));
        Optional<String> reason =
                findings.value(
                        body.at(REASON),
                        "a text of 1 to 500 characters",
                        JsonField::text,
                        text -> !text.isBlank() && text.length() <= LONGEST);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return new ReviewVerdict(approved.orElseThrow(), reason.orElseThrow());
    }
}
