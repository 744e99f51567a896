package dev.stammkunde.programmes.gatherings;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter.EventNotice;
import dev.stammkunde.mail.ServiceMatter.EventNotice.About;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.FirstFault;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.gatherings.UntoldSignups.Due;
import dev.stammkunde.rewards.redeem.FindRewardReader;
import dev.stammkunde.rewards.redeem.RewardReader;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Tells customers by service mail that they have a seat or wait for one, and the day before that it
 * is soon. Each is ordered by a key of event, sign-up and what is told, before it is kept that it
 * was: it may stop at any call, and the same again orders nothing more. Who was erased, or has no
 * address, is told nothing.
 */
public final class TellGuests {

    private static final int PAGE = 500;
    private static final Duration REMINDED_BEFORE = Duration.ofDays(1);

    private final Schemes<GatheringDraft> events;
    private final UntoldSignups signups;
    private final FindRewardReader readers;
    private final OrderMails mails;

    public TellGuests(
            Schemes<GatheringDraft> events,
            UntoldSignups signups,
            FindRewardReader readers,
            OrderMails mails) {
        this.events = events;
        this.signups = signups;
        this.readers = readers;
        this.mails = mails;
    }

    /**
     * Tells all who are due.
     *
     * @param timeLeft whether there is time for one more; the next run goes on
     * @return how many were looked at
     * @throws RuntimeException if a store or the queue fails: to do it again is safe
     */
    public long tell(Instant now, BooleanSupplier timeLeft) {
        long looked = 0;
        // One event that cannot be read keeps no other back.
        FirstFault fault = new FirstFault();
        for (Due due : signups.due(now, PAGE)) {
            if (timeLeft.getAsBoolean()) {
                looked++;
                fault.guard(() -> look(due, now));
            }
        }
        fault.end();
        return looked;
    }

    private void look(Due due, Instant now) {
        Signup signup = due.signup();
        Optional<Scheme<GatheringDraft>> event =
                events.find(signup.event())
                        .filter(found -> found.state() != DocumentState.ARCHIVED)
                        .filter(found -> now.isBefore(found.draft().times().starts()));
        if (event.isEmpty()) {
            signups.told(signup, null);
            return;
        }
        Instant reminded = event.get().draft().times().starts().minus(REMINDED_BEFORE);
        findAbout(due, reminded, now).ifPresent(about -> order(event.get(), signup, about, now));
        signups.told(signup, next(signup, reminded, now));
    }

    private static Optional<About> findAbout(Due due, Instant reminded, Instant now) {
        return switch (due.signup().state()) {
            case WAITING -> due.isTold() ? Optional.empty() : Optional.of(About.WAITING);
            case SEATED -> {
                if (!due.isTold()) {
                    yield Optional.of(About.SEAT);
                }
                // An event that was put off is not soon.
                yield now.isBefore(reminded) ? Optional.empty() : Optional.of(About.SOON);
            }
            case CANCELLED, ATTENDED, ABSENT -> Optional.empty();
        };
    }

    private static @Nullable Instant next(Signup signup, Instant reminded, Instant now) {
        return signup.state() == SignupState.SEATED && now.isBefore(reminded) ? reminded : null;
    }

    private void order(Scheme<GatheringDraft> event, Signup signup, About about, Instant now) {
        readers.find(signup.holder())
                .map(reader -> mail(event, signup, about, reader, now))
                .ifPresent(mail -> mails.order(List.of(mail)));
    }

    private static MailOrder mail(
            Scheme<GatheringDraft> event,
            Signup signup,
            About about,
            RewardReader reader,
            Instant now) {
        GatheringDraft draft = event.draft();
        GatheringText text = requireNonNull(draft.texts().get(reader.language()));
        String subject =
                "%s/%d/%s"
                        .formatted(
                                event.id().id(),
                                signup.number(),
                                about.name().toLowerCase(Locale.ROOT));
        return new MailOrder.OfService(
                MailKey.of(reader.customer(), ServiceKind.EVENT_NOTICE, subject),
                new EventNotice(
                        about,
                        event.id().id(),
                        text.title(),
                        GatheringWords.when(draft.times(), reader.language()),
                        text.place()),
                reader.address(),
                reader.language().code(),
                now);
    }
}
