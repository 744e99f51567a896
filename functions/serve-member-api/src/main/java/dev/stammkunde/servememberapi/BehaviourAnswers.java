package dev.stammkunde.servememberapi;

import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.FindBehaviour;
import dev.stammkunde.campaigns.behaviour.SayConsent;
import dev.stammkunde.campaigns.behaviour.TakeBehaviour;
import dev.stammkunde.campaigns.behaviour.TakeBehaviour.Told;
import dev.stammkunde.campaigns.behaviour.TakenBehaviour;
import dev.stammkunde.campaigns.json.BehaviourJson;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.IpAddress;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.servememberapi.json.BehaviourAnswerJson;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Answers what is about the behaviour of customers, and whether they agree that it is kept. */
final class BehaviourAnswers {

    /** A wording of ten thousand letters, and room. */
    private static final int MOST_BYTES_OF_CONSENT = 50_000;

    private static final String AGREED = "agreed";
    private static final String VERSION = "version";
    private static final String TEXT = "text";
    private static final String WHERE = "where";
    private static final String AT = "at";
    private static final String IP = "ip";
    private static final int LONGEST_NAME = 200;

    private final FindBehaviour behaviour;
    private final TakeBehaviour take;
    private final SayConsent say;

    BehaviourAnswers(BehaviourPorts ports) {
        this.behaviour = ports.behaviours();
        this.take = new TakeBehaviour(ports.behaviours());
        this.say = new SayConsent(ports.behaviours(), ports.evidence());
    }

    /**
     * Keeps what may be kept, and says of each event what became of it. Nothing of them is logged.
     *
     * @param customer whose browser asks; absent where the shop's server does, which names each
     */
    HttpResponse take(HttpRequest request, String shopId, @Nullable CustomerId customer) {
        Findings findings = Findings.strict();
        JsonField body = new AdminInput(request).body(BehaviourJson.MOST_BYTES);
        Instant now = request.at();
        List<BehaviourJson.Read> read = BehaviourJson.read(body, findings, customer != null, now);
        refuse(findings);
        List<TakenBehaviour> taken =
                take.take(read.stream().map(one -> told(one, shopId, customer)).toList(), now);
        return HttpResponse.json(
                200,
                BehaviourAnswerJson.write(
                        read.stream().map(one -> one.event().id()).toList(), taken));
    }

    private static Told told(
            BehaviourJson.Read read, String shopId, @Nullable CustomerId customer) {
        return new Told(
                customer != null
                        ? customer
                        : new CustomerId(
                                shopId, Objects.requireNonNull(read.customerId(), "customerId")),
                read.event());
    }

    /** Shows whether a customer agrees. */
    HttpResponse show(Optional<CustomerId> member) {
        return member.map(who -> answer(behaviour.behaviourOf(who).consent()))
                .orElseGet(MemberProblems::unknownCustomer);
    }

    /** The customer agrees or takes it back, in their own browser. */
    HttpResponse sayOwn(HttpRequest request, CustomerId customer) {
        String page = request.findHeader("origin").orElse("shop");
        Said said = read(request, List.of(AGREED, VERSION, TEXT), page);
        Contact contact =
                new Contact(
                        request.at(),
                        IpAddress.isOne(request.sourceIp()) ? request.sourceIp() : null,
                        request.findHeader("user-agent").orElse(null));
        return say(customer, said, contact);
    }

    /** The shop's server tells what a customer said there. */
    HttpResponse say(HttpRequest request, Optional<CustomerId> member) {
        Said said = read(request, List.of(AGREED, VERSION, TEXT, WHERE, AT, IP), "");
        return member.map(who -> say(who, said, new Contact(said.at(), said.ip(), null)))
                .orElseGet(MemberProblems::unknownCustomer);
    }

    private HttpResponse say(CustomerId customer, Said said, Contact contact) {
        ConsentText text = said.text();
        return answer(
                text == null
                        ? say.withdraw(customer, said.where(), contact)
                        : say.agree(customer, text, said.where(), contact));
    }

    /**
     * What was said.
     *
     * @param text absent where it was taken back
     */
    private record Said(
            @Nullable ConsentText text, String where, Instant at, @Nullable String ip) {}

    /**
     * Reads what was said.
     *
     * @param page where it was said; empty where the body says it
     */
    private static Said read(HttpRequest request, List<String> known, String page) {
        Findings findings = Findings.strict();
        JsonField body = new AdminInput(request).body(MOST_BYTES_OF_CONSENT);
        findings.object(body, known);
        boolean agrees = findings.bool(body.at(AGREED)).orElse(false);
        Optional<ConsentText> text = agrees ? text(body, findings) : Optional.empty();
        String where =
                page.isEmpty() ? text(findings, body.at(WHERE), LONGEST_NAME).orElse("") : page;
        Optional<Instant> at =
                findings.ifGiven(body, AT)
                        .flatMap(
                                field ->
                                        findings.value(
                                                field,
                                                "a time that is over, such as 2026-03-05T10:15:30Z",
                                                JsonField::instant,
                                                time -> !time.isAfter(request.at())));
        Optional<String> ip =
                findings.ifGiven(body, IP)
                        .flatMap(
                                field ->
                                        findings.value(
                                                field,
                                                "an IP address",
                                                JsonField::text,
                                                IpAddress::isOne));
        refuse(findings);
        return new Said(text.orElse(null), where, at.orElse(request.at()), ip.orElse(null));
    }

    private static Optional<ConsentText> text(JsonField body, Findings findings) {
        Optional<String> version = text(findings, body.at(VERSION), LONGEST_NAME);
        Optional<String> words = text(findings, body.at(TEXT), ConsentText.LONGEST);
        return version.flatMap(name -> words.map(said -> new ConsentText(name, said)));
    }

    private static Optional<String> text(Findings findings, JsonField field, int longest) {
        return findings.value(
                field,
                "a text of 1 to " + longest + " characters",
                JsonField::text,
                text -> !text.isBlank() && text.length() <= longest);
    }

    private static void refuse(Findings findings) {
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
    }

    private static HttpResponse answer(BehaviourConsent consent) {
        return HttpResponse.json(200, BehaviourAnswerJson.write(consent));
    }
}
