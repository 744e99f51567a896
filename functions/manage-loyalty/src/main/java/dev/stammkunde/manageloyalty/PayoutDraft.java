package dev.stammkunde.manageloyalty;

import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.rewards.donations.PayOrganisations.PayoutId;
import dev.stammkunde.rewards.donations.PayOrganisations.Proof;
import dev.stammkunde.rewards.donations.Payout;
import dev.stammkunde.rewards.donations.RecipientId;

import org.joda.money.Money;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is asked about payouts, and finds all that is wrong with it. */
final class PayoutDraft {

    private static final int MOST_BYTES = 4_096;
    private static final Pattern ID = Pattern.compile("([A-Z]{3})-(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");

    private PayoutDraft() {}

    /** A payout that is to be made ready. */
    record Wish(RecipientId recipient, LocalDate until) {}

    /** A payout that was paid. */
    record Payment(Money total, Proof proof) {}

    /** Returns what a payout is called among those of its organisation. */
    static String id(Payout payout) {
        return payout.recipient().currency() + '-' + payout.id();
    }

    static String organisation(AdminInput input) {
        return input.pathId("organisationId");
    }

    /** Finds which payout a path names; nothing where it can name none. */
    static Optional<PayoutId> find(AdminInput input) {
        Matcher id = ID.matcher(input.request().pathParameter("payoutId"));
        return id.matches()
                ? Optional.of(
                        new PayoutId(
                                new RecipientId(input.shopId(), organisation(input), id.group(1)),
                                id.group(2)))
                : Optional.empty();
    }

    static Wish wish(AdminInput input) {
        JsonField body = input.body(MOST_BYTES);
        Findings findings = Findings.strict();
        findings.object(body, List.of("currency", "until"));
        Optional<String> currency =
                findings.text(body.at("currency"), "an ISO 4217 code", CURRENCY);
        Optional<LocalDate> until = day(findings, body.at("until"));
        clean(findings);
        return new Wish(
                new RecipientId(input.shopId(), organisation(input), currency.orElseThrow()),
                until.orElseThrow());
    }

    static Payment payment(AdminInput input) {
        JsonField body = input.body(MOST_BYTES);
        Findings findings = Findings.strict();
        findings.object(body, List.of("total", "reference", "paidOn"));
        Optional<Money> total = MoneyShape.positive().read(body.at("total"), findings);
        Optional<String> reference =
                findings.line(body.at("reference"), "one line of 1 to 200 characters", REFERENCE);
        Optional<LocalDate> on = day(findings, body.at("paidOn"));
        clean(findings);
        return new Payment(
                total.orElseThrow(), new Proof(reference.orElseThrow(), on.orElseThrow()));
    }

    private static Optional<LocalDate> day(Findings findings, JsonField field) {
        return findings.value(field, "a day such as 2026-11-30", PayoutDraft::read, _ -> true);
    }

    private static LocalDate read(JsonField field) {
        try {
            return LocalDate.parse(field.text());
        } catch (DateTimeException _) {
            throw field.invalid("must be a day such as 2026-11-30");
        }
    }

    private static void clean(Findings findings) {
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
    }
}
