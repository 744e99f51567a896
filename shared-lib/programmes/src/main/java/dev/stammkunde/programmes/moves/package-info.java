/** What an entry of the ledger moved beside points, in words. */
@NullMarked
package dev.stammkunde.programmes.moves;

import org.jspecify.annotations.NullMarked;
