package dev.stammkunde.mail;

import dev.stammkunde.mail.MailOrder.OfService;
import dev.stammkunde.mail.MailResends.SentAgain;
import dev.stammkunde.mail.RemakeMail.Remade;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.Versioned;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends service mails to a customer again, on the word of support.
 *
 * <p>The new mail is one of its own, whose key is made of the one that it repeats and of the
 * request: the same request finds it, and orders it again, which goes out once. Its record is kept
 * first, with who sent it, and holds the order: should the queue not take it, and nobody ask again,
 * the daily release of held mails finds it. What repeats a repetition repeats the first.
 */
public final class ResendMail {

    private static final int ATTEMPTS = 12;
    private static final int KEY_BYTES = 12;

    /** Delivery has decided long before, unless the queue did not take the order. */
    private static final Duration RELEASE = Duration.ofMinutes(15);

    private final ResendRecords records;
    private final Map<ServiceKind, RemakeMail> remakers;
    private final OrderMails mails;

    /** Names what it needs; a kind that nothing remakes is never sent again. */
    public ResendMail(
            ResendRecords records, Map<ServiceKind, RemakeMail> remakers, OrderMails mails) {
        this.records = records;
        this.remakers = Map.copyOf(remakers);
        this.mails = mails;
    }

    /**
     * Sends a mail again.
     *
     * @param asked the mail, or one that repeats it
     * @param requestKey the same for the same click
     * @throws IllegalStateException if others changed the same mail at each attempt
     */
    public ResendOutcome resend(MailKey asked, String requestKey, Acting acting) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Versioned<MailRecord>> found = findOriginal(asked);
            if (found.isEmpty()) {
                return unknown(asked);
            }
            Optional<ResendOutcome> outcome = tryTo(found.get(), requestKey, acting);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new IllegalStateException("others changed the same mail at each attempt");
    }

    /** What is for the reader of an address is kept under that, and none of it is sent again. */
    private static ResendOutcome unknown(MailKey asked) {
        Optional<ResendObstacle> obstacle = asked.findKind().flatMap(ResendObstacle::find);
        return obstacle.isPresent()
                ? new ResendOutcome.Refused(obstacle.get())
                : new ResendOutcome.UnknownMail();
    }

    private Optional<Versioned<MailRecord>> findOriginal(MailKey asked) {
        return records.find(asked)
                .flatMap(
                        found -> {
                            SentAgain of = found.value().resends().of();
                            return of == null ? Optional.of(found) : records.find(of.mail());
                        });
    }

    /** Empty where another write came first. */
    private Optional<ResendOutcome> tryTo(
            Versioned<MailRecord> original, String requestKey, Acting acting) {
        MailRecord mail = original.value();
        String name = nameOf(mail.key(), requestKey);
        Optional<SentAgain> before =
                mail.resends().again().stream()
                        .filter(one -> one.mail().name().equals(name))
                        .findFirst();
        if (before.isPresent()) {
            return Optional.of(
                    before.get().by().equals(acting.person())
                            ? replayed(mail.key(), before.get().mail())
                            : new ResendOutcome.KeyUsedOtherwise());
        }
        Optional<ResendObstacle> obstacle = ResendObstacle.find(mail);
        if (obstacle.isPresent()) {
            return obstacle.map(ResendOutcome.Refused::new);
        }
        Optional<Instant> nextAt = mail.resends().findNextAt(acting.at());
        if (nextAt.isPresent()) {
            return nextAt.map(ResendOutcome.TooOften::new);
        }
        return switch (remake(mail.key(), acting.at())) {
            case Remade.Not(ResendObstacle why) -> Optional.of(new ResendOutcome.Refused(why));
            case Remade.Ready ready -> ordered(original, name, ready, acting);
        };
    }

    private Remade remake(MailKey original, Instant now) {
        return original.findKind()
                .map(remakers::get)
                .map(remaker -> remaker.remake(original, now))
                .orElseGet(() -> new Remade.Not(ResendObstacle.GONE));
    }

    private Optional<ResendOutcome> ordered(
            Versioned<MailRecord> original, String name, Remade.Ready ready, Acting acting) {
        MailRecord mail = original.value();
        MailOrder order =
                new OfService(
                        new MailKey(ready.reader(), name),
                        ready.matter(),
                        ready.address(),
                        ready.language(),
                        acting.at());
        SentAgain first = new SentAgain(mail.key(), acting.at(), acting.person());
        SentAgain next = new SentAgain(order.key(), acting.at(), acting.person());
        MailRecord copy =
                MailRecord.of(order)
                        .with(MailResends.repeating(first))
                        .released(acting.at().plus(RELEASE));
        SaveResult saved =
                records.resend(
                        original,
                        mail.with(mail.resends().repeatedBy(next)),
                        copy,
                        entry(name, acting, mail));
        if (saved == SaveResult.CONFLICT) {
            return Optional.empty();
        }
        mails.order(List.of(order));
        return Optional.of(new ResendOutcome.Ordered(mail.key(), copy, false));
    }

    /** Ordered again only while nothing was decided: the queue may not have taken it. */
    private ResendOutcome replayed(MailKey original, MailKey copy) {
        Optional<MailRecord> kept = records.find(copy).map(Versioned::value);
        if (kept.isEmpty()) {
            return new ResendOutcome.UnknownMail();
        }
        MailOrder order = kept.get().order();
        if (order != null && kept.get().history().isEmpty()) {
            mails.order(List.of(order));
        }
        return new ResendOutcome.Ordered(original, kept.get(), true);
    }

    /** Names of service mails hold ids of what they are about, and nothing of the customer. */
    private static AuditEntry entry(String name, Acting acting, MailRecord mail) {
        return acting.did(mail.key().customer().shopId(), new Deed("resend", "mail", name));
    }

    /** Fits into the name of a mail, whatever the request's key is. */
    private static String nameOf(MailKey original, String requestKey) {
        byte[] hash =
                Sha256.bytes(
                        "resend\n"
                                + original.customer().id()
                                + '\n'
                                + original.name()
                                + '\n'
                                + requestKey);
        return original.name()
                + MailKey.AGAIN
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(hash, KEY_BYTES));
    }
}
