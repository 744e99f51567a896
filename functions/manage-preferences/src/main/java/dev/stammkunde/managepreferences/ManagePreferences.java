package dev.stammkunde.managepreferences;

import dev.stammkunde.domain.campaign.Campaigns;
import dev.stammkunde.domain.campaign.MailSettings;
import dev.stammkunde.domain.consent.ConsentText;
import dev.stammkunde.domain.consent.TellWishes;
import dev.stammkunde.domain.consent.Topic;
import dev.stammkunde.domain.customer.Customer;
import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.Profile;
import dev.stammkunde.domain.customer.ProfileStore;
import dev.stammkunde.domain.mail.Wishes;
import dev.stammkunde.lambdasupport.campaign.CampaignTopics;
import dev.stammkunde.lambdasupport.campaign.StoredCampaigns;
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
import dev.stammkunde.managepreferences.SavePreferences.Saving;
import dev.stammkunde.pages.FormProblem;
import dev.stammkunde.pages.HtmlPage;
import dev.stammkunde.pages.PageLanguage;
import dev.stammkunde.pages.Pages;
import dev.stammkunde.pages.PreferencesForm;
import dev.stammkunde.pages.ShopPages;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Shows a customer what they hear, and changes it by a button. Nothing changes by looking. */
final class ManagePreferences implements HttpEdge.Answering {

    private final SignedLinks links;
    private final Campaigns campaigns;
    private final CampaignTopics topics;
    private final ProfileStore profiles;
    private final TellWishes wishes;
    private final SavePreferences save;
    private final KeepBirthday keepBirthday;

    ManagePreferences(Ports ports) {
        links = ports.links();
        campaigns = ports.campaigns();
        topics =
                new CampaignTopics(
                        new StoredCampaigns(
                                ports.documents(), ports.campaigns(), "manage-preferences"));
        profiles = ports.profiles();
        wishes = new TellWishes(ports.standings());
        save = new SavePreferences(wishes, ports.evidence());
        keepBirthday = new KeepBirthday(ports.profiles());
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        String token = request.pathParameter("token");
        HtmlPage page =
                switch (links.read(Purpose.PREFERENCES, token, request.at())) {
                    case LinkReading.Valid(SignedLink link) -> answer(request, link);
                    case LinkReading.Expired(SignedLink link) -> expired(request, link);
                    case LinkReading.Forged _ -> ShopPages.ofNobody(request).forged();
                };
        log.info("answered").with(LogKey.STATUS, page.status()).write();
        return ShopPages.answer(request, page);
    }

    private HtmlPage answer(HttpRequest request, SignedLink link) {
        return switch (profiles.profileOf(link.customer()).value()) {
            case Customer.Known(Profile profile) ->
                    ShopPages.isClick(request)
                            ? change(request, link, profile)
                            : show(request, link, false);
            case Customer.Erased _ -> expired(request, link);
        };
    }

    private HtmlPage expired(HttpRequest request, SignedLink link) {
        return new ShopPages(campaigns)
                .of(link.customer().shopId(), request, Optional.empty())
                .preferencesExpired();
    }

    private HtmlPage show(HttpRequest request, SignedLink link, boolean saved) {
        Preferences now = inForce(link);
        return pages(request, link).preferences(now.form(Map.of(), saved));
    }

    private HtmlPage change(HttpRequest request, SignedLink link, Profile profile) {
        Pages pages = pages(request, link);
        if (FormBody.isTooLong(request)) {
            return pages.tooLong();
        }
        FormBody form = FormBody.of(request);
        Preferences before = inForce(link);
        Preferences chosen = Preferences.read(form, before.offered());
        Saving saving =
                new Saving(
                        link.customer(),
                        profile,
                        before,
                        chosen,
                        shown(pages, "preferences-1", "topics_consent", link),
                        shown(pages, "tracking-1", "tracking_consent", link),
                        link.subject(),
                        ShopPages.contact(request));
        if (form.find(PreferencesForm.ACTION).filter(PreferencesForm.NONE::equals).isPresent()) {
            save.objectToAll(saving);
            return pages.unsubscribed(Set.of(Topic.ALL), "");
        }
        LocalDate today = LocalDate.ofInstant(request.at(), settings(link).zone());
        Map<String, FormProblem> problems = chosen.problems(today);
        if (!problems.isEmpty()) {
            return pages.preferences(chosen.form(problems, false));
        }
        save.save(saving);
        keepBirthday.keep(link.customer(), chosen.birthday().find(), request.at());
        return show(request, link, true);
    }

    /** What stood beside a box, in the language that it was read in. */
    private ConsentText shown(Pages pages, String version, String text, SignedLink link) {
        return new ConsentText(version, pages.words().say(text, settings(link).brand().name()));
    }

    private Preferences inForce(SignedLink link) {
        CustomerId customer = link.customer();
        Wishes told = wishes.wishesOf(customer);
        Profile profile = profileOf(customer);
        Set<String> offered = new TreeSet<>(topics.topicsOf(customer.shopId()));
        offered.addAll(told.topicsLeft().keySet());
        if (Topic.isName(link.subject())) {
            offered.add(link.subject());
        }
        return Preferences.inForce(offered, told, profile, settings(link).language());
    }

    private Profile profileOf(CustomerId customer) {
        return switch (profiles.profileOf(customer).value()) {
            case Customer.Known(Profile known) -> known;
            case Customer.Erased _ -> Profile.empty();
        };
    }

    private MailSettings settings(SignedLink link) {
        return campaigns.settings(link.customer().shopId());
    }

    private Pages pages(HttpRequest request, SignedLink link) {
        return new ShopPages(campaigns)
                .of(
                        link.customer().shopId(),
                        request,
                        PageLanguage.findOf(
                                wishes.wishesOf(link.customer()), profileOf(link.customer())));
    }
}
