package dev.stammkunde.confirmoptin;

import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Set;

/** Shows what proves a customer's consents and objections: as JSON, or as a page to be printed. */
final class ShowEvidence {

    private static final Set<AdminGroup> ALLOWED = Set.of(AdminGroup.MARKETING, AdminGroup.SUPPORT);

    private final CustomersEvidence evidence;
    private final ProfileStore profiles;
    private final Campaigns campaigns;

    ShowEvidence(CustomersEvidence evidence, ProfileStore profiles, Campaigns campaigns) {
        this.evidence = evidence;
        this.profiles = profiles;
        this.campaigns = campaigns;
    }

    HttpResponse answer(HttpRequest request) {
        try {
            AdminCaller.in(ALLOWED, request);
            AdminInput input = new AdminInput(request);
            return answer(request, input.pathId("shopId"), input.pathId("customerId"));
        } catch (AdminRefusedException refused) {
            return refused.answer();
        }
    }

    private HttpResponse answer(HttpRequest request, String shopId, String customerId) {
        CustomerId customer = new CustomerId(shopId, customerId);
        List<Evidence> all = evidence.of(customer);
        boolean isPage =
                request.findQuery("format").filter("html"::equals).isPresent()
                        || request.findHeader("accept").orElse("").startsWith("text/html");
        if (!isPage) {
            return HttpResponse.json(200, EvidenceJson.write(shopId, customerId, all));
        }
        MailSettings settings = campaigns.settings(shopId);
        return Pages.of(settings.brand(), Language.DE)
                .evidence(
                        "Nachweise über Einwilligungen und Widersprüche",
                        new EvidenceTexts(settings.zone(), profiles.toldOf(customer).email())
                                .view(shopId, customerId, all))
                .toResponse();
    }
}
