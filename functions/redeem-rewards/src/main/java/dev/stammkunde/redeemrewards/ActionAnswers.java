package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.community.ActionId;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.community.DoneAction;
import dev.stammkunde.programmes.community.ListActions;
import dev.stammkunde.programmes.community.ReportAction;
import dev.stammkunde.programmes.community.WithdrawAction;
import dev.stammkunde.rewards.http.MemberDoor;

import java.time.Instant;

/** Answers what shops report of what customers did beside buying. */
final class ActionAnswers {

    /** Ids and an address of a page, and some room. */
    private static final int MOST_BYTES = 8_192;

    private static final int MOST_SHOWN = 100;

    private final CommunityNeeds needs;
    private final ReportAction report;
    private final WithdrawAction withdraw;
    private final ListActions list;

    ActionAnswers(CommunityNeeds needs) {
        this.needs = needs;
        this.report = new ReportAction(needs);
        this.withdraw = new WithdrawAction(needs);
        this.list = new ListActions(needs.actions(), needs.ledger());
    }

    AdminAnswer report(AdminInput input) {
        Instant now = input.request().at();
        var asked = ActionInput.read(customer(input), input.body(MOST_BYTES), now);
        return switch (report.report(asked, now)) {
            case ReportAction.Outcome.Decided(DoneAction action, var document, boolean isRepeat) ->
                    shown(isRepeat ? 200 : 201, action, isRepeat);
            case ReportAction.Outcome.UnknownAction() -> ActionProblems.unknownAction();
            case ReportAction.Outcome.UnknownCustomer() -> ActionProblems.unknownCustomer();
            case ReportAction.Outcome.IdUsedOtherwise() -> ActionProblems.usedOtherwise();
            case ReportAction.Outcome.Busy() -> ActionProblems.busy();
        };
    }

    AdminAnswer withdraw(AdminInput input) {
        AccountId customer = customer(input);
        ActionId id = new ActionId(customer.shopId(), input.pathId("actionId"));
        return withdraw.withdraw(id, customer, input.request().at())
                .map(action -> shown(200, action, false))
                .orElseGet(ActionProblems::unknownReport);
    }

    AdminAnswer list(AdminInput input) {
        AccountId customer = customer(input);
        return AdminAnswer.of(
                HttpResponse.json(
                        200,
                        ActionView.write(
                                list.list(customer, MOST_SHOWN),
                                needs.documents().active(customer.shopId()))));
    }

    private static AccountId customer(AdminInput input) {
        return new AccountId(input.shopId(), input.pathId(MemberDoor.CUSTOMER));
    }

    private static AdminAnswer shown(int status, DoneAction action, boolean isRepeat) {
        HttpResponse response = HttpResponse.json(status, ActionView.write(action));
        return new AdminAnswer(
                isRepeat ? response.replayed() : response,
                line ->
                        line.with(LogKey.ENTRY, "action/" + action.report().action())
                                .with(LogKey.OUTCOME, action.state()));
    }
}
