package dev.stammkunde.managepreferences;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence.Channel;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.MarkUnsubscribed;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.mail.consent.Topics;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.pages.HtmlPage;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.mail.pages.PreferencesForm;
import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.platform.http.HttpRequest;

import java.util.Optional;
import java.util.Set;

/**
 * Answers who comes by a link of a mail that is not known to have gone to the customer's present
 * address: it went to another one, or is from before links named it. They may be anybody, so they
 * are shown nothing of the customer and can only object.
 */
final class AnswerOtherAddress {

    private final SignedLinks links;
    private final ShopPages shops;
    private final TellWishes wishes;
    private final EvidenceStore evidence;
    private final MarkUnsubscribed mark;

    AnswerOtherAddress(
            SignedLinks links,
            ShopPages shops,
            TellWishes wishes,
            EvidenceStore evidence,
            MarkUnsubscribed mark) {
        this.links = links;
        this.shops = shops;
        this.wishes = wishes;
        this.evidence = evidence;
        this.mark = mark;
    }

    /** Answers; of a form, which was opened while the address was the customer's, an objection. */
    HtmlPage answer(HttpRequest request, SignedLink link, Profile profile) {
        Pages pages = shops.of(link.customer().shopId(), request, Optional.empty());
        boolean isForm = ShopPages.isClick(request);
        if (isForm && !FormBody.isTooLong(request) && wantsNothing(FormBody.of(request))) {
            objectToAll(link, profile, ShopPages.contact(request));
            return link.address() == null
                    ? pages.unsubscribed(Set.of(Topic.ALL), "")
                    : pages.unsubscribedAddress();
        }
        SignedLink unsubscribe =
                SignedLink.unsubscribe(link.customer(), link.subject(), link.issuedAt())
                        .sentTo(link.address());
        return pages.onlyUnsubscribe(isForm, links.path(unsubscribe, request.at()));
    }

    private void objectToAll(SignedLink link, Profile profile, Contact click) {
        Set<String> topics = Set.of(Topic.ALL);
        CustomerId customer = link.customer();
        EmailKey address = link.address();
        if (address == null) {
            // The mail is from before links named its address, which was one of the customer's.
            wishes.tell(
                    customer, old -> Topics.objected(old, profile.consents(), topics, click.at()));
        }
        Optional.ofNullable(address)
                .or(() -> profile.email().map(email -> EmailKey.of(customer.shopId(), email)))
                .map(Mailbox::of)
                .ifPresent(
                        mailbox ->
                                wishes.tell(
                                        mailbox,
                                        old -> Topics.objectedByAddress(old, topics, click.at())));
        evidence.keep(
                new Objected(
                        "objection/preferences/" + click.at().toEpochMilli(),
                        customer,
                        address,
                        topics,
                        Channel.PREFERENCES,
                        link.subject(),
                        profile.isEmpty() ? click.erased() : click));
        if (address == null) {
            evidence.expire(customer, profile.email(), click.at());
        } else {
            evidence.expire(Mailbox.of(address), click.at());
        }
        mark.mark(customer, link.issuedAt(), click.at());
    }

    private static boolean wantsNothing(FormBody form) {
        boolean hasNoneTicked =
                form.find(PreferencesForm.OFFERED).isPresent()
                        && form.find(PreferencesForm.TOPIC).isEmpty();
        return hasNoneTicked
                || form.find(PreferencesForm.ACTION)
                        .filter(PreferencesForm.NONE::equals)
                        .isPresent();
    }
}
