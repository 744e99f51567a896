package dev.stammkunde.programmes.stamps;

import dev.stammkunde.programmes.Scheme;

import java.util.List;
import java.util.Optional;

/** A shop's stamp cards, as they are known at a time. */
public interface StampCards {

    /** Of a shop without cards. */
    StampCards NONE =
            new StampCards() {
                @Override
                public List<Scheme<StampCardDraft>> all() {
                    return List.of();
                }

                @Override
                public Optional<StampCardDraft> find(String cardId, int version) {
                    return Optional.empty();
                }
            };

    /** Returns the newest version of each card, whatever its state is, by their ids. */
    List<Scheme<StampCardDraft>> all();

    /** Finds a version of a card; nothing where it cannot be read any more. */
    Optional<StampCardDraft> find(String cardId, int version);
}
