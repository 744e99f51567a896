package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.contests.ContestNeeds;
import dev.stammkunde.programmes.contests.ContestView;
import dev.stammkunde.programmes.contests.EnterContest;
import dev.stammkunde.programmes.contests.EntryOutcome;
import dev.stammkunde.programmes.contests.EntryWay;
import dev.stammkunde.programmes.contests.ShowContests;
import dev.stammkunde.programmes.contests.WithdrawEntry;
import dev.stammkunde.programmes.json.ContestViewJson;
import dev.stammkunde.rewards.http.MemberDoor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers who wants to take part in contests, and who wants to check a draw. */
final class ContestAnswers {

    /** A word, and some room. */
    private static final int MOST_BYTES = 4_096;

    private static final String CONTEST = "contestId";

    private final EnterContest enter;
    private final WithdrawEntry withdraw;
    private final ShowContests show;

    ContestAnswers(ContestNeeds needs) {
        this.enter = new EnterContest(needs);
        this.withdraw = new WithdrawEntry(needs);
        this.show = new ShowContests(needs);
    }

    AdminAnswer list(AdminInput input) {
        return AdminAnswer.of(
                HttpResponse.json(
                        200,
                        ContestViewJson.list(show.show(customer(input), input.request().at()))));
    }

    /**
     * Takes part.
     *
     * @param key what makes a repeat of the request one
     */
    AdminAnswer enter(AdminInput input, String key) {
        Instant now = input.request().at();
        EnterContest.Wish wish =
                new EnterContest.Wish(customer(input), contest(input), way(input), key);
        return answer(enter.enter(wish, now), 201, now);
    }

    AdminAnswer withdraw(AdminInput input) {
        Instant now = input.request().at();
        return answer(
                withdraw.withdraw(
                        customer(input),
                        contest(input),
                        input.request().pathParameter("entryId"),
                        now),
                200,
                now);
    }

    /** All by which anybody can check the draw: nothing of it names a person. */
    AdminAnswer proof(AdminInput input) {
        Optional<ContestView> view =
                show.find(input.shopId(), contest(input), input.request().at());
        return AdminAnswer.of(
                view.map(
                                it ->
                                        HttpResponse.json(
                                                        200,
                                                        ContestViewJson.proof(
                                                                it, show.list(it.run())))
                                                .withHeader("access-control-allow-origin", "*"))
                        .orElseGet(ContestProblems::unknownContest));
    }

    private static AccountId customer(AdminInput input) {
        return new AccountId(input.shopId(), input.pathId(MemberDoor.CUSTOMER));
    }

    private static String contest(AdminInput input) {
        return input.request().pathParameter(CONTEST);
    }

    private static EntryWay way(AdminInput input) {
        Findings findings = Findings.strict();
        JsonField body = input.body(MOST_BYTES);
        findings.object(body, List.of("way"));
        Optional<EntryWay> way = findings.oneOf(body.at("way"), List.of(EntryWay.values()));
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return way.orElseThrow();
    }

    private static AdminAnswer answer(EntryOutcome outcome, int status, Instant now) {
        return switch (outcome) {
            case EntryOutcome.Refused(EntryOutcome.EntryRefusal reason) ->
                    ContestProblems.answer(reason);
            case EntryOutcome.Done(var entry, var contest, var run, boolean isRepeat) -> {
                ContestView view = new ContestView(contest, run, List.of(entry), now);
                HttpResponse response =
                        HttpResponse.json(
                                isRepeat ? 200 : status, ContestViewJson.entry(view, entry));
                yield new AdminAnswer(
                        isRepeat ? response.replayed() : response,
                        line ->
                                line.with(LogKey.ENTRY, "contest/" + contest.id().id())
                                        .with(LogKey.OUTCOME, entry.state()));
            }
        };
    }
}
