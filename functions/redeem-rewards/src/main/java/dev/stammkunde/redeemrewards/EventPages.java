package dev.stammkunde.redeemrewards;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.links.LinkReading;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLink.Purpose;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.pages.EventForm;
import dev.stammkunde.mail.pages.EventForm.Doing;
import dev.stammkunde.mail.pages.HtmlPage;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.gatherings.CancelSignup;
import dev.stammkunde.programmes.gatherings.GatheringDraft;
import dev.stammkunde.programmes.gatherings.GatheringNeeds;
import dev.stammkunde.programmes.gatherings.GatheringText;
import dev.stammkunde.programmes.gatherings.GatheringView;
import dev.stammkunde.programmes.gatherings.GatheringWords;
import dev.stammkunde.programmes.gatherings.ShowGatherings;
import dev.stammkunde.programmes.gatherings.SignUp;
import dev.stammkunde.programmes.gatherings.SignupOutcome;
import dev.stammkunde.programmes.gatherings.SignupOutcome.SignupRefusal;
import dev.stammkunde.rewards.redeem.FindRewardReader;
import dev.stammkunde.rewards.redeem.RewardReader;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shows an event to who follows their link, and signs them up or off by its button. Looking changes
 * nothing: programs that scan mails follow their links.
 */
final class EventPages {

    private final SignedLinks links;
    private final ShopPages shops;
    private final FindRewardReader readers;
    private final ShowGatherings show;
    private final SignUp signUp;
    private final CancelSignup cancel;

    EventPages(EventPagePorts ports, FindRewardReader readers, GatheringNeeds events) {
        this.links = ports.links();
        this.shops = new ShopPages(ports.shops());
        this.readers = readers;
        this.show = new ShowGatherings(events);
        this.signUp = new SignUp(events);
        this.cancel = new CancelSignup(events);
    }

    /** Who follows a link, with what is known of them. */
    private record Guest(HttpRequest request, AccountId account, String eventId, Pages pages) {

        Instant now() {
            return request.at();
        }
    }

    HtmlPage answer(HttpRequest request) {
        String token = request.pathParameter("token");
        return switch (links.read(Purpose.EVENT, token, request.at())) {
            case LinkReading.Valid(SignedLink link) -> answer(request, link);
            case LinkReading.Expired(SignedLink link) ->
                    shops.of(link.customer().shopId(), request, Optional.empty()).eventUnknown();
            case LinkReading.Forged _ -> ShopPages.ofNobody(request).forged();
        };
    }

    private HtmlPage answer(HttpRequest request, SignedLink link) {
        CustomerId asked = link.customer();
        MailSettings shop = shops.settings(asked.shopId());
        Optional<RewardReader> reader = readers.find(new AccountId(asked.shopId(), asked.id()));
        if (reader.isEmpty()) {
            return ShopPages.of(shop, request, Optional.empty()).eventUnknown();
        }
        Pages pages = ShopPages.of(shop, request, Optional.of(reader.get().language()));
        CustomerId stays = reader.get().customer();
        if (!link.ofWhoStays(stays).wentTo(reader.get().address())) {
            return pages.eventOfOtherAddress();
        }
        if (FormBody.isTooLong(request)) {
            return pages.tooLong();
        }
        Guest guest =
                new Guest(
                        request, new AccountId(stays.shopId(), stays.id()), link.subject(), pages);
        try {
            return ShopPages.isClick(request) ? change(guest) : show(guest, "");
        } catch (UnusableDocumentException _) {
            return pages.eventUnknown();
        }
    }

    private HtmlPage change(Guest guest) {
        String action = FormBody.of(guest.request()).find(EventForm.ACTION).orElse("");
        if (action.equals(Doing.SIGN_UP.value())) {
            return show(
                    guest,
                    notice(signUp.signUp(guest.account(), guest.eventId(), guest.now()), "done"));
        }
        if (action.equals(Doing.LEAVE.value())) {
            return show(
                    guest,
                    notice(cancel.cancel(guest.account(), guest.eventId(), guest.now()), "left"));
        }
        return show(guest, "");
    }

    private static String notice(SignupOutcome outcome, String done) {
        return switch (outcome) {
            case SignupOutcome.Done _ -> done;
            case SignupOutcome.Refused(SignupRefusal reason) ->
                    switch (reason) {
                        case BUSY -> "busy";
                        case NOT_SIGNED_UP -> "left";
                        case UNKNOWN_EVENT,
                                UNKNOWN_CUSTOMER,
                                NOT_OFFERED,
                                TOO_EARLY,
                                OVER,
                                NOT_STARTED,
                                NOT_INVITED,
                                NO_SEAT ->
                                "refused";
                    };
        };
    }

    private HtmlPage show(Guest guest, String notice) {
        return show.find(guest.account(), guest.eventId(), guest.now())
                .map(view -> guest.pages().event(form(guest.pages(), view, notice)))
                .orElseGet(guest.pages()::eventUnknown);
    }

    private static EventForm form(Pages pages, GatheringView view, String notice) {
        Language language = pages.words().language();
        GatheringDraft draft = view.event().draft();
        GatheringText text = requireNonNull(draft.texts().get(language));
        return new EventForm(
                notice.isEmpty() ? "" : pages.words().event(notice),
                text.title(),
                GatheringWords.when(draft.times(), language),
                text.place(),
                Objects.requireNonNullElse(text.description(), ""),
                lead(pages, view),
                seats(pages, view),
                doing(view));
    }

    private static String lead(Pages pages, GatheringView view) {
        var times = view.event().draft().times();
        return switch (view.phase()) {
            case SOON ->
                    pages.words()
                            .event(
                                    "soon",
                                    GatheringWords.at(
                                            times.signUpFrom(),
                                            times.zone(),
                                            pages.words().language()));
            case OPEN, FULL, SEATED, WAITING, CLOSED, STARTED ->
                    pages.words().event(view.phase().name());
        };
    }

    private static String seats(Pages pages, GatheringView view) {
        return switch (view.phase()) {
            case OPEN ->
                    pages.words()
                            .event(
                                    "seats",
                                    pages.words()
                                            .number(
                                                    (long) view.roster().free()
                                                            - view.roster().waiting()),
                                    pages.words().number(view.roster().capacity()));
            case FULL ->
                    pages.words().event("on_list", pages.words().number(view.roster().waiting()));
            case SOON, SEATED, WAITING, CLOSED, STARTED -> "";
        };
    }

    private static Doing doing(GatheringView view) {
        return switch (view.phase()) {
            case OPEN -> Doing.SIGN_UP;
            case FULL -> Doing.WAIT;
            case SEATED -> Doing.GIVE_BACK;
            case WAITING -> Doing.LEAVE;
            case SOON, CLOSED, STARTED -> Doing.NOTHING;
        };
    }

    /**
     * Returns the path of an event's page for a customer, under this host; of none where the shop
     * told no address of them.
     */
    Function<String, Optional<String>> paths(AccountId customer, Instant now) {
        Optional<RewardReader> reader = readers.find(customer);
        return eventId -> reader.map(known -> links.path(link(known, eventId, now), now));
    }

    private static SignedLink link(RewardReader reader, String eventId, Instant now) {
        CustomerId customer = reader.customer();
        return SignedLink.event(customer, eventId, now)
                .sentTo(EmailKey.of(customer.shopId(), reader.address()));
    }
}
