package dev.stammkunde.unsubscribe;

import dev.stammkunde.domain.consent.Evidence.Channel;
import dev.stammkunde.domain.consent.TellWishes;
import dev.stammkunde.domain.consent.Topic;
import dev.stammkunde.lambdasupport.http.FormBody;
import dev.stammkunde.lambdasupport.http.HttpEdge;
import dev.stammkunde.lambdasupport.http.HttpRequest;
import dev.stammkunde.lambdasupport.http.HttpResponse;
import dev.stammkunde.lambdasupport.links.LinkReading;
import dev.stammkunde.lambdasupport.links.SignedLink;
import dev.stammkunde.lambdasupport.links.SignedLink.Purpose;
import dev.stammkunde.lambdasupport.links.SignedLinks;
import dev.stammkunde.lambdasupport.log.LogKey;
import dev.stammkunde.lambdasupport.log.OutcomeLog;
import dev.stammkunde.pages.HtmlPage;
import dev.stammkunde.pages.PageLanguage;
import dev.stammkunde.pages.Pages;
import dev.stammkunde.pages.ShopPages;

import java.time.Instant;
import java.util.Set;

/**
 * Answers who follows the link by which a mail is unsubscribed from.
 *
 * <p>A POST objects at once, be it a mail program's (RFC 8058) or the button's on our page. A GET
 * or HEAD, which scanners send too, shows the page and changes nothing.
 */
final class Unsubscribe implements HttpEdge.Answering {

    private final SignedLinks links;
    private final ShopPages pages;
    private final TellWishes wishes;
    private final LeaveMail leaveMail;

    Unsubscribe(SignedLinks links, ShopPages pages, TellWishes wishes, LeaveMail leaveMail) {
        this.links = links;
        this.pages = pages;
        this.wishes = wishes;
        this.leaveMail = leaveMail;
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        HtmlPage page =
                switch (links.read(
                        Purpose.UNSUBSCRIBE, request.pathParameter("token"), request.at())) {
                    case LinkReading.Valid(SignedLink link) -> answer(request, link, log);
                    // Ours never expire, and if one did the law would still ask us to follow it.
                    case LinkReading.Expired(SignedLink link) -> answer(request, link, log);
                    case LinkReading.Forged _ -> {
                        log.warn("link-refused").with(LogKey.REASON, "FORGED").write();
                        yield ShopPages.ofNobody(request).forged();
                    }
                };
        return ShopPages.answer(request, page);
    }

    private HtmlPage answer(HttpRequest request, SignedLink link, OutcomeLog log) {
        String topic = Topic.isName(link.subject()) ? link.subject() : "";
        if (!ShopPages.isClick(request)) {
            return ask(request, link, topic);
        }
        FormBody form = FormBody.of(request);
        Set<String> topics =
                form.find("scope").filter("topic"::equals).isPresent() && !topic.isEmpty()
                        ? Set.of(topic)
                        : Set.of(Topic.ALL);
        LeaveMail.Outcome outcome =
                leaveMail.leave(
                        link.customer(),
                        topics,
                        form.find("scope").isPresent() ? Channel.PAGE : Channel.ONE_CLICK,
                        link.subject(),
                        ShopPages.contact(request));
        log.info("unsubscribed")
                .with(LogKey.SHOP_ID, link.customer().shopId())
                .with(LogKey.TOPIC, String.join(",", topics))
                .with(LogKey.OUTCOME, outcome)
                .write();
        return pages(request, link).unsubscribed(topics, preferencesUrl(link, request.at()));
    }

    private HtmlPage ask(HttpRequest request, SignedLink link, String topic) {
        if (leaveMail.hasLeft(link.customer())) {
            return pages(request, link).alreadyUnsubscribed(preferencesUrl(link, request.at()));
        }
        boolean isLeft = wishes.wishesOf(link.customer()).topicsLeft().containsKey(topic);
        return pages(request, link).unsubscribe(isLeft ? "" : topic);
    }

    private Pages pages(HttpRequest request, SignedLink link) {
        return pages.of(
                link.customer().shopId(),
                request,
                PageLanguage.findOf(
                        wishes.wishesOf(link.customer()), leaveMail.profileOf(link.customer())));
    }

    /** A link to the preferences that is as old as this one: an old mail opens no new door. */
    private String preferencesUrl(SignedLink link, Instant now) {
        SignedLink preferences =
                SignedLink.preferences(link.customer(), link.subject(), link.issuedAt());
        boolean isOver = preferences.expiresAt() != null && !now.isBefore(preferences.expiresAt());
        return isOver ? "" : links.path(preferences, now);
    }
}
