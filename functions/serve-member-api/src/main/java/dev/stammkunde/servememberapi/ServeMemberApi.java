package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.AllowedShops;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.explanations.ExplainEntry;
import dev.stammkunde.points.explanations.ExplainOrder;
import dev.stammkunde.points.explanations.Explanation;
import dev.stammkunde.points.explanations.LedgerBehindException;
import dev.stammkunde.points.explanations.ShowLedger;
import dev.stammkunde.points.explanations.ShowPoints;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.rewards.http.MemberDoor;
import dev.stammkunde.rewards.json.CachedPartPayment;
import dev.stammkunde.rewards.members.FindMember;
import dev.stammkunde.rewards.offers.ShowOffers;
import dev.stammkunde.servememberapi.json.ExplanationJson;
import dev.stammkunde.servememberapi.json.LedgerJson;
import dev.stammkunde.servememberapi.json.OrderPointsJson;
import dev.stammkunde.servememberapi.json.PointsJson;
import dev.stammkunde.servememberapi.json.RewardsJson;
import dev.stammkunde.servememberapi.query.ShowRewards;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers the requests of the member API.
 *
 * <p>Whether the caller's key is for the shop in the path is decided here: API Gateway keeps the
 * authorizer's answer for all paths of a key, so the authorizer cannot.
 */
final class ServeMemberApi implements HttpEdge.Answering {

    private final CachedProgrammes programmes;
    private final ShowPoints showPoints;
    private final ShowLedger showLedger;
    private final ExplainEntry explainEntry;
    private final ExplainOrder explainOrder;
    private final ShowRewards showRewards;
    private final ProgrammeAnswers standings;
    private final MemberAnswers members;
    private final FindMember findMember;
    private final ReferralAnswers referrals;
    private final BehaviourAnswers behaviour;
    private final ProductAnswers products;
    private final StatedAnswers stated;
    private final MemberDoor door;
    private final CartAnswers carts;
    private final Snippet snippet = Snippet.load();

    ServeMemberApi(
            LedgerHistory ledger,
            FindCustomer customers,
            CachedProgrammes programmes,
            RewardPorts rewards) {
        this.programmes = programmes;
        this.showPoints = new ShowPoints(ledger);
        this.showLedger = new ShowLedger(ledger);
        this.explainEntry = new ExplainEntry(ledger);
        this.explainOrder = new ExplainOrder(ledger);
        this.showRewards =
                new ShowRewards(
                        ledger,
                        new ShowOffers(
                                new ShowOffers.Needs(
                                        rewards.rewards(),
                                        rewards.counts(),
                                        rewards.audiences(),
                                        rewards.redemptions(),
                                        ledger,
                                        programmes::asOf)),
                        new CachedPartPayment(rewards.payment()),
                        rewards.tiers());
        this.standings = new ProgrammeAnswers(ledger, customers, rewards);
        MemberPorts ports = rewards.members();
        this.findMember = new FindMember(ports.customers());
        this.referrals = new ReferralAnswers(ports.referrals());
        this.behaviour = new BehaviourAnswers(ports.behaviour());
        this.products = new ProductAnswers(ports.catalogue());
        this.stated = new StatedAnswers(ports);
        this.members = new MemberAnswers(ports, findMember);
        this.door = new MemberDoor(ports.tokens(), ports.shops(), findMember);
        this.carts = new CartAnswers(ledger, rewards, programmes);
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        Optional<MemberRoute> route = MemberRoute.find(request.routeKey());
        HttpResponse response =
                route.map(found -> answer(found, request, log))
                        .orElseGet(MemberProblems::unknownRoute);
        log.info("answered")
                .with(LogKey.TOPIC, route.map(Enum::name).orElse("UNKNOWN"))
                .with(LogKey.SHOP_ID, request.pathParameters().getOrDefault("shopId", ""))
                .with(LogKey.STATUS, response.status())
                .write();
        return response;
    }

    private HttpResponse answer(MemberRoute route, HttpRequest request, OutcomeLog log) {
        return switch (route) {
            case MY_PREFLIGHT -> door.preflight(request, methodsOf(request.path()));
            case SNIPPET -> snippet.newest(request);
            case SNIPPET_VERSION -> snippet.ofVersion(request);
            case SNIPPET_BEHAVIOUR -> snippet.behaviour(request);
            default ->
                    route.isOfBrowsers()
                            ? door.open(request, mine -> answerAbout(route, mine, log))
                            : ofShop(route, request, log);
        };
    }

    private HttpResponse ofShop(MemberRoute route, HttpRequest request, OutcomeLog log) {
        return AllowedShops.of(request).contain(request.pathParameter("shopId"))
                ? answerAbout(route, request, log)
                : AllowedShops.otherShop();
    }

