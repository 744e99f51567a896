package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.community.ActionDraft;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.gatherings.GatheringDraft;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.limited.ReserveOffer;
import dev.stammkunde.programmes.partners.PartnerAgreement;
import dev.stammkunde.programmes.partners.PartnerNeeds;
import dev.stammkunde.programmes.partners.SettleMonths;
import dev.stammkunde.programmes.partners.ShownNumber;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.testing.InMemoryActions;
import dev.stammkunde.programmes.testing.InMemoryChallenges;
import dev.stammkunde.programmes.testing.InMemoryClaims;
import dev.stammkunde.programmes.testing.InMemoryContests;
import dev.stammkunde.programmes.testing.InMemoryPartnerBook;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.InMemorySignups;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.programmes.testing.SampleCommunity;
import dev.stammkunde.programmes.testing.SampleContests;
import dev.stammkunde.programmes.testing.SampleGatherings;
import dev.stammkunde.rewards.members.FindMember;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.PartPaymentTerms;
import dev.stammkunde.rewards.redeem.RedeemReward;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.rewards.testing.MemberWorld;
import dev.stammkunde.rewards.testing.RewardWorld;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Asks the handler as API Gateway does, and holds every answer against the OpenAPI document. */
final class RedeemApi {

    static final OpenApiDocument DOCUMENT = OpenApiDocument.read("redemptions-api.yaml");
    static final OpenApiDocument LINKS = OpenApiDocument.read("event-links-api.yaml");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final RewardWorld world = new RewardWorld(1_000).with(SampleRewards.fiveEuros());
    final MemberWorld members = new MemberWorld();
    final InMemorySchemes<LimitedOfferDraft> offers = new InMemorySchemes<>();
    final InMemorySchemes<PartnerAgreement> agreements = new InMemorySchemes<>();
    final InMemoryClaims claims = new InMemoryClaims(offers);
    final InMemorySchemes<ActionDraft> actions = new InMemorySchemes<>();
    final InMemorySchemes<ContestDraft> contestDocuments = new InMemorySchemes<>();
    final InMemoryContests contests = new InMemoryContests(contestDocuments);
    final InMemorySchemes<GatheringDraft> events = new InMemorySchemes<>();
    final InMemorySignups signups = new InMemorySignups();
    final InMemoryActions done = new InMemoryActions();
    final InMemorySchemes<ChallengeDraft> challenges = new InMemorySchemes<>();
    final InMemoryChallenges progress = new InMemoryChallenges();
    final Map<String, String> more = new HashMap<>();
    final List<Instant> scheduled = new ArrayList<>();
    Optional<PartPaymentTerms> terms =
            Optional.of(new PartPaymentTerms(10, eur("0.10"), 50, 50, Duration.ofMinutes(30)));
    ScheduleRun runs = (at, _) -> scheduled.add(at);
    String shops = SHOP;
    Instant now = RewardWorld.NOW;

    private final RedeemRewardsHandler handler;

    /** Asks one that keeps everything in memory. */
    RedeemApi() {
        handler = handler(world.redeeming(), world.redemptions);
    }

    /** Asks one that keeps points and redemptions elsewhere. */
    RedeemApi(PointsLedger ledger, DynamoDbRedemptions store) {
        RedeemReward.Needs inMemory = world.redeeming();
        handler =
                handler(
                        new RedeemReward.Needs(
                                ledger,
                                store,
                                store,
                                inMemory.rewards(),
                                inMemory.audience(),
                                inMemory.programmesAsOf(),
                                inMemory.seeds(),
                                inMemory.beforeRetry()),
                        store);
    }

    /** The shop's stamp cards. */
    StampCards cards = StampCards.NONE;

    private RedeemRewardsHandler handler(RedeemReward.Needs redeeming, FindRedemptions find) {
        return new RedeemRewardsHandler(
                new RedeemRewardsPorts(
                        redeeming,
                        world.advancing(),
                        find,
                        _ -> terms,
                        (at, when) -> runs.schedule(at, when),
                        _ -> cards,
                        new ReserveOffer.Needs(
                                offers, claims, redeeming.ledger(), (_, _, _) -> false, _ -> {}),
                        SampleCommunity.needs(actions, done, redeeming.ledger()),
                        SampleChallenges.needs(challenges, progress, redeeming.ledger()),
                        SampleContests.needs(contestDocuments, contests, redeeming.ledger()),
                        SampleGatherings.needs(events, signups, redeeming.ledger()),
                        new EventPagePorts(new SignedLinks(members.keys, ""), members::settings),
                        partners(redeeming.ledger()),
                        members.door()));
    }

