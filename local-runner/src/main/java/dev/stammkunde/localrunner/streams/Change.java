package dev.stammkunde.localrunner.streams;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/**
 * A change of an item.
 *
 * @param at the runner's time at which the runner saw it first
 * @param key of the item; changes of one key stay in order
 * @param json the change as Lambda hands it to functions
 */
record Change(String sequenceNumber, Instant at, String key, ObjectNode json) {}