    private HttpResponse answerAbout(MemberRoute route, HttpRequest request, OutcomeLog log) {
        Parameters parameters = new Parameters(request);
        Instant now = request.at();
        try {
            return switch (route) {
                case POINTS, MY_POINTS -> points(parameters, now);
                case REWARDS, MY_REWARDS -> rewards(parameters.account(), now, log);
                case TIER, MY_TIER -> standings.tier(parameters.account(), now);
                case CARDS, MY_CARDS -> standings.cards(parameters.account(), now);
                case MEMBERSHIP, MY_MEMBERSHIP -> standings.memberships(parameters.account(), now);
                case LEDGER, MY_LEDGER -> ledger(parameters);
                case EXPLANATION -> explanation(parameters, now, ExplanationJson::write);
                case MY_EXPLANATION -> explanation(parameters, now, ExplanationJson::writeText);
                case ORDER_POINTS -> order(parameters);
                case CUSTOMER -> standings.customer(parameters, now);
                case AT_TILL -> members.atTill(parameters.number(), who -> rewards(who, now, log));
                case CART_PRICES -> carts.price(request);
                case TOKEN -> members.token(parameters.customer(), now);
                case RECOMMENDATIONS, MY_RECOMMENDATIONS ->
                        products.recommendations(
                                parameters.customer(),
                                now,
                                programmes.asOf(now).inForce(parameters.shopId(), now).timeZone());
                case PRODUCT -> products.show(request);
                case KEEP_PRODUCT -> products.keep(request, now);
                case REMOVE_PRODUCT -> products.remove(request, now);
                case FEED -> products.feed(request, now);
                case MY_NUMBER -> members.number(parameters.customer());
                case REFERRAL, MY_REFERRAL ->
                        referrals.show(findMember.find(parameters.customer()), now);
                case NAME_CODE -> referrals.name(parameters.customer(), request, false, now);
                case MY_NAME_CODE -> referrals.name(parameters.customer(), request, true, now);
                case CLICK -> referrals.click(parameters.shopId(), request, now);
                case BEHAVIOUR -> behaviour.take(request, parameters.shopId(), null);
                case MY_BEHAVIOUR ->
                        behaviour.take(request, parameters.shopId(), parameters.customer());
                case BEHAVIOUR_CONSENT, MY_BEHAVIOUR_CONSENT ->
                        behaviour.show(findMember.find(parameters.customer()));
                case SAY_BEHAVIOUR_CONSENT ->
                        behaviour.say(request, findMember.find(parameters.customer()));
                case MY_SAY_BEHAVIOUR_CONSENT -> behaviour.sayOwn(request, parameters.customer());
                case STATED, MY_STATED -> stated.show(parameters.customer());
                case KEEP_STATED, MY_KEEP_STATED -> stated.keep(request, parameters.customer());
                case DELETE_STATED, MY_DELETE_STATED -> stated.delete(parameters.customer(), now);
                case MY_PREFLIGHT, SNIPPET, SNIPPET_VERSION, SNIPPET_BEHAVIOUR ->
                        MemberProblems.unknownRoute();
            };
        } catch (InvalidParameterException e) {
            return MemberProblems.invalidParameter(e);
        } catch (AdminRefusedException refused) {
            return refused.answer();
        } catch (LedgerBehindException _) {
            return MemberProblems.ledgerBehind();
        }
    }

    private HttpResponse points(Parameters parameters, Instant now) {
        AccountId account = parameters.account();
        ShowPoints.Shown shown =
                parameters
                        .asOf(() -> programmes.asOf(now).inForce(account.shopId(), now).timeZone())
                        .map(at -> showPoints.asOf(account, at))
                        .orElseGet(() -> showPoints.now(account, now));
        return HttpResponse.json(200, PointsJson.write(shown.account(), shown.view()));
    }

    private HttpResponse rewards(AccountId account, Instant now, OutcomeLog log) {
        return HttpResponse.json(200, RewardsJson.write(showRewards.now(account, now, log)));
    }

    private HttpResponse ledger(Parameters parameters) {
        ShowLedger.Page page =
                showLedger.page(
                        parameters.account(),
                        parameters.choice(),
                        parameters.before(),
                        parameters.limit());
        String next =
                page.next().isPresent() ? new Cursor(page.next().getAsLong()).toString() : null;
        return HttpResponse.json(200, LedgerJson.write(page, next));
    }

    private HttpResponse explanation(
            Parameters parameters, Instant now, Function<Explanation, String> write) {
        return explainEntry
                .explain(
                        parameters.account(),
                        parameters.choice(),
                        parameters.entry(),
                        programmes.asOf(now))
                .map(explanation -> HttpResponse.json(200, write.apply(explanation)))
                .orElseGet(MemberProblems::unknownEntry);
    }

    private HttpResponse order(Parameters parameters) {
        String shopId = parameters.shopId();
        String orderId = parameters.orderId();
        return explainOrder
                .explain(shopId, orderId)
                .map(order -> HttpResponse.json(200, OrderPointsJson.write(shopId, orderId, order)))
                .orElseGet(MemberProblems::unknownOrder);
    }

    private static String methodsOf(String path) {
        if (path.endsWith("/me/stated")) {
            return "GET, PUT, DELETE";
        }
        return mayBePosted(path) ? "GET, POST" : "GET";
    }

    private static boolean mayBePosted(String path) {
        return path.endsWith("/redemptions")
                || path.endsWith("/me/behaviour")
                || path.endsWith("/me/behaviour-consent")
                || path.endsWith("/referral")
                || Stream.of("limited-offers", "challenges", "contests", "events")
                        .anyMatch(each -> path.contains("/me/" + each + '/'));
    }
}