    private PartnerPorts partners(PointsLedger ledger) {
        InMemoryPartnerBook book = new InMemoryPartnerBook(ledger);
        return new PartnerPorts(
                new PartnerNeeds(
                        agreements,
                        book,
                        ledger,
                        new ShownNumber(members.numbers, new FindMember(members.findCustomers())),
                        _ -> (_, _) -> Orders.programme(),
                        _ -> {}),
                new SettleMonths.Needs(
                        agreements, book, (_, _) -> Orders.programme().timeZone(), _ -> {}));
    }

    /** An answer whose body is JSON. */
    record Reply(int status, Map<String, String> headers, JsonNode body) {

        /** The last part of a problem's type. */
        String problem() {
            return body.path("type").asText().replace("urn:stammkunde:problem:", "");
        }

        /** What is wrong with which field. */
        String wrong() {
            JsonNode error = body.path("errors").path(0);
            return error.path("field").asText() + " " + error.path("problem").asText();
        }

        String text(String name) {
            return body.path(name).asText();
        }

        boolean isReplay() {
            return headers.containsKey("idempotency-replayed");
        }
    }

    Reply redeem(String key, String rewardId) {
        return ask(
                RedeemRoute.REDEEM,
                Map.of("customerId", CUSTOMER),
                "{\"rewardId\": \"%s\"}".formatted(rewardId),
                key);
    }

    Reply show(String customerId, String id) {
        return ask(
                RedeemRoute.SHOW, Map.of("customerId", customerId, "redemptionId", id), "", null);
    }

    Reply reserve(String key, long points, String payable) {
        return ask(
                RedeemRoute.RESERVE,
                Map.of(),
                """
                {"customerId": "%s", "points": %d, "payable": {"amount": "%s", "currency": "EUR"}}
                """
                        .formatted(CUSTOMER, points, payable),
                key);
    }

    Reply capture(String id, String body) {
        return ask(RedeemRoute.CAPTURE, Map.of("reservationId", id), body, null);
    }

    Reply callOff(String id) {
        return ask(RedeemRoute.VOID, Map.of("reservationId", id), "", null);
    }

    Reply ask(
            RedeemRoute route,
            Map<String, String> pathParameters,
            String body,
            @Nullable String key) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("version", "2.0").put("routeKey", route.key()).put("rawPath", "/");
        event.put("rawQueryString", "");
        ObjectNode parameters = event.putObject("pathParameters").put("shopId", SHOP);
        pathParameters.forEach(parameters::put);
        ObjectNode headers = event.putObject("headers");
        if (key != null) {
            headers.put("idempotency-key", key);
        }
        more.forEach(headers::put);
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "request-1").put("timeEpoch", now.toEpochMilli());
        context.putObject("http").put("method", "POST");
        context.putObject("authorizer").putObject("lambda").put("shops", shops);
        event.put("body", body).put("isBase64Encoded", false);
        Reply reply = send(event.toString());
        DOCUMENT.assertDescribes(
                route.key(),
                reply.status(),
                reply.headers().getOrDefault("content-type", ""),
                reply.body());
        assertThat(reply.headers()).containsEntry("cache-control", "no-store");
        return reply;
    }

    private Reply send(String event) {
        JsonNode answer = answer(event);
        Map<String, String> headers = new HashMap<>();
        answer.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Reply(
                answer.path("statusCode").asInt(), headers, read(answer.path("body").asText()));
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode answer(String event) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    response,
                    FixedContext.unhurried());
            return MAPPER.readTree(response.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page, as who follows a link is shown it. */
    record Page(int status, String html) {}

    /** Follows a link, or presses its button. */
    Page follow(String method, String path, String form) {
        ObjectNode event = MAPPER.createObjectNode();
        String key = method + " /events/{token}";
        event.put("version", "2.0").put("routeKey", key).put("rawPath", path);
        event.put("rawQueryString", "");
        event.putObject("pathParameters").put("token", path.replace("/events/", ""));
        event.putObject("headers").put("content-type", "application/x-www-form-urlencoded");
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "request-1").put("timeEpoch", now.toEpochMilli());
        context.putObject("http").put("method", method);
        event.put("body", form).put("isBase64Encoded", false);
        JsonNode answer = answer(event.toString());
        JsonNode described = Objects.requireNonNull(LINKS.operations().get(key), key);
        assertThat(described.path("responses").properties())
                .extracting(Map.Entry::getKey)
                .contains(answer.path("statusCode").asText());
        assertThat(answer.at("/headers/cache-control").asText()).isEqualTo("no-store");
        return new Page(answer.path("statusCode").asInt(), answer.path("body").asText());
    }
}
