package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.json.CampaignOutline;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Language;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a request about campaigns says. Each method throws {@link AdminRefusedException} for what it
 * cannot understand.
 */
record CampaignInput(AdminInput admin) {

    static final String DRAFT = "draft";

    /** How the paths of fields begin that are a draft's within a request. */
    static final String WITHIN = DRAFT + '.';

    static final int USUAL_LIMIT = 20;
    private static final int MOST = 100;

    String shopId() {
        return admin.shopId();
    }

    /** A text that can be no id is the id of no campaign. */
    CampaignId campaign() {
        String id = admin.request().pathParameter("campaignId");
        if (!CampaignId.isValid(id)) {
            throw new AdminRefusedException(AdminProblems.unknownCampaign());
        }
        return new CampaignId(shopId(), id);
    }

    String pool() {
        String pool = admin.request().pathParameter("pool");
        if (!DocumentId.isValid(pool)) {
            throw AdminRefusedException.parameter("pool", DocumentId.EXPECTED);
        }
        return pool;
    }

    /** The page that is asked for: a hundred of all states, unless the query says otherwise. */
    StoredCampaigns.Page page(StoredCampaigns stored) {
        String after = admin.cursor(CampaignId.ID).orElse("");
        return stored.page(shopId(), states(), after, admin.number("limit", MOST, MOST));
    }

    private Set<CampaignState> states() {
        return admin.request()
                .findQuery("state")
                .map(text -> Arrays.stream(text.split(",", -1)).map(CampaignInput::state))
                .map(states -> states.collect(Collectors.toSet()))
                .orElse(EnumSet.allOf(CampaignState.class));
    }

    private static CampaignState state(String text) {
        return CampaignOutline.findState(text)
                .orElseThrow(
                        () ->
                                AdminRefusedException.parameter(
                                        "state",
                                        "must be some of ACTIVE, PAUSED and ARCHIVED, with a comma"
                                                + " in between"));
    }

    /** In which state a campaign is created: active unless the query says that it is paused. */
    CampaignState stateToBegin() {
        return switch (admin.request().findQuery("state").orElse("ACTIVE")) {
            case "ACTIVE" -> CampaignState.ACTIVE;
            case "PAUSED" -> CampaignState.PAUSED;
            default -> throw AdminRefusedException.parameter("state", "must be ACTIVE or PAUSED");
        };
    }

    /**
     * Refuses what is asked in vain.
     *
     * @throws AdminRefusedException for fields that this request has not
     */
    void refuseFieldsBeside(List<String> fields) {
        Findings findings = Findings.strict();
        findings.object(body(), fields);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
    }

    JsonField body() {
        return body(CampaignJson.MOST_BYTES);
    }

    JsonField body(int mostBytes) {
        return admin.body(mostBytes);
    }

    CustomerId customer(JsonField body) {
        return new CustomerId(shopId(), read(() -> body.id("customerId")));
    }

    Optional<Language> language(JsonField body) {
        return read(() -> body.findText("language"))
                .map(
                        code ->
                                Language.find(code)
                                        .filter(language -> language.code().equals(code))
                                        .orElseThrow(
                                                () ->
                                                        AdminRefusedException.invalid(
                                                                "language", "must be de or en")));
    }

    /** Reads fields; a wrong one is a refusal. */
    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidFieldException e) {
            throw AdminRefusedException.invalid(e.path(), e.problem());
        }
    }

    int limit() {
        return admin.number("limit", USUAL_LIMIT, MOST);
    }
}
