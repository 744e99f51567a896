package dev.stammkunde.managepreferences;

import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.json.CampaignTopics;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.mail.links.LinkReading;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLink.Purpose;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.pages.FormProblem;
import dev.stammkunde.mail.pages.HtmlPage;
import dev.stammkunde.mail.pages.PageLanguage;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.mail.pages.PreferencesForm;
import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.managepreferences.SavePreferences.Saving;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Shows a customer what they hear, and changes it by a button. Nothing changes by looking. */
final class ManagePreferences implements HttpEdge.Answering {

    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

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
        return pages(request, link).preferences(now.form(Map.of(), saved, request.at()));
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
        Optional<Instant> objected = told(link.customer(), profile).findLastObjection();
        if (objected.filter(at -> at.isAfter(shownAt(form, request.at()))).isPresent()) {
            // The boxes that stand ticked in it are those of before: nobody ticked them since.
            return show(request, link, false);
        }
        LocalDate today = LocalDate.ofInstant(request.at(), settings(link).zone());
        Map<String, FormProblem> problems = chosen.problems(today);
        if (!problems.isEmpty()) {
            return pages.preferences(chosen.form(problems, false, shownAt(form, request.at())));
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
        Profile profile = profileOf(customer);
        Wishes told = told(customer, profile);
        Set<String> offered = new TreeSet<>(topics.topicsOf(customer.shopId()));
        offered.addAll(told.topicsLeft().keySet());
        if (Topic.isName(link.subject())) {
            offered.add(link.subject());
        }
        return Preferences.inForce(offered, told, profile, settings(link).language());
    }

    /** What they said, and what was said of their address. */
    private Wishes told(CustomerId customer, Profile profile) {
        Wishes own = wishes.wishesOf(customer);
        return profile.email()
                .map(address -> Mailbox.of(customer.shopId(), address))
                .map(mailbox -> own.joined(wishes.wishesOf(mailbox)))
                .orElse(own);
    }

    /** When the page was made that a form came from; now where the form does not say. */
    private static Instant shownAt(FormBody form, Instant now) {
        return form.find(PreferencesForm.SHOWN_AT)
                .filter(text -> MILLIS.matcher(text).matches())
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)))
                .orElse(now);
    }

    private Profile profileOf(CustomerId customer) {
        return switch (profiles.profileOf(customer).value()) {
            case Customer.Known(Profile known) -> known;
            case Customer.Erased _ -> Profile.empty();
        };
    }

    private MailSettings settings(SignedLink link) {
        return new ShopPages(campaigns).settings(link.customer().shopId());
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
