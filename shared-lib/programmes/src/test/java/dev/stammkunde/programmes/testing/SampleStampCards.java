package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.json.StampCardJson;
import dev.stammkunde.programmes.stamps.StampCardDraft;
import dev.stammkunde.programmes.stamps.StampCards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stamp cards, as authors write them and as a shop has them. */
public final class SampleStampCards implements StampCards {

    /** The tenth coffee is free. */
    public static final String COFFEE =
            """
            {"name":"Coffee card","goods":{"products":["C-1","C-2"]},"stampsFor":"PIECE",
             "needed":5,"validDays":365,"onFull":"CARRY_OVER","refunds":"OWED","rewardId":"coffee",
             "timeZone":"Europe/Berlin","texts":{"de":{"title":"Kaffeekarte","reward":"ein Kaffee gratis"},
              "en":{"title":"Coffee card","description":"The sixth is on us.","reward":"a free coffee"}}}
            """;

    public static final String ORDERS =
            """
            {"name":"Large orders","goods":{"categories":["Tea"]},
             "minimum":{"amount":"20.00","currency":"EUR"},"stampsFor":"ORDER","mostPerOrder":1,
             "needed":3,"onFull":"NEW_CARD","refunds":"KEPT","rewardId":"mug","from":"2026-01-01",
             "until":"2026-12-31","timeZone":"Europe/Berlin",
             "texts":{"de":{"title":"Teekarte"}}}
            """;

    private final List<Scheme<StampCardDraft>> versions = new ArrayList<>();

    /** Sets a card, or changes it. */
    public SampleStampCards with(String id, StampCardDraft draft) {
        return with(id, draft, DocumentState.ACTIVE);
    }

    /** Sets a card, or changes it, to a state. */
    public SampleStampCards with(String id, StampCardDraft draft, DocumentState state) {
        int version = (int) versions.stream().filter(it -> it.id().id().equals(id)).count() + 1;
        versions.add(
                new Scheme<>(new DocumentId("roaster", id), version, state, Instant.EPOCH, draft));
        return this;
    }

    @Override
    public List<Scheme<StampCardDraft>> all() {
        return versions.stream()
                .filter(
                        it ->
                                versions.stream()
                                        .noneMatch(
                                                other ->
                                                        other.id().equals(it.id())
                                                                && other.version() > it.version()))
                .toList();
    }

    @Override
    public Optional<StampCardDraft> find(String cardId, int version) {
        return versions.stream()
                .filter(it -> it.id().id().equals(cardId) && it.version() == version)
                .map(Scheme::draft)
                .findFirst();
    }

    /** Reads one. */
    public static StampCardDraft read(String text) {
        return switch (StampCardJson.TYPE.read(Json.parse(text))) {
            case Reading.Valid<StampCardDraft>(StampCardDraft draft) -> draft;
            case Reading.Invalid<StampCardDraft> invalid ->
                    throw new AssertionError(invalid.problems().toString());
        };
    }
}
