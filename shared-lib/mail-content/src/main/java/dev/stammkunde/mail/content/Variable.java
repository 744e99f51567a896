package dev.stammkunde.mail.content;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a template can say of a customer, a gift, an occasion or the shop. */
public enum Variable {
    CUSTOMER_GIVEN_NAME("customer.givenName", Type.NAME),
    CUSTOMER_FAMILY_NAME("customer.familyName", Type.NAME),
    POINTS_AVAILABLE("points.available", Type.NUMBER),
    POINTS_PENDING("points.pending", Type.NUMBER),
    GIFT_POINTS("gift.points", Type.NUMBER),
    GIFT_CODE("gift.code", Type.TEXT),
    GIFT_VALID_UNTIL("gift.validUntil", Type.DATE),
    OCCASION_NAME("occasion.name", Type.TEXT),
    OCCASION_DATE("occasion.date", Type.DATE),
    /** How many days before it the mail comes; 0 on the day and after. */
    OCCASION_DAYS_AHEAD("occasion.daysAhead", Type.NUMBER),
    /** How many days after it the mail comes; 0 on the day and before. */
    OCCASION_DAYS_LATE("occasion.daysLate", Type.NUMBER),
    LAPSE_DAYS("lapse.days", Type.NUMBER),
    LAPSE_STEP("lapse.step", Type.NUMBER),
    LAPSE_LAST_PURCHASE("lapse.lastPurchase", Type.DATE),
    ANNIVERSARY_YEARS("anniversary.years", Type.NUMBER),
    /** What customers know the order by that the mail comes after; so are the next, of it. */
    ORDER_NUMBER("order.number", Type.TEXT),
    ORDER_DATE("order.date", Type.DATE),
    /** How many points it stands for; 0 without any. */
    ORDER_POINTS("order.points", Type.NUMBER),
    /** What there is to read about what was bought. */
    ARTICLE_URL("article.url", Type.URL),
    ARTICLE_TITLE("article.title", Type.TEXT),
    /** How many points are lost after the day that is the next, if they are not spent. */
    EXPIRY_POINTS("expiry.points", Type.NUMBER),
    EXPIRY_LAST_DAY("expiry.lastDay", Type.DATE),
    /** A reward that the reader can have, or for which the next points are missing. */
    REWARD_NAME("reward.name", Type.TEXT),
    REWARD_POINTS_MISSING("reward.pointsMissing", Type.NUMBER),
    /** What the reader's tier is called. */
    TIER_NAME("tier.name", Type.TEXT),
    /** What takes the reader to the next tier, as a sentence. */
    TIER_MISSING("tier.missing", Type.TEXT),
    /** What keeps the reader's tier, as a sentence. */
    TIER_KEEP("tier.keep", Type.TEXT),
    /** The last day of the reader's tier, if nothing more is bought. */
    TIER_LAST_DAY("tier.lastDay", Type.DATE),
    /** The basket that the reader left: up to three of its products. */
    BASKET_NAME_1("basket.first", Type.TEXT),
    BASKET_PICTURE_1("basket.firstPicture", Type.URL),
    BASKET_PRICE_1("basket.firstPrice", Type.MONEY),
    BASKET_NAME_2("basket.second", Type.TEXT),
    BASKET_PICTURE_2("basket.secondPicture", Type.URL),
    BASKET_PRICE_2("basket.secondPrice", Type.MONEY),
    BASKET_NAME_3("basket.third", Type.TEXT),
    BASKET_PICTURE_3("basket.thirdPicture", Type.URL),
    BASKET_PRICE_3("basket.thirdPrice", Type.MONEY),
    /** How many more products are in it; 0 without any. */
    BASKET_MORE("basket.more", Type.NUMBER),
    /** Its page; the shop's own where that is not known. */
    BASKET_URL("basket.url", Type.URL),
    /** The first of three products that are suggested to the reader; so are the next, of it. */
    SUGGESTION1_TITLE("suggestion1.title", Type.TEXT),
    SUGGESTION1_URL("suggestion1.url", Type.URL),
    SUGGESTION1_PRICE("suggestion1.price", Type.MONEY),
    /** Why it is suggested, as a sentence. */
    SUGGESTION1_REASON("suggestion1.reason", Type.TEXT),
    SUGGESTION2_TITLE("suggestion2.title", Type.TEXT),
    SUGGESTION2_URL("suggestion2.url", Type.URL),
    SUGGESTION2_PRICE("suggestion2.price", Type.MONEY),
    SUGGESTION2_REASON("suggestion2.reason", Type.TEXT),
    SUGGESTION3_TITLE("suggestion3.title", Type.TEXT),
    SUGGESTION3_URL("suggestion3.url", Type.URL),
    SUGGESTION3_PRICE("suggestion3.price", Type.MONEY),
    SUGGESTION3_REASON("suggestion3.reason", Type.TEXT),
    SHOP_NAME("shop.name", Type.TEXT),
    SHOP_URL("shop.url", Type.URL),
    SHOP_LOGO_URL("shop.logoUrl", Type.URL),
    SHOP_IMPRINT("shop.imprint", Type.LINES),
    LINKS_UNSUBSCRIBE("links.unsubscribe", Type.URL),
    LINKS_PREFERENCES("links.preferences", Type.URL),
    /** Where an opt-in is confirmed; only the mail that asks for it has one. */
    LINKS_CONFIRM("links.confirm", Type.URL),
    /** Where a survey is answered; a score can be added as its one parameter. */
    LINKS_SURVEY("links.survey", Type.URL),
    SURVEY_TITLE("survey.title", Type.TEXT),
    SURVEY_QUESTION("survey.question", Type.TEXT),
    /** There for a survey whose question is answered with 0 to 10; so are the next, by scale. */
    SURVEY_NPS("survey.nps", Type.FLAG),
    SURVEY_CSAT("survey.csat", Type.FLAG),
    SURVEY_CES("survey.ces", Type.FLAG),
    SURVEY_STARS("survey.stars", Type.FLAG),
    /** There in the mail that asks again. */
    SURVEY_REMINDER("survey.reminder", Type.FLAG),
    DATE_TODAY("date.today", Type.DATE),
    /** What was agreed to; only the mail that copies a consent speaks of it. */
    CONSENT_TEXT("consent.text", Type.LINES),
    CONSENT_SOURCE("consent.source", Type.TEXT),
    /** With time of day and zone, as a proof must be. */
    CONSENT_REQUESTED("consent.requested", Type.TEXT),
    CONSENT_CONFIRMED("consent.confirmed", Type.TEXT),
    /** What the team writes to a customer; only the mail that answers a case speaks of it. */
    CASE_TEXT("case.text", Type.LINES),
    /** Only mails to the team speak of this and the next. */
    CASE_ID("case.id", Type.TEXT),
    CASE_ORDER("case.order", Type.TEXT),
    CASE_DUE("case.due", Type.TEXT),
    /** There when its time is over. */
    CASE_IS_DUE("case.isDue", Type.FLAG),
    CASES_DUE_TODAY("cases.dueToday", Type.NUMBER),
    CASES_OVERDUE("cases.overdue", Type.NUMBER),
    CASES_UNASSIGNED("cases.unassigned", Type.NUMBER),
    /** Only the mail that brings a redeemed code speaks of it and the next. */
    REWARD_TITLE("reward.title", Type.TEXT),
    REWARD_CODE("reward.code", Type.TEXT),
    /** With time of day and zone, since a code ends at an instant. */
    REWARD_ENDS("reward.ends", Type.TEXT),
    /** Only the receipt of a declaration speaks of this and the next two. */
    DECLARATION_TITLE("declaration.title", Type.TEXT),
    DECLARATION_TEXT("declaration.text", Type.LINES),
    /** With time of day and zone: law asks for both. */
    DECLARATION_RECEIVED("declaration.received", Type.TEXT),
    /** Only mails about an event that somebody signed up for speak of this and the next. */
    EVENT_TITLE("event.title", Type.TEXT),
    EVENT_WHEN("event.when", Type.TEXT),
    EVENT_PLACE("event.place", Type.TEXT),
    /** Where a seat is given back. */
    EVENT_URL("event.url", Type.URL),
    /** One of these three is there: what the mail tells. */
    EVENT_SEAT("event.seat", Type.FLAG),
    EVENT_WAITING("event.waiting", Type.FLAG),
    EVENT_SOON("event.soon", Type.FLAG),
    /** Only the mail to who won speaks of this and the next. */
    CONTEST_TITLE("contest.title", Type.TEXT),
    CONTEST_PRIZE("contest.prize", Type.TEXT),
    /** Only mails to finance speak of this and the next: a month by its name and year. */
    FINANCE_MONTH("finance.month", Type.TEXT),
    /** Where the report of the month is, for who signs in. */
    FINANCE_URL("finance.url", Type.URL),
    /** One of these three is there: what became of the month. */
    FINANCE_TIES("finance.ties", Type.FLAG),
    FINANCE_DIFFERS("finance.differs", Type.FLAG),
    FINANCE_CLOSED("finance.closed", Type.FLAG),
    /** One of these two is there where the month has a budget. */
    FINANCE_WITHIN_BUDGET("finance.withinBudget", Type.FLAG),
    FINANCE_OVER_BUDGET("finance.overBudget", Type.FLAG),
    /** Only mails that somebody of the team wants speak of this and the next: the day. */
    TEAM_DAY("team.day", Type.DATE),
    TEAM_ATTENTION("team.attention", Type.LINES),
    TEAM_GOES_OUT("team.goesOut", Type.LINES),
    TEAM_CASES("team.cases", Type.LINES),
    TEAM_FINANCE("team.finance", Type.LINES),
    TEAM_TITLE("team.title", Type.TEXT),
    TEAM_TEXT("team.text", Type.LINES),
    TEAM_STEP("team.step", Type.TEXT),
    /** Where it stands in the console, for who signs in. */
    TEAM_URL("team.url", Type.URL),
    /** Where one says in the console which of these mails one wants. */
    TEAM_WISHES_URL("team.wishesUrl", Type.URL),
    /**
     * There when the mail goes out as advertising to an existing customer (§ 7 (3) UWG) rather than
     * by consent. Only for the shipped footer.
     */
    BASIS_EXISTING_CUSTOMER("basis.existingCustomer", Type.FLAG),
    /**
     * There when opens and clicks are recorded; then the reader's own links say that theirs are
     * not.
     */
    MAIL_TRACKED("mail.tracked", Type.FLAG);

