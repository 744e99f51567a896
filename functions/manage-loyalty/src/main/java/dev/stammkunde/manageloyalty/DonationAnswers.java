package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.KeyedId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.donations.Donations;
import dev.stammkunde.rewards.redeem.CancelDonation;
import dev.stammkunde.rewards.redeem.CancelDonation.Reason;

/** Tells what was given to organisations, and takes donations back. */
final class DonationAnswers {

    private final Donations donations;
    private final CancelDonation cancel;

    DonationAnswers(CharityPorts ports) {
        this.donations = ports.donations();
        this.cancel = new CancelDonation(ports.cancelling());
    }

    HttpResponse list(AdminInput input) {
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.array(
                                        "organisations",
                                        list ->
                                                donations
                                                        .books(input.shopId())
                                                        .forEach(
                                                                book ->
                                                                        list.object(
                                                                                o ->
                                                                                        DonationView
                                                                                                .book(
                                                                                                        o,
                                                                                                        book))))));
    }

    HttpResponse cancel(AdminInput input, Acting acting) {
        String id = input.request().pathParameter("redemptionId");
        if (!KeyedId.isValid(id)) {
            return CharityProblems.answer(Reason.UNKNOWN_DONATION);
        }
        return switch (cancel.cancel(new RedemptionId(input.shopId(), id), acting)) {
            case CancelDonation.Outcome.Refused(Reason reason) -> CharityProblems.answer(reason);
            case CancelDonation.Outcome.Done(var redemption, boolean isReplay) -> {
                HttpResponse answer = HttpResponse.json(200, DonationView.cancelled(redemption));
                yield isReplay ? answer.replayed() : answer;
            }
        };
    }
}
