package dev.stammkunde.points.words;

import dev.stammkunde.shop.BothLanguages;

/** Knows what a shop calls what its programmes count, such as a tier or a stamp card. */
@FunctionalInterface
public interface UnitNames {

    /** Names everything by its id: for who reads no documents. */
    UnitNames IDS = (_, id) -> BothLanguages.same(id);

    /**
     * Returns a name.
     *
     * @param wing the name of the section that it belongs to
     * @param id of the tier or the card; itself where nothing else is known
     */
    BothLanguages name(String wing, String id);
}
