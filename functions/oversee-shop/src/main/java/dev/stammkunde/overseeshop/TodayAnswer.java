package dev.stammkunde.overseeshop;

import dev.stammkunde.notices.content.Notice;
import dev.stammkunde.notices.content.ShopNow;
import dev.stammkunde.notices.content.Today;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Tells what a team should know today: each group of what it may see. */
final class TodayAnswer {

    private final OverseeShopPorts ports;

    TodayAnswer(OverseeShopPorts ports) {
        this.ports = ports;
    }

    HttpResponse answer(AdminCaller caller, AdminInput input) {
        String shopId = input.shopId();
        Instant now = input.request().at();
        Today.Viewer viewer =
                new Today.Viewer(
                        caller.subject().orElseThrow(AdminRefusedException::notSignedIn),
                        caller.groups());
        ShopNow shop = new ShopNow(ports.today(), shopId, now);
        Today today = Today.of(shop, viewer);
        Set<FirstStep> done = new FirstSteps(ports, now).done(shopId, shop);
        return HttpResponse.json(
                200,
                JsonText.object(
                        json -> {
                            json.text("asOf", now).text("zone", today.zone().getId());
                            notices(json, "goesOut", today.goesOut(), shopId);
                            notices(json, "attention", today.attention(), shopId);
                            notices(json, "cases", today.cases(), shopId);
                            notices(json, "finance", today.finance(), shopId);
                            firstSteps(json, done, shopId);
                            if (shop.campaigns().leftOut() > 0) {
                                json.number("campaignsLeftOut", shop.campaigns().leftOut());
                            }
                        }));
    }

    private static void notices(
            JsonObjectText json, String name, @Nullable List<Notice> notices, String shopId) {
        if (notices == null) {
            return;
        }
        json.array(name, all -> notices.forEach(each -> all.object(o -> each.write(o, shopId))));
    }

    private static void firstSteps(JsonObjectText json, Set<FirstStep> done, String shopId) {
        json.array(
                "firstSteps",
                all -> {
                    for (FirstStep step : FirstStep.values()) {
                        all.object(
                                o -> {
                                    o.text("step", step.name()).bool("done", done.contains(step));
                                    BothLanguagesJson.write(o, "text", step.words());
                                    o.text("link", "#/shops/" + shopId + step.link());
                                });
                    }
                });
    }
}
