package dev.stammkunde.servememberapi;

import java.util.Arrays;
import java.util.Optional;

/** The routes of {@code template.yaml} that lead here. */
enum MemberRoute {
    POINTS("GET /shops/{shopId}/customers/{customerId}/points"),
    REWARDS("GET /shops/{shopId}/customers/{customerId}/rewards"),
    TIER("GET /shops/{shopId}/customers/{customerId}/tier"),
    CARDS("GET /shops/{shopId}/customers/{customerId}/stamp-cards"),
    MEMBERSHIP("GET /shops/{shopId}/customers/{customerId}/membership"),
    LEDGER("GET /shops/{shopId}/customers/{customerId}/ledger"),
    EXPLANATION("GET /shops/{shopId}/customers/{customerId}/ledger/{entry}/explanation"),
    ORDER_POINTS("GET /shops/{shopId}/orders/{orderId}/points"),
    CUSTOMER("GET /shops/{shopId}/customers/{customerId}"),
    AT_TILL("GET /shops/{shopId}/members/{number}"),
    CART_PRICES("POST /shops/{shopId}/cart-prices"),
    REFERRAL("GET /shops/{shopId}/customers/{customerId}/referral"),
    NAME_CODE("POST /shops/{shopId}/customers/{customerId}/referral"),
    CLICK("POST /shops/{shopId}/referral-clicks"),
    BEHAVIOUR("POST /shops/{shopId}/behaviour"),
    BEHAVIOUR_CONSENT("GET /shops/{shopId}/customers/{customerId}/behaviour-consent"),
    SAY_BEHAVIOUR_CONSENT("POST /shops/{shopId}/customers/{customerId}/behaviour-consent"),
    RECOMMENDATIONS("GET /shops/{shopId}/customers/{customerId}/recommendations"),
    PRODUCT("GET /shops/{shopId}/products/{productId}"),
    KEEP_PRODUCT("PUT /shops/{shopId}/products/{productId}"),
    REMOVE_PRODUCT("DELETE /shops/{shopId}/products/{productId}"),
    FEED("POST /shops/{shopId}/products"),
    STATED("GET /shops/{shopId}/customers/{customerId}/stated"),
    KEEP_STATED("PUT /shops/{shopId}/customers/{customerId}/stated"),
    DELETE_STATED("DELETE /shops/{shopId}/customers/{customerId}/stated"),
    TOKEN("POST /shops/{shopId}/customers/{customerId}/member-token"),

    MY_POINTS("GET /shops/{shopId}/me/points"),
    MY_REWARDS("GET /shops/{shopId}/me/rewards"),
    MY_TIER("GET /shops/{shopId}/me/tier"),
    MY_CARDS("GET /shops/{shopId}/me/stamp-cards"),
    MY_MEMBERSHIP("GET /shops/{shopId}/me/membership"),
    MY_LEDGER("GET /shops/{shopId}/me/ledger"),
    MY_EXPLANATION("GET /shops/{shopId}/me/ledger/{entry}/explanation"),
    MY_RECOMMENDATIONS("GET /shops/{shopId}/me/recommendations"),
    MY_NUMBER("GET /shops/{shopId}/me/number"),
    MY_REFERRAL("GET /shops/{shopId}/me/referral"),
    MY_NAME_CODE("POST /shops/{shopId}/me/referral"),
    MY_BEHAVIOUR("POST /shops/{shopId}/me/behaviour"),
    MY_BEHAVIOUR_CONSENT("GET /shops/{shopId}/me/behaviour-consent"),
    MY_SAY_BEHAVIOUR_CONSENT("POST /shops/{shopId}/me/behaviour-consent"),
    MY_STATED("GET /shops/{shopId}/me/stated"),
    MY_KEEP_STATED("PUT /shops/{shopId}/me/stated"),
    MY_DELETE_STATED("DELETE /shops/{shopId}/me/stated"),
    MY_PREFLIGHT("OPTIONS /shops/{shopId}/me/{any+}"),

    SNIPPET("GET /snippet/stammkunde-member.js"),
    SNIPPET_VERSION("GET /snippet/{version}/stammkunde-member.js"),
    SNIPPET_BEHAVIOUR("GET /snippet/stammkunde-behaviour.js");

    private final String key;

    MemberRoute(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Whether customers' own browsers call it, with a token and not with a key of the shop. */
    boolean isOfBrowsers() {
        return key.contains("/me/");
    }

    static Optional<MemberRoute> find(String key) {
        return Arrays.stream(values()).filter(route -> route.key.equals(key)).findFirst();
    }
}
