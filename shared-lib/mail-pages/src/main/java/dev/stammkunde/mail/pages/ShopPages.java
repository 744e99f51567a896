package dev.stammkunde.mail.pages;

import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.IpAddress;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Optional;

/** Makes the pages of the shop that a link is of. */
public final class ShopPages {

    private final ReadMailSettings shops;

    public ShopPages(ReadMailSettings shops) {
        this.shops = shops;
    }

    /**
     * Returns a shop's pages.
     *
     * @param ofCustomer the language that the customer is known to read
     */
    public Pages of(String shopId, HttpRequest request, Optional<Language> ofCustomer) {
        return of(settings(shopId), request, ofCustomer);
    }

    /** Returns the pages of a shop whose settings are known already. */
    public static Pages of(
            MailSettings settings, HttpRequest request, Optional<Language> ofCustomer) {
        return Pages.of(
                settings.brand(), PageLanguage.choose(request, ofCustomer, settings.language()));
    }

    /**
     * Returns how the shop sends mail; the defaults also where what is stored cannot be used: who
     * wants no mails must not wait until marketing has mended that.
     */
    public MailSettings settings(String shopId) {
        try {
            return shops.settings(shopId);
        } catch (UnusableDocumentException _) {
            return MailSettingsJson.defaults(shopId);
        }
    }

    /** Returns pages for a link of which nobody knows whose it is. */
    public static Pages ofNobody(HttpRequest request) {
        return Pages.ofNobody(PageLanguage.choose(request, Optional.empty(), Language.DE));
    }

    /** Whether a request asks to change something; programs that only look never send one. */
    public static boolean isClick(HttpRequest request) {
        return request.method().equals("POST");
    }

    /** Returns who clicks, when and from where. */
    public static Contact contact(HttpRequest request) {
        return new Contact(
                request.at(),
                IpAddress.isOne(request.sourceIp()) ? request.sourceIp() : null,
                request.findHeader("user-agent").orElse(null));
    }

    /** Returns the answer to a request; without its body where only the headers were asked for. */
    public static HttpResponse answer(HttpRequest request, HtmlPage page) {
        return answer(request, page, List.of());
    }

    /**
     * Returns the same, which may stand in frames.
     *
     * @param frames origins of pages that may hold it
     */
    public static HttpResponse answer(HttpRequest request, HtmlPage page, List<String> frames) {
        HttpResponse response = page.toResponse(frames);
        return request.method().equals("HEAD")
                ? new HttpResponse(response.status(), response.headers(), "")
                : response;
    }
}
