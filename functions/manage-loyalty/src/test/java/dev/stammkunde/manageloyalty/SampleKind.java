package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.DocumentId;

/** Documents of a kind for tests. A new kind is one more constant, and is tested by that. */
enum SampleKind {
    LADDERS(
            "ladders",
            "ladderId",
            "ladder",
            """
            {"id": "tea", "name": "Tea",
             "basis": {"kind": "PIECES", "steps": [{"from": 10, "percent": 5}]},
             "reading": "ALL_UNITS", "prices": "GROSS"}
            """,
            """
            {"id": "tea", "name": "Tea by value",
             "goods": {"products": ["T-1", "T-2"], "categories": ["Tea"]},
             "basis": {"kind": "TURNOVER", "window": "CALENDAR_YEAR", "steps": [
              {"from": {"amount": "500.00", "currency": "EUR"}, "percent": 2.5},
              {"from": {"amount": "1000.00", "currency": "EUR"}, "percent": 5}]},
             "reading": "MARGINAL", "prices": "GROSS"}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"basis\":{\"kind\":\"MOON\"}}"),
    MEMBERSHIP_PLANS(
            "membership-plans",
            "planId",
            "membership-plan",
            """
            {"id": "tea", "name": "Tea friends", "sku": "TF-12", "months": 12,
             "fee": {"amount": "29.00", "currency": "EUR"}}
            """,
            """
            {"id": "tea", "name": "Tea friends plus", "sku": "TF-24", "months": 24,
             "fee": {"amount": "49.90", "currency": "EUR"}, "trialDays": 14,
             "renewal": "MONTHLY", "noticeDays": 30,
             "benefits": {"freeShipping": true, "extraPointsPercent": 50, "earlyAccessHours": 48}}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"renewal\":\"YEARLY\"}");

    private final String segment;
    private final String idParameter;
    private final String type;
    private final String least;
    private final String whole;
    private final String unusable;

    SampleKind(
            String segment,
            String idParameter,
            String type,
            String least,
            String whole,
            String unusable) {
        this.segment = segment;
        this.idParameter = idParameter;
        this.type = type;
        this.least = least;
        this.whole = whole;
        this.unusable = unusable;
    }

    String segment() {
        return segment;
    }

    String idParameter() {
        return idParameter;
    }

    /** What the audit calls a document. */
    String type() {
        return type;
    }

    /** The least that an author may write. */
    String least() {
        return least;
    }

    /** Another version of the same document, with each field that goes together. */
    String whole() {
        return whole;
    }

    /** One of a later release. */
    String unusable() {
        return unusable;
    }

    /** The id of all of these. */
    String id() {
        return "tea";
    }

    DocumentId key() {
        return new DocumentId(LoyaltyApi.SHOP, id());
    }
}
