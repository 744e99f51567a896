package dev.stammkunde.confirmoptin;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends a consent to whom asks where the shop has it from (Art. 15 GDPR): word for word, to the
 * address that it is of and to no other, whatever the customer's is by now.
 *
 * <p>It is a service mail, for who asks has often objected before. The same consent goes out once a
 * day at most, however often support asks for it.
 */
final class CopyConsent {

    static final String ROUTE = "POST /admin/shops/{shopId}/customers/{customerId}/consents/copy";

    private static final Set<AdminGroup> ALLOWED = Set.of(AdminGroup.SUPPORT);
    private static final int MOST_BYTES = 10_000;

    private final CustomersEvidence evidence;
    private final Suppressions suppressions;
    private final OrderMails mails;

    CopyConsent(CustomersEvidence evidence, Suppressions suppressions, OrderMails mails) {
        this.evidence = evidence;
        this.suppressions = suppressions;
        this.mails = mails;
    }

    HttpResponse answer(HttpRequest request) {
        try {
            AdminCaller.in(ALLOWED, request);
            AdminInput input = new AdminInput(request);
            CustomerId customer = new CustomerId(input.shopId(), input.pathId("customerId"));
            OptedIn consent = find(customer, read(input.body(MOST_BYTES)));
            refuseSuppressed(consent.request(), request.at());
            MailOrder order = order(consent, request.at());
            mails.order(List.of(order));
            return HttpResponse.json(
                    202, JsonText.object(json -> json.text("mail", order.key().name())));
        } catch (AdminRefusedException refused) {
            return refused.answer();
        }
    }

    private static String read(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("consent"));
        Optional<String> id =
                findings.value(body.at("consent"), Ids.EXPECTED, JsonField::text, Ids::isId);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return id.orElseThrow();
    }

    private OptedIn find(CustomerId customer, String id) {
        return evidence.of(customer).stream()
                .filter(OptedIn.class::isInstance)
                .map(OptedIn.class::cast)
                .filter(one -> one.id().equals(id) && !one.request().isErased())
                .findFirst()
                .orElseThrow(
                        () ->
                                AdminRefusedException.of(
                                        404,
                                        "unknown-consent",
                                        "There is no such consent",
                                        "The customer has none with this id, or its address was"
                                                + " erased."));
    }

    private void refuseSuppressed(OptInRequest request, Instant now) {
        Optional<SkipReason> obstacle =
                suppressions
                        .suppression(EmailKey.of(request.customer().shopId(), request.address()))
                        .value()
                        .findObstacle(now);
        if (obstacle.isPresent()) {
            throw AdminRefusedException.of(
                    409,
                    "address-suppressed",
                    "No mail goes to this address",
                    obstacle.get() + ": earlier mails to it came back or were reported as spam.");
        }
    }

    /** Its key is that of the proof, which several customers with one address may share. */
    private static MailOrder order(OptedIn consent, Instant now) {
        OptInRequest request = consent.request();
        return new MailOrder.OfService(
                MailKey.of(
                        consent.customer(),
                        ServiceKind.CONSENT_COPY,
                        consent.id() + '/' + now.atOffset(ZoneOffset.UTC).toLocalDate()),
                new ServiceMatter.ConsentCopy(
                        request.text().text(),
                        request.source(),
                        request.requested().at(),
                        consent.confirmed().at()),
                request.address(),
                request.language().code(),
                now);
    }
}
