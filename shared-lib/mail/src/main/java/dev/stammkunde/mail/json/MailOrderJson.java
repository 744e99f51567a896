package dev.stammkunde.mail.json;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.mail.MailOrder.OfCampaign;
import dev.stammkunde.mail.MailOrder.OfService;
import dev.stammkunde.mail.MailOrder.OfTest;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

/** Writes and reads orders of mails. Reading what was written gives an equal order. */
public final class MailOrderJson {

    private static final int SCHEMA = 1;
    private static final String CAMPAIGN = "campaign";
    private static final String TEST = "test";

    private MailOrderJson() {}

    /** Returns an order as JSON. */
    public static String write(MailOrder order) {
        return JsonText.object(
                json -> {
                    json.number("schema", SCHEMA);
                    json.text("shopId", order.key().customer().shopId());
                    json.text("customerId", order.key().customer().id());
                    json.text("mail", order.key().name());
                    json.text("orderedAt", order.orderedAt());
                    switch (order) {
                        case OfCampaign campaign -> write(json, campaign);
                        case OfService service -> write(json, service);
                        case OfTest test -> write(json, test);
                    }
                });
    }

    private static void write(JsonObjectText json, OfCampaign order) {
        json.text("kind", CAMPAIGN);
        json.text("campaignId", order.campaign().id());
        json.number("version", order.version());
        json.text("notBefore", order.notBefore());
        write(json, order.about());
    }

    private static void write(JsonObjectText json, About about) {
        json.text("variant", about.variant());
        json.text("occasion", about.occasion());
        if (about.gift() != null) {
            GiftJson.write(json, "gift", about.gift());
        }
        if (about.lapsedSince() != null) {
            json.text("lapsedSince", about.lapsedSince());
        }
    }

    /** Each kind of service mail is a kind of order by its name. */
    private static void write(JsonObjectText json, OfService order) {
        json.text("kind", order.matter().kind().label());
        ServiceMatterJson.write(json, order.matter());
        json.text("address", order.address());
        json.text("language", order.language());
    }

    private static void write(JsonObjectText json, OfTest order) {
        json.text("kind", TEST);
        json.text("campaignId", order.campaign().id());
        json.number("version", order.version());
        write(json, order.about());
        json.text("split", order.split())
                .text("address", order.address())
                .text("language", order.language());
    }

    /**
     * Reads an order.
     *
     * @throws dev.stammkunde.platform.json.NotJsonException if it is no JSON
     * @throws InvalidFieldException if it is no order
     */
    public static MailOrder read(String text) {
        JsonField json = Json.parse(text);
        if (json.integer("schema") != SCHEMA) {
            throw json.at("schema").invalid("must be " + SCHEMA);
        }
        MailKey key =
                new MailKey(
                        new CustomerId(
                                json.at("shopId").storedId(), json.at("customerId").storedId()),
                        json.at("mail").storedId());
        return switch (json.text("kind")) {
            case CAMPAIGN -> readOfCampaign(json, key);
            case TEST ->
                    new OfTest(
                            key,
                            campaign(json, key),
                            json.integer("version"),
                            readAbout(json),
                            json.findText("split").orElse(null),
                            json.text("address"),
                            json.text("language"),
                            json.instant("orderedAt"));
            default -> readOfService(json, key);
        };
    }

    private static OfService readOfService(JsonField json, MailKey key) {
        return new OfService(
                key,
                ServiceMatterJson.read(json),
                json.text("address"),
                json.text("language"),
                json.instant("orderedAt"));
    }

    private static OfCampaign readOfCampaign(JsonField json, MailKey key) {
        About about = readAbout(json);
        return new OfCampaign(
                key,
                campaign(json, key),
                json.integer("version"),
                about.variant(),
                json.instant("orderedAt"),
                json.instant("notBefore"),
                about.occasion(),
                about.gift(),
                about.lapsedSince());
    }

    private static About readAbout(JsonField json) {
        return new About(
                json.text("variant"),
                json.at("occasion").date(),
                json.find("gift").map(GiftJson::read).orElse(null),
                json.findInstant("lapsedSince").orElse(null));
    }

    private static CampaignId campaign(JsonField json, MailKey key) {
        return json.at("campaignId")
                .parsed("the id of a campaign", id -> new CampaignId(key.customer().shopId(), id));
    }
}
