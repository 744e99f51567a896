package dev.stammkunde.managesurveys;

import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a request that is no survey; what it has besides them is refused. */
record SurveyInput(JsonField body) {

    static SurveyInput of(AdminInput input, int mostBytes, String... fields) {
        JsonField body = input.body(mostBytes);
        Findings findings = Findings.strict();
        findings.object(body, List.of(fields));
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return new SurveyInput(body);
    }

    /** Finds a field; a wrong one is a refusal. */
    <T> Optional<T> find(String name, Function<JsonField, T> reader) {
        try {
            return body.has(name) ? Optional.of(reader.apply(body.at(name))) : Optional.empty();
        } catch (InvalidFieldException e) {
            throw AdminRefusedException.invalid(e.path(), e.problem());
        }
    }
}
