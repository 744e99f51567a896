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
    TIERS(
            "tiers",
            "tiersId",
            "tiers",
            """
            {"id": "tea", "name": "Regulars", "measure": "ORDERS", "currency": "EUR",
             "timeZone": "Europe/Berlin", "window": {"kind": "CALENDAR_YEAR"},
             "tiers": [{"id": "silver", "names": {"en": "Silver"}, "threshold": "2"}]}
            """,
            """
            {"id": "tea", "name": "Regulars by spend", "measure": "SPEND", "currency": "EUR",
             "timeZone": "Europe/Berlin", "window": {"kind": "ROLLING_MONTHS", "months": 12},
             "downgrade": "EARNED", "graceDays": 14, "refunds": "NEXT_EVALUATION",
             "countFrom": "2026-01-01",
             "tiers": [
              {"id": "silver", "names": {"de": "Silber", "en": "Silver"}, "threshold": "100.00",
               "benefits": {"earningFactor": 1.5}},
              {"id": "gold", "names": {"de": "Gold"}, "threshold": "300.00",
               "benefits": {"freeShipping": true, "texts": {"de": ["Ein Geschenk"]}}}]}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"measure\":\"STEPS\"}"),
    STAMP_CARDS(
            "stamp-cards",
            "cardId",
            "stamp-card",
            """
            {"id": "tea", "name": "Tea card", "stampsFor": "ORDER", "needed": 5,
             "rewardId": "free-tea", "timeZone": "Europe/Berlin",
             "texts": {"de": {"title": "Teekarte"}}}
            """,
            """
            {"id": "tea", "name": "Tea card", "goods": {"products": ["T-1"]},
             "minimum": {"amount": "5.00", "currency": "EUR"}, "stampsFor": "PIECE",
             "mostPerOrder": 3, "needed": 10, "validDays": 365, "onFull": "NEW_CARD",
             "refunds": "KEPT", "rewardId": "free-tea", "from": "2026-01-01",
             "until": "2027-12-31", "timeZone": "Europe/Berlin",
             "texts": {"de": {"title": "Teekarte", "description": "Der elfte Tee ist gratis."},
              "en": {"title": "Tea card"}}}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"stampsFor\":\"MOON\"}"),
    OFFERS(
            "offers",
            "offerId",
            "offer",
            """
            {"id": "tea", "name": "Tea year", "sku": "TEA-YEAR", "stock": 10,
             "price": {"amount": "99.00", "currency": "EUR"}, "entitlement": {"what": "tea-year"},
             "window": {"from": "2026-11-01T08:00:00Z", "until": "2026-12-09T08:00:00Z"},
             "texts": {"de": {"title": "Ein Jahr Tee", "entitlement": "Jeden Monat ein Päckchen"}}}
            """,
            """
            {"id": "tea", "name": "Tea year", "sku": "TEA-YEAR", "stock": 20,
             "price": {"amount": "89.00", "currency": "EUR"},
             "entitlement": {"what": "tea-year", "validDays": 365},
             "window": {"from": "2026-11-02T08:00:00Z", "until": "2026-12-09T08:00:00Z",
              "early": {"from": "2026-11-01T08:00:00Z", "audience": {"languages": ["de"]}}},
             "holdMinutes": 30, "piecesShown": "WORDS",
             "afterReturn": {"stockReturns": false, "mayBuyAgain": false},
             "texts": {"de": {"title": "Ein Jahr Tee", "entitlement": "Jeden Monat ein Päckchen"},
              "en": {"title": "A year of tea", "description": "All", "entitlement": "A parcel a month"}}}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"stock\":\"many\"}"),
    ACTIONS(
            "actions",
            "actionId",
            "action",
            """
            {"id": "tea", "name": "Reviews", "kind": "REVIEW", "points": 50,
             "timeZone": "Europe/Berlin",
             "texts": {"de": {"title": "Bewertung"}, "en": {"title": "Review"}}}
            """,
            """
            {"id": "tea", "name": "Photos", "kind": "PHOTO", "points": 20,
             "limits": {"perProduct": 1, "perDay": 2, "total": 10}, "needsModeration": true,
             "needsPurchase": true, "minimumCharacters": 5, "afterRefund": "KEEP",
             "from": "2026-01-01", "until": "2027-12-31", "timeZone": "Europe/Berlin",
             "texts": {"de": {"title": "Foto", "description": "Mit Tasse"},
              "en": {"title": "Photo", "description": "With a cup"}}}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"kind\":\"MOON\"}"),
    CHALLENGES(
            "challenges",
            "challengeId",
            "challenge",
            """
            {"id": "tea", "name": "Three teas",
             "goal": {"kind": "NUMBER", "of": "PIECES", "amount": 3}, "points": 100,
             "from": "2027-05-01", "until": "2027-05-31", "timeZone": "Europe/Berlin",
             "texts": {"de": {"title": "Drei Tees"}, "en": {"title": "Three teas"}}}
            """,
            """
            {"id": "tea", "name": "The first hundred", "goalOf": "EACH",
             "goal": {"kind": "SPEND", "money": {"amount": "50.00", "currency": "EUR"}},
             "goods": {"products": ["TEA-1"], "categories": ["tea"]},
             "minimum": {"amount": "10.00", "currency": "EUR"}, "needsSignUp": true,
             "points": 500, "mostWinners": 100, "holdDays": 30, "showsBoard": true,
             "from": "2027-05-01", "until": "2027-06-30", "timeZone": "Europe/Berlin",
             "texts": {"de": {"title": "Die ersten Hundert", "description": "Für 50 €"},
              "en": {"title": "The first hundred", "description": "For 50 €"}}}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"goalOf\":\"MOON\"}"),
    CONTESTS(
            "contests",
            "contestId",
            "contest",
            """
            {"id": "tea", "name": "Mug", "timeZone": "Europe/Berlin", "entry": {},
             "window": {"from": "2026-11-01T08:00:00Z", "until": "2026-12-09T08:00:00Z"},
             "prizes": [{"names": {"de": "Ein Becher", "en": "A mug"}}],
             "texts": {"de": {"title": "Becher", "terms": "Regeln"},
              "en": {"title": "Mug", "terms": "Rules"}}}
            """,
            """
            {"id": "tea", "name": "Mugs", "timeZone": "Europe/Berlin",
             "window": {"from": "2026-11-02T08:00:00Z", "until": "2026-12-19T08:00:00Z"},
             "prizes": [{"pieces": 2, "names": {"de": "Ein Becher", "en": "A mug"}}],
             "entry": {"ways": ["FREE", "POINTS"], "points": 50, "most": 3},
             "mayEnter": {"fromTier": "silver", "audience": {"languages": ["de"]}},
             "texts": {"de": {"title": "Becher", "description": "Schön", "terms": "Regeln"},
              "en": {"title": "Mug", "description": "Fine", "terms": "Rules"}}}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"entry\":{\"ways\":[\"MOON\"]}}"),
    EVENTS(
            "events",
            "eventId",
            "event",
            """
            {"id": "tea", "name": "Tasting", "timeZone": "Europe/Berlin", "capacity": 2,
             "starts": "2026-12-10T13:00:00Z", "ends": "2026-12-10T15:00:00Z",
             "signUpFrom": "2026-11-01T08:00:00Z", "signUpUntil": "2026-12-10T08:00:00Z",
             "texts": {"de": {"title": "Probe", "place": "Köln"},
              "en": {"title": "Tasting", "place": "Cologne"}}}
            """,
            """
            {"id": "tea", "name": "Tastings", "timeZone": "Europe/Berlin", "capacity": 3,
             "starts": "2026-12-11T13:00:00Z", "ends": "2026-12-11T15:00:00Z",
             "signUpFrom": "2026-11-02T08:00:00Z", "signUpUntil": "2026-12-11T08:00:00Z",
             "invited": {"fromTier": "silver", "audience": {"languages": ["de"]}},
             "action": "came",
             "texts": {"de": {"title": "Probe", "description": "Zwölf Tees", "place": "Köln"},
              "en": {"title": "Tasting", "description": "Twelve teas", "place": "Cologne"}}}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"capacity\":\"many\"}"),
    ORGANISATIONS(
            "organisations",
            "organisationId",
            "organisation",
            """
            {"id": "tea", "name": "Forest",
             "names": {"de": "Wald", "en": "Forest"}, "website": "https://forest.example"}
            """,
            """
            {"id": "tea", "name": "Forest and sea",
             "names": {"de": "Wald und Meer", "en": "Forest and sea"},
             "website": "https://forest.example/about"}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"names\":{\"la\":\"Silva\"}}"),
    REFERRALS(
            "referrals",
            "referralId",
            "referral",
            """
            {"id": "tea", "name": "Tea", "referrerPoints": 500, "friendPoints": 200,
             "minimum": {"amount": "30.00", "currency": "EUR"}}
            """,
            """
            {"id": "tea", "name": "Tea for two", "referrerPoints": 0, "friendPoints": 100,
             "minimum": {"amount": "0.00", "currency": "EUR"}, "holdDays": 0, "friendDays": 7,
             "most": 2, "period": "MONTH", "codeDays": 90, "doubtfulPerDay": 3}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"period\":\"MOON\"}"),
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
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"renewal\":\"YEARLY\"}"),
    PARTNERS(
            "partners",
            "partnerId",
            "partner",
            """
            {"id": "tea", "name": "Tea room", "contact": "Erika Beispiel", "earnRate": 1.5,
             "term": {"from": "2026-03-01"},
             "prices": {"currency": "EUR", "issued": 1.35, "redeemed": 0.925},
             "limits": {"perTransaction": 500, "perDay": 5000, "perCustomerAndDay": 800}}
            """,
            """
            {"id": "tea", "name": "Tea room", "contact": "Erika Beispiel", "earnRate": 2,
             "term": {"from": "2026-03-01", "until": "2026-12-31", "runOffUntil": "2027-02-28"},
             "prices": {"currency": "EUR", "issued": 1.2, "redeemed": 1, "perTransaction": 0.5,
              "monthly": 990},
             "limits": {"perTransaction": 500, "perDay": 5000, "perCustomerAndDay": 800,
              "lateDays": 3},
             "settlementDay": 10}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"term\":\"long\"}"),
    VIP_RULES(
            "vip-rules",
            "ruleId",
            "vip-rules",
            """
            {"id": "tea", "name": "Tea friends", "owner": "mia",
             "anyOf": [{"tier": {"kind": "AT_LEAST", "tier": "gold"}}]}
            """,
            """
            {"id": "tea", "name": "Tea friends", "owner": "ole", "noticeDays": 14,
             "anyOf": [{"tier": {"kind": "ANY_OF", "tiers": ["gold", "platinum"]}},
              {"spentAtLeast": {"amount": "2000.00", "currency": "EUR"}, "boughtWithinDays": 400}]}
            """,
            "{\"id\":\"tea\",\"state\":\"ACTIVE\",\"anyOf\":\"many\"}");

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

    /** The page of {@code docs} that explains it to authors. */
    String guide() {
        return switch (this) {
            case LADDERS -> "ladders";
            case TIERS -> "tiers";
            case STAMP_CARDS -> "stamp-cards";
            case OFFERS -> "offers";
            case ACTIONS -> "community";
            case CHALLENGES -> "challenges";
            case CONTESTS -> "contests";
            case EVENTS -> "gatherings";
            case ORGANISATIONS -> "charity";
            case REFERRALS -> "referral";
            case MEMBERSHIP_PLANS -> "membership";
            case PARTNERS -> "partners";
            case VIP_RULES -> "vip";
        };
    }

    /** The id of all of these. */
    String id() {
        return "tea";
    }

    DocumentId key() {
        return new DocumentId(LoyaltyApi.SHOP, id());
    }
}
