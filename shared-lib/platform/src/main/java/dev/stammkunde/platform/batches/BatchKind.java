package dev.stammkunde.platform.batches;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.logs.LogKey;

import java.util.function.Function;

/**
 * What sets batches of one source apart from those of another.
 *
 * @param noun what an item is called in logs
 * @param idKey under which key its id is logged
 * @param id reads by which id an item is reported as failed
 * @param inOrder whether nothing after a failed item is handled before it: then only the first
 *     failure is reported, and all from there comes again
 */
public record BatchKind(
        String noun, LogKey idKey, Function<JsonField, String> id, boolean inOrder) {}
