package dev.stammkunde.overseeshop;

import dev.stammkunde.notices.NoticeWishes;
import dev.stammkunde.notices.Reader;
import dev.stammkunde.notices.json.NoticeWishesJson;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.admin.ShopDocumentAnswers;
import dev.stammkunde.platform.documents.ChangeShopDocument;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;

import java.util.List;

/** What the console's first pages show. */
final class OverseeShop {

    private final MeAnswer me;
    private final TodayAnswer today;
    private final CalendarAnswer calendar;
    private final InsightsAnswers insights;
    private final AtRiskAnswer atRisk;
    private final SuggestionAnswers suggestions;
    private final DocumentVersions<Reader> notices;

    OverseeShop(OverseeShopPorts ports) {
        me = new MeAnswer(ports.shops());
        today = new TodayAnswer(ports);
        calendar = new CalendarAnswer(ports);
        insights = new InsightsAnswers(ports.insights(), ports.value(), ports.lifts());
        atRisk = new AtRiskAnswer(ports.atRisk(), ports.profiles(), ports.cases());
        suggestions =
                new SuggestionAnswers(
                        ports.recommendations(),
                        ports.suggestions(),
                        ports.today().campaigns().campaigns());
        notices = ports.notices();
    }

    AdminApi<OverseeRoute> api(Metrics metrics) {
        return new AdminApi<>(
                List.of(OverseeRoute.values()),
                (route, caller, input, log) -> AdminAnswer.of(answer(route, caller, input)),
                "A document of the shop cannot be used. Mend it first.",
                metrics);
    }

    private HttpResponse answer(OverseeRoute route, AdminCaller caller, AdminInput input) {
        return switch (route) {
            case ME -> me.answer(caller);
            case TODAY -> today.answer(caller, input);
            case CALENDAR -> calendar.answer(input);
            case INSIGHTS -> insights.answer(input);
            case INSIGHTS_VALUE -> insights.value(input);
            case INSIGHTS_LIFT -> insights.lift(input);
            case AT_RISK -> atRisk.answer(input);
            case SAMPLE_SIZE -> insights.sampleSize(input);
            case RECOMMENDATIONS -> suggestions.judged(input);
            case CUSTOMER_RECOMMENDATIONS -> suggestions.ofCustomer(input);
            case INSIGHTS_FILE -> insights.file(input);
            case SHOW_NOTICES -> noticesOf(caller.acting(input.request())).show(input);
            case CHANGE_NOTICES -> {
                Acting acting = caller.acting(input.request());
                yield noticesOf(acting).replaceSigned(input, acting);
            }
        };
    }

    /**
     * What a person wants in a shop is a document of their own: nobody sees or changes another's.
     */
    private ShopDocumentAnswers<NoticeWishes> noticesOf(Acting acting) {
        return new ShopDocumentAnswers<>(
                new ChangeShopDocument<>(
                        new OfPerson(notices, acting.person()),
                        _ -> NoticeWishesJson.TYPE,
                        _ -> NoticeWishes.NONE));
    }
}
