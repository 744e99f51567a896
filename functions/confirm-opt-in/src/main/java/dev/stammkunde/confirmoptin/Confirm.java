package dev.stammkunde.confirmoptin;

import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.OptInRequests;
import dev.stammkunde.mail.links.LinkReading;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLink.Purpose;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.pages.HtmlPage;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.shop.Language;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Confirms an opt-in by a click on a button; who only opens the page changes nothing.
 *
 * <p>The proof is kept before the consent is in force: there is no permission without one. A
 * function that dies in between left a proof, and the next click puts it in force.
 */
final class Confirm {

    private final SignedLinks links;
    private final ShopPages pages;
    private final OptInRequests requests;
    private final EvidenceStore evidence;
    private final Consumer<OptedIn> putInForce;

    Confirm(
            SignedLinks links,
            ShopPages pages,
            OptInRequests requests,
            EvidenceStore evidence,
            Consumer<OptedIn> putInForce) {
        this.links = links;
        this.pages = pages;
        this.requests = requests;
        this.evidence = evidence;
        this.putInForce = putInForce;
    }

    HttpResponse answer(HttpRequest request) {
        String token = request.pathParameter("token");
        HtmlPage page =
                switch (links.read(Purpose.CONFIRM_OPT_IN, token, request.at())) {
                    case LinkReading.Valid(SignedLink link) -> answer(request, link);
                    case LinkReading.Expired(SignedLink link) ->
                            findConfirmed(link)
                                    .map(before -> confirmedBefore(request, before))
                                    .orElseGet(() -> expired(request, link));
                    case LinkReading.Forged _ -> ShopPages.ofNobody(request).forged();
                };
        return ShopPages.answer(request, page);
    }

    private HtmlPage answer(HttpRequest request, SignedLink link) {
        Optional<OptedIn> before = findConfirmed(link);
        if (before.isPresent()) {
            return confirmedBefore(request, before.get());
        }
        return requests.findRequest(link.customer().shopId(), link.subject())
                .filter(waiting -> request.at().isBefore(waiting.expiresAt()))
                .map(waiting -> answer(request, waiting))
                .orElseGet(() -> expired(request, link));
    }

    private HtmlPage answer(HttpRequest request, OptInRequest waiting) {
        Pages ofShop = pages(request, waiting);
        if (!ShopPages.isClick(request)) {
            return ofShop.confirm(waiting);
        }
        OptedIn proof = new OptedIn(waiting, Origin.DOUBLE_OPT_IN, ShopPages.contact(request));
        evidence.keep(proof);
        putInForce.accept(proof);
        return ofShop.confirmed();
    }

    private HtmlPage confirmedBefore(HttpRequest request, OptedIn before) {
        if (ShopPages.isClick(request)) {
            putInForce.accept(before);
        }
        return pages(request, before.request()).alreadyConfirmed();
    }

    private HtmlPage expired(HttpRequest request, SignedLink link) {
        return pages.of(link.customer().shopId(), request, Optional.empty()).confirmationExpired();
    }

    private Pages pages(HttpRequest request, OptInRequest optIn) {
        Optional<Language> language = Optional.of(optIn.language());
        return pages.of(optIn.customer().shopId(), request, language);
    }

    private Optional<OptedIn> findConfirmed(SignedLink link) {
        return evidence.findEvidence(link.customer(), link.subject())
                .flatMap(
                        found ->
                                found instanceof OptedIn optedIn
                                        ? Optional.of(optedIn)
                                        : Optional.<OptedIn>empty());
    }
}
