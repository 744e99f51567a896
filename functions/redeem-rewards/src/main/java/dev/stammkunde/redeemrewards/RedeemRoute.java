package dev.stammkunde.redeemrewards;

import java.util.Arrays;
import java.util.Optional;

/** The routes of {@code template.yaml} that lead here. */
enum RedeemRoute {
    REDEEM("POST /shops/{shopId}/customers/{customerId}/redemptions"),
    SHOW("GET /shops/{shopId}/customers/{customerId}/redemptions/{redemptionId}"),
    RESERVE("POST /shops/{shopId}/reservations"),
    CAPTURE("POST /shops/{shopId}/reservations/{reservationId}/capture"),
    VOID("POST /shops/{shopId}/reservations/{reservationId}/void"),
    OFFERS("GET /shops/{shopId}/customers/{customerId}/limited-offers"),
    RESERVE_OFFER("POST /shops/{shopId}/customers/{customerId}/limited-offers/{offerId}/reserve"),
    BUY_OFFER("POST /shops/{shopId}/customers/{customerId}/limited-offers/{offerId}/buy"),
    RELEASE_OFFER("POST /shops/{shopId}/customers/{customerId}/limited-offers/{offerId}/release"),
    REPORT_ACTION("POST /shops/{shopId}/customers/{customerId}/actions"),
    ACTIONS("GET /shops/{shopId}/customers/{customerId}/actions"),
    WITHDRAW_ACTION("POST /shops/{shopId}/customers/{customerId}/actions/{actionId}/withdraw"),
    MY_ACTIONS("GET /shops/{shopId}/me/actions"),
    CHALLENGES("GET /shops/{shopId}/customers/{customerId}/challenges"),
    SIGN_UP("POST /shops/{shopId}/customers/{customerId}/challenges/{challengeId}/sign-up"),
    MY_CHALLENGES("GET /shops/{shopId}/me/challenges"),
    MY_SIGN_UP("POST /shops/{shopId}/me/challenges/{challengeId}/sign-up"),
    CONTESTS("GET /shops/{shopId}/customers/{customerId}/contests"),
    ENTER_CONTEST("POST /shops/{shopId}/customers/{customerId}/contests/{contestId}/entries"),
    WITHDRAW_ENTRY(
            "POST /shops/{shopId}/customers/{customerId}/contests/{contestId}/entries/{entryId}/withdraw"),
    MY_CONTESTS("GET /shops/{shopId}/me/contests"),
    MY_ENTER_CONTEST("POST /shops/{shopId}/me/contests/{contestId}/entries"),
    MY_WITHDRAW_ENTRY("POST /shops/{shopId}/me/contests/{contestId}/entries/{entryId}/withdraw"),
    CHECK_CONTEST("GET /shops/{shopId}/contests/{contestId}/draw"),
    EVENTS("GET /shops/{shopId}/customers/{customerId}/events"),
    TAKE_SEAT("POST /shops/{shopId}/customers/{customerId}/events/{eventId}/sign-up"),
    GIVE_SEAT_BACK("POST /shops/{shopId}/customers/{customerId}/events/{eventId}/cancel"),
    MY_EVENTS("GET /shops/{shopId}/me/events"),
    EVENT_PAGE("GET /events/{token}"),
    LOOK_AT_EVENT_PAGE("HEAD /events/{token}"),
    ANSWER_EVENT("POST /events/{token}"),
    MY_TAKE_SEAT("POST /shops/{shopId}/me/events/{eventId}/sign-up"),
    MY_GIVE_SEAT_BACK("POST /shops/{shopId}/me/events/{eventId}/cancel"),
    BOARD("GET /shops/{shopId}/customers/{customerId}/challenges/{challengeId}/board"),
    BOARD_NAME("POST /shops/{shopId}/customers/{customerId}/challenges/{challengeId}/board-name"),
    MY_BOARD("GET /shops/{shopId}/me/challenges/{challengeId}/board"),
    MY_BOARD_NAME("POST /shops/{shopId}/me/challenges/{challengeId}/board-name"),
    REPORT_DEAL("PUT /shops/{shopId}/partners/{partnerId}/transactions/{transactionId}"),
    SHOW_DEAL("GET /shops/{shopId}/partners/{partnerId}/transactions/{transactionId}"),
    REVERSE_DEAL(
            "PUT /shops/{shopId}/partners/{partnerId}/transactions/{transactionId}/reversals/{reversalId}"),
    STATEMENTS("GET /shops/{shopId}/partners/{partnerId}/statements"),
    STATEMENT("GET /shops/{shopId}/partners/{partnerId}/statements/{month}"),
    MY_OFFERS("GET /shops/{shopId}/me/limited-offers"),
    MY_RESERVE_OFFER("POST /shops/{shopId}/me/limited-offers/{offerId}/reserve"),
    MY_RELEASE_OFFER("POST /shops/{shopId}/me/limited-offers/{offerId}/release"),
    MY_REDEEM("POST /shops/{shopId}/me/redemptions"),
    MY_LIST("GET /shops/{shopId}/me/redemptions"),
    MY_SHOW("GET /shops/{shopId}/me/redemptions/{redemptionId}");

