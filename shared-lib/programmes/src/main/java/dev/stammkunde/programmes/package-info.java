/**
 * Programmes beyond points: each a small domain of its own over the same events, ledger and
 * documents.
 */
@NullMarked
package dev.stammkunde.programmes;

import org.jspecify.annotations.NullMarked;
