package dev.stammkunde.unsubscribe;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Evidence.Channel;
import dev.stammkunde.mail.consent.MarkUnsubscribed;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.mail.consent.Topics;
import dev.stammkunde.mail.links.LinkReading;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLink.Purpose;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.pages.HtmlPage;
import dev.stammkunde.mail.pages.PageLanguage;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.util.Optional;
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
    private final ProfileStore profiles;
    private final PurchaseStore purchases;
    private final TellWishes wishes;
    private final LeaveMail leaveMail;
    private final MarkUnsubscribed mark;

    Unsubscribe(UnsubscribeHandler.Ports ports) {
        links = ports.links();
        pages = new ShopPages(ports.campaigns());
        profiles = ports.profiles();
        purchases = ports.purchases();
        wishes = new TellWishes(ports.standings());
        leaveMail = new LeaveMail(wishes, ports.evidence());
        mark = new MarkUnsubscribed(ports.standings(), ports.records());
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
        Profile profile = profileOf(link.customer());
        boolean isOther = link.findOtherThan(profile.email()).isPresent();
        if (!ShopPages.isClick(request)) {
            return isOther
                    ? pagesOfNobody(request, link).unsubscribeAddress(topic)
                    : ask(request, link, topic, profile);
        }
        FormBody form = FormBody.of(request);
        Set<String> topics =
                form.find("scope").filter("topic"::equals).isPresent() && !topic.isEmpty()
                        ? Set.of(topic)
                        : Set.of(Topic.ALL);
        if (profile.email().isEmpty() && !isOther) {
            leaveAsWhoStays(link.customer(), topics, request);
        }
        LeaveMail.Left left =
                leaveMail.leave(
                        link,
                        profile,
                        topics,
                        form.find("scope").isPresent() ? Channel.PAGE : Channel.ONE_CLICK,
                        ShopPages.contact(request));
        mark.mark(link.customer(), link.issuedAt(), request.at());
        log.info("unsubscribed")
                .with(LogKey.SHOP_ID, link.customer().shopId())
                .with(LogKey.TOPIC, String.join(",", topics))
                .with(LogKey.OUTCOME, left.outcome())
                .write();
        return isOther
                ? pagesOfNobody(request, link).unsubscribedAddress()
                : pages(request, link, PageLanguage.findOf(left.wishes(), profile))
                        .unsubscribed(topics, preferencesUrl(link, request.at()));
    }

    /**
     * Nobody knows to which address the mail went, which was before links named it: the person
     * objects to all of theirs.
     */
    private void leaveAsWhoStays(CustomerId customer, Set<String> topics, HttpRequest request) {
        CustomerId stays = purchases.buyer(customer).id();
        if (!stays.equals(customer)) {
            leaveMail.leaveToo(stays, profileOf(stays), topics, request.at());
        }
    }

    private HtmlPage ask(HttpRequest request, SignedLink link, String topic, Profile profile) {
        Wishes told = wishes.wishesOf(link.customer());
        Pages page = pages(request, link, PageLanguage.findOf(told, profile));
        // Where all mail was left before, another click would change nothing.
        return Topics.isObjected(told, profile.consents())
                ? page.alreadyUnsubscribed(preferencesUrl(link, request.at()))
                : page.unsubscribe(told.topicsLeft().containsKey(topic) ? "" : topic);
    }

    /** Who reads another address than the customer's learns nothing of them. */
    private Pages pagesOfNobody(HttpRequest request, SignedLink link) {
        return pages(request, link, Optional.empty());
    }

    private Pages pages(HttpRequest request, SignedLink link, Optional<Language> ofCustomer) {
        return pages.of(link.customer().shopId(), request, ofCustomer);
    }

    /** What the shop said of a customer, also of one merged since into another. */
    private Profile profileOf(CustomerId customer) {
        return profiles.toldOf(customer);
    }

    /** A link to the preferences that is as old as this one: an old mail opens no new door. */
    private String preferencesUrl(SignedLink link, Instant now) {
        SignedLink preferences =
                SignedLink.preferences(link.customer(), link.subject(), link.issuedAt())
                        .sentTo(link.address());
        boolean isOver = preferences.expiresAt() != null && !now.isBefore(preferences.expiresAt());
        return isOver ? "" : links.path(preferences, now);
    }
}
