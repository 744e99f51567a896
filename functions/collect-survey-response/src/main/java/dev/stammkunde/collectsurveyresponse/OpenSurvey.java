package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.mail.pages.SurveyForm;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.Wave;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Leads who follows a link that the shop published to a link of their own, under which a double
 * click is one answer. Nothing is kept of who only looks.
 */
final class OpenSurvey {

    private static final Pattern SCORE = Pattern.compile("[0-9]{1,3}");

    private final SignedLinks links;
    private final ShopPages shops;
    private final Surveys surveys;
    private final Supplier<String> names;

    OpenSurvey(SignedLinks links, ShopPages shops, Surveys surveys, Supplier<String> names) {
        this.links = links;
        this.shops = shops;
        this.surveys = surveys;
        this.names = names;
    }

    HttpResponse answer(HttpRequest request) {
        String shopId = request.pathParameter("shopId");
        String surveyId = request.pathParameter("surveyId");
        if (!Ids.isShop(shopId) || !Ids.isId(surveyId)) {
            return ShopPages.answer(request, ShopPages.ofNobody(request).forged());
        }
        MailSettings shop = shops.settings(shopId);
        return surveys.find(new SurveyId(shopId, surveyId))
                .filter(FindAsking::isOpen)
                .map(survey -> lead(request, shop, survey))
                .orElseGet(
                        () ->
                                ShopPages.answer(
                                        request,
                                        ShopPages.of(shop, request, Optional.empty())
                                                .surveyClosed()));
    }

    private HttpResponse lead(HttpRequest request, MailSettings shop, Survey survey) {
        LocalDate today = LocalDate.ofInstant(request.at(), shop.zone());
        String wave = Wave.of(today, survey.draft().waveDays()).name();
        CustomerId somebody =
                new CustomerId(survey.id().shopId(), ParticipationKey.ANONYMOUS + names.get());
        SignedLink link = SignedLink.survey(somebody, survey.id().id() + '/' + wave, request.at());
        return HttpResponse.empty(303)
                .withHeader("location", links.path(link, request.at()) + query(request))
                .withHeader("cache-control", "no-store")
                .withHeader("referrer-policy", "no-referrer")
                .withHeader("x-robots-tag", "noindex, nofollow");
    }

    /**
     * Takes along what the page looks at, and nothing else that somebody wrote into the address.
     */
    private static String query(HttpRequest request) {
        String score =
                request.findQuery(SurveyForm.SCORE)
                        .filter(text -> SCORE.matcher(text).matches())
                        .map(text -> "&score=" + text)
                        .orElse("");
        String language =
                request.findQuery("lang")
                        .flatMap(Language::find)
                        .map(found -> "&lang=" + found.code())
                        .orElse("");
        String both = score + language;
        return both.isEmpty() ? "" : '?' + both.substring(1);
    }
}
