/**
 * JSON by streaming: a small immutable tree whose every complaint names the field, and a writer.
 */
@NullMarked
package dev.stammkunde.platform.json;

import org.jspecify.annotations.NullMarked;
