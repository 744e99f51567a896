package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.CallResult;
import dev.stammkunde.platform.calls.CallResult.Answered;
import dev.stammkunde.platform.calls.CallResult.Forbidden;
import dev.stammkunde.platform.calls.CallResult.NotSent;
import dev.stammkunde.platform.calls.CallResult.Unanswered;
import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.shops.ShopReply.Done;
import dev.stammkunde.rewards.shops.ShopReply.NotNow;
import dev.stammkunde.rewards.shops.ShopReply.Open;
import dev.stammkunde.rewards.shops.ShopReply.Refused;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Sends a request to a shop's admin interface and says what its answer means on all platforms. */
final class AdminCalls {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final JsonField NOTHING = Json.parse("{}");

    private final MakeCalls calls;
    private final Complaint complaint;

    /** Finds the platform's own words in an answer that is no success. */
    interface Complaint {
        String of(JsonField answer);
    }

    AdminCalls(MakeCalls calls, Complaint complaint) {
        this.calls = calls;
        this.complaint = complaint;
    }

    /** Sends a request; an answer that is no success means what it means everywhere. */
    ShopReply send(OutboundRequest request) {
        return send(request, _ -> Optional.empty());
    }

    /**
     * Sends a request.
     *
     * @param special says what an answer means that means something else here
     */
    ShopReply send(OutboundRequest request, Function<Answered, Optional<ShopReply>> special) {
        CallResult result = calls.call(request);
        return switch (result) {
            case Answered answer -> special.apply(answer).orElseGet(() -> meaning(answer));
            case Forbidden forbidden -> new Refused(CodeRefusal.INVALID, forbidden.reason());
            case NotSent notSent -> new NotNow(notSent.reason(), A_MOMENT);
            case Unanswered unanswered -> new Open(unanswered.reason());
        };
    }

    private ShopReply meaning(Answered answer) {
        int status = answer.status();
        if (answer.isSuccess()) {
            return document(answer)
                    .<ShopReply>map(Done::new)
                    .orElseGet(() -> new Open("status " + status + " with no JSON"));
        }
        String said = "status " + status + said(answer);
        return switch (status) {
            case 401, 403 -> new Refused(CodeRefusal.NOT_ALLOWED, said);
            case 429 -> new NotNow(said, RetryAfter.of(answer));
            // Of a frozen or locked shop.
            case 402, 423 -> new NotNow(said, A_MOMENT);
            case 408, 425 -> new Open(said);
            default ->
                    status >= 500
                            ? new Open(said)
                            : new Refused(
                                    CodeRefusal.INVALID,
                                    status < 400
                                            ? said
                                                    + " leads to another address, which must be the one in the credentials"
                                            : said);
        };
    }

    /** Reads an answer's document; an empty one is an empty object. */
    static Optional<JsonField> document(Answered answer) {
        try {
            return Optional.of(answer.body().length == 0 ? NOTHING : Json.parse(answer.body()));
        } catch (NotJsonException | InvalidFieldException _) {
            return Optional.empty();
        }
    }

    private String said(Answered answer) {
        return document(answer)
                .map(this::complaint)
                .filter(words -> !words.isBlank())
                .map(words -> ": " + ShopWords.of(words))
                .orElse("");
    }

    private String complaint(JsonField document) {
        try {
            return complaint.of(document);
        } catch (InvalidFieldException _) {
            return "";
        }
    }
}
