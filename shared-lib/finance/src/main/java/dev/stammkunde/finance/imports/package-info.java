/** Orders that a shop exported, compared with what the ledger knows of them. Pure. */
@NullMarked
package dev.stammkunde.finance.imports;

import org.jspecify.annotations.NullMarked;
