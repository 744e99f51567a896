package dev.stammkunde.cases;

import dev.stammkunde.cases.CaseNote.Kind;
import dev.stammkunde.cases.ChangeCase.Seen;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.FindChosenLanguages;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Versioned;

import java.util.List;
import java.util.Optional;

/**
 * Writes to customers about their cases, and keeps what they reply.
 *
 * <p>An answer is noted first and then ordered as a service mail, whose key is made of the case and
 * of the request. So it may stop at any call: the same request again finds the note and orders the
 * same mail, which goes out once. Whether it does, and why not, is the mail wing's to say.
 */
public final class AnswerCase {

    private static final int ATTEMPTS = 12;

    private final CasePorts ports;
    private final ChangeCase change;
    private final OrderMails mails;
    private final FindCaseReader readers;

    public AnswerCase(CasePorts ports, OrderMails mails, FindChosenLanguages languages) {
        this.ports = ports;
        this.change = new ChangeCase(ports);
        this.mails = mails;
        this.readers = new FindCaseReader(ports.customers(), languages);
    }

    /**
     * Answers the customer, also of a case that is closed.
     *
     * @param requestKey the same for the same answer
     */
    public CaseChanging answer(Seen seen, String requestKey, String text, Acting acting) {
        String key = key(seen.id(), Kind.ANSWER, requestKey);
        Optional<Versioned<ServiceCase>> read = ports.cases().find(seen.id());
        Optional<CaseNote> before = read.flatMap(found -> found.value().findNote(Kind.ANSWER, key));
        if (before.isPresent()) {
            return before.get().isSameAs(note(Kind.ANSWER, key, text, acting))
                    ? orderedAgain(read.orElseThrow(), before.get())
                    : new CaseChanging.KeyUsedOtherwise();
        }
        Optional<CaseChanging> refused = ChangeCase.findNotesObstacle(read, seen);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<CustomerNow> customer = findCustomer(read.orElseThrow().value());
        if (customer.isEmpty()) {
            return new CaseChanging.Nobodys();
        }
        Optional<CaseReader> reader = readers.find(customer.get());
        if (reader.isEmpty()) {
            return new CaseChanging.NoAddress();
        }
        CaseNote note =
                new CaseNote(
                        Kind.ANSWER,
                        acting.at(),
                        acting.person(),
                        text,
                        key,
                        reader.get().customer().id());
        CaseChanging changing = change.addNote(seen, note, "answer", acting);
        if (changing instanceof CaseChanging.Done) {
            mails.order(List.of(order(seen.id(), note, reader.get())));
        }
        return changing;
    }

    /** The mail may have been ordered or not: an order that comes twice is delivered once. */
    private CaseChanging orderedAgain(Versioned<ServiceCase> found, CaseNote note) {
        findCustomer(found.value())
                .flatMap(readers::find)
                .ifPresent(reader -> mails.order(List.of(order(found.value().id(), note, reader))));
        return new CaseChanging.Done(found);
    }

    private Optional<CustomerNow> findCustomer(ServiceCase one) {
        return one.opening().findCustomer().flatMap(readers::findCustomer);
    }

    /** Its key is of whom it went to at first, be they merged since. */
    private static MailOrder order(CaseId id, CaseNote note, CaseReader reader) {
        String to = note.mailedTo() == null ? reader.customer().id() : note.mailedTo();
        return new MailOrder.OfService(
                new MailKey(new CustomerId(id.shopId(), to), mailOf(id, note)),
                new ServiceMatter.CaseAnswer(note.text()),
                reader.address(),
                reader.language(),
                note.at());
    }

    /** Returns the name of the mail of an answer, by which its fate is explained. */
    public static String mailOf(CaseId id, CaseNote answer) {
        return ServiceKind.CASE_ANSWER.label() + '/' + id.id() + '/' + answer.key();
    }

    /**
     * Keeps what a customer replied, as it came into the shop's mailbox. It needs no version: who
     * brings replies in has read no case.
     *
     * @param requestKey the same for the same reply
     */
    public CaseChanging reply(CaseId id, String requestKey, String text, Acting acting) {
        CaseNote reply = note(Kind.REPLY, key(id, Kind.REPLY, requestKey), text, acting);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<CaseChanging> done = tryToReply(id, reply, acting);
            if (done.isPresent()) {
                return done.get();
            }
            ports.beforeRetry().accept(attempt);
        }
        throw new IllegalStateException("others changed the same case at each attempt");
    }

    private Optional<CaseChanging> tryToReply(CaseId id, CaseNote reply, Acting acting) {
        Optional<Versioned<ServiceCase>> read = ports.cases().find(id);
        if (read.isEmpty()) {
            return Optional.of(new CaseChanging.Unknown());
        }
        Versioned<ServiceCase> found = read.get();
        Optional<CaseNote> before = found.value().findNote(Kind.REPLY, String.valueOf(reply.key()));
        if (before.isPresent()) {
            return Optional.of(
                    before.get().isSameAs(reply)
                            ? new CaseChanging.Done(found)
                            : new CaseChanging.KeyUsedOtherwise());
        }
        return switch (change.addNote(new Seen(id, found.version()), reply, "reply", acting)) {
            case CaseChanging.Outdated _ -> Optional.empty();
            case CaseChanging other -> Optional.of(other);
        };
    }

    private static CaseNote note(Kind kind, String key, String text, Acting acting) {
        return new CaseNote(kind, acting.at(), acting.person(), text, key, null);
    }

    /** Fits into the name of a mail, whatever the request's key is. */
    private static String key(CaseId id, Kind kind, String requestKey) {
        return CaseId.of(id.shopId(), kind + "\n" + id.id() + '\n' + requestKey).id();
    }
}
