package dev.stammkunde.managepreferences;

import dev.stammkunde.campaigns.behaviour.FindBehaviour;
import dev.stammkunde.campaigns.behaviour.SayConsent;
import dev.stammkunde.campaigns.json.CampaignTopics;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.KeepStated;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.AskForOptIn;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.MarkUnsubscribed;
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
import dev.stammkunde.managepreferences.Preferences.Shown;
import dev.stammkunde.managepreferences.SavePreferences.Asked;
import dev.stammkunde.managepreferences.SavePreferences.Saving;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.surveys.json.ShopTopics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Shows customers what mail they get, and lets them change it. Looking changes nothing. */
final class ManagePreferences implements HttpEdge.Answering {

    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

    private final SignedLinks links;
    private final ShopPages shops;
    private final ShopTopics topics;
    private final ProfileStore profiles;
    private final TellWishes wishes;
    private final SavePreferences save;
    private final KeepOwnWord keepOwnWord;
    private final KeepStated keepStated;
    private final AnswerOtherAddress otherAddress;
    private final MarkUnsubscribed mark;
    private final FindBehaviour behaviour;
    private final SayConsent ofBehaviour;

    ManagePreferences(ManagePreferencesPorts ports) {
        links = ports.links();
        shops = new ShopPages(ports.campaigns());
        topics =
                new ShopTopics(
                        new CampaignTopics(
                                new StoredCampaigns(
                                        ports.documents(),
                                        ports.campaigns(),
                                        "manage-preferences")),
                        ports.surveys());
        profiles = ports.profiles();
        wishes = new TellWishes(ports.standings());
        save =
                new SavePreferences(
                        wishes,
                        ports.evidence(),
                        new AskForOptIn(ports.requests(), ports.mails(), ports.suppressions()));
        keepOwnWord = new KeepOwnWord(ports.profiles());
        keepStated = new KeepStated(ports.profiles());
        behaviour = ports.behaviours();
        ofBehaviour = new SayConsent(ports.behaviours(), ports.evidence());
        mark = new MarkUnsubscribed(ports.standings(), ports.records());
        otherAddress = new AnswerOtherAddress(links, shops, wishes, ports.evidence(), mark);
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
        CustomerId customer = link.customer();
        Customer found = profiles.profileOf(customer).value();
        while (found instanceof Customer.Merged(CustomerId into, var _)) {
            customer = into;
            found = profiles.profileOf(into).value();
        }
        SignedLink current = link.ofWhoStays(customer);
        Profile profile = found instanceof Customer.Known(Profile known) ? known : Profile.empty();
        if (profile.email().filter(current::wentTo).isEmpty()) {
            return otherAddress.answer(request, current, profile);
        }
        Visit visit = visit(request, current, profile);
        return ShopPages.isClick(request) ? change(visit) : show(visit, false);
    }

    private HtmlPage expired(HttpRequest request, SignedLink link) {
        return shops.of(link.customer().shopId(), request, Optional.empty()).preferencesExpired();
    }

    /**
     * A request with what was known when it came, each part read once.
     *
     * @param own what the customer said
     * @param told what they said, and what was said of their address
     */
    private record Visit(
            HttpRequest request,
            SignedLink link,
            Profile profile,
            Wishes own,
            Wishes told,
            MailSettings settings) {

        Pages pages() {
            return ShopPages.of(settings, request, PageLanguage.findOf(own, profile));
        }

        /** What stood beside a box, in the language that it was read in. */
        ConsentText shown(String version, String text) {
            return new ConsentText(version, pages().words().say(text, settings.brand().name()));
        }

        ConsentText shownOfDates() {
            return new ConsentText(
                    "life-dates-1", pages().words().dates("consent", settings.brand().name()));
        }
    }

    private Visit visit(HttpRequest request, SignedLink link, Profile profile) {
        CustomerId customer = link.customer();
        Wishes own = wishes.wishesOf(customer);
        Wishes told =
                profile.email()
                        .map(address -> Mailbox.of(customer.shopId(), address))
                        .map(mailbox -> own.joined(wishes.wishesOf(mailbox)))
                        .orElse(own);
        return new Visit(request, link, profile, own, told, shops.settings(customer.shopId()));
    }

