package dev.stammkunde.gatherinsights;

import dev.stammkunde.insights.gathering.GatherFigures;
import dev.stammkunde.shop.ShopsEverHeard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiFunction;

/**
 * What the function works on.
 *
 * @param zones where the months of a shop begin and end, at a time
 */
record GatherInsightsPorts(
        ShopsEverHeard shops,
        BiFunction<String, Instant, ZoneId> zones,
        GatherFigures.Places places) {}
