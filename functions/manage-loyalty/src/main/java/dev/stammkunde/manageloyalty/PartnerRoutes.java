package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.json.PartnerStatementJson;
import dev.stammkunde.programmes.partners.DisputeStatement;
import dev.stammkunde.programmes.partners.PartnerStatement;
import dev.stammkunde.programmes.partners.SettleMonths;
import dev.stammkunde.programmes.partners.SettleMonths.Outcome;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Shows what partners are settled by, closes their months, and goes on with disputes. */
final class PartnerRoutes {

    private static final String STATEMENTS =
            " /admin/shops/{shopId}/partners/{partnerId}/statements";
    private static final String ONE = STATEMENTS + "/{month}";

    private final SettleMonths.Needs needs;
    private final TellPartner news;
    private final SettleMonths settle;
    private final DisputeStatement dispute;

    PartnerRoutes(AgreementPorts ports) {
        this.needs = ports.settling();
        this.news = ports.news();
        this.settle = new SettleMonths(needs);
        this.dispute = new DisputeStatement(needs);
    }

    List<LoyaltyRoute> routes() {
        return List.of(
                new LoyaltyRoute(
                        "LIST_PARTNER_STATEMENTS",
                        "GET" + STATEMENTS,
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> list(input)),
                new LoyaltyRoute(
                        "SHOW_PARTNER_STATEMENT",
                        "GET" + ONE,
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> show(input)),
                new LoyaltyRoute(
                        "DOWNLOAD_PARTNER_STATEMENT",
                        "GET" + ONE + "/csv",
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> download(input)),
                new LoyaltyRoute(
                        "CLOSE_PARTNER_STATEMENT",
                        "POST" + ONE + "/close",
                        Set.of(FINANCE),
                        this::close),
                new LoyaltyRoute(
                        "OPEN_PARTNER_DISPUTE",
                        "POST" + ONE + "/disputes",
                        Set.of(MARKETING, FINANCE),
                        (input, acting) -> answer(take(input, PartnerSteps::open, acting))),
                new LoyaltyRoute(
                        "ANSWER_PARTNER_DISPUTE",
                        "POST" + ONE + "/disputes/{dispute}/answer",
                        Set.of(MARKETING, FINANCE),
                        (input, acting) -> goOn(input, PartnerSteps::answer, acting)),
                new LoyaltyRoute(
                        "SETTLE_PARTNER_DISPUTE",
                        "POST" + ONE + "/disputes/{dispute}/settle",
                        Set.of(FINANCE),
                        (input, acting) -> goOn(input, PartnerSteps::settle, acting)));
    }

    private HttpResponse list(AdminInput input) {
        return HttpResponse.json(
                200,
                PartnerStatementJson.list(settle.list(partner(input), input.request().at()), true));
    }

    private HttpResponse show(AdminInput input) {
        return answer(settle.show(partner(input), month(input)));
    }

    private HttpResponse download(AdminInput input) {
        return switch (settle.show(partner(input), month(input))) {
            case Outcome.Done(PartnerStatement statement, boolean _) ->
                    Csv.file(
                            "statement-%s-%s.csv"
                                    .formatted(statement.partner().id(), statement.month()),
                            PartnerStatementJson.csv(statement));
            case Outcome.Refused refused -> HttpResponse.problem(problem(refused));
        };
    }

    /** A month that was closed before is told once more: the first time may have been lost. */
    private HttpResponse close(AdminInput input, Acting acting) {
        Outcome outcome = settle.close(partner(input), month(input), acting);
        if (outcome instanceof Outcome.Done(PartnerStatement statement, boolean _)) {
            StatementNews.ofClose(statement).ifPresent(news::tell);
        }
        return answer(outcome);
    }

    private Outcome take(
            AdminInput input, Function<AdminInput, DisputeStatement.Step> step, Acting acting) {
        DocumentId partner = partner(input);
        return dispute.take(partner, month(input), step.apply(input), acting);
    }

    /** Says something to a dispute, and has the partner told that it was said. */
    private HttpResponse goOn(
            AdminInput input, Function<AdminInput, DisputeStatement.Step> step, Acting acting) {
        Outcome outcome = take(input, step, acting);
        if (outcome instanceof Outcome.Done(PartnerStatement statement, boolean _)) {
            StatementNews.ofDispute(statement, PartnerSteps.number(input)).ifPresent(news::tell);
        }
        return answer(outcome);
    }

    private static HttpResponse answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(PartnerStatement statement, boolean isRepeat) -> {
                HttpResponse response =
                        HttpResponse.json(
                                200,
                                JsonText.object(
                                        json -> PartnerStatementJson.write(json, statement, true)));
                yield isRepeat ? response.replayed() : response;
            }
            case Outcome.Refused refused -> {
                HttpResponse response = HttpResponse.problem(problem(refused));
                yield refused.reason() == Outcome.Refusal.BUSY
                        ? response.withHeader("retry-after", "1")
                        : response;
            }
        };
    }

    private static Problem problem(Outcome.Refused refused) {
        String detail = refused.detail();
        return switch (refused.reason()) {
            case UNKNOWN_PARTNER ->
                    Problem.of(404, "unknown-partner", "There is no such agreement", detail);
            case NOT_CLOSED ->
                    Problem.of(
                            409,
                            "statement-not-closed",
                            "The month is not closed",
                            "Only a statement that is closed can be disputed.");
            case NOT_YET ->
                    Problem.of(
                            409,
                            "statement-not-yet",
                            "The month cannot be closed yet",
                            "It can be closed from %s on.".formatted(detail));
            case NOTHING_TO_SETTLE ->
                    Problem.of(
                            409,
                            "nothing-to-settle",
                            "There is nothing to settle",
                            "The agreement was not in force in %s.".formatted(detail));
            case UNKNOWN_DISPUTE ->
                    Problem.of(404, "unknown-dispute", "There is no such dispute", detail);
            case SETTLED_BEFORE ->
                    Problem.of(
                            409,
                            "dispute-settled",
                            "The dispute is settled",
                            "It stays as it is. Open another one.");
            case TOO_MANY_DISPUTES ->
                    Problem.of(
                            409,
                            "too-many-disputes",
                            "The statement has as many disputes as it may have",
                            "It may have %s.".formatted(detail));
            case OTHER_CURRENCY ->
                    Problem.of(
                            409,
                            "statement-other-currency",
                            "The statement has nothing of this currency",
                            "It has %s.".formatted(detail));
            case BUSY ->
                    Problem.of(
                            503,
                            "busy",
                            "Too many write at the same time",
                            "Nothing has changed. Send the same request again.");
        };
    }

    /** Statements are of an agreement that there is, or was. */
    private DocumentId partner(AdminInput input) {
        String id = input.request().pathParameter("partnerId");
        if (!DocumentId.isValid(id)) {
            throw AdminRefusedException.unknownDocument();
        }
        DocumentId partner = new DocumentId(input.shopId(), id);
        if (needs.agreements().find(partner).isEmpty()) {
            throw AdminRefusedException.unknownDocument();
        }
        return partner;
    }

    private static YearMonth month(AdminInput input) {
        try {
            return YearMonth.parse(input.request().pathParameter("month"));
        } catch (DateTimeParseException _) {
            throw AdminRefusedException.parameter("month", "must be a month such as 2027-03");
        }
    }
}
