package dev.stammkunde.delivermail;

import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.Content;
import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.campaign.MailSettings;
import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.mail.Basis;
import dev.stammkunde.domain.mail.HoldReason;
import dev.stammkunde.domain.mail.MailAddress;
import dev.stammkunde.domain.mail.MailFacts;
import dev.stammkunde.domain.mail.MailOrder;
import dev.stammkunde.domain.mail.MailTerms;
import dev.stammkunde.domain.mail.OutgoingMail;
import dev.stammkunde.domain.mail.Permission;
import dev.stammkunde.domain.mail.RenderedMail;
import dev.stammkunde.domain.points.PointsAccount;
import dev.stammkunde.email.MailLocale;
import dev.stammkunde.email.MailTemplate;
import dev.stammkunde.email.MailValues;
import dev.stammkunde.email.Rendering;
import dev.stammkunde.email.Shipped;
import dev.stammkunde.lambdasupport.links.SignedLink;
import dev.stammkunde.lambdasupport.links.SignedLinks;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the mail that a customer reads, or says why it cannot be made. */
final class ComposeMail {

    private static final Content OPT_IN = new Content(Shipped.OPT_IN_REQUEST, null, null, null);

    private final MailTemplates templates = new MailTemplates();
    private final SignedLinks links;
    private final FillIn fillIn;

    ComposeMail(SignedLinks links, FillIn fillIn) {
        this.links = links;
        this.fillIn = fillIn;
    }

    /** What came of it. */
    sealed interface Composed {

        record Ready(OutgoingMail mail) implements Composed {}

        /** Nothing goes out that is not whole. */
        record Wanting(HoldReason reason) implements Composed {}
    }

    /**
     * Composes a mail that may go out.
     *
     * @param basis which the footer tells of
     */
    Composed compose(
            MailFacts facts, @Nullable Campaign campaign, PointsAccount points, Basis basis) {
        Optional<Chosen> chosen = choose(facts, campaign);
        if (chosen.isEmpty()) {
            return new Composed.Wanting(HoldReason.NO_CONTENT);
        }
        MailSettings settings = facts.settings();
        Language language = chosen.get().language();
        Optional<MailTemplate> template =
                templates.find(chosen.get().content(), settings, language);
        if (template.isEmpty()) {
            return new Composed.Wanting(HoldReason.NO_CONTENT);
        }
        Links own = links(facts);
        MailValues values =
                fillIn.values(
                        MailValues.in(
                                MailLocale.of(language, facts.profile().country().orElse(null))),
                        facts,
                        campaign,
                        points,
                        language);
        if (basis == Basis.EXISTING_CUSTOMER_7_3) {
            values = values.toExistingCustomer();
        }
        boolean tracked = isTracked(facts);
        if (tracked) {
            values = values.tracked();
        }
        return switch (template.get().render(own.with(values))) {
            case Rendering.MissingVariable _ -> new Composed.Wanting(HoldReason.MISSING_VARIABLE);
            case Rendering.Rendered(RenderedMail mail) ->
                    new Composed.Ready(
                            new OutgoingMail(
                                    facts.order().key(),
                                    settings.sender(),
                                    address(facts),
                                    mail,
                                    own.headers(),
                                    tracked));
        };
    }

    /** As of now, however long the mail has waited; service mail and tests never are. */
    private static boolean isTracked(MailFacts facts) {
        return switch (facts.order()) {
            case MailOrder.OfOptIn _, MailOrder.OfTest _ -> false;
            case MailOrder.OfCampaign _ ->
                    Permission.mayTrack(facts.profile().consents(), facts.standing().wishes());
        };
    }

    private record Chosen(Content content, Language language) {}

    private static Optional<Chosen> choose(MailFacts facts, @Nullable Campaign campaign) {
        Set<Language> languages = new LinkedHashSet<>(wished(facts));
        languages.add(facts.settings().language());
        return switch (facts.order()) {
            case MailOrder.OfOptIn _ -> Optional.of(new Chosen(OPT_IN, first(languages)));
            case MailOrder.OfCampaign order -> choose(campaign, order.variant(), languages);
            case MailOrder.OfTest order -> choose(campaign, order.variant(), languages);
        };
    }

    private static List<Language> wished(MailFacts facts) {
        return switch (facts.order()) {
            case MailOrder.OfOptIn order -> Language.find(order.language()).stream().toList();
            case MailOrder.OfTest order -> Language.find(order.language()).stream().toList();
            case MailOrder.OfCampaign _ -> {
                Language chosen = facts.standing().wishes().language();
                yield chosen != null
                        ? List.of(chosen)
                        : facts.profile().language().flatMap(Language::find).stream().toList();
            }
        };
    }

    private static Language first(Set<Language> languages) {
        return languages.iterator().next();
    }

    private static Optional<Chosen> choose(
            @Nullable Campaign campaign, String variant, Set<Language> languages) {
        if (campaign == null) {
            return Optional.empty();
        }
        return languages.stream()
                .flatMap(
                        language ->
                                campaign
                                        .findContent(variant, List.of(language))
                                        .map(content -> new Chosen(content, language))
                                        .stream())
                .findFirst();
    }

    private Links links(MailFacts facts) {
        CustomerId customer = facts.order().key().customer();
        return switch (facts.order()) {
            case MailOrder.OfOptIn order ->
                    new Links.ToConfirm(
                            links.url(
                                    SignedLink.confirmOptIn(
                                            customer, order.requestId(), order.orderedAt()),
                                    facts.now()));
            // Of the marketer who tries a link it is not the customer who objects.
            case MailOrder.OfTest _ -> new Links.OfTest(facts.settings().brand().url());
            case MailOrder.OfCampaign _ -> {
                MailTerms terms = facts.terms();
                String topic = terms == null ? "" : terms.topic();
                yield new Links.ToLeave(
                        links.url(
                                SignedLink.unsubscribe(customer, topic, facts.now()), facts.now()),
                        links.url(
                                SignedLink.preferences(customer, topic, facts.now()), facts.now()));
            }
        };
    }

    private static String address(MailFacts facts) {
        return facts.findAddress().flatMap(MailAddress::find).orElseThrow().toString();
    }

    /** The headers by which mail programs offer to unsubscribe with one click (RFC 8058). */
    static Map<String, String> oneClick(String unsubscribe) {
        return Map.of(
                "List-Unsubscribe",
                '<' + unsubscribe + '>',
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click");
    }
}
