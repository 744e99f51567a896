package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.contests.ContestList;
import dev.stammkunde.programmes.contests.ContestNeeds;
import dev.stammkunde.programmes.contests.ContestRun;
import dev.stammkunde.programmes.contests.ContestRunOutcome;
import dev.stammkunde.programmes.contests.ContestRunOutcome.RunRefusal;
import dev.stammkunde.programmes.contests.DeclineReason;
import dev.stammkunde.programmes.contests.Drawn;
import dev.stammkunde.programmes.contests.RunContest;
import dev.stammkunde.programmes.contests.ShowContests;
import dev.stammkunde.programmes.json.ContestViewJson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Lets marketing open, close and draw contests, and the team see how far they are. */
final class ContestRoutes {

    private static final String ONE = " /admin/shops/{shopId}/contests/{contestId}";
    private static final int MOST_BYTES = 5_000;
    private static final String REASON = "reason";

    private final RunContest run;
    private final ShowContests show;
    private final ContestNeeds needs;

    ContestRoutes(ContestNeeds needs) {
        this.needs = needs;
        this.run = new RunContest(needs);
        this.show = new ShowContests(needs);
    }

    Stream<LoyaltyRoute> routes() {
        return Stream.of(
                new LoyaltyRoute(
                        "SHOW_CONTEST_RUN",
                        "GET" + ONE + "/run",
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> show(input)),
                step("OPEN_CONTEST", "/open", run::open),
                step("CLOSE_CONTEST", "/close", run::close),
                step("DRAW_CONTEST", "/draw", run::draw),
                new LoyaltyRoute(
                        "DECLINE_PRIZE",
                        "POST" + ONE + "/winners/{entryId}/decline",
                        Set.of(MARKETING),
                        this::decline));
    }

    private LoyaltyRoute step(
            String name, String path, BiFunction<DocumentId, Acting, ContestRunOutcome> step) {
        return new LoyaltyRoute(
                name,
                "POST" + ONE + path,
                Set.of(MARKETING),
                (input, acting) -> answer(step.apply(contest(input), acting)));
    }

    private HttpResponse show(AdminInput input) {
        DocumentId id = known(input);
        return HttpResponse.json(
                200,
                needs.contests()
                        .find(id)
                        .map(this::json)
                        .orElseGet(() -> JsonText.object(json -> json.text("phase", "NOT_OPEN"))));
    }

    private DocumentId known(AdminInput input) {
        DocumentId id = contest(input);
        if (needs.documents().find(id).isEmpty()) {
            throw AdminRefusedException.unknownDocument();
        }
        return id;
    }

    private HttpResponse decline(AdminInput input, Acting acting) {
        DocumentId contest = known(input);
        Findings findings = Findings.strict();
        JsonField body = input.body(MOST_BYTES);
        findings.object(body, List.of(REASON));
        Optional<DeclineReason> reason =
                findings.oneOf(body.at(REASON), List.of(DeclineReason.values()));
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return answer(
                run.decline(
                        contest,
                        input.request().pathParameter("entryId"),
                        reason.orElseThrow(),
                        acting));
    }

    /** A text that can be no id is the id of no contest. */
    private static DocumentId contest(AdminInput input) {
        String id = input.request().pathParameter("contestId");
        if (!DocumentId.isValid(id)) {
            throw AdminRefusedException.unknownDocument();
        }
        return new DocumentId(input.shopId(), id);
    }

    private HttpResponse answer(ContestRunOutcome outcome) {
        return switch (outcome) {
            case ContestRunOutcome.Done(ContestRun after, boolean isRepeat) -> {
                HttpResponse response = HttpResponse.json(200, json(after));
                yield isRepeat ? response.replayed() : response;
            }
            case ContestRunOutcome.Refused(RunRefusal reason) -> throw refused(reason);
        };
    }

    private String json(ContestRun contest) {
        return JsonText.object(json -> write(json, contest));
    }

    private void write(JsonObjectText json, ContestRun contest) {
        json.text("phase", contest.phase())
                .text("openedAt", contest.openedAt())
                .text("commitment", contest.commitment())
                .number("entered", contest.entered());
        ContestList list = contest.list();
        if (list != null) {
            json.text("closedAt", list.closedAt())
                    .text("listHash", list.hash())
                    .number("listed", list.size());
        }
        List<String> ids = show.list(contest);
        json.text("seed", contest.findRevealedSeed().orElse(null))
                .text("drawnAt", contest.drawnAt())
                .array(
                        "drawn",
                        all ->
                                contest.drawn()
                                        .forEach(
                                                one ->
                                                        all.object(
                                                                o -> drawn(o, contest, ids, one))));
    }

    /** The team has to send prizes, and so is told whose an entry is. */
    private void drawn(JsonObjectText json, ContestRun contest, List<String> ids, Drawn drawn) {
        ContestViewJson.drawn(json, drawn, ids);
        if (!drawn.entry().isEmpty()) {
            json.text(
                    "customerId",
                    show.findHolder(contest.contest(), drawn.entry())
                            .map(AccountId::customerId)
                            .orElse(null));
        }
    }

    private static AdminRefusedException refused(RunRefusal reason) {
        return switch (reason) {
            case UNKNOWN_CONTEST -> AdminRefusedException.unknownDocument();
            case NOT_ACTIVE ->
                    conflict("contest-not-active", "It is paused or archived. Resume it first.");
            case NOT_OPEN -> conflict("contest-not-open", "It was not opened yet.");
            case WINDOW_OVER ->
                    conflict("contest-over", "Its window is over, so that nobody could take part.");
            case WINDOW_OPEN ->
                    conflict(
                            "contest-not-over",
                            "Customers were promised to be able to take part until its window"
                                    + " ends.");
            case NOT_CLOSED ->
                    conflict("contest-not-closed", "Its list is not made. Close it first.");
            case NOT_DRAWN -> conflict("contest-not-drawn", "Its winners are not drawn.");
            case TERMS_CHANGED ->
                    conflict(
                            "contest-terms-changed",
                            "Its terms are not those on which it was opened. Write them back.");
            case NO_WINNER ->
                    conflict("contest-no-winner", "This entry has no prize that it could decline.");
        };
    }

    private static AdminRefusedException conflict(String kind, String detail) {
        return AdminRefusedException.of(
                409, kind, "This cannot be done with the contest now", detail);
    }
}
