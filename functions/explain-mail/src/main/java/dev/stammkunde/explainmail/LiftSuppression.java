package dev.stammkunde.explainmail;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.ForgetSuppressed;
import dev.stammkunde.mail.MailAddress;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Suppression.Lift;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets mails go again to an address that they came back from, on the word of support.
 *
 * <p>Who, when and why is kept first, with our own suppression; then the mail service's goes. A
 * function that dies in between is asked again: what was lifted before is kept once more. A lift is
 * no consent, and an objection by a complaint stays.
 */
final class LiftSuppression {

    static final GuardedRoute.Only ROUTE =
            new GuardedRoute.Only(
                    "LIFT",
                    "POST /admin/shops/{shopId}/suppressions/lift",
                    Set.of(AdminGroup.SUPPORT));
    private static final int MOST_BYTES = 10_000;
    private static final int LONGEST_REASON = 500;
    private static final int ATTEMPTS = 10;

    private static final String GERMAN =
            "Die Sperrliste von SES gilt für das ganze AWS-Konto in dieser Region, also auch für"
                    + " andere Shops darin.";
    private static final String ENGLISH =
            "The suppression list of SES holds for the whole AWS account in this region, so for"
                    + " other shops in it too.";
    private static final String OTHER_CASE_GERMAN =
            " SES findet eine Adresse nur in der Schreibweise, in der Mails an sie gingen: Kommen"
                    + " Mails weiter zurück, hebe die Sperre für diese Schreibweise auf.";
    private static final String OTHER_CASE_ENGLISH =
            " SES finds an address only as mails to it spelt it: should mails still come back, lift"
                    + " that spelling.";

    private final Suppressions suppressions;
    private final ForgetSuppressed mailService;

    LiftSuppression(Suppressions suppressions, ForgetSuppressed mailService) {
        this.suppressions = suppressions;
        this.mailService = mailService;
    }

    private record Wish(MailAddress address, String reason) {}

    HttpResponse answer(AdminCaller caller, AdminInput input, OutcomeLog log) {
        Acting acting = caller.acting(input.request());
        String shopId = input.shopId();
        Wish wish = read(input.body(MOST_BYTES));
        Lift lift = lift(shopId, wish, acting);
        ForgetSuppressed.Outcome outcome = mailService.forget(wish.address());
        log.info("suppression-lifted")
                .with(LogKey.SHOP_ID, shopId)
                .with(LogKey.REASON, Optional.ofNullable(lift.of()).map(Enum::name).orElse("NONE"))
                .with(LogKey.OUTCOME, outcome)
                .write();
        return HttpResponse.json(200, json(lift, outcome));
    }

    private static Wish read(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("email", "reason"));
        Optional<MailAddress> address =
                findings.value(
                                body.at("email"),
                                "an address that mail can be sent to",
                                JsonField::text,
                                text -> MailAddress.find(text).isPresent())
                        .flatMap(MailAddress::find);
        Optional<String> reason =
                findings.value(
                        body.at("reason"),
                        "a text of 1 to " + LONGEST_REASON + " characters",
                        JsonField::text,
                        text -> !text.isBlank() && text.length() <= LONGEST_REASON);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return new Wish(address.orElseThrow(), reason.orElseThrow().strip());
    }

    private Lift lift(String shopId, Wish wish, Acting acting) {
        Instant now = acting.at();
        EmailKey key = EmailKey.of(shopId, wish.address().toString());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Versioned<Suppression> stored = suppressions.suppression(key);
            Optional<Lift> before = findLiftOf(acting, stored.value());
            if (before.isPresent()) {
                return before.get();
            }
            @Nullable SkipReason obstacle = stored.value().findObstacle(now).orElse(null);
            Lift lift = new Lift(now, acting.person(), wish.reason(), obstacle);
            // The address is there as its hash, and the reason, which may tell of a person, not.
            AuditEntry entry =
                    acting.did(shopId, new Deed("lift", "suppression", key.hash()))
                            .with("obstacle", obstacle, null);
            Suppression next = stored.value().lifted(lift);
            if (suppressions.lift(key, stored, next, entry) == SaveResult.SAVED) {
                return lift;
            }
        }
        throw new IllegalStateException("others changed the same suppression at each attempt");
    }

    /** The same request may come twice. */
    private static Optional<Lift> findLiftOf(Acting acting, Suppression stored) {
        return stored.lifts().stream()
                .filter(lift -> lift.at().equals(acting.at()) && lift.by().equals(acting.person()))
                .findFirst();
    }

    private static String json(Lift lift, ForgetSuppressed.Outcome outcome) {
        return JsonText.object(
                json -> {
                    LiftJson.write(json, lift);
                    json.object(
                            "mailService",
                            o ->
                                    o.text("outcome", outcome.name())
                                            .text("scope", "ACCOUNT_AND_REGION")
                                            .object("explanation", e -> explain(e, outcome)));
                });
    }

    private static void explain(JsonObjectText json, ForgetSuppressed.Outcome outcome) {
        switch (outcome) {
            case REMOVED -> json.text("de", GERMAN).text("en", ENGLISH);
            case NOT_LISTED ->
                    json.text("de", GERMAN + OTHER_CASE_GERMAN)
                            .text("en", ENGLISH + OTHER_CASE_ENGLISH);
        }
    }
}
