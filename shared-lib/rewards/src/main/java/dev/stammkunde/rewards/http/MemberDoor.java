package dev.stammkunde.rewards.http;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.links.LinkReading;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.rewards.members.FindMember;

import java.util.Optional;
import java.util.function.Function;

/**
 * Lets browsers of customers in: with a token for the shop in the path, and from pages of the
 * origins that the shop has named, if from a page at all.
 *
 * <p>Which origins may read an answer is said here and not by API Gateway, since each shop has its
 * own; they are compared letter by letter. A request without an origin comes from no page of
 * another one, and has nothing to be told.
 */
public final class MemberDoor {

    /** The path parameter by which functions know whom a request is about. */
    public static final String CUSTOMER = "customerId";

    private static final String ORIGIN = "origin";
    private static final String PREFIX = "access-control-";

    private final MemberTokens tokens;
    private final ReadMailSettings shops;
    private final FindMember members;

    public MemberDoor(MemberTokens tokens, ReadMailSettings shops, FindMember members) {
        this.tokens = tokens;
        this.shops = shops;
        this.members = members;
    }

    /**
     * Answers a browser.
     *
     * @param answer gets the request as one about the token's customer, or the one into whom they
     *     were merged since
     */
    public HttpResponse open(HttpRequest request, Function<HttpRequest, HttpResponse> answer) {
        Optional<String> origin = request.findHeader(ORIGIN);
        if (origin.isPresent() && !isOfShop(request, origin.get())) {
            return otherOrigin();
        }
        HttpResponse response = answer(request, answer).withHeader("vary", "Origin");
        return origin.map(
                        known ->
                                response.withHeader(PREFIX + "allow-origin", known)
                                        .withHeader(
                                                PREFIX + "expose-headers",
                                                "idempotency-replayed, retry-after"))
                .orElse(response);
    }

    /** Tells a browser what it may send from a page of the shop. */
    public HttpResponse preflight(HttpRequest request, String methods) {
        Optional<String> origin =
                request.findHeader(ORIGIN).filter(asked -> isOfShop(request, asked));
        return origin.map(
                        known ->
                                HttpResponse.empty(204)
                                        .withHeader(PREFIX + "allow-origin", known)
                                        .withHeader(PREFIX + "allow-methods", methods)
                                        .withHeader(
                                                PREFIX + "allow-headers",
                                                "authorization, content-type, idempotency-key")
                                        .withHeader(PREFIX + "max-age", "600")
                                        .withHeader("cache-control", "no-store")
                                        .withHeader("vary", "Origin"))
                .orElseGet(MemberDoor::otherOrigin);
    }

    private boolean isOfShop(HttpRequest request, String origin) {
        String shopId = request.pathParameter("shopId");
        return Ids.isShop(shopId) && shops.settings(shopId).memberOrigins().contains(origin);
    }

    private HttpResponse answer(HttpRequest request, Function<HttpRequest, HttpResponse> answer) {
        return switch (tokens.read(request.findHeader("authorization"), request.at())) {
            case LinkReading.Forged _ -> invalid();
            case LinkReading.Expired _ -> expired();
            case LinkReading.Valid(var link) -> {
                Optional<CustomerId> member =
                        link.customer().shopId().equals(request.pathParameter("shopId"))
                                ? members.find(link.customer())
                                : Optional.empty();
                yield member.map(who -> answer.apply(request.withPath(CUSTOMER, who.id())))
                        .orElseGet(MemberDoor::invalid);
            }
        };
    }

    private static HttpResponse otherOrigin() {
        return HttpResponse.problem(
                        Problem.of(
                                403,
                                "origin-not-allowed",
                                "Pages of this origin may not ask",
                                "The shop's mail settings name the origins of its pages in"
                                        + " memberOrigins. A change takes up to five minutes."))
                .withHeader("vary", "Origin");
    }

    /** The same of each reason, so that nobody learns who was erased. */
    private static HttpResponse invalid() {
        return HttpResponse.problem(
                Problem.of(
                        401,
                        "member-token-invalid",
                        "This is no valid member token",
                        "The shop's server gets one for each of its customers."));
    }

    private static HttpResponse expired() {
        return HttpResponse.problem(
                Problem.of(
                        401,
                        "member-token-expired",
                        "This member token has expired",
                        "Get another from the shop's server, and ask again."));
    }
}
