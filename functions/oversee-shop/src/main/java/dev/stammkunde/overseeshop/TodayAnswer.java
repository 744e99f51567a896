package dev.stammkunde.overseeshop;

import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.json.BothLanguagesJson;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Optional<ShopRhythm> rhythm = ports.rhythms().find(shopId);
        CampaignsInUse inUse = CampaignsInUse.of(ports.campaigns(), shopId);
        CampaignNotices campaigns = new CampaignNotices(ports.campaigns(), now);
        ZoneId zone = ports.campaigns().campaigns().settings(shopId).zone();
        List<Notice> attention =
                new ArrayList<>(new ShopNotices(ports, now).attention(shopId, rhythm));
        attention.addAll(campaigns.attention(inUse));
        Set<FirstStep> done = new FirstSteps(ports, now).done(shopId, rhythm, inUse);
        return HttpResponse.json(
                200,
                JsonText.object(
                        json -> {
                            json.text("asOf", now).text("zone", zone.getId());
                            notices(json, "goesOut", campaigns.goingOut(inUse), shopId);
                            notices(json, "attention", attention, shopId);
                            if (caller.isIn(Set.of(AdminGroup.SUPPORT))) {
                                notices(json, "cases", cases(caller, shopId, zone, now), shopId);
                            }
                            if (caller.isIn(Set.of(AdminGroup.FINANCE))) {
                                notices(json, "finance", finance(shopId, zone, now), shopId);
                            }
                            firstSteps(json, done, shopId);
                            if (inUse.leftOut() > 0) {
                                json.number("campaignsLeftOut", inUse.leftOut());
                            }
                        }));
    }

    private List<Notice> cases(AdminCaller caller, String shopId, ZoneId zone, Instant now) {
        String person = caller.subject().orElseThrow(AdminRefusedException::notSignedIn);
        return new CaseNotices(ports.cases(), now).of(shopId, zone, person);
    }

    private List<Notice> finance(String shopId, ZoneId zone, Instant now) {
        return new FinanceNotices(ports.months(), ports.finance()).of(shopId, zone, now);
    }

    private static void notices(
            JsonObjectText json, String name, List<Notice> notices, String shopId) {
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
