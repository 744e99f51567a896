package dev.stammkunde.collectfeedback;

import dev.stammkunde.collectfeedback.SentForm.Field;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.pages.HtmlPage;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.feedback.FeedbackAuthor;
import dev.stammkunde.surveys.feedback.FeedbackChannel;
import dev.stammkunde.surveys.feedback.FeedbackId;
import dev.stammkunde.surveys.feedback.FeedbackMessage;
import dev.stammkunde.surveys.feedback.FeedbackSettings;
import dev.stammkunde.surveys.feedback.FeedbackStore.Keeping;
import dev.stammkunde.surveys.feedback.TakeFeedback;
import dev.stammkunde.surveys.feedback.TakeFeedback.Came;
import dev.stammkunde.surveys.json.CachedFeedbackSettings;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Shows a shop's form, and keeps what is sent with it: once, however often it is sent. */
final class CollectFeedback implements HttpEdge.Answering {

    /** A text of ten times the length that is kept, in letters that a form sends as twelve. */
    private static final int LONGEST_FORM = 1024 * 1024;

    private final ShopPages shops;
    private final CachedFeedbackSettings settings;
    private final TakeFeedback take;
    private final Supplier<String> names;

    CollectFeedback(CollectFeedbackPorts ports) {
        shops = new ShopPages(ports.shops());
        settings = ports.settings();
        take = new TakeFeedback(ports.feedback());
        names = ports.names();
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        HttpResponse response = answer(request);
        log.info("answered").with(LogKey.STATUS, response.status()).write();
        return response;
    }

    private HttpResponse answer(HttpRequest request) {
        String shopId = request.pathParameter("shopId");
        Optional<FeedbackSettings> found =
                Ids.isShop(shopId) ? settings.find(shopId) : Optional.empty();
        if (found.isEmpty()) {
            return ShopPages.answer(request, ShopPages.ofNobody(request).feedbackUnknown());
        }
        MailSettings shop = shops.settings(shopId);
        Pages pages = ShopPages.of(shop, request, Optional.empty());
        HtmlPage page =
                ShopPages.isClick(request)
                        ? take(request, shop, pages, found.get())
                        : new FeedbackPages(pages, found.get(), names)
                                .ask(SentForm.ofLink(request));
        return ShopPages.answer(request, page, found.get().origins());
    }

    private HtmlPage take(
            HttpRequest request, MailSettings shop, Pages pages, FeedbackSettings topics) {
        if (FormBody.isTooLong(request, LONGEST_FORM)) {
            return pages.tooLong();
        }
        FeedbackPages answers = new FeedbackPages(pages, topics, names);
        SentForm sent = SentForm.of(FormBody.of(request, LONGEST_FORM));
        if (sent.isOfProgram()) {
            return answers.thanks(sent.isTooLong());
        }
        Set<Field> problems = sent.problems(topics);
        if (!problems.isEmpty()) {
            return answers.askAgain(sent, problems);
        }
        if (!sent.isNamed()) {
            return answers.sendAgain(sent);
        }
        Came came = came(request, sent, pages.words().language());
        Keeping keeping = take.take(came, topics, shop.zone());
        return keeping.kept().isOf(came) ? answers.thanks(sent.isTooLong()) : answers.another(sent);
    }

    private static Came came(HttpRequest request, SentForm sent, Language language) {
        return new Came(
                FeedbackId.ofForm(request.pathParameter("shopId"), sent.name()),
                FeedbackChannel.FORM,
                new FeedbackMessage(
                        sent.findTopic().orElse(null), FeedbackMessage.kept(sent.text()), language),
                new FeedbackAuthor(
                        null, sent.findOrder().orElse(null), sent.findContact().orElse(null)),
                request.at(),
                null);
    }
}
