package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.programmes.referral.GiveReferralCode;
import dev.stammkunde.programmes.referral.NameCode;
import dev.stammkunde.programmes.referral.Referral;
import dev.stammkunde.programmes.referral.ReferralNeeds;
import dev.stammkunde.programmes.referral.ToldOfFriend;
import dev.stammkunde.servememberapi.json.ReferralsJson;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Answers what is about friends whom customers bring. */
final class ReferralAnswers {

    private static final int MOST_BYTES = 5_000;
    private static final String CODE = "code";
    private static final String TEXT_EXPECTED = "a text of 1 to 500 characters";
    private static final int LONGEST = 500;

    private final ReferralNeeds needs;
    private final GiveReferralCode giveCode;
    private final NameCode nameCode;

    ReferralAnswers(ReferralPorts ports) {
        this.needs = ports.needs();
        this.giveCode = new GiveReferralCode(needs, ports.chance());
        this.nameCode = new NameCode(needs);
    }

    /** Shows a customer's code, which is given to who has none, and how far friends have come. */
    HttpResponse show(Optional<CustomerId> member, Instant now) {
        return member.map(
                        who ->
                                giveCode.of(who, now)
                                        .map(given -> ReferralsJson.write(who, given))
                                        .map(json -> HttpResponse.json(200, json))
                                        .orElseGet(MemberProblems::noReferral))
                .orElseGet(MemberProblems::unknownCustomer);
    }

    /** A friend names a code, by the shop's server or by their own browser. */
    HttpResponse name(CustomerId friend, HttpRequest request, boolean isOfBrowser, Instant now) {
        return guarded(
                () -> {
                    Findings findings = Findings.strict();
                    JsonField body = new AdminInput(request).body(MOST_BYTES);
                    findings.object(
                            body,
                            isOfBrowser
                                    ? List.of(CODE)
                                    : List.of(
                                            CODE,
                                            "telephone",
                                            "country",
                                            "address",
                                            "paymentHash"));
                    Optional<String> code = text(findings, body, CODE);
                    ToldOfFriend told =
                            new ToldOfFriend(
                                    text(findings, body, "telephone").orElse(""),
                                    text(findings, body, "country").orElse(""),
                                    text(findings, body, "address").orElse(""),
                                    text(findings, body, "paymentHash").orElse(""));
                    refuse(findings);
                    nameCode.tell(friend, told);
                    return code.map(typed -> answer(nameCode.name(friend, typed, now), now))
                            .orElseGet(() -> HttpResponse.json(200, "{}"));
                });
    }

    private static HttpResponse answer(NameCode.Outcome outcome, Instant now) {
        return switch (outcome) {
            case NameCode.Outcome.Named(Referral referral, boolean isNew) ->
                    HttpResponse.json(isNew ? 201 : 200, ReferralsJson.write(referral, now));
            case NameCode.Outcome.UnknownCode _ -> MemberProblems.unknownReferralCode();
            case NameCode.Outcome.Ended _ -> MemberProblems.endedReferralCode();
            case NameCode.Outcome.NoProgramme _ -> MemberProblems.noReferral();
        };
    }

    /** Counts a click on a link, and tells what a friend is promised. */
    HttpResponse click(String shopId, HttpRequest request, Instant now) {
        return guarded(
                () -> {
                    Findings findings = Findings.strict();
                    JsonField body = new AdminInput(request).body(MOST_BYTES);
                    findings.object(body, List.of(CODE));
                    Optional<String> code =
                            findings.value(
                                    body.at(CODE), TEXT_EXPECTED, JsonField::text, isShort());
                    refuse(findings);
                    return giveCode.click(shopId, code.orElseThrow(), now)
                            .map(terms -> HttpResponse.json(200, ReferralsJson.write(terms)))
                            .orElseGet(MemberProblems::unknownReferralCode);
                });
    }

    private static Optional<String> text(Findings findings, JsonField body, String name) {
        return findings.ifGiven(body, name)
                .flatMap(field -> findings.value(field, TEXT_EXPECTED, JsonField::text, isShort()));
    }

    private static Predicate<String> isShort() {
        return text -> !text.isBlank() && text.length() <= LONGEST;
    }

    private static void refuse(Findings findings) {
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
    }

    private static HttpResponse guarded(Supplier<HttpResponse> answer) {
        try {
            return answer.get();
        } catch (AdminRefusedException refused) {
            return refused.answer();
        }
    }
}
