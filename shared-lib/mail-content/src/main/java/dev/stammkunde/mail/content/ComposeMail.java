package dev.stammkunde.mail.content;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailAddress;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailTerms;
import dev.stammkunde.mail.MakeLinks;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.Permission;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.shop.Language;

/** Makes the mail that a customer reads, or says why it cannot be made. */
public final class ComposeMail {

    /** Where people say in the console which mails of the team they want. */
    private static final String WISHES = "/settings/notices";

    private final RenderMail render = new RenderMail();
    private final MakeLinks links;

    public ComposeMail(MakeLinks links) {
        this.links = links;
    }

    /** What came of it. */
    public sealed interface Composed {

        record Ready(OutgoingMail mail) implements Composed {}

        /** Nothing goes out that is not whole. */
        record Wanting(HoldReason reason) implements Composed {}
    }

    /**
     * Composes a mail that may go out.
     *
     * @param fill of who ordered it
     * @param basis which the footer tells of
     */
    public Composed compose(MailFacts facts, FillMail fill, Basis basis) {
        ReaderLinks own = links(facts);
        boolean tracked = isTracked(facts);
        return switch (render.render(
                facts, fill, values -> own.with(footer(values, basis, tracked)))) {
            case MailText.NoContent _, MailText.Faulty _ ->
                    new Composed.Wanting(HoldReason.NO_CONTENT);
            case MailText.Lacking _ -> new Composed.Wanting(HoldReason.MISSING_VARIABLE);
            case MailText.Whole(Language _, RenderedMail mail) ->
                    new Composed.Ready(
                            new OutgoingMail(
                                    facts.order().key(),
                                    facts.settings().sender(),
                                    address(facts),
                                    mail,
                                    own.headers(),
                                    tracked));
        };
    }

    private static MailValues footer(MailValues values, Basis basis, boolean tracked) {
        MailValues based =
                basis == Basis.EXISTING_CUSTOMER_7_3 ? values.toExistingCustomer() : values;
        return tracked ? based.tracked() : based;
    }

    /** As of now, however long the mail has waited; service mail and tests never are. */
    private static boolean isTracked(MailFacts facts) {
        return switch (facts.order()) {
            case MailOrder.OfService _, MailOrder.OfTest _ -> false;
            case MailOrder.OfCampaign _ ->
                    Permission.mayTrack(facts.profile().consents(), facts.standing().wishes());
        };
    }

    private ReaderLinks links(MailFacts facts) {
        CustomerId customer = facts.order().key().customer();
        return switch (facts.order()) {
            case MailOrder.OfService order ->
                    switch (order.matter()) {
                        case ServiceMatter.OptIn(String requestId) ->
                                new ReaderLinks.ToConfirm(
                                        links.confirmOptIn(
                                                customer,
                                                requestId,
                                                order.orderedAt(),
                                                facts.now()));
                        case ServiceMatter.ConsentCopy _,
                                ServiceMatter.CaseAnswer _,
                                ServiceMatter.CaseReminder _,
                                ServiceMatter.CaseDigest _,
                                ServiceMatter.RewardCode _,
                                ServiceMatter.DeclarationReceipt _,
                                ServiceMatter.ContestWon _ ->
                                new ReaderLinks.None();
                        case ServiceMatter.EventNotice notice ->
                                new ReaderLinks.ToEvent(
                                        links.event(
                                                customer,
                                                EmailKey.of(customer.shopId(), order.address()),
                                                notice.eventId(),
                                                facts.now()));
                        case ServiceMatter.MonthReport report ->
                                new ReaderLinks.ToReport(
                                        links.monthReport(customer.shopId(), report.month()));
                        case ServiceMatter.TeamDigest _ -> toConsole(customer.shopId(), "/today");
                        case ServiceMatter.TeamAlert alert ->
                                toConsole(customer.shopId(), alert.place());
                    };
            case MailOrder.OfTest _ -> RenderMail.ofTest(facts);
            case MailOrder.OfCampaign _ -> {
                MailTerms terms = facts.terms();
                String topic = terms == null ? "" : terms.topic();
                EmailKey to = EmailKey.of(customer.shopId(), facts.findAddress().orElseThrow());
                yield new ReaderLinks.ToLeave(
                        links.unsubscribe(customer, to, topic, facts.now()),
                        links.preferences(customer, to, topic, facts.now()));
            }
        };
    }

    private ReaderLinks toConsole(String shopId, String place) {
        return new ReaderLinks.ToConsole(
                links.console(shopId, place), links.console(shopId, WISHES));
    }

    private static String address(MailFacts facts) {
        return facts.findAddress().flatMap(MailAddress::find).orElseThrow().toString();
    }
}