    private HtmlPage show(Visit visit, boolean saved) {
        return visit.pages().preferences(form(visit, saved));
    }

    private PreferencesForm form(Visit visit, boolean saved) {
        boolean behaviourAgreed =
                behaviour.behaviourOf(visit.link().customer()).consent().isAgreed();
        return inForce(visit)
                .form(
                        visit.profile().lifeDates(),
                        new Shown(behaviourAgreed, Map.of(), saved, visit.request().at()));
    }

    private HtmlPage change(Visit visit) {
        HttpRequest request = visit.request();
        SignedLink link = visit.link();
        Pages pages = visit.pages();
        if (FormBody.isTooLong(request)) {
            return pages.tooLong();
        }
        FormBody form = FormBody.of(request);
        if (takesBackBehaviour(form)) {
            // By itself, and whatever else is wrong: nobody waits for a deletion.
            ofBehaviour.withdraw(link.customer(), link.subject(), ShopPages.contact(request));
        }
        Preferences before = inForce(visit);
        Preferences chosen = Preferences.read(form, before);
        Saving saving =
                new Saving(
                        link.customer(),
                        visit.profile(),
                        link.address(),
                        before,
                        chosen,
                        visit.shown("preferences-1", "topics_consent"),
                        visit.shown("tracking-1", "tracking_consent"),
                        visit.shownOfDates(),
                        link.subject(),
                        request.requestId(),
                        ShopPages.contact(request));
        if (form.find(PreferencesForm.ACTION).filter(PreferencesForm.NONE::equals).isPresent()) {
            save.objectToAll(saving);
            mark(visit);
            return pages.unsubscribed(Set.of(Topic.ALL), "");
        }
        Instant shownAt = shownAt(form, request.at());
        if (visit.told().findLastObjection().filter(at -> at.isAfter(shownAt)).isPresent()) {
            // The boxes that stand ticked in it are those of before: nobody ticked them since.
            return show(visit, false);
        }
        LocalDate today = LocalDate.ofInstant(request.at(), visit.settings().zone());
        LifeDates kept = visit.profile().lifeDates();
        Map<String, FormProblem> problems = chosen.problems(today, kept);
        if (!problems.isEmpty()) {
            boolean behaviourLeft = form.find(PreferencesForm.BEHAVIOUR).isPresent();
            return pages.preferences(
                    chosen.form(kept, new Shown(behaviourLeft, problems, false, shownAt)));
        }
        Asked asked = save.save(saving);
        if (saving.endsMailsLikeIts()) {
            mark(visit);
        }
        keepOwnWord.keepBirthday(link.customer(), chosen.birthday().find(), request.at());
        keepOwnWord.keepDates(
                link.customer(), dates -> chosen.dates().after(dates, request.at()), request.at());
        chosen.stated()
                .findChanged(visit.profile().stated())
                .ifPresent(said -> keepStated.keepNow(link.customer(), said, request.at()));
        save.proveEndOfDates(saving);
        Visit saved = visit(request, link, profileOf(link.customer()));
        return switch (asked) {
            case NOTHING -> show(saved, true);
            case THESE -> saved.pages().preferencesToConfirm(form(saved, true), true);
            case NOBODY -> saved.pages().preferencesWithoutMail(form(saved, true));
            case EARLIER_ONES -> saved.pages().preferencesToConfirm(form(saved, true), false);
        };
    }

    private static boolean takesBackBehaviour(FormBody form) {
        return form.find(PreferencesForm.BEHAVIOUR_OFFERED).isPresent()
                && form.find(PreferencesForm.BEHAVIOUR).isEmpty();
    }

    /** For the results of its campaign: its reader wants no more mails like the link's. */
    private void mark(Visit visit) {
        mark.mark(visit.link().customer(), visit.link().issuedAt(), visit.request().at());
    }

    private Preferences inForce(Visit visit) {
        Set<String> offered = new TreeSet<>(topics.topicsOf(visit.link().customer().shopId()));
        offered.addAll(visit.told().topicsLeft().keySet());
        if (Topic.isName(visit.link().subject())) {
            offered.add(visit.link().subject());
        }
        return Preferences.inForce(offered, visit.told(), visit.profile(), visit.settings());
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
            case Customer.Erased _, Customer.Merged _ -> Profile.empty();
        };
    }
}
