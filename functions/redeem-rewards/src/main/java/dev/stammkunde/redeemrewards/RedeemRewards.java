package dev.stammkunde.redeemrewards;

import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.AllowedShops;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.rewards.http.MemberDoor;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Answers the requests of shops' servers and customers' browsers that spend points, claim offers,
 * tell of what brings points take part in contests or come to events; and of anybody who checks a
 * draw.
 */
final class RedeemRewards implements HttpEdge.Answering {

    private final RedemptionAnswers redemptions;
    private final ReservationAnswers reservations;
    private final LimitedOfferAnswers offers;
    private final ActionAnswers actions;
    private final ChallengeAnswers challenges;
    private final ContestAnswers contests;
    private final GatheringAnswers events;
    private final EventPages eventPages;
    private final PartnerAnswers partners;
    private final MemberDoor door;
    private final Metrics metrics;

    RedeemRewards(RedeemRewardsPorts ports, Metrics metrics) {
        this.redemptions = new RedemptionAnswers(ports, metrics);
        this.reservations = new ReservationAnswers(ports);
        this.offers = new LimitedOfferAnswers(ports.offers());
        this.actions = new ActionAnswers(ports.community());
        this.challenges = new ChallengeAnswers(ports.challenges());
        this.contests = new ContestAnswers(ports.contests());
        this.eventPages =
                new EventPages(ports.eventPages(), ports.advancing().readers(), ports.events());
        this.events = new GatheringAnswers(ports.events(), eventPages);
        this.partners = new PartnerAnswers(ports.partners());
        this.door = ports.door();
        this.metrics = metrics;
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        Optional<RedeemRoute> route = RedeemRoute.find(request.routeKey());
        AdminAnswer answer = answer(route, request, log);
        answer.more()
                .apply(
                        log.info("answered")
                                .with(LogKey.TOPIC, route.map(Enum::name).orElse("UNKNOWN"))
                                .with(
                                        LogKey.SHOP_ID,
                                        request.pathParameters().getOrDefault("shopId", ""))
                                .with(LogKey.STATUS, answer.response().status()))
                .write();
        return answer.response();
    }

    private AdminAnswer answer(Optional<RedeemRoute> route, HttpRequest request, OutcomeLog log) {
        if (route.filter(RedeemRoute::isOfBrowsers).isEmpty()) {
            return answerAbout(route, request, log);
        }
        AtomicReference<AdminAnswer> answer = new AtomicReference<>();
        HttpResponse response =
                door.open(
                        request,
                        mine -> {
                            answer.set(answerAbout(route, mine, log));
                            return answer.get().response();
                        });
        AdminAnswer given = answer.get();
        return given == null ? AdminAnswer.of(response) : new AdminAnswer(response, given.more());
    }

    private AdminAnswer answerAbout(
            Optional<RedeemRoute> route, HttpRequest request, OutcomeLog log) {
        try {
            RedeemRoute found = route.orElseThrow(AdminRefusedException::unknownRoute);
            AdminInput input = new AdminInput(request);
            if (found.isOfPartners() && !PartnerAnswers.isAllowed(input)) {
                return AdminAnswer.of(PartnerProblems.otherKey());
            }
            if (found.isOfShops() && !AllowedShops.of(request).contain(input.shopId())) {
                return AdminAnswer.of(AllowedShops.otherShop());
            }
            return switch (found) {
                case REDEEM -> redemptions.redeem(input, input.idempotencyKey(), log);
                case MY_REDEEM -> redemptions.redeem(input, RedeemDraft.memberKey(input), log);
                case SHOW, MY_SHOW -> redemptions.show(input, log);
                case MY_LIST -> redemptions.list(input);
                case RESERVE -> reservations.reserve(input, log);
                case CAPTURE -> reservations.capture(input);
                case VOID -> reservations.callOff(input);
                case OFFERS, MY_OFFERS -> offers.list(input);
                case RESERVE_OFFER -> offers.reserve(input, input.idempotencyKey());
                case MY_RESERVE_OFFER -> offers.reserve(input, RedeemDraft.memberKey(input));
                case REPORT_ACTION -> actions.report(input);
                case ACTIONS, MY_ACTIONS -> actions.list(input);
                case WITHDRAW_ACTION -> actions.withdraw(input);
                case CHALLENGES, MY_CHALLENGES -> challenges.list(input);
                case SIGN_UP, MY_SIGN_UP -> challenges.signUp(input);
                case CONTESTS, MY_CONTESTS -> contests.list(input);
                case ENTER_CONTEST -> contests.enter(input, input.idempotencyKey());
                case MY_ENTER_CONTEST -> contests.enter(input, RedeemDraft.memberKey(input));
                case WITHDRAW_ENTRY, MY_WITHDRAW_ENTRY -> contests.withdraw(input);
                case EVENTS -> events.listWithPages(input);
                case MY_EVENTS -> events.list(input);
                case EVENT_PAGE, LOOK_AT_EVENT_PAGE, ANSWER_EVENT ->
                        AdminAnswer.of(ShopPages.answer(request, eventPages.answer(request)));
                case TAKE_SEAT, MY_TAKE_SEAT -> events.signUp(input);
                case GIVE_SEAT_BACK, MY_GIVE_SEAT_BACK -> events.cancel(input);
                case CHECK_CONTEST -> contests.proof(input);
                case BOARD, MY_BOARD -> challenges.board(input);
                case BOARD_NAME, MY_BOARD_NAME -> challenges.name(input);
                case BUY_OFFER -> offers.buy(input);
                case RELEASE_OFFER, MY_RELEASE_OFFER -> offers.release(input);
                case REPORT_DEAL -> partners.report(input);
                case SHOW_DEAL -> partners.show(input);
                case REVERSE_DEAL -> partners.reverse(input);
                case STATEMENTS -> partners.statements(input);
                case STATEMENT -> partners.statement(input);
            };
        } catch (AdminRefusedException refused) {
            return AdminAnswer.of(refused.answer());
        } catch (UnusableDocumentException e) {
            metrics.count("UnusableDocuments", 1);
            log.error("document-unusable").with(e).write();
            return AdminAnswer.of(RedeemProblems.unusable());
        }
    }
}
