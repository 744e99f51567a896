package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AllowedShops;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.programmes.json.PartnerStatementJson;
import dev.stammkunde.programmes.partners.PartnerOutcome;
import dev.stammkunde.programmes.partners.PartnerOutcome.PartnerRefusal;
import dev.stammkunde.programmes.partners.PartnerReversal;
import dev.stammkunde.programmes.partners.PartnerStatement;
import dev.stammkunde.programmes.partners.PartnerTransaction;
import dev.stammkunde.programmes.partners.ReportDeal;
import dev.stammkunde.programmes.partners.ReverseDeal;
import dev.stammkunde.programmes.partners.SettleMonths;
import dev.stammkunde.shop.access.KeyDoor;

import java.util.List;

/**
 * Answers partners: what they report, and what they are settled by. A partner has what it reported
 * itself, and of the customer what can be spent.
 */
final class PartnerAnswers {

    private final PartnerPorts ports;
    private final ReportDeal report;
    private final ReverseDeal reverse;
    private final SettleMonths settle;

    PartnerAnswers(PartnerPorts ports) {
        this.ports = ports;
        this.report = new ReportDeal(ports.booking());
        this.reverse = new ReverseDeal(ports.booking());
        this.settle = new SettleMonths(ports.settling());
    }

    /** Whether the key of a request is one of the partner in its path. */
    static boolean isAllowed(AdminInput input) {
        KeyDoor door = KeyDoor.ofPartner(PartnerDraft.partner(input));
        return AllowedShops.of(input.request()).contain(door.name());
    }

    AdminAnswer report(AdminInput input) {
        return answer(report.report(PartnerDraft.report(input), input.request().at()));
    }

    AdminAnswer reverse(AdminInput input) {
        return answer(reverse.reverse(PartnerDraft.reversal(input), input.request().at()));
    }

    AdminAnswer show(AdminInput input) {
        return ports.booking()
                .book()
                .find(PartnerDraft.transaction(input))
                .map(found -> AdminAnswer.of(HttpResponse.json(200, PartnerDealView.whole(found))))
                .orElseGet(() -> refused(PartnerRefusal.UNKNOWN_TRANSACTION));
    }

    AdminAnswer statements(AdminInput input) {
        List<PartnerStatement> all = settle.list(PartnerDraft.partner(input), input.request().at());
        return AdminAnswer.of(HttpResponse.json(200, PartnerStatementJson.list(all, false)));
    }

    AdminAnswer statement(AdminInput input) {
        return switch (settle.show(PartnerDraft.partner(input), PartnerDraft.month(input))) {
            case SettleMonths.Outcome.Done(var statement, boolean _) ->
                    AdminAnswer.of(
                            HttpResponse.json(
                                    200,
                                    JsonText.object(
                                            json ->
                                                    PartnerStatementJson.write(
                                                            json, statement, false))));
            case SettleMonths.Outcome.Refused _ -> refused(PartnerRefusal.UNKNOWN_PARTNER);
        };
    }

    private static AdminAnswer answer(PartnerOutcome outcome) {
        return switch (outcome) {
            case PartnerOutcome.Refused refused -> refused(refused);
            case PartnerOutcome.Done(
                            PartnerTransaction transaction,
                            PartnerReversal reversal,
                            boolean isReplay) -> {
                String body =
                        reversal == null
                                ? PartnerDealView.purchase(transaction)
                                : PartnerDealView.reversal(transaction, reversal);
                HttpResponse response = HttpResponse.json(isReplay ? 200 : 201, body);
                yield new AdminAnswer(
                        isReplay ? response.replayed() : response,
                        line -> line.with(LogKey.OUTCOME, transaction.deal().kind()));
            }
        };
    }

    private static AdminAnswer refused(PartnerRefusal reason) {
        return refused(new PartnerOutcome.Refused(reason, null));
    }

    private static AdminAnswer refused(PartnerOutcome.Refused refused) {
        return new AdminAnswer(
                PartnerProblems.of(refused), line -> line.with(LogKey.REASON, refused.reason()));
    }
}
