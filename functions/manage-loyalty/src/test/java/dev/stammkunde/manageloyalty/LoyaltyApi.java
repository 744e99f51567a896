package dev.stammkunde.manageloyalty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.json.ContestJson;
import dev.stammkunde.programmes.json.GatheringJson;
import dev.stammkunde.programmes.json.PartnerAgreementJson;
import dev.stammkunde.programmes.json.PlanJson;
import dev.stammkunde.programmes.membership.HearMembershipOrder;
import dev.stammkunde.programmes.membership.ShowDeclaration;
import dev.stammkunde.programmes.partners.SettleMonths;
import dev.stammkunde.programmes.referral.ReferralReviews;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.programmes.store.DynamoDbTiers;
import dev.stammkunde.programmes.store.SchemeVersions;
import dev.stammkunde.programmes.testing.InMemoryActions;
import dev.stammkunde.programmes.testing.InMemoryChallenges;
import dev.stammkunde.programmes.testing.InMemoryClaims;
import dev.stammkunde.programmes.testing.InMemoryContests;
import dev.stammkunde.programmes.testing.InMemoryDeclarations;
import dev.stammkunde.programmes.testing.InMemoryMemberships;
import dev.stammkunde.programmes.testing.InMemoryPartnerBook;
import dev.stammkunde.programmes.testing.InMemoryReferrals;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.InMemorySignups;
import dev.stammkunde.programmes.testing.InMemoryVips;
import dev.stammkunde.programmes.testing.SampleCommunity;
import dev.stammkunde.programmes.testing.SampleContests;
import dev.stammkunde.programmes.testing.SampleGatherings;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.testing.InMemoryRewards;
import dev.stammkunde.rewards.testing.RewardWorld;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the handler as API Gateway does about programmes of a kind, which lie in memory. */
final class LoyaltyApi {

    static final String SHOP = "kaffeerad";

    /** Of samples, of guides and of the demo. */
    private static final List<String> REWARDS = List.of("free-tea", "free-coffee", "sticker");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Who looks after VIPs in the local runner. */
    private static final String OWNER_IN_DEMO = "8cac409b-9b51-335c-8a7c-7ec697656e80";

    final InMemoryAudit audit = new InMemoryAudit();

    private final Map<String, InMemoryDocuments<DocumentId>> documents = new HashMap<>();
    final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final InMemoryActions actions = new InMemoryActions();
    final InMemoryChallenges challenges = new InMemoryChallenges();
    private final DynamoDbSchemes<ContestDraft> contestDocuments =
            new DynamoDbSchemes<>(documents("contest"), ContestJson.TYPE, "test");
    final InMemoryContests contests = new InMemoryContests(contestDocuments);
    final InMemorySignups signups = new InMemorySignups();
    final InMemoryClaims claims = new InMemoryClaims(new InMemorySchemes<>());

    private final InMemoryRewards rewards = new InMemoryRewards();

    /** What partners' own systems were told. */
    final List<PartnerNews> news = new ArrayList<>();

    final InMemoryPartnerBook partners = new InMemoryPartnerBook(ledger);
    final InMemoryReferrals referrals = new InMemoryReferrals();

    final InMemoryMemberships memberships = new InMemoryMemberships();
    final InMemoryDeclarations declarations = new InMemoryDeclarations();
    final InMemoryVips vips = new InMemoryVips();

    /** Who is of the shop's team now. */
    final Set<String> team = new HashSet<>(Set.of("mia", "ole", OWNER_IN_DEMO));

    /** Of whom the shop has told. */
    final KnownCustomers known = new KnownCustomers();

    private final ManageLoyaltyPorts ports;
    private final DescribedFunction function;
    private final SampleKind kind;

    LoyaltyApi(SampleKind kind) {
        this(kind, CharityApi.ports(new RewardWorld(1)));
    }

    LoyaltyApi(SampleKind kind, CharityPorts charity) {
        this.kind = kind;
        REWARDS.forEach(id -> reward(id, RewardState.ACTIVE));
        this.ports =
                new ManageLoyaltyPorts(
                        type -> documents(type.kind()),
                        claims,
                        new TierPorts(
                                shopId -> new DynamoDbTiers(documents("tiers")).history(shopId),
                                ledger,
                                ledger,
                                _ -> Optional.empty(),
                                _ -> {}),
                        rewards,
                        SampleCommunity.needs(new InMemorySchemes<>(), actions, ledger),
                        challenges,
                        SampleContests.needs(contestDocuments, contests, ledger),
                        SampleGatherings.needs(
                                new DynamoDbSchemes<>(
                                        documents("event"), GatheringJson.TYPE, "test"),
                                signups,
                                ledger),
                        charity,
                        new ReferralReviews(referrals, _ -> {}),
                        new DeclarationPorts(
                                declarations,
                                new ShowDeclaration(
                                        declarations,
                                        _ -> List.of(new CustomerId(SHOP, "7001")),
                                        memberships,
                                        ledger)),
                        new AgreementPorts(
                                new SettleMonths.Needs(
                                        new DynamoDbSchemes<>(
                                                documents("partner"),
                                                PartnerAgreementJson.TYPE,
                                                "test"),
                                        partners,
                                        (_, _) -> ZoneId.of("Europe/Berlin"),
                                        _ -> {}),
                                news::add),
                        MembershipPorts.of(memberships, membershipNeeds(), ledger),
                        new VipPorts(
                                vips,
                                known::find,
                                new VipOwners((_, person) -> team.contains(person)),
                                _ -> {}));
        this.function =
                new DescribedFunction(
                        new ManageLoyaltyHandler(ports), OpenApiDocument.read("loyalty-api.yaml"));
    }

