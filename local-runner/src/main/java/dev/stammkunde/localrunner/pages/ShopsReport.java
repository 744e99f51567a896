package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.shops.PlayedCode;
import dev.stammkunde.localrunner.shops.PlayedShops;
import dev.stammkunde.localrunner.shops.PlayedWebhook;

/**
 * What codes and webhooks the demo shops have, and what goes wrong with their admin interfaces on
 * purpose.
 */
record ShopsReport(PlayedShops shops) implements Report {

    @Override
    public Object json() {
        var json = Json.object();
        for (String shopId : shops.ids()) {
            var faults = shops.faults(shopId);
            var shop =
                    json.putObject(shopId)
                            .put("platform", shops.platform(shopId))
                            .put("fault", faults.current().label())
                            .put("times", faults.left())
                            .put("delayMillis", faults.delay().toMillis());
            shop.set("withheld", Json.tree(shops.withheld(shopId).stream().sorted().toList()));
            var webhooks = shop.putArray("webhooks");
            for (PlayedWebhook webhook : shops.webhooks(shopId)) {
                webhooks.addObject()
                        .put("id", webhook.id())
                        .put("topic", webhook.topic())
                        .put("address", webhook.address())
                        .put("isOn", webhook.isOn())
                        .put("failures", webhook.failures())
                        .put("lastStatus", webhook.lastStatus());
            }
            var codes = shop.putArray("codes");
            for (PlayedCode code : shops.codes(shopId)) {
                codes.addObject()
                        .put("code", code.code())
                        .put("title", code.title())
                        .put("gives", code.gives())
                        .put("whose", code.whose())
                        .put("endsAt", code.endsAt() == null ? null : code.endsAt().toString())
                        .put("uses", code.uses())
                        .put("works", code.works());
            }
        }
        return json;
    }

    /** Returns when a code ends, for people. */
    static String end(PlayedCode code) {
        return code.endsAt() == null ? "never" : code.endsAt().toString();
    }

    @Override
    public String html() {
        return Html.of((out, none) -> JteshopsGenerated.render(out, none, this));
    }
}