    /** What a value is, which decides how it is written and where it may stand. */
    enum Type {
        TEXT,
        /** Of a person, as anybody may have typed it into a form. */
        NAME,
        /** Text in which line breaks count. */
        LINES,
        NUMBER,
        DATE,
        MONEY,
        /** Starts with http, https or mailto. */
        URL,
        /** Can only be asked for. */
        FLAG
    }

    /** Only the mail of a survey speaks of it. */
    static final Set<Variable> OF_SURVEYS =
            Set.of(
                    LINKS_SURVEY,
                    SURVEY_TITLE,
                    SURVEY_QUESTION,
                    SURVEY_NPS,
                    SURVEY_CSAT,
                    SURVEY_CES,
                    SURVEY_STARS,
                    SURVEY_REMINDER);

    /** Of what only service mails and the frame speak, by the first word of the name. */
    private static final Set<String> NOT_OF_CAMPAIGNS =
            Set.of(
                    "consent",
                    "case",
                    "cases",
                    "declaration",
                    "event",
                    "contest",
                    "finance",
                    "team",
                    "basis",
                    "mail");

    private static final Set<Variable> OF_OPT_INS_AND_REWARDS =
            Set.of(LINKS_CONFIRM, REWARD_CODE, REWARD_ENDS, REWARD_TITLE);

    private static final Map<String, Variable> BY_PATH =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(Variable::path, Function.identity()));

    private final String path;
    private final Type type;

    Variable(String path, Type type) {
        this.path = path;
        this.type = type;
    }

    /** Returns the name in templates. */
    public String path() {
        return path;
    }

    Type type() {
        return type;
    }

    /** Whether a campaign's text can speak of it; else it is of service mails or of the frame. */
    public boolean isOfCampaigns() {
        return !NOT_OF_CAMPAIGNS.contains(path.substring(0, path.indexOf('.')))
                && !OF_OPT_INS_AND_REWARDS.contains(this)
                && !OF_SURVEYS.contains(this);
    }

    /** Whether it is a picture of a product, which is the same for all who see the product. */
    boolean isPictureOfProduct() {
        return this == BASKET_PICTURE_1 || this == BASKET_PICTURE_2 || this == BASKET_PICTURE_3;
    }

    /** Whether it is a link of the reader's own, by which they confirm, choose or leave. */
    boolean isOwnLink() {
        return path.startsWith("links.");
    }

    static Optional<Variable> find(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }
}