    private HearMembershipOrder.Needs membershipNeeds() {
        HearMembershipOrder.Needs needs =
                SampleMemberships.needs(
                        new DynamoDbSchemes<>(documents("membership-plan"), PlanJson.TYPE, "test"),
                        memberships,
                        ledger);
        return new HearMembershipOrder.Needs(
                needs.plans(),
                new SchemeVersions<>(documents("membership-plan"), PlanJson.TYPE),
                needs.customers(),
                needs.ledger(),
                needs.zones(),
                needs.change());
    }

    /** Sets a reward to a state. */
    void reward(String id, RewardState state) {
        RewardDraft tea = SampleRewards.named("free-tea").draft();
        rewards.put(new Reward(new RewardId(SHOP, id), 1, state, Instant.EPOCH, tea));
    }

    /** Returns the function as it is called. */
    DescribedFunction function() {
        return function;
    }

    static JsonNode parse(String json) throws IOException {
        return MAPPER.readTree(json);
    }

    InMemoryDocuments<DocumentId> documents(String type) {
        return documents.computeIfAbsent(
                type, _ -> new InMemoryDocuments<>(DocumentId::shopId, audit));
    }

    /** Returns the documents of the kind. */
    InMemoryDocuments<DocumentId> documents() {
        return documents(kind.type());
    }

    /** Returns the routes of all kinds, and those about what customers gave. */
    static List<LoyaltyRoute> routes() {
        return new ManageLoyalty(new LoyaltyApi(SampleKind.LADDERS).ports).routes();
    }

    /** Returns the routes of the kind's documents. */
    static Iterable<LoyaltyRoute> routes(SampleKind kind) {
        return new ManageLoyalty(new LoyaltyApi(kind).ports)
                .routes().stream()
                        .filter(route -> (route.key() + '/').contains('/' + kind.segment() + '/'))
                        .filter(route -> !route.key().contains("/payouts"))
                        .filter(route -> !route.key().contains("/members"))
                        .toList();
    }

    /** Returns the routes of all kinds, and those that go by no document. */
    static List<LoyaltyRoute> allRoutes() {
        return new ManageLoyalty(new LoyaltyApi(SampleKind.LADDERS).ports).routes();
    }

    Reply create(String body) {
        return ask("POST", "", body, Map.of());
    }

    Reply replace(String body, int seen) {
        return ask("PUT", "/{id}", body, Map.of("if-match", "\"" + seen + '"'));
    }

    Reply get(String path, String query) {
        return ask("GET", path, "", Map.of("query", query));
    }

    Reply post(String path) {
        return ask("POST", path, "", Map.of());
    }

    Reply ask(String method, String path, String body, Map<String, String> more) {
        String key = method + " /admin/shops/{shopId}/" + kind.segment() + path;
        return ask(key.replace("{id}", '{' + kind.idParameter() + '}'), body, more);
    }

    Reply ask(String key, String body, Map<String, String> more) {
        Request request =
                Request.to(key, Instant.parse(more.getOrDefault("at", "2026-11-29T10:00:00Z")))
                        .path("shopId", SHOP)
                        .query(more.getOrDefault("query", ""))
                        .header("host", "api.example")
                        .by("mia", '[' + more.getOrDefault("group", "marketing") + ']')
                        .body(body);
        if (key.contains('{' + kind.idParameter() + '}')) {
            request.path(kind.idParameter(), more.getOrDefault("id", kind.id()));
        }
        if (key.contains("{planId}") && !kind.idParameter().equals("planId")) {
            request.path("planId", "tea-friends");
        }
        if (key.contains("{month}")) {
            request.path("month", more.getOrDefault("month", "2026-10"));
        }
        if (key.contains("{entryId}")) {
            request.path("entryId", more.getOrDefault("entry", "entry-1"));
        }
        if (key.contains("{dispute}")) {
            request.path("dispute", "1");
        }
        if (key.contains("{customerId}")) {
            request.path("customerId", more.getOrDefault("customerId", "7001"));
        }
        if (key.contains("{declarationId}")) {
            request.path("declarationId", more.getOrDefault("declarationId", "declaration-000001"));
        }
        if (key.contains("{reportId}")) {
            request.path("reportId", more.getOrDefault("report", "photo-1"));
        }
        if (more.containsKey("key")) {
            request.header("idempotency-key", more.get("key"));
        }
        if (more.containsKey("if-match")) {
            request.header("if-match", more.get("if-match"));
        }
        return function.ask(request);
    }
}
