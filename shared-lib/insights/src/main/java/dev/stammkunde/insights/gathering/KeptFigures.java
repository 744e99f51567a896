package dev.stammkunde.insights.gathering;

import dev.stammkunde.insights.InsightsFigures;

import java.util.Optional;

/** Keeps a shop's figures, whole or not at all. A fault of the store is an exception. */
public interface KeptFigures {

    /** Finds the last figures of a shop. */
    Optional<InsightsFigures> find(String shopId);

    /** Keeps figures in the place of those before, unless these are newer. */
    void keep(InsightsFigures figures);
}
