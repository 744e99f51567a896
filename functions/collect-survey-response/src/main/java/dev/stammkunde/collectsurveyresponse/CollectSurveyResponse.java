package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.collectsurveyresponse.FindAsking.Found;
import dev.stammkunde.collectsurveyresponse.FindAsking.Reader;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.links.LinkReading;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLink.Purpose;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.pages.HtmlPage;
import dev.stammkunde.mail.pages.PageLanguage;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.mail.pages.SurveyForm;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.RewardAnswer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Asks what a survey asks, and keeps what is answered before anything else happens. Looking changes
 * nothing: programs that scan mails follow their links.
 */
final class CollectSurveyResponse implements HttpEdge.Answering {

    /** A text of ten times the length that is kept, in letters that a form sends as twelve. */
    private static final int LONGEST_FORM = 1024 * 1024;

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");

    private final SignedLinks links;
    private final ShopPages shops;
    private final FindAsking find;
    private final OpenSurvey open;
    private final KeepAnswers keep;
    private final RewardAnswer reward;

    CollectSurveyResponse(CollectSurveyResponsePorts ports) {
        links = ports.links();
        shops = new ShopPages(ports.shops());
        find = new FindAsking(ports.surveys(), ports.participations());
        open = new OpenSurvey(links, shops, ports.surveys(), ports.names());
        keep = new KeepAnswers(ports.participations(), ports.topics(), Backoff.random());
        reward = new RewardAnswer(ports.profiles(), ports.points());
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        HttpResponse response =
                request.pathParameters().containsKey("token")
                        ? ShopPages.answer(request, page(request, log))
                        : open.answer(request);
        log.info("answered").with(LogKey.STATUS, response.status()).write();
        return response;
    }

    private HtmlPage page(HttpRequest request, OutcomeLog log) {
        String token = request.pathParameter("token");
        return switch (links.read(Purpose.SURVEY, token, request.at())) {
            case LinkReading.Valid(SignedLink link) -> page(request, link, log);
            case LinkReading.Expired(SignedLink link) ->
                    pages(request, shops.settings(link.customer().shopId())).surveyClosed();
            case LinkReading.Forged _ -> ShopPages.ofNobody(request).forged();
        };
    }

    private HtmlPage page(HttpRequest request, SignedLink link, OutcomeLog log) {
        MailSettings shop = shops.settings(link.customer().shopId());
        boolean isClick = ShopPages.isClick(request);
        if (isClick && FormBody.isTooLong(request, LONGEST_FORM)) {
            return pages(request, shop).tooLong();
        }
        FormBody form = isClick ? FormBody.of(request, LONGEST_FORM) : FormBody.none();
        Reader reader =
                new Reader(
                        link,
                        request.at(),
                        shop.zone(),
                        PageLanguage.choose(request, Optional.empty(), shop.language()),
                        shownVersion(form));
        return switch (find.find(reader)) {
            case Found.Asked(Asking asking) -> page(request, shop, asking, form, log);
            case Found.Closed() -> pages(request, shop).surveyClosed();
            case Found.Unknown() -> pages(request, shop).surveyUnknown();
        };
    }

    private HtmlPage page(
            HttpRequest request, MailSettings shop, Asking asking, FormBody body, OutcomeLog log) {
        SurveyPages before = new SurveyPages(asking, shop, request);
        if (asking.stands(request.at())) {
            return before.stands();
        }
        if (!ShopPages.isClick(request)) {
            return before.ask();
        }
        boolean isFirst =
                asking.response().isEmpty() && !(asking.isPreview() && isSecond(body, asking));
        AnsweredForm form = AnsweredForm.read(body, asking.survey().draft(), isFirst);
        if (!form.problems().isEmpty()) {
            return before.askAgain(form);
        }
        if (asking.isPreview()) {
            Asking tried = tried(asking, form.cut(), request.at());
            return after(
                    new SurveyPages(tried, shop, request), form, OptionalLong.of(0), request.at());
        }
        Asking kept = keep.keep(asking, form.cut(), request.at()).orElse(null);
        if (kept == null) {
            return pages(request, shop).surveyUnknown();
        }
        OptionalLong points = reward(kept, request.at(), log);
        return after(new SurveyPages(kept, shop, request), form, points, request.at());
    }

    /** What fails here is booked by who follows the answers, as soon as it can be. */
    private OptionalLong reward(Asking kept, Instant now, OutcomeLog log) {
        try {
            return OptionalLong.of(
                    reward.reward(kept.survey(), kept.participation().invitation().key(), now));
        } catch (RuntimeException e) {
            log.error("reward-later").with(e).write();
            return OptionalLong.empty();
        }
    }

    private static HtmlPage after(
            SurveyPages after, AnsweredForm form, OptionalLong points, Instant now) {
        List<Question> more = after.following();
        boolean wasAsked =
                more.stream().map(Question::id).anyMatch(id -> form.asked().contains(id));
        return more.isEmpty() || wasAsked
                ? after.thanks(points, form.isTooLong(), now)
                : after.askMore(more, form.isTooLong());
    }

    /** Of a page that is tried, nothing is known but what it sends itself. */
    private static boolean isSecond(FormBody body, Asking asking) {
        List<String> asked = body.values(SurveyForm.ASKED);
        return !asked.isEmpty() && !asked.contains(asking.survey().draft().rating().id());
    }

    private static Asking tried(Asking asking, AnsweredForm form, Instant now) {
        Response response = new Response(form.answers(), now, now, false);
        return asking.with(new Participation(asking.participation().invitation(), response), 0);
    }

    private static OptionalInt shownVersion(FormBody form) {
        return form.find(SurveyForm.VERSION)
                .filter(text -> VERSION.matcher(text).matches())
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    private static Pages pages(HttpRequest request, MailSettings shop) {
        return ShopPages.of(shop, request, Optional.empty());
    }
}
