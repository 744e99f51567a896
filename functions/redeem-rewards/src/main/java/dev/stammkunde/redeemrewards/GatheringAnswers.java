package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.gatherings.CancelSignup;
import dev.stammkunde.programmes.gatherings.GatheringNeeds;
import dev.stammkunde.programmes.gatherings.ShowGatherings;
import dev.stammkunde.programmes.gatherings.SignUp;
import dev.stammkunde.programmes.gatherings.SignupOutcome;
import dev.stammkunde.programmes.json.GatheringViewJson;
import dev.stammkunde.rewards.http.MemberDoor;

import java.time.Instant;

/** Answers who wants to come to events. */
final class GatheringAnswers {

    private final EventPages pages;
    private final SignUp signUp;
    private final CancelSignup cancel;
    private final ShowGatherings show;

    GatheringAnswers(GatheringNeeds needs, EventPages pages) {
        this.pages = pages;
        this.signUp = new SignUp(needs);
        this.cancel = new CancelSignup(needs);
        this.show = new ShowGatherings(needs);
    }

    AdminAnswer list(AdminInput input) {
        return AdminAnswer.of(
                HttpResponse.json(
                        200,
                        GatheringViewJson.list(show.show(customer(input), input.request().at()))));
    }

    /** Lists them for the shop's server, with the pages that it may lead the customer to. */
    AdminAnswer listWithPages(AdminInput input) {
        AccountId customer = customer(input);
        Instant now = input.request().at();
        return AdminAnswer.of(
                HttpResponse.json(
                        200,
                        GatheringViewJson.list(
                                show.show(customer, now), pages.paths(customer, now))));
    }

    AdminAnswer signUp(AdminInput input) {
        Instant now = input.request().at();
        return answer(signUp.signUp(customer(input), event(input), now), 201, now);
    }

    AdminAnswer cancel(AdminInput input) {
        Instant now = input.request().at();
        return answer(cancel.cancel(customer(input), event(input), now), 200, now);
    }

    private static AccountId customer(AdminInput input) {
        return new AccountId(input.shopId(), input.pathId(MemberDoor.CUSTOMER));
    }

    private static String event(AdminInput input) {
        return input.request().pathParameter("eventId");
    }

    private AdminAnswer answer(SignupOutcome outcome, int status, Instant now) {
        return switch (outcome) {
            case SignupOutcome.Refused(SignupOutcome.SignupRefusal reason) ->
                    GatheringProblems.answer(reason);
            case SignupOutcome.Done(var signup, var event, boolean isRepeat) -> {
                HttpResponse response =
                        HttpResponse.json(
                                isRepeat ? 200 : status,
                                GatheringViewJson.one(show.view(event, signup, now)));
                yield new AdminAnswer(
                        isRepeat ? response.replayed() : response,
                        line ->
                                line.with(LogKey.ENTRY, "event/" + event.id().id())
                                        .with(LogKey.OUTCOME, signup.state()));
            }
        };
    }
}
