package dev.stammkunde.confirmoptin;

import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.mail.consent.AskForOptIn;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;

import java.util.List;

/** Takes opt-ins of forms. The answer tells nobody who is a customer. */
final class RequestOptIn {

    private static final int ACCEPTED = 202;
    private static final int INVALID = 422;

    private final AskForOptIn ask;
    private final Campaigns campaigns;

    RequestOptIn(AskForOptIn ask, Campaigns campaigns) {
        this.ask = ask;
        this.campaigns = campaigns;
    }

    HttpResponse answer(HttpRequest request) {
        String shopId = request.pathParameter("shopId");
        // The authorizer's answer is kept for all of a key's shops, so it is compared here.
        List<String> shops = List.of(request.authorizer().getOrDefault("shops", "").split(",", -1));
        if (!shops.contains(shopId)) {
            return HttpResponse.problem(
                    Problem.of(
                            403,
                            "shop-not-allowed",
                            "This API key is not for this shop",
                            "The key is valid, but not for the shop in the path."));
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
            ask.ask(OptInJson.read(request, shopId, campaigns.settings(shopId).language()));
        } catch (InvalidFieldException e) {
            return HttpResponse.problem(Problem.of(INVALID, e));
        } catch (NotJsonException e) {
            return HttpResponse.problem(Problem.of(400, e));
        }
        return HttpResponse.json(
                ACCEPTED, JsonText.object(json -> json.text("status", "CONFIRMATION_REQUESTED")));
    }
}
