package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Proof of something that a customer said of mail. It is written once and never changed, and kept
 * after a withdrawal for as long as somebody may ask for it.
 */
public sealed interface Evidence {

    /** Unique among the customer's. */
    String id();

    CustomerId customer();

    /** When it was said. */
    Instant at();

    /** Returns what is left of it after an erasure. */
    Evidence erased();

    /** A consent, with all that proves it (Art. 7 (1) GDPR). */
    record OptedIn(OptInRequest request, Origin origin, Contact confirmed) implements Evidence {

        @Override
        public String id() {
            return request.id();
        }

        @Override
        public CustomerId customer() {
            return request.customer();
        }

        @Override
        public Instant at() {
            return confirmed.at();
        }

        @Override
        public OptedIn erased() {
            return new OptedIn(request.erased(), origin, confirmed.erased());
        }

        /** Whether somebody signed up by it: by our mail's button, and not for one more box. */
        public boolean isSigningUp() {
            return origin == Origin.DOUBLE_OPT_IN
                    && !request.isOfPreferences()
                    && !request.isErased();
        }
    }

    /**
     * An objection, which also withdraws consent.
     *
     * @param address that the mail with the link went to, which need not be the customer's any
     *     more; absent where the link is from before links named it
     * @param topics names of topics, or {@link Topic#ALL}
     * @param link the subject of the link by which the customer came
     */
    record Objected(
            String id,
            CustomerId customer,
            @Nullable EmailKey address,
            Set<String> topics,
            Channel channel,
            String link,
            Contact said)
            implements Evidence {

        public Objected {
            topics = Set.copyOf(topics);
        }

        @Override
        public Instant at() {
            return said.at();
        }

        @Override
        public Objected erased() {
            return new Objected(id, customer, address, topics, channel, link, said.erased());
        }
    }

    /**
     * An agreement that is one of its own, given on the page of preferences or of the shop: who
     * agrees to mail does not agree to this.
     *
     * @param text what stood beside the box that was ticked
     * @param link the subject of the link by which the customer came, or what the shop calls the
     *     place where they agreed
     */
    record Agreed(
            String id,
            CustomerId customer,
            Matter matter,
            ConsentText text,
            String link,
            Contact said)
            implements Evidence {

        @Override
        public Instant at() {
            return said.at();
        }

        @Override
        public Agreed erased() {
            return new Agreed(id, customer, matter, text, link, said.erased());
        }
    }

    /**
     * The same taken back, there too. An {@link Objected} to all mail takes that to tracking back
     * too.
     *
     * @param link the subject of the link by which the customer came
     */
    record Withdrawn(String id, CustomerId customer, Matter matter, String link, Contact said)
            implements Evidence {

        @Override
        public Instant at() {
            return said.at();
        }

        @Override
        public Withdrawn erased() {
            return new Withdrawn(id, customer, matter, link, said.erased());
        }
    }

    /** What is agreed to besides mail. */
    enum Matter {
        /** That opens and clicks are recorded (§ 25 TDDDG). */
        TRACKING,
        /** That dates of one's life are kept, for mail about them (Art. 6 (1) (a) GDPR). */
        LIFE_DATES,

        /** That what one does in the shop's pages is kept (§ 25 TDDDG, Art. 6 (1) (a) GDPR). */
        BEHAVIOUR;

        /** Whether who objects to mail lets it stand: it is not for mail alone. */
        public boolean outlivesObjections() {
            return switch (this) {
                case TRACKING -> false;
                case LIFE_DATES, BEHAVIOUR -> true;
            };
        }
    }

    /** Whether it is proof of a matter that who objects to mail lets stand. */
    default boolean outlivesObjections() {
        return switch (this) {
            case Agreed agreed -> agreed.matter().outlivesObjections();
            case Withdrawn withdrawn -> withdrawn.matter().outlivesObjections();
            case OptedIn _, Objected _ -> false;
        };
    }

    /** Whether it is about a matter alone. */
    default boolean isOf(Matter matter) {
        return switch (this) {
            case Agreed agreed -> agreed.matter() == matter;
            case Withdrawn withdrawn -> withdrawn.matter() == matter;
            case OptedIn _, Objected _ -> false;
        };
    }

    /**
     * Finds until when it is kept from the first: an objection takes effect at once, and nothing
     * takes it back that would keep its proof longer.
     */
    default Optional<Instant> findKeptUntil() {
        return this instanceof Objected ? Optional.of(keptUntil(at())) : Optional.empty();
    }

    /** How a consent came about. */
    enum Origin {
        /** By a button on the page that our mail led to. */
        DOUBLE_OPT_IN,
        /** On the page of preferences, which only a link in a mail leads to. */
        PREFERENCES,
        /** Confirmed elsewhere and brought here with its proof. */
        IMPORT
    }

    /** How an objection came about. */
    enum Channel {
        /** By the button of a mail program (RFC 8058). */
        ONE_CLICK,
        /** By the button on the page. */
        PAGE,
        /** On the page of preferences. */
        PREFERENCES
    }

    /**
     * Returns until when evidence must be kept after a withdrawal: claims lapse three years after
     * the end of the year (§§ 195, 199 BGB).
     */
    static Instant keptUntil(Instant withdrawnAt) {
        return withdrawnAt
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfYear(1)
                .plusYears(4)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
