package dev.stammkunde.confirmoptin;

import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.consent.AskForOptIn;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.platform.http.AllowedShops;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;

/** Takes opt-ins of forms. The answer tells nobody who is a customer. */
final class RequestOptIn {

    private static final HttpResponse ACCEPTED =
            HttpResponse.json(
                    202, JsonText.object(json -> json.text("status", "CONFIRMATION_REQUESTED")));

    private static final int INVALID = 422;

    private final AskForOptIn ask;
    private final Campaigns campaigns;

    RequestOptIn(AskForOptIn ask, Campaigns campaigns) {
        this.ask = ask;
        this.campaigns = campaigns;
    }

    HttpResponse answer(HttpRequest request) {
        String shopId = request.pathParameter("shopId");
        if (!AllowedShops.of(request).contain(shopId)) {
            return AllowedShops.otherShop();
        }
        if (request.body().length() > OptInJson.MOST_BYTES) {
            return HttpResponse.problem(
                    Problem.of(
                            413,
                            "too-large",
                            "The document is too large",
                            "It may have at most " + OptInJson.MOST_BYTES + " bytes."));
        }
        try {
            OptInRequest asked =
                    OptInJson.read(request, shopId, campaigns.settings(shopId).language());
            return switch (ask.ask(asked)) {
                case AskForOptIn.Outcome.Asked _ -> ACCEPTED;
                case AskForOptIn.Outcome.Suppressed(SkipReason reason) -> suppressed(reason);
            };
        } catch (InvalidFieldException e) {
            return HttpResponse.problem(Problem.of(INVALID, e));
        } catch (NotJsonException e) {
            return HttpResponse.problem(Problem.of(400, e));
        }
    }

    /** The shop's server may know; it says to the visitor that no mail can be sent, and not why. */
    private static HttpResponse suppressed(SkipReason reason) {
        return HttpResponse.problem(
                Problem.of(
                        409,
                        "address-suppressed",
                        "No mail goes to this address",
                        reason
                                + ": earlier mails to it came back or were reported as spam. Nobody"
                                + " was asked. Support can lift this."));
    }
}