    private final String key;

    RedeemRoute(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Whether a customer's browser asks, with a token of its own. */
    boolean isOfBrowsers() {
        return switch (this) {
            case MY_REDEEM,
                    MY_LIST,
                    MY_SHOW,
                    MY_OFFERS,
                    MY_RESERVE_OFFER,
                    MY_RELEASE_OFFER,
                    MY_ACTIONS,
                    MY_CHALLENGES,
                    MY_SIGN_UP,
                    MY_CONTESTS,
                    MY_ENTER_CONTEST,
                    MY_WITHDRAW_ENTRY,
                    MY_BOARD,
                    MY_BOARD_NAME,
                    MY_EVENTS,
                    MY_TAKE_SEAT,
                    MY_GIVE_SEAT_BACK ->
                    true;
            case REDEEM,
                    SHOW,
                    RESERVE,
                    CAPTURE,
                    VOID,
                    OFFERS,
                    RESERVE_OFFER,
                    BUY_OFFER,
                    RELEASE_OFFER,
                    REPORT_ACTION,
                    ACTIONS,
                    WITHDRAW_ACTION,
                    CHALLENGES,
                    SIGN_UP,
                    CONTESTS,
                    ENTER_CONTEST,
                    WITHDRAW_ENTRY,
                    CHECK_CONTEST,
                    EVENTS,
                    TAKE_SEAT,
                    GIVE_SEAT_BACK,
                    EVENT_PAGE,
                    LOOK_AT_EVENT_PAGE,
                    ANSWER_EVENT,
                    BOARD,
                    BOARD_NAME,
                    REPORT_DEAL,
                    SHOW_DEAL,
                    REVERSE_DEAL,
                    STATEMENTS,
                    STATEMENT ->
                    false;
        };
    }

    /** Whether a partner asks, with a key of its own that opens nothing else. */
    boolean isOfPartners() {
        return switch (this) {
            case REPORT_DEAL, SHOW_DEAL, REVERSE_DEAL, STATEMENTS, STATEMENT -> true;
            case REDEEM,
                    SHOW,
                    RESERVE,
                    CAPTURE,
                    VOID,
                    OFFERS,
                    RESERVE_OFFER,
                    BUY_OFFER,
                    RELEASE_OFFER,
                    MY_OFFERS,
                    MY_RESERVE_OFFER,
                    MY_RELEASE_OFFER,
                    MY_REDEEM,
                    MY_LIST,
                    MY_SHOW,
                    REPORT_ACTION,
                    ACTIONS,
                    WITHDRAW_ACTION,
                    MY_ACTIONS,
                    CHALLENGES,
                    SIGN_UP,
                    MY_CHALLENGES,
                    MY_SIGN_UP,
                    CONTESTS,
                    ENTER_CONTEST,
                    WITHDRAW_ENTRY,
                    MY_CONTESTS,
                    MY_ENTER_CONTEST,
                    MY_WITHDRAW_ENTRY,
                    CHECK_CONTEST,
                    BOARD,
                    BOARD_NAME,
                    MY_BOARD,
                    MY_BOARD_NAME,
                    EVENTS,
                    TAKE_SEAT,
                    GIVE_SEAT_BACK,
                    EVENT_PAGE,
                    LOOK_AT_EVENT_PAGE,
                    ANSWER_EVENT,
                    MY_EVENTS,
                    MY_TAKE_SEAT,
                    MY_GIVE_SEAT_BACK ->
                    false;
        };
    }

    /** Whether somebody asks who came by a link, which is signed. */
    boolean isOfLinks() {
        return this == EVENT_PAGE || this == LOOK_AT_EVENT_PAGE || this == ANSWER_EVENT;
    }

    /** Whether a shop's server asks, with a key of the shop; a draw is checked by anybody. */
    boolean isOfShops() {
        return !isOfBrowsers() && !isOfPartners() && !isOfLinks() && this != CHECK_CONTEST;
    }

    static Optional<RedeemRoute> find(String key) {
        return Arrays.stream(values()).filter(route -> route.key.equals(key)).findFirst();
    }
}
