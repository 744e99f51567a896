package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.contests.ContestNeeds;
import dev.stammkunde.programmes.contests.ContestTerms;

import java.util.List;

/** Finds what must not change in a contest that is open. */
record FixedTerms(ContestNeeds needs) {

    private static final String FIXED =
            "must stay as it is: customers take part on these terms since the contest is open";

    List<Finding> find(AdminInput input, ContestDraft draft) {
        String id = input.request().pathParameters().getOrDefault("contestId", "");
        if (!DocumentId.isValid(id)) {
            return List.of();
        }
        DocumentId contest = new DocumentId(input.shopId(), id);
        boolean isSame =
                needs.contests()
                        .find(contest)
                        .map(run -> run.terms().equals(ContestTerms.fingerprint(draft)))
                        .orElse(true);
        return isSame
                ? List.of()
                : needs.documents().find(contest).stream()
                        .flatMap(now -> ContestTerms.changed(now.draft(), draft).stream())
                        .map(field -> new Finding(field, FIXED))
                        .toList();
    }
}
