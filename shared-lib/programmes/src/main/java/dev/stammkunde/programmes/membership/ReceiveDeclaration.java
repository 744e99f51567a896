package dev.stammkunde.programmes.membership;

import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.OpenCase;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ServiceMatter.DeclarationReceipt;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.programmes.membership.Declarations.Kept;

import java.util.List;
import java.util.function.Function;

/**
 * Receives what people declare about contracts: keeps it, confirms it by mail and opens a case for
 * the shop's team.
 *
 * <p>Exactly once: it may stop at any call, and the same declaration told again goes on from there.
 * Whatever a shop knows of the contract and of the person, it does the same, so that no stranger
 * learns from it who has one.
 */
public final class ReceiveDeclaration {

    /**
     * The most confirmations to one address in a day. Whoever fills other people's mailboxes with
     * them is stopped; declarations are received all the same.
     */
    public static final int MOST_MAILS_A_DAY = 5;

    private final Declarations declarations;
    private final OrderMails mails;
    private final OpenCase cases;

    public ReceiveDeclaration(Declarations declarations, OrderMails mails, OpenCase cases) {
        this.declarations = declarations;
        this.mails = mails;
        this.cases = cases;
    }

    /**
     * Receives a declaration.
     *
     * @param receipt says it in the words of its language
     * @return what is kept of its form; another declaration where the form was used before
     */
    public Kept receive(
            Declaration declaration, Function<Declaration, DeclarationReceipt> receipt) {
        Kept kept = declarations.keep(declaration);
        Declaration received = kept.declaration();
        if (declarations.countOn(received.address(), received.day()) <= MOST_MAILS_A_DAY) {
            mails.order(List.of(mail(received, receipt.apply(received))));
        }
        cases.open(
                new CaseOpening(
                        received.id().shopId(),
                        "declaration/" + received.id().id(),
                        CaseReason.CONTRACT,
                        null,
                        null,
                        null,
                        received.receivedAt()));
        return kept;
    }

    private static MailOrder mail(Declaration received, DeclarationReceipt receipt) {
        return new MailOrder.OfService(
                MailKey.of(Mailbox.of(received.address()), receipt.kind(), received.id().id()),
                receipt,
                received.said().email(),
                received.said().language().code(),
                received.receivedAt());
    }
}
