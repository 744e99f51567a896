package dev.stammkunde.explainmail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.ResendMail;
import dev.stammkunde.mail.ResendOutcome;
import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sends a customer's mail again, on the word of support. */
final class ResendAnswer {

    /** The mail's name has slashes, so it is in the body. */
    static final GuardedRoute.Only ROUTE =
            new GuardedRoute.Only(
                    "RESEND",
                    "POST /admin/shops/{shopId}/customers/{customerId}/mails/resend",
                    Set.of(AdminGroup.SUPPORT));

    private static final int MOST_BYTES = 10_000;
    private static final int LONGEST_NAME = 256;

    private final ResendMail resendMail;

    ResendAnswer(ResendMail resendMail) {
        this.resendMail = resendMail;
    }

    HttpResponse answer(AdminCaller caller, AdminInput input, OutcomeLog log) {
        CustomerId customer = new CustomerId(input.shopId(), input.pathId("customerId"));
        String requestKey = input.idempotencyKey();
        MailKey mail = new MailKey(customer, name(input.body(MOST_BYTES)));
        return switch (resendMail.resend(mail, requestKey, caller.acting(input.request()))) {
            case ResendOutcome.Ordered ordered -> ordered(ordered, log);
            case ResendOutcome.Refused(var obstacle) ->
                    throw new AdminRefusedException(ResendProblems.of(obstacle));
            case ResendOutcome.TooOften(var nextAt) ->
                    throw new AdminRefusedException(
                            ResendProblems.tooOften(nextAt, input.request().at()));
            case ResendOutcome.UnknownMail _ -> throw ResendProblems.unknownMail();
            case ResendOutcome.KeyUsedOtherwise _ -> throw ResendProblems.keyUsedOtherwise();
        };
    }

    private static String name(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("mail"));
        Optional<String> name =
                findings.value(
                        body.at("mail"),
                        "the name of a mail, of 1 to " + LONGEST_NAME + " characters",
                        JsonField::text,
                        text -> !text.isBlank() && text.length() <= LONGEST_NAME);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return name.orElseThrow();
    }

    private static HttpResponse ordered(ResendOutcome.Ordered ordered, OutcomeLog log) {
        MailKey copy = ordered.copy().key();
        log.info("mail-resent")
                .with(LogKey.SHOP_ID, copy.customer().shopId())
                .with(LogKey.ENTRY, copy.name())
                .with(LogKey.OUTCOME, ordered.isReplay() ? "REPLAYED" : "ORDERED")
                .write();
        HttpResponse response =
                HttpResponse.json(
                        202,
                        JsonText.object(
                                json ->
                                        json.text("mail", copy.name())
                                                .text("customerId", copy.customer().id())
                                                .text("orderedAt", ordered.copy().orderedAt())
                                                .text("repeats", ordered.original().name())));
        return ordered.isReplay() ? response.replayed() : response;
    }
}
